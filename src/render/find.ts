import type {TemplateResult} from 'lit';
import type {FindField, FindScene} from '../layout/scene.js';
import type {Words} from '../words/words.js';
import type {FindActions} from './actions.js';
import type {Tags} from './tags.js';

function field(
  {html, nothing}: Tags,
  {field: name, name: title, values, more, isChosen}: FindField,
  isNarrow: boolean,
  actions: FindActions,
): TemplateResult {
  return html`<details class="find-field" ?open=${!isNarrow || isChosen}>
    <summary>${title}</summary>
    <ul role="list" aria-label=${title}>
      ${values.map(
        ({value, text, count, isChosen: isOn}) =>
          html`<li>
            <label
              ><input
                type="checkbox"
                data-focus=${`${name}:${value}`}
                .checked=${isOn}
                @change=${(event: Event) => actions.choose(name, value, (event.target as HTMLInputElement).checked)}
              /><span dir="auto">${text}</span> <span class="muted">${count}</span></label
            >
          </li>`,
      )}
    </ul>
    ${more ? html`<button class="link" @click=${() => actions.unfold(name)}>${more}</button>` : nothing}
  </details>`;
}

/** The search field, and what there is to filter by with how many events have it. */
export function renderFind(
  tags: Tags,
  scene: FindScene,
  isNarrow: boolean,
  actions: FindActions,
  words: Words,
): TemplateResult {
  const {html, nothing} = tags;
  const {find, close} = words.messages;
  const search = (event: Event): void => actions.search((event.target as HTMLInputElement).value);
  return html`<div role="search" part="find" class="find" aria-label=${find.label} @keydown=${actions.key}>
    <div class="find-row">
      <input
        type="search"
        class="button find-text"
        aria-label=${find.field}
        placeholder=${find.field}
        autocomplete="off"
        spellcheck="false"
        dir="auto"
        enterkeyhint="search"
        data-focus="find"
        .value=${scene.query}
        @input=${search}
      />
      <p class="find-count">${scene.count}</p>
      ${scene.isActive ? html`<button class="button" @click=${actions.reset}>${find.reset}</button>` : nothing}
      <button class="button find-close" aria-label=${close} @click=${() => actions.open(false)}>×</button>
    </div>
    ${
      scene.fields.length
        ? html`<div class="find-fields">${scene.fields.map((one) => field(tags, one, isNarrow, actions))}</div>`
        : nothing
    }
  </div>`;
}

/** What is looked for while the search is closed, and the way out of it. */
export function renderFound(
  {html}: Tags,
  {count, about}: FindScene,
  actions: FindActions,
  words: Words,
): TemplateResult {
  return html`<div part="find" class="find find-row">
    <p class="find-count">${count} <span class="muted" dir="auto">${about}</span></p>
    <button class="button" @click=${actions.reset}>${words.messages.find.reset}</button>
  </div>`;
}
