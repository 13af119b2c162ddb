import {isLocal} from '../store/timeline-source.js';
import type {AidsDesk} from './aids-desk.js';
import {addStyles} from './dress.js';
import type {DateFields} from './date-fields.js';
import type {TableTools} from './table-tools.js';

/** A longer table is sorted by date only, and taken along as a file. */
const MOST_SORTED = 2000;

/** What helps to read and is loaded when it is first wanted. */
export class Aids {
  readonly #desk: AidsDesk;
  #isTried = false;
  #table: TableTools | null = null;
  dates: DateFields | null = null;
  /** The fields for dates are open, or will be. */
  isDatesOpen = false;

  constructor(desk: AidsDesk) {
    this.#desk = desk;
  }

  /** Whether the table can be sorted and copied: all of it is at hand, and not too long. */
  get hasTable(): boolean {
    const {client} = this.#desk.model;
    return client !== null && isLocal(client.source) && client.listed.drawable <= MOST_SORTED;
  }

  /** What sorts and copies the table; `null` until it is there. */
  get table(): TableTools | null {
    if (!this.hasTable) return null;
    if (!this.#isTried) void this.#load();
    return this.#table;
  }

  /** The rank of the entry at each place of the table; `null` where that is the place itself. */
  get order(): readonly number[] | null {
    const {column, isDescending} = this.#desk.model.state.sort;
    return column === 'date' && !isDescending ? null : (this.table?.order ?? null);
  }

  toggleDates(): void {
    this.isDatesOpen = !this.isDatesOpen;
    if (!this.dates) void this.#load();
    this.#desk.focusLater(this.isDatesOpen && this.dates ? '[data-focus="date-from"]' : '.dates-open');
  }

  async #load(): Promise<void> {
    const desk = this.#desk;
    this.#isTried = true;
    try {
      const {DateFields, TableTools, aidStyles} = await import('./reading-aids.js');
      addStyles(aidStyles);
      this.dates ??= new DateFields(desk);
      this.#table ??= new TableTools(desk);
      desk.redraw();
      if (this.isDatesOpen) desk.focusLater('[data-focus="date-from"]');
    } catch {
      if (this.isDatesOpen) desk.announcer.say(desk.model.words.messages.missing);
      this.isDatesOpen = false;
    }
  }
}
