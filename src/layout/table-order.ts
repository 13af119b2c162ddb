import type {ItemScene} from './scene.js';

/** The columns of the table as they stand. */
export const TABLE_COLUMNS = ['date', 'event', 'lane', 'place', 'status', 'source'] as const;

export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** What the table is sorted by. */
export interface TableSort {
  readonly column: TableColumn;
  readonly isDescending: boolean;
}

const FIELDS = {
  date: 'date',
  event: 'title',
  lane: 'lane',
  place: 'place',
  status: 'status',
  source: 'source',
} as const satisfies Readonly<Record<TableColumn, keyof ItemScene>>;

/** What stands in a cell. */
export const cellText = (item: ItemScene, column: TableColumn): string => item[FIELDS[column]];

/**
 * The ranks of entries in the order that a table is sorted in. Cells without anything come last both ways; what is
 * equal keeps the order of time.
 *
 * @param items the entries in the order of time
 * @param locale the language whose alphabet counts
 */
export function orderRanks(items: readonly ItemScene[], {column, isDescending}: TableSort, locale: string): number[] {
  const ranks = [...items.keys()];
  const sign = isDescending ? -1 : 1;
  if (column === 'date') return isDescending ? ranks.reverse() : ranks;
  const {compare} = new Intl.Collator(locale, {numeric: true});
  const texts = items.map((item) => cellText(item, column));
  const isEmpty = (rank: number): number => Number(!texts[rank]);
  return ranks.sort((a, b) => isEmpty(a) - isEmpty(b) || sign * compare(texts[a]!, texts[b]!) || a - b);
}
