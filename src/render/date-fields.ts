import type {TemplateResult} from 'lit';
import type {Words} from '../words/words.js';
import type {Tags} from './tags.js';

/** What stands in the two fields, and what is wrong with it. */
export interface DateFieldsState {
  readonly from: string;
  readonly to: string;
  /** Which field is wrong, and why; "" where nothing is. */
  readonly wrong: 'from' | 'to' | '';
  readonly why: string;
}

/** What a person does with the fields. */
export interface DateFieldsActions {
  readonly show: (from: string, to: string) => void;
  readonly close: () => void;
}

/** Two fields for dates: what the handles of the overview do, without dragging. */
export function renderDateFields(
  {html, nothing}: Tags,
  {wrong, why, ...texts}: DateFieldsState,
  {show, close}: DateFieldsActions,
  {messages}: Words,
): TemplateResult {
  const {dateRange} = messages;
  const submit = (event: Event): void => {
    event.preventDefault();
    const [from, to] = [...(event.currentTarget as HTMLFormElement).querySelectorAll('input')];
    show(from!.value, to!.value);
  };
  const field = (name: 'from' | 'to'): TemplateResult =>
    html`<label
      >${dateRange[name]}
      <input
        class="button date-field"
        name=${name}
        data-focus=${`date-${name}`}
        autocomplete="off"
        spellcheck="false"
        dir="auto"
        aria-invalid=${wrong === name ? 'true' : nothing}
        aria-describedby="date-note"
        .value=${texts[name]}
    /></label>`;
  return html`<form
    class="dates"
    aria-label=${dateRange.label}
    @submit=${submit}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    }}
  >
    ${field('from')}${field('to')}
    <button class="button">${dateRange.show}</button>
    <button type="button" class="button" aria-label=${messages.close} @click=${close}>×</button>
    <p id="date-note" class=${wrong ? 'wrong' : 'muted'}>${why || dateRange.hint}</p>
  </form>`;
}
