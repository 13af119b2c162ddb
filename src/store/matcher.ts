import type {EventTable} from '../model/event.js';
import {FILTER_FIELDS, isFiltering} from '../model/filter.js';
import type {Filter} from '../model/filter.js';
import type {Bits} from './bit-set.js';
import {allBits, forEachBit, keepBits} from './bit-set.js';
import {filterEvents} from './filter.js';
import {TextSearch} from './search-text.js';
import type {Facets, FacetValue, Question} from './timeline-source.js';

type MatchedTable = Pick<EventTable, 'count' | 'status' | 'statuses' | 'group' | 'searchText' | 'event'>;

type FilterField = keyof Filter;

/** So many values of a field are offered at most, those that most events have first. */
const MOST_VALUES = 500;
/** Events that are looked at between two chances to pause. */
const STEP = 1024;

/** A question as text: the same for questions that ask the same. */
export const questionKey = ({query, filter}: Question): string =>
  JSON.stringify([query.trim(), ...FILTER_FIELDS.map((field) => filter[field] ?? [])]);

/** Finds what matches a search and a filter together, and what else there is to filter by. */
export class Matcher {
  readonly #table: MatchedTable;
  readonly #text: TextSearch;

  constructor(table: MatchedTable) {
    this.#table = table;
    this.#text = new TextSearch(table);
  }

  /** The events that match, by rank, in steps; all where nothing is asked. */
  *find({query, filter}: Question): Generator<void, Bits, undefined> {
    const {count} = this.#table;
    const found = query.trim() ? yield* this.#text.search(query) : allBits(count);
    return isFiltering(filter) ? keepBits(yield* filterEvents(this.#table, filter), found) : found;
  }

  /** The values of each field, and how many events have each of those that match all else that is asked. In steps. */
  *facets({query, filter}: Question): Generator<void, Facets, undefined> {
    const all = yield* this.find({query, filter});
    const facets: {[field in FilterField]?: readonly FacetValue[]} = {};
    for (const field of FILTER_FIELDS) {
      // What is chosen of a field does not hide what else could be chosen of it.
      const bits = filter[field]?.length ? yield* this.find({query, filter: {...filter, [field]: []}}) : all;
      facets[field] = yield* this.#values(field, bits, filter[field] ?? []);
    }
    return facets as Facets;
  }

  *#values(
    field: FilterField,
    bits: Bits,
    chosen: readonly string[],
  ): Generator<void, readonly FacetValue[], undefined> {
    const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
    const valuesOf = this.#reader(field);
    for (let word = 0; word < bits.length; word += STEP / 32) {
      forEachBit(bits.subarray(word, word + STEP / 32), (bit) => {
        for (const value of valuesOf(word * 32 + bit)) counts.set(value, (counts.get(value) ?? 0) + 1);
      });
      yield;
    }
    const values = Array.from(counts, ([value, count]) => ({value, count}));
    values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return values.filter(({value}, i) => i < MOST_VALUES || chosen.includes(value));
  }

  /** What an event has in a field; "" where it has nothing. */
  #reader(field: FilterField): (rank: number) => Iterable<string> {
    const table = this.#table;
    if (field === 'statuses') return (rank) => [table.statuses[table.status[rank]!]!];
    if (field === 'lanes') return (rank) => [table.group(rank, 'lane')];
    if (field === 'places') return (rank) => [table.group(rank, 'place')];
    return (rank) => {
      const own = table.event(rank)[field];
      return own.length ? new Set(own) : [''];
    };
  }
}
