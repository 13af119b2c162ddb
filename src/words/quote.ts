/** Text between quotation marks, in English. */
export const quote = (text: string): string => `“${text}”`;
