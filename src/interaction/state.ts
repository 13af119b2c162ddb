import type {Bounds, Ms} from '../model/date.js';
import type {Highlight} from '../layout/scene.js';
import type {PackedBounds} from '../time/quiet-time.js';
import {buildTimeAxis} from '../time/time-axis.js';
import type {TimeAxis} from '../time/time-axis.js';
import {FULL_VIEW, minViewWidth, panView, viewOf, zoomView} from '../time/view.js';
import type {View} from '../time/view.js';
import type {Layout} from '../layout/scene.js';
import type {TableSort} from '../layout/table-order.js';
import type {Filter} from '../model/filter.js';
import type {GroupBy} from '../model/event.js';
import type {Request} from './request.js';

/** What a reader's acts change, immutable: what is on screen follows from this and the data. */
export interface TimelineState {
  readonly written: PackedBounds;
  /** One unit of the finest written date, ms: the deepest zoom. */
  readonly finestMs: Ms;
  readonly axis: TimeAxis;
  readonly opened: ReadonlySet<Ms>;
  readonly view: View;
  readonly layout: Layout | 'auto';
  /** What the table is sorted by: by date from the first, until somebody asks for another. */
  readonly sort: TableSort;
  readonly selected: string;
  /** The id of the event, or the key of the cluster, that Tab reaches; '' for the first. */
  readonly tabStop: string;
  readonly highlight: Highlight | null;
  /** What a person chose to make lanes of; '' for what the page says. */
  readonly groupBy: GroupBy | '';
  /** The ids of lanes in the order of a person, none where that is the data's; and of those that are collapsed. */
  readonly order: readonly string[];
  readonly collapsed: ReadonlySet<string>;
  /** What is looked for, "" for nothing, and what else must be so. */
  readonly query: string;
  readonly filter: Filter;
}

const NOTHING: PackedBounds = {earliest: new Float64Array(), latest: new Float64Array()};

/** The state before there is any data. */
export const INITIAL_STATE: TimelineState = {
  written: NOTHING,
  finestMs: 864e5,
  axis: buildTimeAxis(NOTHING),
  opened: new Set(),
  view: FULL_VIEW,
  layout: 'auto',
  sort: {column: 'date', isDescending: false},
  selected: '',
  tabStop: '',
  highlight: null,
  groupBy: '',
  order: [],
  collapsed: new Set(),
  query: '',
  filter: {},
};

/** New data keeps the view in time where it can, and the whole where the whole was shown. */
export function withData(state: TimelineState, written: PackedBounds, finestMs: Ms): TimelineState {
  const next = {...state, written, finestMs, opened: new Set<Ms>(), highlight: null};
  return withAxis(next, state.axis.mode, next.opened);
}

/** Another axis keeps the view in time. */
function withAxis(state: TimelineState, mode: 'folded' | 'linear', opened: ReadonlySet<Ms>): TimelineState {
  const axis = buildTimeAxis(state.written, {mode, opened});
  const {view} = state;
  const whole = view.start <= 0 && view.end >= 1;
  const start = axis.toUnit(state.axis.toMs(view.start));
  const end = axis.toUnit(state.axis.toMs(view.end));
  const isSeen = start < 1 && end > 0;
  const next = {...state, axis, opened};
  return {...next, view: whole || !isSeen ? FULL_VIEW : viewOf(start, end, narrowest(next, (start + end) / 2))};
}

function narrowest({axis, finestMs}: Pick<TimelineState, 'axis' | 'finestMs'>, atUnit?: number): number {
  return minViewWidth(axis, finestMs, atUnit);
}

/** Moves the view so that something is inside it, its width kept; returns it as it is where most of it is seen. */
function follow({axis, view}: TimelineState, reach: Bounds | null): View {
  if (!reach || reach.earliest > reach.latest) return view;
  const start = Math.max(0, axis.toUnit(reach.earliest));
  const end = Math.min(1, axis.toUnit(reach.latest));
  const width = view.end - view.start;
  const margin = width * 0.04;
  // A day is drawn at its middle: an edge of it on screen is not the mark.
  const seen = Math.min(end, view.end) - Math.max(start, view.start);
  const isSeen = seen >= 0.6 * Math.min(end - start, width);
  if (isSeen && end >= view.start + margin && start <= view.end - margin) return view;
  const middle = end - start > width ? start + width / 2 : (start + end) / 2;
  return panView(view, middle - (view.start + view.end) / 2);
}

function showTime({axis, finestMs, view}: TimelineState, startMs: Ms, endMs: Ms): View {
  const start = startMs === -Infinity ? 0 : axis.toUnit(startMs);
  const end = endMs === Infinity ? 1 : axis.toUnit(endMs);
  if (!(end >= start)) return view;
  const least = narrowest({axis, finestMs}, (start + end) / 2);
  const grow = Math.max(0, least - (end - start)) / 2;
  return viewOf(start - grow, end + grow, least);
}

function isSameHighlight(a: Highlight | null, b: Highlight | null): boolean {
  return a?.kind === b?.kind && a?.key === b?.key;
}

/** Answers a request with the next state; the same object where nothing changes. */
export function reduceState(state: TimelineState, request: Request): TimelineState {
  const {view} = state;
  const withView = (next: View): TimelineState =>
    next.start === view.start && next.end === view.end ? state : {...state, view: next};
  switch (request.type) {
    case 'select':
      if (request.id === state.selected) return withView(follow(state, request.reach));
      return {...withView(follow(state, request.reach)), selected: request.id, tabStop: request.id || state.tabStop};
    case 'focus': {
      const followed = withView(follow(state, request.reach));
      return request.key === state.tabStop ? followed : {...followed, tabStop: request.key};
    }
    case 'zoom': {
      const anchor = request.anchor ?? (view.start + view.end) / 2;
      return withView(zoomView(view, request.factor, anchor, narrowest(state, anchor)));
    }
    case 'pan':
      return withView(panView(view, request.units));
    case 'window': {
      const least = narrowest(state, (request.start + request.end) / 2);
      return withView(viewOf(request.start, request.end, least));
    }
    case 'show':
      return withView(showTime(state, request.startMs, request.endMs));
    case 'fit':
      return withView(FULL_VIEW);
    case 'axis':
      if (request.mode === state.axis.mode && !state.opened.size) return state;
      return withAxis(state, request.mode, new Set());
    case 'open-fold':
      if (!state.axis.folds.some(({startMs}) => startMs === request.startMs)) return state;
      return withAxis(state, state.axis.mode, new Set([...state.opened, request.startMs]));
    case 'layout':
      return request.layout === state.layout ? state : {...state, layout: request.layout};
    case 'group':
      return request.groupBy === state.groupBy ? state : {...state, groupBy: request.groupBy};
    case 'sort': {
      const {column} = request;
      return {...state, sort: {column, isDescending: column === state.sort.column && !state.sort.isDescending}};
    }
    case 'lanes': {
      const {order = state.order, collapsed = state.collapsed} = request;
      return {...state, order, collapsed};
    }
    case 'find': {
      const {query = state.query, filter = state.filter} = request;
      return query === state.query && filter === state.filter ? state : {...state, query, filter};
    }
    case 'highlight':
      return isSameHighlight(request.highlight, state.highlight) ? state : {...state, highlight: request.highlight};
  }
}
