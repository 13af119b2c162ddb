import {buildIdIndex, hashId, type IdIndex} from '../model/id-index.js';
import {MADE_ID, type TellRepeated} from './name-events.js';

/** What names events: the id that the data gives, or one that is made of the number of the row. */
export interface Named {
  readonly count: number;
  /** The id as given; "" for none. */
  readonly given: (index: number) => string;
  /** The row in the input. */
  readonly row: (index: number) => number;
}

/** The ids of any number of events, each only once; of each that is given, 8 bytes are kept, and not itself. */
export class EventIds {
  #events!: Named;
  /** Those with an id of their own; `null` for all. */
  #own: Uint32Array | null = null;
  #index!: IdIndex;
  readonly #renamed = new Map<number, string>();
  readonly #taken = new Map<string, number>();
  readonly #next = new Map<string, number>();

  /** The hash of each id that is given, and whose it is. */
  #hashes = new Int32Array(1024);
  #given = new Uint32Array(1024);
  #found = 0;
  #count = 0;
  #looksMade = false;

  /** Takes the next event by its id as given; "" for none. */
  add(id: string): void {
    const index = this.#count++;
    if (!id) return;
    const at = this.#found++;
    if (at === this.#given.length) {
      const [hashes, given] = [new Int32Array(2 * at), new Uint32Array(2 * at)];
      hashes.set(this.#hashes);
      given.set(this.#given);
      [this.#hashes, this.#given] = [hashes, given];
    }
    this.#hashes[at] = hashId(id);
    this.#given[at] = index;
    this.#looksMade ||= id.startsWith('event-');
  }

  /**
   * Finds those that share an id, and gives all but the first of them another one. One that was made gives way to one
   * that is given. In steps.
   * @param events what was added
   */
  *settle(events: Named, tell: TellRepeated): Generator<void, void, undefined> {
    this.#events = events;
    const {count} = events;
    const found = this.#found;
    if (found < count) this.#own = this.#given.slice(0, found);
    const own = this.#own;
    const at = (place: number): number => own?.[place] ?? place;
    this.#index = yield* buildIdIndex(found, (place) => events.given(at(place)), this.#hashes);
    this.#hashes = new Int32Array();
    this.#given = new Uint32Array();
    for (let index = 0; own && this.#looksMade && index < count; index++) {
      if (!events.given(index) && this.#index.find(this.of(index)) >= 0) this.#rename(index);
      if (index % 1000 === 0) yield;
    }
    for (const [number, place] of this.#index.repeated.entries()) {
      const index = at(place);
      tell(events.row(index), events.given(index), this.#rename(index));
      if (number % 1000 === 0) yield;
    }
  }

  #rename(index: number): string {
    const id = this.of(index);
    let number = this.#next.get(id) ?? 2;
    while (this.#isTaken(`${id}-${number}`)) number++;
    this.#next.set(id, number + 1);
    const other = `${id}-${number}`;
    this.#renamed.set(index, other);
    this.#taken.set(other, index);
    return other;
  }

  #isTaken(id: string): boolean {
    const {count, row} = this.#events;
    const isMade = this.#own && Number(MADE_ID.exec(id)?.[1]) <= row(count - 1) + 1;
    return isMade || this.#taken.has(id) || this.#index.find(id) >= 0;
  }

  of(index: number): string {
    return this.#renamed.get(index) ?? (this.#events.given(index) || `event-${this.#events.row(index) + 1}`);
  }

  /**
   * The event of that id; −1 for none.
   * @param eventOf tells which event was read from a row.
   */
  find(id: string, eventOf: (row: number) => number | undefined): number {
    const place = this.#index.find(id);
    if (place >= 0) return this.#own?.[place] ?? place;
    const index = this.#taken.get(id) ?? (this.#own ? eventOf(Number(MADE_ID.exec(id)?.[1]) - 1) : undefined);
    return index !== undefined && this.of(index) === id ? index : -1;
  }
}
