import {html, nothing, svg} from 'lit';
import type {TemplateResult} from 'lit';
import type {ListRow, ListRows} from '../layout/list-scene.js';
import type {CardScene, ItemScene, Marker} from '../layout/scene.js';
import {TABLE_COLUMNS} from '../layout/table-order.js';
import type {Words} from '../words/words.js';
import type {Actions} from './actions.js';
import {each} from './each.js';
import {inlineCard, time} from './card.js';
import {glyph} from './glyph.js';
import {heading} from './heading.js';
import {setStyle, setTone} from './set-style.js';

const LOOKS: Readonly<Record<'solid' | 'light' | 'dot', string>> = {
  solid: 'M-6,-8h12v16h-12z',
  light: 'M-4,-7h8q3,0 3,3v8q0,3-3,3h-8q-3,0-3-3v-8q0,-3 3,-3z',
  dot: 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0-12,0',
};

function marker(shown: Marker): TemplateResult {
  const inside =
    'glyph' in shown
      ? svg`<g class="glyph">${glyph(shown.glyph)}</g>`
      : svg`<path class=${shown.look === 'light' ? 'light' : 'full'} d=${LOOKS[shown.look]}></path>`;
  return html`<svg class="marker" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">${inside}</svg>`;
}

/** The card of an entry where it is open; there is none of these where entries have no details. */
type CardOf = (id: string) => CardScene | null;

function gap(text: string): TemplateResult {
  return html`<p class="gap">
    <svg viewBox="-6 -12 12 24" width="12" height="24" aria-hidden="true">
      <path d="M-4,-12V-8L4,-4L-4,4L4,8V12"></path></svg
    ><em>${text}</em>
  </p>`;
}

/** The title of an entry, which opens and closes it. */
function titleButton({id, isOpen, lang, title}: ItemScene, cardOf: CardOf | null, actions: Actions): TemplateResult {
  return html`<button
    class="title"
    data-focus=${id}
    aria-expanded=${cardOf ? String(isOpen) : nothing}
    dir="auto"
    lang=${lang || nothing}
    @click=${() => (isOpen ? actions.close() : actions.select(id))}
  >
    ${title}
  </button>`;
}

const keyOf = ({scene, rank}: ListRow): string | number => scene?.id ?? rank;

/** A place where an entry will be; it keeps the room that one takes. */
const waiting = ({messages}: Words): TemplateResult =>
  html`<span class="hidden">${messages.loading(null, null, 'rows')}</span><span aria-hidden="true">…</span>`;

function item(
  {scene, rank, index, skipPx}: ListRow,
  {total, rowPx}: ListRows,
  cardOf: CardOf | null,
  level: number,
  actions: Actions,
  words: Words,
): TemplateResult {
  const [size, place, at] = total ? [total, rank + 1, index] : [nothing, nothing, nothing];
  if (!scene)
    return html`<li
      class="entry"
      data-index=${at}
      aria-setsize=${size}
      aria-posinset=${place}
      ${setStyle({'margin-top': `${skipPx}px`, height: `${rowPx}px`})}
    >
      <span></span>
      <p>${waiting(words)}</p>
    </li>`;
  const card = cardOf?.(scene.id);
  const {id, isOpen, part, lane, statusNote} = scene;
  return html`<li
    part=${part}
    data-id=${id}
    data-index=${at}
    aria-setsize=${size}
    aria-posinset=${place}
    class=${isOpen ? 'entry open' : 'entry'}
    ${setTone(scene)}
    ${setStyle(skipPx ? {'margin-top': `${skipPx}px`} : {})}
  >
    ${scene.gap ? gap(scene.gap) : nothing}${marker(scene.marker)}
    <article>
      <p part="date" class="date">${time(scene.date, scene.datetime)}</p>
      ${heading(level + 1, 'item-title', titleButton(scene, cardOf, actions))}
      <p class="lane-name">
        ${lane ? html`<bdi>${lane}</bdi>` : nothing}${
          statusNote ? html`${lane ? ' · ' : nothing}<span part="status">${statusNote}</span>` : nothing
        }
      </p>
      ${card && isOpen ? inlineCard(card, false, actions, words) : nothing}
    </article>
  </li>`;
}

/** A real ordered list of articles; a silence stands before the entry that ends it. `cardOf` gives the card of an open entry. */
export function renderList(
  shown: ListRows,
  cardOf: CardOf | null,
  level: number,
  actions: Actions,
  words: Words,
): TemplateResult {
  return html`<ol
    part="list"
    class="list"
    role="list"
    aria-label=${words.messages.eventList}
    ?data-window=${shown.total}
    ${setStyle(shown.heightPx ? {'padding-bottom': `${shown.afterPx}px`, 'min-height': `${shown.heightPx}px`} : {})}
  >
    ${each(shown.rows, keyOf, (row) => item(row, shown, cardOf, level, actions, words))}
  </ol>`;
}

/** The room of rows that are not there. */
const space = (px: number): unknown =>
  px
    ? html`<tr aria-hidden="true">
        <td colspan="6" class="space" ${setStyle({height: `${px}px`})}></td>
      </tr>`
    : nothing;

function tableRow(
  {scene, rank, index, skipPx}: ListRow,
  {total, rowPx}: ListRows,
  cardOf: CardOf | null,
  actions: Actions,
  words: Words,
): TemplateResult {
  const [place, at] = total ? [rank + 2, index] : [nothing, nothing];
  if (!scene)
    return html`${space(skipPx)}
      <tr data-index=${at} aria-rowindex=${place}>
        <td colspan="6" class="space" ${setStyle({height: `${rowPx}px`})}>${waiting(words)}</td>
      </tr>`;
  const card = cardOf?.(scene.id);
  return html`${space(skipPx)}
    <tr
      part=${scene.part}
      data-id=${scene.id}
      data-index=${at}
      aria-rowindex=${place}
      class=${scene.isOpen ? 'open' : ''}
      ${setTone(scene)}
    >
      <td part="date">${time(scene.date, scene.datetime)}</td>
      <th scope="row">${titleButton(scene, cardOf, actions)}</th>
      <td class="lane-name" dir="auto">${scene.lane}</td>
      <td dir="auto">${scene.place}</td>
      <td part="status">${scene.status}</td>
      <td dir="auto">${scene.source}</td>
    </tr>
    ${
      card && scene.isOpen
        ? html`<tr class="table-card" ${setTone(scene)}>
            <td colspan="6">${inlineCard(card, true, actions, words)}</td>
          </tr>`
        : nothing
    }`;
}

/** A real table, one row an event; the details open in a row of their own. `heads` are those that sort, where it can be. */
export function renderTable(
  shown: ListRows,
  cardOf: CardOf | null,
  caption: string,
  {heads, tools}: {readonly heads: readonly TemplateResult[] | null; readonly tools: unknown},
  actions: Actions,
  words: Words,
): TemplateResult {
  const {columns} = words.messages;
  const {total, afterPx} = shown;
  return html`${tools}
    <div class="table-scroll" role="region" tabindex="0" aria-label=${words.messages.table}>
      <table part="table" class=${total ? 'even' : ''} aria-rowcount=${total ? total + 1 : nothing}>
        <caption class="hidden">
          ${caption}
        </caption>
        <thead>
          <tr aria-rowindex=${total ? 1 : nothing}>
            ${
              heads ??
              TABLE_COLUMNS.map(
                (column) =>
                  html`<th scope="col" aria-sort=${column === 'date' ? 'ascending' : nothing}>${columns[column]}</th>`,
              )
            }
          </tr>
        </thead>
        <tbody ?data-window=${total}>
          ${each(shown.rows, keyOf, (row) => tableRow(row, shown, cardOf, actions, words))}${space(afterPx)}
        </tbody>
      </table>
    </div>`;
}

/** Which part of a very long list is shown, and the ways to the parts beside it. */
export function renderParts(
  text: string,
  {isFirst, isLast}: {readonly isFirst: boolean; readonly isLast: boolean},
  turn: (by: 1 | -1) => void,
  {messages}: Words,
): TemplateResult {
  return html`<div class="parts" role="group" aria-label=${messages.parts}>
    <button class="button" ?disabled=${isFirst} @click=${() => turn(-1)}>${messages.previousPart}</button>
    <span>${text}</span>
    <button class="button" ?disabled=${isLast} @click=${() => turn(1)}>${messages.nextPart}</button>
  </div>`;
}
