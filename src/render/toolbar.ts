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
  /** Pictures stand for words, and choices behind a button. */
  readonly isTight: boolean;
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

type Part = TemplateResult | typeof nothing;

function offer(to: Layout, text: string, {layout}: ToolbarState, actions: Actions): Part {
  if (layout === to) return nothing;
  return html`<button class="button" data-layout=${to} @click=${() => actions.setLayout(to)}>${text}</button>`;
}

function layoutButtons(state: ToolbarState, actions: Actions, {messages}: Words): TemplateResult {
  return html`<div class="layouts">
    ${offer('list', messages.readAsList, state, actions)}${offer('chart', messages.showChart, state, actions)}${state.isNarrow ? nothing : offer('table', messages.table, state, actions)}
  </div>`;
}

const magnifier = svg`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
  <path fill="none" stroke="currentColor" stroke-width="1.8" d="M10.5,10.5L15,15M1,6.5a5.5,5.5 0 1,0 11,0a5.5,5.5 0 1,0-11,0"></path>
</svg>`;

const arrowDown = svg`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
  <path fill="none" stroke="currentColor" stroke-width="1.8" d="M8,1V11M3.5,6.5L8,11L12.5,6.5M1,15H15"></path>
</svg>`;

function zoomButtons({isWhole}: ToolbarState, actions: Actions, {messages}: Words): TemplateResult {
  return html`<div class="group">
    <button class="button" aria-label=${messages.zoomOut} aria-disabled=${isWhole} @click=${() => actions.zoom(1 / 2)}>
      −
    </button>
    <button class="button" aria-label=${messages.zoomIn} @click=${() => actions.zoom(2)}>+</button>
    <button class="button" aria-label=${messages.fitLabel} aria-disabled=${isWhole} @click=${actions.fit}>
      ${messages.fit}
    </button>
  </div>`;
}

function quietTimeChoice({mode, canFold}: ToolbarState, actions: Actions, {messages}: Words): Part {
  if (!canFold) return nothing;
  const change = (event: Event): void =>
    actions.setAxis((event.target as HTMLSelectElement).value === 'linear' ? 'linear' : 'folded');
  return html`<select class="button" aria-label=${messages.quietTimeLabel} @change=${change}>
    <option value="folded" .selected=${mode === 'folded'}>${messages.quietTime.folded}</option>
    <option value="linear" .selected=${mode === 'linear'}>${messages.quietTime.true}</option>
  </select>`;
}

/** How the chart is drawn: beside each other, or behind a button where there is no room. */
function choices(state: ToolbarState, actions: Actions, words: Words): unknown {
  const {messages} = words;
  const all = [quietTimeChoice(state, actions, words), groupChoice(state, actions, words)];
  if (!state.isTight) return all;
  if (state.isNarrow) all.push(offer('table', messages.table, state, actions));
  if (all.every((part) => part === nothing)) return nothing;
  const leave = actions.leaveMore;
  return html`<details class="more-tools" @click=${leave} @keydown=${leave} @focusout=${leave}>
    <summary class="button" aria-label=${messages.moreControls}>⋯</summary>
    <div class="menu">${all}</div>
  </details>`;
}

function groupChoice({groupings, groupBy}: ToolbarState, actions: Actions, {messages}: Words): Part {
  const {label, by} = messages.lanes;
  if (!groupings.length) return nothing;
  const chosen = groupings.includes(groupBy) ? groupBy : 'none';
  const change = (event: Event): void => actions.setGroups((event.target as HTMLSelectElement).value as GroupBy);
  return html`<select class="button" data-focus="groups" aria-label=${label} @change=${change}>
    ${groupings.map((one) => html`<option value=${one} .selected=${one === chosen}>${by[one]}</option>`)}
  </select>`;
}

function findButton({isTight, isFindOpen}: ToolbarState, find: FindActions, {messages}: Words): TemplateResult {
  return html`<button
    class="button find-open"
    aria-label=${messages.find.label}
    aria-expanded=${isFindOpen}
    @click=${() => find.open(!isFindOpen)}
  >
    ${magnifier}${isTight ? nothing : messages.find.open}
  </button>`;
}

/** All that happens on button and menu goes to `save`. */
function saveButton(scene: SaveScene, isTight: boolean, save: (event: Event) => void): TemplateResult {
  const {open, label, items, note} = scene;
  return html`<div class="save" @click=${save} @keydown=${save} @focusout=${save}>
    <button class="button save-open" aria-label=${label} aria-haspopup="menu" aria-expanded=${items.length > 0}>
      ${arrowDown}${isTight ? nothing : open}
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
  const {layout, isTight} = state;
  const label = (text: string): string | typeof nothing => (isTight ? text : nothing);
  return html`<div part="toolbar" class="toolbar" role="group" aria-label=${messages.toolbar}>
    ${layoutButtons(state, actions, words)}
    <div class="group">
      <button class="button" aria-label=${label(messages.previous)} @click=${() => actions.step(-1)}>
        <span class="arrow" aria-hidden="true">◀</span>${isTight ? nothing : html`<span>${messages.previous}</span>`}
      </button>
      <button class="button" aria-label=${label(messages.next)} @click=${() => actions.step(1)}>
        ${isTight ? nothing : html`<span>${messages.next}</span>`}<span class="arrow" aria-hidden="true">▶</span>
      </button>
    </div>
    ${layout === 'chart' ? [zoomButtons(state, actions, words), choices(state, actions, words)] : nothing}
    <div class="end">
      ${find ? findButton(state, find, words) : nothing}${save ? saveButton(save.scene, isTight, save.answer) : nothing}
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
