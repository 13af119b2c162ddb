import {nothing, svg, html} from 'lit';
import type {SVGTemplateResult, TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {BreakScene, ChartScene, ClusterScene, LaneScene, MarkScene, TextRun} from '../layout/scene.js';
import type {Words} from '../words/words.js';
import type {Actions} from './actions.js';
import {glyph} from './glyph.js';
import {setTone} from './set-style.js';

function text(run: TextRun, className: string): SVGTemplateResult {
  return svg`<text class=${className} direction=${run.rtl ? 'rtl' : 'ltr'} x=${run.x} y=${run.y}>${run.text}</text>`;
}

/** What is true of the whole chart. */
export interface ChartOptions {
  readonly title: string;
  /** A mark opens its details. */
  readonly canOpen: boolean;
  /** The document's language, of events that name none. */
  readonly lang: string;
}

function bodies(scene: LaneScene): SVGTemplateResult {
  return svg`<g ${setTone(scene)}><path part="density" class="density" d=${scene.density}></path>${repeat(
    scene.marks,
    (mark) => mark.id,
    ({shapes, dimmed, selected, box}) =>
      svg`<g class=${dimmed ? 'dimmed' : ''}>${
        selected
          ? svg`<rect class="chosen" x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx="5"></rect>`
          : nothing
      }${shapes.map(({look, d}) => svg`<path class=${look} d=${d}></path>`)}</g>`,
  )}</g>`;
}

function mark(scene: MarkScene, actions: Actions, {canOpen, lang}: ChartOptions): SVGTemplateResult {
  const {id, box, label, glyph: sign, questions, part, name, selected, hasTabStop, dimmed} = scene;
  return svg`<g part=${part} class=${dimmed ? 'mark dimmed' : 'mark'} data-id=${id} role="button"
    tabindex=${hasTabStop ? 0 : -1} aria-label=${name} aria-expanded=${canOpen ? String(selected) : nothing}
    @click=${() => actions.select(id)} @focus=${() => actions.focusMark(scene)} @blur=${actions.leaveMark}
    @pointerenter=${() => actions.pointAt(scene)} @pointerleave=${actions.leaveMark}>
    <rect class="hit" x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx="5"></rect>
    ${sign ? svg`<g class="glyph" transform=${`translate(${sign.x} ${sign.y})`}>${glyph(sign.status)}</g>` : nothing}
    ${
      label
        ? svg`<text part="label" class=${`label on-${label.on}`} data-id=${id}
            direction=${label.rtl ? 'rtl' : 'ltr'} x=${label.x} y=${label.y}
            lang=${scene.event.lang || lang || nothing}>${label.text}</text>`
        : nothing
    }
    ${
      label?.struck
        ? svg`<path class="strike" d=${`M${label.x},${label.y - 4.5}h${label.rtl ? -label.width : label.width}`}></path>`
        : nothing
    }
    ${questions.map((run) => text(run, 'question'))}
  </g>`;
}

function cluster(scene: ClusterScene, actions: Actions): SVGTemplateResult {
  const {box, key, count, name, hasTabStop} = scene;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return svg`<g part="cluster" class="mark" data-count=${count} data-key=${key} role="button"
    tabindex=${hasTabStop ? 0 : -1} aria-label=${name} @click=${() => actions.openCluster(scene)}
    @focus=${() => actions.focusCluster(scene)}>
    <rect class="pill" x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx=${box.height / 2}></rect>
    <text class="pill-text" x=${x} y=${y} dy="0.36em">${scene.text}</text>
  </g>`;
}

function lane(scene: LaneScene, actions: Actions, options: ChartOptions): SVGTemplateResult {
  const {index, name, titleLines, earlier, later, marks, clusters, banded} = scene;
  return svg`<g part="lane" role="group" aria-label=${name} class=${banded ? 'lane banded' : 'lane'} ${setTone(scene)}>
    <g part="lane-label" class="lane-label" aria-hidden="true"
      @pointerenter=${() => actions.highlight({kind: 'lane', key: index})}
      @pointerleave=${() => actions.highlight(null)}>${titleLines.map((run) => text(run, ''))}</g>
    ${earlier ? svg`<g role="img" aria-label=${scene.earlierName}>${text(earlier, 'outside')}</g>` : nothing}
    ${later ? svg`<g role="img" aria-label=${scene.laterName}>${text(later, 'outside')}</g>` : nothing}
    ${repeat(
      marks,
      (each) => each.id,
      (each) => mark(each, actions, options),
    )}
    ${repeat(
      clusters,
      (each) => each.key,
      (each) => cluster(each, actions),
    )}
  </g>`;
}

function fold(scene: BreakScene, actions: Actions): SVGTemplateResult {
  const {box, name, startMs, label} = scene;
  return svg`<g part="break" class="break" role="button" tabindex="0" aria-label=${name}
    @click=${() => actions.openFold(startMs)} @pointerenter=${() => actions.pointAtFold(scene)}
    @pointerleave=${actions.leaveMark} @focus=${() => actions.pointAtFold(scene)} @blur=${actions.leaveMark}>
    <rect class="hit" x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx="3"></rect>
    ${label ? text(label, 'fold-text') : nothing}
  </g>`;
}

/** The chart: bodies below, then folds over whatever runs through them, then labels and what can be pressed. */
export function renderChart(scene: ChartScene, actions: Actions, words: Words, options: ChartOptions): TemplateResult {
  const {width, height, plot, axis, lanes, published, guide} = scene;
  const clip = `M${plot.x},${plot.y}h${plot.width}v${plot.height}h${-plot.width}z`;
  return html`<svg
    part="chart"
    class="chart"
    role="group"
    aria-label=${words.messages.chart(options.title)}
    width=${width}
    height=${height}
    viewBox=${`0 0 ${width} ${height}`}
    @wheel=${actions.wheel}
    @pointerdown=${actions.pointerDown}
    @pointermove=${actions.pointerMove}
    @pointerup=${actions.pointerUp}
    @pointercancel=${actions.pointerUp}
    @dblclick=${actions.doubleClick}
    @click=${actions.click}
  >
    <defs>
      <clipPath id="plot"><path d=${clip}></path></clipPath>
    </defs>
    <g aria-hidden="true">
      ${lanes.map(({box, banded}) => (banded ? svg`<rect class="band" x=${box.x} y=${box.y} width=${box.width} height=${box.height}></rect>` : nothing))}
      <path class="grid" d=${axis.grid.map((x) => `M${x},${plot.y - 18}V${height}`).join('')}></path>
      ${published ? svg`<path class="published" d=${`M${published.x},${plot.y}V${height}`}></path>` : nothing}
      ${guide ? svg`<path class="guide" d=${`M${guide.x},${plot.y - 4}V${guide.y}`}></path>` : nothing}
      <g clip-path="url(#plot)">
        ${repeat(
          lanes,
          (each) => each.id,
          (each) => bodies(each),
        )}
      </g>
      ${axis.breaks.map(({d}) => svg`<path class="zigzag-halo" d=${d}></path><path class="zigzag" d=${d}></path>`)}
      <g part="axis">
        ${axis.major.map((run) => svg`<g part="tick">${text(run, 'major')}</g>`)}
        ${axis.minor.map((run) => svg`<g part="tick">${text(run, 'minor')}</g>`)}
        ${axis.zone ? text(axis.zone, 'minor zone') : nothing}
      </g>
    </g>
    ${axis.breaks.map((each) => fold(each, actions))}
    ${repeat(
      lanes,
      (each) => each.id,
      (each) => lane(each, actions, options),
    )}
  </svg>`;
}
