import {toCsv, toICalendar, toJson, toJsonLd, toPng, toSvg} from '../export.js';
import type {Announcer} from '../interaction/announcer.js';
import type {FuzzyDate} from '../model/date.js';
import type {Messages} from '../words/messages.js';
import {formatDate} from '../words/format-date.js';
import type {TimelineModel} from './timeline-model.js';

type Kind = keyof Messages['save']['kinds'];

/** What the menu needs of the desk. */
interface SaveDesk {
  readonly model: TimelineModel;
  readonly announcer: Announcer;
  redraw(): void;
  focusLater(selector: string): void;
}

const TYPES: Readonly<Record<Kind, readonly [extension: string, type: string]>> = {
  svg: ['svg', 'image/svg+xml'],
  png: ['png', 'image/png'],
  csv: ['csv', 'text/csv;charset=utf-8'],
  json: ['json', 'application/json'],
  jsonld: ['jsonld', 'application/ld+json'],
  ical: ['ics', 'text/calendar;charset=utf-8'],
};
const BUTTON = '.save-open';
const ITEMS = '[role=menuitem]';
const MOST_CHARACTERS = 80;
/** How long the browser may take to save a file, ms. */
const SAVING_MS = 60_000;

/** A title as the name of a file, in letters and digits of any script. */
export function nameFile(title: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = words.join('-').slice(0, MOST_CHARACTERS);
  return name.replace(/\p{Surrogate}/gu, '').replace(/-$/, '') || 'timeline';
}

/** The menu of what a timeline can be saved as: a menu button, as the ARIA practices have it. */
export class SaveMenu {
  readonly #element: HTMLElement;
  readonly #desk: SaveDesk;
  readonly #title: () => string;
  isOpen = false;
  /** Why nothing was saved. */
  note = '';

  /** `title`: the title shown. */
  constructor(element: HTMLElement, desk: SaveDesk, title: () => string) {
    this.#element = element;
    this.#desk = desk;
    this.#title = title;
  }

  /** Answers a click, a key, or focus that goes, on the button or in the menu. */
  answer(event: Event): void {
    if (event.type === 'click') this.#click(event);
    else if (event instanceof KeyboardEvent) this.#key(event);
    else if (event instanceof FocusEvent && event.relatedTarget && !this.#isInside(event.relatedTarget)) this.#close();
  }

  get #items(): readonly HTMLElement[] {
    return [...(this.#element.shadowRoot?.querySelectorAll<HTMLElement>(ITEMS) ?? [])];
  }

  #isInside(target: EventTarget | null): boolean {
    return target instanceof Element && target.closest('.save') !== null;
  }

  #open(place: 'first' | 'last' = 'first'): void {
    this.isOpen = true;
    this.note = '';
    addEventListener('pointerdown', this.#outside, true);
    this.#desk.focusLater(`${ITEMS}:${place}-child`);
  }

  #close(focus = ''): void {
    if (!this.isOpen && !this.note) return;
    this.isOpen = false;
    this.note = '';
    removeEventListener('pointerdown', this.#outside, true);
    if (focus) this.#desk.focusLater(focus);
    else this.#desk.redraw();
  }

  readonly #outside = (event: Event): void => {
    if (!event.composedPath().some((target) => this.#isInside(target))) this.#close();
  };

  #click(event: Event): void {
    const [target] = event.composedPath();
    const item = target instanceof Element ? target.closest<HTMLElement>(ITEMS) : null;
    if (item) void this.#save(item.dataset['kind'] as Kind);
    else if (this.isOpen) this.#close(BUTTON);
    else this.#open();
  }

  #key(event: KeyboardEvent): void {
    const {key} = event;
    if (!this.isOpen) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
      this.#open(key === 'ArrowDown' ? 'first' : 'last');
    } else if (key === 'Escape') this.#close(BUTTON);
    else if (key === 'Tab') return this.#close();
    else if (!this.#move(key, event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Moves focus in the menu; false for other keys. */
  #move(key: string, {ctrlKey, metaKey, altKey}: KeyboardEvent): boolean {
    const items = this.#items;
    const at = items.indexOf(this.#element.shadowRoot?.activeElement as HTMLElement);
    const steps: Readonly<Record<string, number>> = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1};
    let to = steps[key];
    if (key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) {
      const {locale} = this.#desk.model.words;
      const isIt = ({textContent}: HTMLElement): boolean =>
        textContent.trim().toLocaleLowerCase(locale).startsWith(key.toLocaleLowerCase(locale));
      const found = [...items.slice(at + 1), ...items.slice(0, at + 1)].find(isIt);
      to = found ? items.indexOf(found) : at;
    }
    if (to === undefined) return false;
    items.at(to % items.length)?.focus();
    return true;
  }

  async #save(kind: Kind): Promise<void> {
    const {announcer, model} = this.#desk;
    const {done, failed} = model.words.messages.save;
    this.#close(BUTTON);
    const [extension, type] = TYPES[kind];
    const name = `${nameFile(this.#title())}.${extension}`;
    try {
      const content = await this.#write(kind);
      const address = URL.createObjectURL(new Blob([content], {type}));
      Object.assign(document.createElement('a'), {href: address, download: name}).click();
      setTimeout(() => URL.revokeObjectURL(address), SAVING_MS);
      announcer.say(done(name));
    } catch (error) {
      this.note = failed(error instanceof Error ? error.message : '').trim();
      addEventListener('pointerdown', this.#outside, true);
      announcer.say(this.note);
      this.#desk.redraw();
    }
  }

  #write(kind: Kind): string | Promise<string | Blob> {
    const element = this.#element;
    const {data, words} = this.#desk.model;
    const said = {formatDate: (date: FuzzyDate) => formatDate(date, words)};
    switch (kind) {
      case 'svg':
        return toSvg(element);
      case 'png':
        return toPng(element);
      case 'csv':
        return toCsv(data);
      case 'json':
        return toJson(data);
      case 'jsonld':
        return toJsonLd(data, said);
      case 'ical':
        return toICalendar(data, said);
    }
  }
}
