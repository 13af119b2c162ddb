import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {MAX_SINGLES} from '../layout/chart-scene.js';
import {formatShown} from '../layout/said-unit.js';
import {nameSources} from '../layout/source-links.js';
import {fitsToolbar} from '../layout/toolbar-fit.js';
import type {TimelineEvent} from '../model/event.js';
import type {Reading} from '../model/problem.js';
import {renderCard} from '../render/card.js';
import {renderChart} from '../render/chart.js';
import {renderClusterList} from '../render/cluster-list.js';
import {renderHeader, renderHowTo, renderShelf, renderTooltip} from '../render/frame.js';
import {renderToolbar} from '../render/toolbar.js';
import {renderLegend} from '../render/legend.js';
import {renderList, renderParts, renderTable} from '../render/list.js';
import {renderOverview} from '../render/overview.js';
import {setStyle} from '../render/set-style.js';
import type {TimelineSource} from '../store/timeline-source.js';
import type {DataLoader, LoadState} from './data-loader.js';
import {HANDLE_PX} from './desk.js';
import type {Desk} from './desk.js';
import {panels} from './on-demand.js';

/** Entries of the shelf that come at a time. */
const PAGE = 200;
const PROBLEM_PAGE = 100;
/** A lower sheet that would have less room below the selected mark is an upper one; so much of that is the overview and the legend at least. */
const LEAST_SHEET_PX = 150;
const OVERVIEW_PX = 60;
const LEGEND_PX = 100;

/** What the element's properties say about the picture. */
export interface Shown {
  readonly heading: string;
  readonly headingLevel: number;
  readonly noHeader: boolean;
  readonly noToolbar: boolean;
  readonly noOverview: boolean;
  readonly noLegend: boolean;
  readonly noDetail: boolean;
  readonly src: string;
  readonly source: TimelineSource | null;
  readonly state: LoadState;
}

/** All that the whole template follows from. */
export interface TemplateInput {
  readonly desk: Desk;
  readonly element: Shown;
  /** The data that is shown; null for a store. */
  readonly reading: Reading | null;
  /** A person chose the file that it is from. */
  readonly isChosen: boolean;
  /** Why there is no data, or no other: a sentence, and where it should have come from. */
  readonly failure: {readonly why: string; readonly where: string} | null;
  readonly canRetry: boolean;
  readonly progress: DataLoader['progress'];
  /** There was a good drawing before: it stays until the next. */
  readonly isDrawn: boolean;
  /** The children are no data: they stay to be read. */
  readonly hasOtherChildren: boolean;
}

const titleOf = ({desk, element}: TemplateInput): string => element.heading || desk.model.data.title;

/** The level of the heading that those inside stand below; without a heading they are at its level themselves. */
const levelAbove = (input: TemplateInput): number =>
  input.element.headingLevel - (titleOf(input) && !input.element.noHeader ? 0 : 1);

/** The element as a whole. */
export function renderTimeline(input: TemplateInput): TemplateResult {
  const {desk, element, isDrawn, hasOtherChildren} = input;
  const {model} = desk;
  const {state, noHeader, noToolbar, headingLevel} = element;
  const title = titleOf(input);
  const isThere = model.client !== null && (isDrawn || state === 'ready' || state === 'empty');
  const summary = model.total ? model.stage.summaryText : '';
  return html`<section aria-label=${model.words.messages.region(title)} class=${desk.isWide ? 'root wide' : 'root'}>
    ${
      isThere
        ? html`
            ${noHeader ? nothing : renderHeader(title, summary, headingLevel, model.data.lang)}
            ${noToolbar || !model.total ? nothing : toolbar(desk)}
            ${desk.isLacking ? html`<p class="lacking">${model.words.messages.missing}</p>` : nothing}
            ${model.total ? find(desk) : nothing} ${notice(input)} ${model.total ? body(input, title) : nothing}
            <div @keydown=${desk.controls.key}>${foot(input)}</div>
            ${reading(input)}
          `
        : notice(input)
    }
    <p part="announcer" class="hidden" role="status">${desk.announcer.text}</p>
    <div ?hidden=${isThere && !hasOtherChildren}><slot></slot></div>
    <slot name="footer"></slot>
  </section>`;
}

function toolbar(desk: Desk): TemplateResult {
  const {model, controls} = desk;
  const {view, axis, opened} = model.state;
  const {isNarrow, shownLayout: layout, surroundings} = desk;
  const {scene, save: answer} = desk.tools;
  const find = model.canSearch ? desk.finder.actions : null;
  const {groupings, words} = model;
  const canFold = axis.folds.length > 0 || axis.mode === 'linear' || opened.size > 0;
  const {width, sizes} = surroundings;
  const given = {width, layout, canFold, groupings, words, canFind: find !== null, canSave: scene !== null};
  const state = {
    layout,
    isNarrow,
    isTight: isNarrow || !sizes || !fitsToolbar({...given, measure: sizes.measure}),
    // With every silence opened one by one, time is as true as it gets: the control then folds them again.
    mode: axis.folds.length ? axis.mode : 'linear',
    canFold,
    isWhole: view.start <= 0 && view.end >= 1,
    groupings,
    groupBy: model.groupBy,
    isFindOpen: desk.finder.isOpen,
  };
  return renderToolbar(state, controls.actions, find, scene && {scene, answer}, model.words);
}

/** Search and filters while they are open, or what is looked for. */
function find(desk: Desk): TemplateResult | typeof nothing {
  const {finder, isNarrow, model} = desk;
  if (!finder.isShown) return nothing;
  const found = panels();
  if (!found) {
    if (!desk.isLacking) desk.bring(() => desk.redraw());
    return nothing;
  }
  const scene = finder.buildScene(found);
  const {actions} = finder;
  return scene.isOpen
    ? found.renderFind({html, nothing}, scene, isNarrow, actions, model.words)
    : found.renderFound({html, nothing}, scene, actions, model.words);
}

/** Loading, failed, empty: what is said where there is no picture, or above the last good one. */
function notice({desk, element, failure, canRetry, progress}: TemplateInput): TemplateResult | typeof nothing {
  const {messages} = desk.model.words;
  const {state, src, source} = element;
  if (state === 'failed')
    return html`<div class="notice" role="alert">
      <p dir="auto">${messages.failed(failure?.why ?? '', failure?.where)}</p>
      ${
        canRetry
          ? html`<button class="button" @click=${desk.controls.actions.retry}>${messages.tryAgain}</button>`
          : nothing
      }
    </div>`;
  if (state === 'loading' && (src || source || progress)) {
    const {done, total, unit} = progress ?? {done: null, total: null, unit: 'bytes'};
    return html`<p class="notice" tabindex="-1">${messages.loading(done, total, unit)}</p>`;
  }
  return state === 'empty' ? html`<p class="notice" tabindex="-1">${messages.emptyTimeline}</p>` : nothing;
}

function body(input: TemplateInput, title: string): TemplateResult {
  const {desk, element} = input;
  const {model, controls, surroundings} = desk;
  const layout = desk.shownLayout;
  const onChart = layout === 'chart';
  const content = onChart ? chart(input, title) : entries(input, layout, title);
  const isOpen = model.card !== null || model.cluster !== null;
  // Its room is always there: the column is as high whatever stands in it.
  const column = html`<div part="detail" class="detail">
    ${renderHowTo(isOpen, model.words)}${isOpen ? html`<div class="scroller">${detail(input)}</div>` : nothing}
  </div>`;
  const strip = overview(input);
  const isCounted = (model.client?.summary?.count ?? 0) > MAX_SINGLES;
  return html`<div class="body" @keydown=${controls.key}>
    ${onChart ? nothing : strip}
    <div class="columns">
      <div class="stage" @focusin=${controls.actions.focusIn} @focusout=${controls.actions.leaveMark}>${content}</div>
      ${desk.isWide ? column : nothing}
    </div>
    ${onChart ? strip : nothing} ${onChart && !desk.isWide ? sheet(input) : nothing}
    ${element.noLegend || !onChart ? nothing : renderLegend(model.stage.legend, isCounted, controls.actions, model.words)}
    ${surroundings.isPrinting && onChart ? entries(input, 'list', title) : nothing}
    ${desk.isHelpOpen ? panels()?.renderHelp({html, nothing}, controls.actions, surroundings.isRtl, model.words) : nothing}
  </div>`;
}

function chart({desk, element}: TemplateInput, title: string): TemplateResult {
  const {model, hover, controls, hint, lanes} = desk;
  const {messages} = model.words;
  const {selected, tabStop} = model.state;
  const scene = model.stage.drawChart([selected, tabStop].filter(Boolean), model.subject);
  if (!scene) {
    // Events without a date have their shelf; that there are none at all is said above.
    if (!model.client?.summary?.count) return html``;
    return html`<p class="notice">${messages.loading(null, null, 'rows')}</p>`;
  }
  const ids = model.stage.laneIds;
  const {openLane, stop, drop} = lanes;
  const options = {
    ...{title, canOpen: !element.noDetail, lang: model.data.lang, openLane, dropY: drop?.y ?? null},
    laneStop: scene.lanes.some(({id}) => id === stop) ? stop : (scene.lanes[0]?.id ?? null),
  };
  const ends = {isFirst: ids[0] === openLane, isLast: ids.at(-1) === openLane};
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  return html`${renderChart(scene, controls.actions, lanes.actions, model.words, options)}
  ${lanes.openLane === null ? nothing : panels()?.renderLaneMenu({html, nothing}, setStyle, scene, lanes.openLane, ends, lanes.actions, model.words)}
  ${renderTooltip(hover.scene, controls.actions)}
  ${hint === 'shown' ? html`<p class="hint">${messages.holdToZoom(isMac)}</p>` : nothing}
  ${
    scene.emptyView
      ? html`<div class="empty-view">
          <span>${messages.emptyView}</span>
          <button class="button" @click=${controls.actions.fit}>${messages.showAll}</button>
        </div>`
      : nothing
  }`;
}

function detail(input: TemplateInput): TemplateResult {
  const {model, controls} = input.desk;
  const {card, cluster, words} = model;
  const level = levelAbove(input);
  if (cluster)
    return renderClusterList(
      cluster.scene,
      inLanguage(cluster.events, model.data.lang),
      level,
      controls.actions,
      words,
    );
  return card ? renderCard(card, level, controls.actions, words) : html``;
}

/**
 * Below 900 px the details lie over the lower edge, or the upper, never over the selected mark; on phones, and where
 * fingers point, over the edge of what is seen of the timeline.
 */
function sheet(input: TemplateInput): TemplateResult | typeof nothing {
  const {model} = input.desk;
  const scene = model.stage.chart;
  if (!scene || input.element.noDetail || (!model.card && !model.cluster)) return nothing;
  const {tabStop} = model.state;
  const marks = scene.lanes.flatMap((lane) => lane.marks);
  const chosen = model.cluster?.scene.box ?? marks.find(({selected}) => selected)?.box;
  // Keys may have come to another mark while the details stay open: of two that are far apart, that one is seen.
  const reached =
    marks.find(({id}) => id === tabStop)?.box ??
    scene.lanes.flatMap((lane) => lane.clusters).find(({key}) => key === tabStop)?.box;
  const boxes = [chosen, reached].filter((box) => box !== undefined);
  const isApart = boxes.length > 1 && Math.abs(boxes[0]!.y - boxes[1]!.y) > scene.height * 0.38;
  const seen = isApart ? boxes.slice(1) : boxes;
  const top = Math.min(...seen.map(({y}) => y));
  const bottom = Math.max(...seen.map(({y, height}) => y + height));
  const isPhone = input.desk.isNarrow || model.stage.isCoarse;
  const {noOverview, noLegend} = input.element;
  const below = scene.height - bottom + (noOverview ? 0 : OVERVIEW_PX) + (noLegend ? 0 : LEGEND_PX);
  const isLower = !seen.length || (isPhone ? below > LEAST_SHEET_PX : (top + bottom) / 2 < scene.height * 0.62);
  const clear = seen.length ? (isLower ? bottom + 10 : top - 6) : scene.height / 2;
  const place = setStyle({'--_clear': `${clear}px`});
  const look = isLower ? 'sheet lower' : 'sheet upper';
  if (!isPhone) return html`<div part="detail" class=${look} ${place}>${detail(input)}</div>`;
  const {sheet: touch} = input.desk.controls.actions;
  return html`<div class=${isLower ? 'sheet-room' : 'sheet-room top'} ${place}>
    <div part="detail" class=${look} @touchstart=${touch} @touchmove=${touch} @touchend=${touch} @touchcancel=${touch}>
      ${isLower ? html`<div class="pull" aria-hidden="true"></div>` : nothing}${detail(input)}
    </div>
  </div>`;
}

function entries(input: TemplateInput, layout: 'list' | 'table', title: string): TemplateResult {
  const {desk, element} = input;
  const {model, controls, surroundings, list} = desk;
  const {words} = model;
  const {isPrinting} = surroundings;
  const {places, part, ...rows} = list.show(layout, isPrinting);
  const order = layout === 'table' ? desk.aids.order : null;
  const items = model.items(places.map(({rank}) => order?.[rank] ?? rank));
  const selected = model.card;
  const open = (id: string) => (isPrinting ? model.cardOf(id) : selected?.id === id ? selected : null);
  const cardOf = element.noDetail && !isPrinting ? null : open;
  const shown = {
    ...rows,
    rows: places.map((place, i) => {
      const scene = items[i] ?? null;
      return {...place, scene: scene && isPrinting ? {...scene, isOpen: true} : scene};
    }),
  };
  const parts = (): unknown => {
    if (!part) return nothing;
    const {first, last, total} = part;
    const ends = {isFirst: first === 0, isLast: last === total};
    return renderParts(words.messages.part(first + 1, last, total), ends, (by) => list.turn(by), words);
  };
  return html`${parts()}
  ${
    layout === 'list'
      ? renderList(shown, cardOf, levelAbove(input), controls.actions, words)
      : renderTable(shown, cardOf, title || words.messages.eventList, tableTools(desk), controls.actions, words)
  }
  ${parts()}`;
}

/** Sorting and copying, where the table is at hand and once they are loaded; what copies has its room before. */
function tableTools({aids}: Desk): Parameters<typeof renderTable>[3] {
  const {hasTable, table} = aids;
  return {
    heads: table?.heads(html) ?? null,
    tools: hasTable ? html`<div class="table-tools">${table?.copyButton(html) ?? nothing}</div>` : nothing,
  };
}

function overview({desk, element}: TemplateInput): TemplateResult | typeof nothing {
  const {model, controls, surroundings, overviewWidth} = desk;
  if (element.noOverview || surroundings.isPrinting) return nothing;
  const {messages} = model.words;
  const scene = model.stage.drawOverview(overviewWidth, desk.shownLayout !== 'chart');
  if (!scene) return nothing;
  const {axis, view} = model.state;
  const range = model.client?.summary
    ? formatShown(axis.toMs(view.start), axis.toMs(view.end), model.client.summary, model.words)
    : '';
  const label = surroundings.width - overviewWidth - HANDLE_PX;
  const {aids} = desk;
  // List and table have no window on the strip.
  const toDates = scene.window
    ? html`<button class="link dates-open" aria-expanded=${aids.isDatesOpen} @click=${() => aids.toggleDates()}>
        ${messages.dateRange.open}
      </button>`
    : nothing;
  const hasRoom = label > 40;
  return html`<div class="strip-row">
      <div class="strip-label" ${setStyle({width: `${label}px`})}>
        ${
          hasRoom
            ? html`<p>${messages.trueTime}</p>
                ${toDates}`
            : nothing
        }
      </div>
      ${renderOverview(scene, messages.overview(range), controls.actions, model.words)}
    </div>
    ${hasRoom ? nothing : toDates}
    ${scene.window && aids.isDatesOpen && aids.dates ? aids.dates.render(html, nothing) : nothing}`;
}

/** Events in the document's language, where they name none. */
function inLanguage(events: readonly TimelineEvent[], lang: string): readonly TimelineEvent[] {
  return events.map((event) => (event.lang ? event : {...event, lang}));
}

function foot(input: TemplateInput): TemplateResult {
  const {desk, element} = input;
  const {model, controls, surroundings} = desk;
  const {words, data} = model;
  const {isPrinting} = surroundings;
  const undated = model.client?.listed.undated ?? 0;
  // List and table have no other place for its details.
  const card = desk.shownLayout === 'chart' || element.noDetail ? null : model.card;
  const cardOf = (id: string) => (isPrinting ? model.cardOf(id) : card?.id === id ? card : null);
  const shelf = undated ? model.shelf(isPrinting ? undated : desk.pages * PAGE) : [];
  const named = nameSources(
    data.sources.map(({id}) => id),
    model.context,
  );
  const sources =
    named.length && named.length <= 5 ? `${words.messages.sources(named.length)}: ${named.join('; ')}.` : '';
  const {description} = data;
  // Each in its own direction: full stops stand where their sentences end.
  const text = sources && description ? html`${sources} <bdi>${description}</bdi>` : sources || description;
  return html`
    ${text ? html`<p class="foot" dir="auto">${text}</p>` : nothing}
    ${undated ? renderShelf(inLanguage(shelf, data.lang), undated, cardOf, levelAbove(input), controls.actions, words) : nothing}
  `;
}

/** What was read. Making it takes its time, and panning changes nothing of it. */
function reading({desk, reading: read, isChosen}: TemplateInput): unknown {
  const {model, surroundings, controls, problemPages} = desk;
  const {isPrinting} = surroundings;
  const {words} = model;
  const found = panels();
  return guard([read, words, isChosen, isPrinting, problemPages, found], () => {
    const scene = read && found?.buildReadingScene(read, isChosen, words);
    if (!found || !scene) return nothing;
    return found.renderReading(
      {html, nothing},
      scene,
      {limit: problemPages * PROBLEM_PAGE, isPrinting},
      controls.actions,
      words,
    );
  });
}
