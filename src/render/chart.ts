import {nothing, svg, html} from 'lit';
import type {SVGTemplateResult, TemplateResult} from 'lit';
import type {
  AxisScene,
  BreakScene,
  ChartScene,
  ClusterScene,
  DensityScene,
  LaneScene,
  MarkScene,
  Rect,
  Shape,
  TextRun,
  TickScene,
} from '../layout/scene.js';
import type {Words} from '../words/words.js';
import type {Actions, LaneActions} from './actions.js';
import {each} from './each.js';
import {glyph} from './glyph.js';
import {renderTies, renderTold} from './selection.js';
import {setStyle, setTone} from './set-style.js';

/** What is drawn stays the same to the letter where it only moves along: no text is laid out again then. */
const round = (px: number): number => Math.round(px * 100) / 100;

const move = (x: number, y = 0): string => `translate(${round(x)} ${round(y)})`;

/** A run of text, its place counted from `x0`. */
function text(run: TextRun, className: string, x0 = 0, y0 = 0): SVGTemplateResult {
  const {x, y, rtl, text: words} = run;
  return svg`<text class=${className} direction=${rtl ? 'rtl' : 'ltr'} x=${round(x - x0)} y=${round(y - y0)}>${words}</text>`;
}

/** A rectangle, its place counted from `x0`. */
function rect({x, y, width, height}: Rect, className: string, radius: number, x0 = 0, y0 = 0): SVGTemplateResult {
  return svg`<rect class=${className} x=${round(x - x0)} y=${round(y - y0)} width=${round(width)} height=${round(height)}
    rx=${radius}></rect>`;
}

const paths = (shapes: readonly Shape[]): SVGTemplateResult[] =>
  shapes.map(({look, d}) => svg`<path class=${look} d=${d}></path>`);

/** What is true of the whole chart. */
export interface ChartOptions {
  readonly title: string;
  /** A mark opens its details. */
  readonly canOpen: boolean;
  /** The lane whose name Tab reaches, the one whose menu is open, and where one that is dragged would go, px. */
  readonly laneStop: string | null;
  readonly openLane: string | null;
  readonly dropY: number | null;
  /** The document's language, of events that name none. */
  readonly lang: string;
}

/** What every part of the chart is drawn with. */
interface Drawing {
  /** The place that moves with the picture. */
  readonly originX: number;
  readonly actions: Actions;
  readonly options: ChartOptions;
}

/** Columns of counts: panning and zooming move and stretch them. */
function density({x, scale, firm, other}: DensityScene): SVGTemplateResult {
  return svg`<g part="density" class="density" transform=${`translate(${round(x)} 0) scale(${scale} 1)`}>
    <path d=${firm}></path><path class="other" d=${other}></path>
  </g>`;
}

function bodies(scene: LaneScene, originX: number): SVGTemplateResult {
  return svg`<g ${setTone(scene)}>${scene.density ? density(scene.density) : nothing}
    <g transform=${move(originX)}>${each(
      scene.clusters.filter(({shapes}) => shapes.length),
      ({key}) => key,
      ({shapes, box, dimmed}) =>
        svg`<g class=${dimmed ? 'dimmed' : ''} transform=${move(box.x + box.width / 2 - originX, box.y + box.height / 2)}>${paths(shapes)}</g>`,
    )}${each(
      scene.marks,
      (mark) => mark.id,
      ({shapes, dimmed, selected, box, anchorX, anchorY}) =>
        svg`<g class=${dimmed ? 'body dimmed' : 'body'} transform=${move(anchorX - originX, anchorY)}>${
          selected ? rect(box, 'chosen', 5, anchorX, anchorY) : nothing
        }${paths(shapes)}</g>`,
    )}</g></g>`;
}

function mark(scene: MarkScene, {originX, options: {canOpen, lang}}: Drawing): SVGTemplateResult {
  const {id, box, label, glyph: sign, questions, part, name, selected, hasTabStop, dimmed} = scene;
  // From its label, so that the text stays as it is when what it is the label of grows.
  const {x} = label ?? {x: scene.anchorX};
  const y = scene.anchorY;
  return svg`<g part=${part} class=${dimmed ? 'mark dimmed' : 'mark'} data-id=${id} role="button"
    transform=${move(x - originX, y)} tabindex=${hasTabStop ? 0 : -1} aria-label=${name}
    aria-expanded=${canOpen ? String(selected) : nothing}>
    ${rect(box, 'hit', 5, x, y)}
    ${sign ? svg`<g class="glyph" transform=${move(sign.x - x, sign.y - y)}>${glyph(sign.status)}</g>` : nothing}
    ${
      label
        ? svg`<text part="label" class=${`label on-${label.on}`} data-id=${id}
            direction=${label.rtl ? 'rtl' : 'ltr'} x=${round(label.x - x)} y=${round(label.y - y)}
            lang=${scene.event.lang || lang || nothing}>${label.text}</text>`
        : nothing
    }
    ${
      label?.struck
        ? svg`<path class="strike" d=${`M${round(label.x - x)},${round(label.y - y - 4.5)}h${round(label.rtl ? -label.width : label.width)}`}></path>`
        : nothing
    }
    ${questions.map((run) => text(run, 'question', x, y))}
  </g>`;
}

/** How much of a pill's number is stated or confirmed: a line under it, as long as its share. */
function meter({firm, box: {width}}: ClusterScene): SVGTemplateResult | typeof nothing {
  if (firm === null || firm === 1) return nothing;
  const length = width - 16;
  return svg`<path class="share" d=${`M${round(-length / 2)},8h${round(length)}`}></path>
    <path class="share firm" d=${`M${round(-length / 2)},8h${round(length * firm)}`}></path>`;
}

function cluster(scene: ClusterScene, {originX}: Drawing): SVGTemplateResult {
  const {box, key, count, name, hasTabStop} = scene;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return svg`<g part="cluster" class=${scene.dimmed ? 'mark dimmed' : 'mark'} data-count=${count} data-key=${key} role="button"
    transform=${move(x - originX, y)} tabindex=${hasTabStop ? 0 : -1} aria-label=${name}>
    ${rect(box, 'pill', box.height / 2, x, y)}
    <text class="pill-text" dy=${scene.firm === null || scene.firm === 1 ? '0.36em' : '0.2em'}>${scene.text}</text>
    ${meter(scene)}
  </g>`;
}

function lane(scene: LaneScene, drawing: Drawing): SVGTemplateResult {
  const {actions, originX} = drawing;
  const {index, id, name, titleLines, earlier, later, marks, clusters, banded} = scene;
  const {laneStop, openLane} = drawing.options;
  return svg`<g part="lane" role="group" aria-label=${name} class=${banded ? 'lane banded' : 'lane'} ${setTone(scene)}>
    <g part="lane-label" class="lane-label" role="button" data-lane=${id} data-focus=${`lane:${id}`}
      tabindex=${id === laneStop ? 0 : -1} aria-label=${scene.headName} aria-expanded=${String(id === openLane)}
      @pointerenter=${() => actions.highlight({kind: 'lane', key: index})}
      @pointerleave=${() => actions.highlight(null)}>${rect(scene.head, 'hit', 4)}${
        // With spaces between, so that what is read is what is said.
        titleLines.map((run) => svg`${text(run, '')} `)
      }${text(scene.count, 'lane-count')}${scene.isCut ? svg`<title>${scene.title}</title>` : nothing}</g>
    <g aria-hidden="true">${[earlier, later].map((run) => (run ? text(run, 'outside') : nothing))}</g>
    <g transform=${move(originX)}>
      ${each(
        marks,
        (one) => one.id,
        (one) => mark(one, drawing),
      )}
      ${each(
        clusters,
        (one) => one.key,
        (one) => cluster(one, drawing),
      )}
    </g>
  </g>`;
}

function fold({box, spoken, startMs, label, x}: BreakScene): SVGTemplateResult {
  return svg`<g part="break" class="break" data-start=${startMs} role="button" tabindex="0" aria-label=${spoken}
    transform=${move(x)}>
    ${rect(box, 'hit', 3, x)} ${label ? text(label, 'fold-text', x) : nothing}
  </g>`;
}

/** What is labelled the same keeps its text while the others come and go: no text is laid out again then. */
const ticks = (runs: readonly TickScene[], level: string, originX: number): unknown =>
  each(
    runs,
    (run) => run.ms + run.text,
    (run) => svg`<g part="tick" transform=${move(run.x - originX)}>${text(run, level, run.x)}</g>`,
  );

const band = ({box, banded}: LaneScene): unknown =>
  banded ? svg`<rect class="band" x=${box.x} y=${box.y} width=${box.width} height=${box.height}></rect>` : nothing;

/** The grid, when the data was published, and what ties the selection to the axis. */
const lines = ({
  axis,
  originX,
  published,
  guide,
  plot,
  height,
}: ChartScene): SVGTemplateResult => svg`<path class="grid" transform=${move(originX)}
        d=${axis.grid.map((x) => `M${round(x - originX)},${plot.y - 18}V${height}`).join('')}></path>
      ${published ? svg`<path class="published" d=${`M${published.x},${plot.y}V${height}`}></path>` : nothing}
      ${guide ? svg`<path class="guide" d=${`M${guide.x},${plot.y - 4}V${Math.max(plot.y - 4, Math.min(height, guide.y))}`}></path>` : nothing}`;

const axisLabels = ({major, minor, zone}: AxisScene, originX: number): SVGTemplateResult =>
  svg`<g part="axis">
        <g transform=${move(originX)}>${ticks(major, 'major', originX)} ${ticks(minor, 'minor', originX)}</g>
        ${zone ? text(zone, 'minor zone') : nothing}
      </g>`;

/** The chart: bodies below, then folds over whatever runs through them, then labels and what can be pressed. */
export function renderChart(
  scene: ChartScene,
  actions: Actions,
  laneActions: LaneActions,
  words: Words,
  options: ChartOptions,
): TemplateResult {
  const {height, full} = scene;
  return html`<div
    class=${full > height ? 'pane scrolls' : 'pane'}
    ${setStyle({height: `${height}px`})}
    @scroll=${laneActions.scroll}
  >
    <div ${setStyle({height: `${full}px`})}>${picture(scene, actions, words, options)}</div>
  </div>`;
}

function clips({width, height, plot}: ChartScene): SVGTemplateResult {
  return svg`<defs>
    <clipPath id="plot"><path d=${`M${plot.x},${plot.y}h${plot.width}v${plot.height}h${-plot.width}z`}></path></clipPath>
    <clipPath id="lanes"><path d=${`M0,${plot.y}h${width}V${height}H0z`}></path></clipPath>
  </defs>`;
}

function picture(scene: ChartScene, actions: Actions, words: Words, options: ChartOptions): TemplateResult {
  const {width, height, plot, axis, lanes, originX} = scene;
  const given: Drawing = {originX, actions, options};
  const scrolled = move(0, -scene.top);
  const belowAxis = scene.full > height ? 'url(#lanes)' : nothing;
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
    @touchmove=${actions.touchMove}
    @contextmenu=${actions.contextMenu}
    @dblclick=${actions.doubleClick}
    @click=${actions.click}
    @pointerover=${actions.pointerOver}
    @pointerout=${actions.pointerOut}
  >
    ${clips(scene)}
    <g aria-hidden="true">
      <g clip-path=${belowAxis}>
        <g transform=${scrolled}>${lanes.map(band)}</g>
      </g>
      ${lines(scene)}
      <g clip-path="url(#plot)">
        <g transform=${scrolled}>
          ${each(
            lanes,
            (one) => one.id,
            (one) => bodies(one, originX),
          )}
          ${options.dropY === null ? nothing : svg`<path class="drop" d=${`M${plot.x},${options.dropY}h${plot.width}`}></path>`}
        </g>
      </g>
      <g clip-path=${belowAxis}><g transform=${scrolled}>${renderTies(scene.selection)}</g></g>
      ${axis.breaks.map(({d}) => svg`<path class="zigzag-halo" d=${d}></path><path class="zigzag" d=${d}></path>`)}
      ${axisLabels(axis, originX)}
    </g>
    ${axis.breaks.map((one) => fold(one))} ${renderTold(scene.selection)}
    <g clip-path=${belowAxis}>
      <g transform=${scrolled}>
        ${each(
          lanes,
          (one) => one.id,
          (one) => lane(one, given),
        )}
      </g>
    </g>
  </svg>`;
}
