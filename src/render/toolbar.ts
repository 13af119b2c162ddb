import {html, nothing, svg} from 'lit';
import type {TemplateResult} from 'lit';
import type {Layout, SaveScene} from '../layout/scene.js';
import type {GroupBy} from '../model/event.js';
import type {Words} from '../words/words.js';
import type {Actions, FindActions} from './actions.js';

/** What the toolbar shows. */
export interface ToolbarState {
  readonly layout: Layout;
  readonly isNarrow: boolean;
  readonly mode: 'folded' | 'linear';
  /** Whether there is quiet time to fold at all. */
  readonly canFold: boolean;
  readonly isWhole: boolean;
  /** What lanes can be made of; none where there is no choice. */
  readonly groupings: readonly GroupBy[];
  readonly groupBy: GroupBy;
  readonly isFindOpen: boolean;
}

/** What saves the timeline. */
export interface SaveControl {
  readonly scene: SaveScene;
  readonly answer: (event: Event) => void;
}

function layoutButtons({layout, isNarrow}: ToolbarState, actions: Actions, words: Words): TemplateResult {
  const {messages} = words;
  const offer = (to: Layout, text: string): TemplateResult | typeof nothing =>
    layout === to
      ? nothing
      : html`<button class="button" data-layout=${to} @click=${() => actions.setLayout(to)}>${text}</button>`;
  return html`<div class="layouts">
    ${offer('list', messages.readAsList)}${offer('chart', messages.showChart)}${isNarrow && layout === 'list' ? nothing : offer('table', messages.table)}
  </div>`;
}

const magnifier = svg`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
  <path fill="none" stroke="currentColor" stroke-width="1.8" d="M10.5,10.5L15,15M1,6.5a5.5,5.5 0 1,0 11,0a5.5,5.5 0 1,0-11,0"></path>
</svg>`;

const arrowDown = svg`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
  <path fill="none" stroke="currentColor" stroke-width="1.8" d="M8,1V11M3.5,6.5L8,11L12.5,6.5M1,15H15"></path>
</svg>`;

function zoomButtons({mode, canFold, isWhole}: ToolbarState, actions: Actions, {messages}: Words): TemplateResult {
  const change = (event: Event): void =>
    actions.setAxis((event.target as HTMLSelectElement).value === 'linear' ? 'linear' : 'folded');
  return html`<div class="group">
      <button
        class="button"
        aria-label=${messages.zoomOut}
        aria-disabled=${isWhole}
        @click=${() => actions.zoom(1 / 2)}
      >
        −
      </button>
      <button class="button" aria-label=${messages.zoomIn} @click=${() => actions.zoom(2)}>+</button>
      <button class="button" aria-label=${messages.fitLabel} aria-disabled=${isWhole} @click=${actions.fit}>
        ${messages.fit}
      </button>
    </div>
    ${
      canFold
        ? html`<select class="button" aria-label=${messages.quietTimeLabel} @change=${change}>
            <option value="folded" .selected=${mode === 'folded'}>${messages.quietTime.folded}</option>
            <option value="linear" .selected=${mode === 'linear'}>${messages.quietTime.true}</option>
          </select>`
        : nothing
    }`;
}

function groupChoice({groupings, groupBy}: ToolbarState, actions: Actions, {messages}: Words): unknown {
  const {label, by} = messages.lanes;
  if (!groupings.length) return nothing;
  const chosen = groupings.includes(groupBy) ? groupBy : 'none';
  const change = (event: Event): void => actions.setGroups((event.target as HTMLSelectElement).value as GroupBy);
  return html`<select class="button" data-focus="groups" aria-label=${label} @change=${change}>
    ${groupings.map((one) => html`<option value=${one} .selected=${one === chosen}>${by[one]}</option>`)}
  </select>`;
}

function findButton({isNarrow, isFindOpen}: ToolbarState, find: FindActions, {messages}: Words): TemplateResult {
  return html`<button
    class="button find-open"
    aria-label=${messages.find.label}
    aria-expanded=${isFindOpen}
    @click=${() => find.open(!isFindOpen)}
  >
    ${magnifier}${isNarrow ? nothing : messages.find.open}
  </button>`;
}

/** All that happens on button and menu goes to `save`. */
function saveButton(scene: SaveScene, isNarrow: boolean, save: (event: Event) => void): TemplateResult {
  const {open, label, items, note} = scene;
  return html`<div class="save" @click=${save} @keydown=${save} @focusout=${save}>
    <button class="button save-open" aria-label=${label} aria-haspopup="menu" aria-expanded=${items.length > 0}>
      ${arrowDown}${isNarrow ? nothing : open}
    </button>
    ${
      items.length
        ? html`<div class="menu" role="menu" aria-label=${label}>
            ${items.map(
              ([kind, text]) => html`<button role="menuitem" tabindex="-1" data-kind=${kind}>${text}</button>`,
            )}
          </div>`
        : nothing
    }
    ${note ? html`<p class="menu" dir="auto">${note}</p>` : nothing}
  </div>`;
}

/**
 * "Read as a list" is the first control for keyboard and screen reader, and stands at the far end for the eye. `find` is
 * null where a store cannot look for anything, `save` where there is nothing to save.
 */
export function renderToolbar(
  state: ToolbarState,
  actions: Actions,
  find: FindActions | null,
  save: SaveControl | null,
  words: Words,
): TemplateResult {
  const {messages} = words;
  const {layout, isNarrow} = state;
  const label = (text: string): string | typeof nothing => (isNarrow ? text : nothing);
  return html`<div part="toolbar" class="toolbar" role="group" aria-label=${messages.toolbar}>
    ${layoutButtons(state, actions, words)}
    <div class="group">
      <button class="button" aria-label=${label(messages.previous)} @click=${() => actions.step(-1)}>
        <span class="arrow" aria-hidden="true">◀</span>${isNarrow ? nothing : html`<span>${messages.previous}</span>`}
      </button>
      <button class="button" aria-label=${label(messages.next)} @click=${() => actions.step(1)}>
        ${isNarrow ? nothing : html`<span>${messages.next}</span>`}<span class="arrow" aria-hidden="true">▶</span>
      </button>
    </div>
    ${layout === 'chart' ? [zoomButtons(state, actions, words), groupChoice(state, actions, words)] : nothing}
    <div class="end">
      ${find ? findButton(state, find, words) : nothing}${save ? saveButton(save.scene, isNarrow, save.answer) : nothing}
      <slot name="toolbar-end"></slot>
      <button
        class="button help"
        aria-label=${messages.helpLabel}
        aria-haspopup="dialog"
        @click=${() => actions.toggleHelp(true)}
      >
        ${messages.help}
      </button>
    </div>
  </div>`;
}
