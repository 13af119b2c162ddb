import type {html as Html, nothing as Nothing, TemplateResult} from 'lit';
import {DateReader} from '../input/dates/date-reader.js';
import type {Bounds} from '../model/date.js';
import {renderDateFields} from '../render/date-fields.js';
import type {DateFieldsState} from '../render/date-fields.js';
import type {AidsDesk} from './aids-desk.js';
import {formatView, readView} from './view-text.js';

/** Two fields that move the view to what is typed in them: the other way to what the handles of the overview do. */
export class DateFields {
  readonly #desk: AidsDesk;
  /** What was typed and could not be shown; the view it was typed over. */
  #typed: (DateFieldsState & {readonly view: string}) | null = null;

  constructor(desk: AidsDesk) {
    this.#desk = desk;
  }

  render(html: typeof Html, nothing: typeof Nothing): TemplateResult {
    const {words} = this.#desk.model;
    const view = this.#view;
    const [from = '', to = ''] = view.split('/');
    if (this.#typed?.view !== view) this.#typed = null;
    const state = this.#typed ?? {from, to, wrong: '', why: ''};
    const actions = {show: (a: string, b: string) => this.#show(a, b), close: () => this.#desk.aids.toggleDates()};
    return renderDateFields({html, nothing}, state, actions, words);
  }

  /** The time on screen, days or date-times. */
  get #view(): string {
    const {axis, view} = this.#desk.model.state;
    return formatView(axis.toMs(Math.max(0, view.start)), axis.toMs(Math.min(1, view.end)));
  }

  /** Reads EDTF, else what people write in the page's language; `null` where it names no time. */
  #read(text: string): Bounds | null {
    const edtf = readView(text);
    if (edtf) return edtf;
    const {model, surroundings} = this.#desk;
    const options = {lang: surroundings.language, timeZone: model.words.timeZone};
    const {date} = new DateReader(options).settle(text, '');
    return date.written.length ? date : null;
  }

  #show(from: string, to: string): void {
    const {dateRange} = this.#desk.model.words.messages;
    const refuse = (wrong: 'from' | 'to', why: string): void => {
      this.#typed = {from, to, wrong, why, view: this.#view};
      this.#desk.announcer.say(why);
      this.#desk.redraw();
      this.#desk.focusLater(`[data-focus="date-${wrong}"]`);
    };
    const bounds = {from: from.trim() ? this.#read(from.trim()) : null, to: to.trim() ? this.#read(to.trim()) : null};
    if (from.trim() && !bounds.from) return refuse('from', dateRange.unreadable(from.trim()));
    if (to.trim() && !bounds.to) return refuse('to', dateRange.unreadable(to.trim()));
    const startMs = bounds.from?.earliest ?? -Infinity;
    const endMs = bounds.to?.latest ?? Infinity;
    if (startMs >= endMs) return refuse('to', dateRange.reversed);
    this.#typed = null;
    this.#desk.ask({type: 'show', startMs, endMs}, true);
    this.#desk.redraw();
  }
}
