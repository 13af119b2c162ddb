/** What ids look like that are made. */
export const MADE_ID = /^event-([1-9]\d*)$/;

/** Events that are looked at between two chances to pause. */
const STEP = 1000;

/** An event with its id as given, "" for none. */
interface Unnamed {
  id: string;
  readonly rows: readonly number[];
}

export type TellRepeated = (row: number, given: string, id: string) => void;

/**
 * Gives each of some events an id of its own, as `EventIds` does for any number of rows: those without one that is made
 * of the number of the row, all but the first of those that share one another. In steps.
 * @param tell is told of each whose given id is another's: its row, that id, and the one that it has now.
 */
export function* nameEvents(events: readonly Unnamed[], tell: TellRepeated): Generator<void, void, undefined> {
  const taken = new Set<string>();
  const repeated: Unnamed[] = [];
  const without: Unnamed[] = [];
  for (const [index, event] of events.entries()) {
    if (!event.id) without.push(event);
    else if (taken.has(event.id)) repeated.push(event);
    else taken.add(event.id);
    if (index % STEP === 0) yield;
  }
  const next = new Map<string, number>();
  const lastMade = without.length && events.at(-1)!.rows[0]! + 1;
  const rename = (id: string): string => {
    let number = next.get(id) ?? 2;
    while (taken.has(`${id}-${number}`) || Number(MADE_ID.exec(`${id}-${number}`)?.[1]) <= lastMade) number++;
    next.set(id, number + 1);
    taken.add(`${id}-${number}`);
    return `${id}-${number}`;
  };
  for (const [index, event] of without.entries()) {
    const made = `event-${event.rows[0]! + 1}`;
    event.id = taken.has(made) ? rename(made) : made;
    if (index % STEP === 0) yield;
  }
  for (const [index, event] of repeated.entries()) {
    const {id} = event;
    event.id = rename(id);
    tell(event.rows[0]!, id, event.id);
    if (index % STEP === 0) yield;
  }
}
