import {html, nothing, svg} from 'lit';
import type {TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {HandleScene, OverviewScene, TextRun} from '../layout/scene.js';
import type {Words} from '../words/words.js';
import type {Actions} from './actions.js';
import {setTone} from './set-style.js';

const HANDLE = 8;

function handle({side, x, hit, index, steps, text}: HandleScene, height: number, actions: Actions, words: Words) {
  const {messages} = words;
  return svg`<g class="handle" role="slider" tabindex="0" data-side=${side}
    aria-label=${side === 'start' ? messages.windowStart : messages.windowEnd}
    aria-valuemin="0" aria-valuemax=${Math.max(0, steps - 1)} aria-valuenow=${index} aria-valuetext=${text}
    @keydown=${actions.handleKey}>
    <rect class="hit" x=${hit.x} y="0" width=${hit.width} height=${height}></rect>
    <rect class="grip" x=${x - HANDLE / 2} y=${height / 2 - 9} width=${HANDLE} height="18" rx="3"></rect>
  </g>`;
}

/** What stays while the window moves: the same template as long as the strip is the same. */
const strip = ({width, stripHeight, lanes, ticks, grid}: OverviewScene) => {
  const tick = ({x, y, text, rtl}: TextRun) => svg`<text direction=${rtl ? 'rtl' : 'ltr'} x=${x} y=${y}>${text}</text>`;
  return svg`<g aria-hidden="true">
    <rect class="strip" x="0.5" y="0.5" width=${Math.max(0, width - 1)} height=${stripHeight - 1} rx="2"></rect>
    <path class="grid" d=${grid.map((x) => `M${x},1V${stripHeight - 1}`).join('')}></path>
    ${lanes.map(
      (lane) => svg`<g ${setTone(lane)}>
        <path class="light-bar" d=${lane.light}></path><path class="solid-bar" d=${lane.solid}></path></g>`,
    )}
    ${ticks.map(tick)}
  </g>`;
};

/** The overview in true time: lanes as thin bars, ticks, and the window with its two handles. */
export function renderOverview(scene: OverviewScene, label: string, actions: Actions, words: Words): TemplateResult {
  const {width, height, stripHeight, lanes, ticks, window: frame, handles} = scene;
  return html`<svg
    part="overview"
    class=${frame ? 'overview' : 'overview still'}
    role=${frame ? 'group' : 'img'}
    aria-label=${label}
    width=${width}
    height=${height}
    viewBox=${`0 0 ${width} ${height}`}
    @pointerdown=${actions.brushDown}
    @pointermove=${actions.brushMove}
    @pointerup=${actions.brushUp}
    @pointercancel=${actions.brushUp}
  >
    ${guard([lanes, ticks], () => strip(scene))}
    ${
      frame
        ? svg`<rect part="window" class="window" x=${frame.x + 0.5} y="0.5" width=${Math.max(0, frame.width - 1)}
            height=${stripHeight - 1}></rect>`
        : nothing
    }
    ${handles.map((each) => handle(each, stripHeight, actions, words))}
  </svg>`;
}
