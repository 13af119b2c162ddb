import {html, svg} from 'lit';
import type {TemplateResult} from 'lit';
import type {LegendEntry} from '../layout/scene.js';
import type {Words} from '../words/words.js';
import type {Actions} from './actions.js';
import {glyph} from './glyph.js';

/** Each body in small, 26 × 14 px around its middle. */
const BODIES: Readonly<Record<string, TemplateResult | ReturnType<typeof svg>>> = {
  within: svg`<path class="light" d="M-10,-6h20q3,0 3,3v6q0,3-3,3h-20q-3,0-3-3v-6q0,-3 3,-3z"></path>`,
  before: svg`<path class="tail" d="M10,0H-11"></path><path class="stem" d="M10,-5V5M-7,-4L-12,0L-7,4"></path>`,
  after: svg`<path class="tail" d="M-10,0H11"></path><path class="stem" d="M-10,-5V5M7,-4L12,0L7,4"></path>`,
  lasted: svg`<path class="solid" d="M-13,-6h26v12h-26z"></path>`,
  continuing: svg`<path class="solid" d="M-13,-6h20l6,6l-6,6h-20z"></path>`,
  unknown: svg`<path class="light" d="M-4,-6h14q3,0 3,3v6q0,3-3,3h-14z"></path><text class="question" x="-13" y="5">?</text>`,
  about: svg`<circle class="ring" r="7"></circle><circle class="full" r="4"></circle>`,
  several: svg`<path class="join" d="M-6,0H6"></path><path class="light" d="M-13,-5h7v10h-7zM6,-5h7v10h-7z"></path>`,
  all: svg`<path class="join-solid" d="M-6,0H6"></path><path class="light" d="M-13,-5h7v10h-7zM6,-5h7v10h-7z"></path>`,
  folded: svg`<path class="zigzag" d="M0,-8l3,2l-6,4l6,4l-6,4l3,2"></path>`,
};

function entry({key, kind, text, highlight}: LegendEntry, actions: Actions): TemplateResult {
  const isGlyph = kind === 'status';
  const isNarrow = isGlyph || key === 'about' || key === 'folded';
  const box = isNarrow ? '-8 -8 16 16' : '-14 -8 28 16';
  return html`<li @pointerenter=${() => actions.highlight(highlight)} @pointerleave=${() => actions.highlight(null)}>
    <svg viewBox=${box} width=${isNarrow ? 16 : 28} height="16" aria-hidden="true">
      ${isGlyph ? svg`<g class="glyph">${glyph(key)}</g>` : svg`<g class="sample">${BODIES[key]}</g>`}</svg
    ><span>${text}</span>
  </li>`;
}

/** The legend of what occurs; the length of a tail says nothing, and it says so. `isCounted`: so many events that some come as counts. */
export function renderLegend(
  entries: readonly LegendEntry[],
  isCounted: boolean,
  actions: Actions,
  words: Words,
): TemplateResult {
  const {messages} = words;
  const hasTail = entries.some(({key}) => key === 'before' || key === 'after');
  return html`<div part="legend" class="legend">
    <ul role="list" aria-label=${messages.legendHeading}>
      ${entries.map((each) => entry(each, actions))}
    </ul>
    ${hasTail ? html`<p>${messages.tailNote}</p>` : ''} ${isCounted ? html`<p>${messages.countNote}</p>` : ''}
  </div>`;
}
