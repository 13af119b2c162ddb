import {nothing, svg} from 'lit';
import type {SVGTemplateResult} from 'lit';
import type {SelectionScene} from '../layout/scene.js';
import {setTone} from './set-style.js';

type Scene = SelectionScene | null | undefined;

/** What the selection is tied to, over the bodies and under folds and labels. */
export function renderTies(scene: Scene): SVGTemplateResult | typeof nothing {
  if (!scene) return nothing;
  return svg`<g class="ties" ${setTone(scene)}>${scene.paths.map(({look, d}) => svg`<path class=${look} d=${d}></path>`)}</g>`;
}

/** The same in words: short ones where there is room, and a name for each mark. */
export function renderTold(scene: Scene): SVGTemplateResult | typeof nothing {
  if (!scene?.names.length && !scene?.texts.length) return nothing;
  const {name, names, texts} = scene;
  return svg`<g part="ties" role="group" aria-label=${name} ${setTone(scene)}>
    <g aria-hidden="true">${texts.map(
      ({x, y, rtl, text}) => svg`<text class="told" direction=${rtl ? 'rtl' : 'ltr'} x=${x} y=${y}>${text}</text>`,
    )}</g>
    ${names.map(
      ({name: one, box: {x, y, width, height}}) =>
        svg`<g role="img"><title>${one}</title>
          <rect class="hit" x=${x} y=${y} width=${width} height=${height}></rect></g>`,
    )}
  </g>`;
}
