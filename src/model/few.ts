/** So many events are few: each is drawn singly wherever it has room, and none needs to be counted. */
export const FEW_EVENTS = 300;
