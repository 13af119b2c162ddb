import type {Layout} from '../layout/scene.js';
import type {Highlight} from '../layout/scene.js';
import type {Filter} from '../model/filter.js';
import type {GroupBy} from '../model/event.js';

/** What templates can ask for. The element passes these on as requests. */
export interface Actions {
  readonly select: (id: string) => void;
  readonly close: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly setAxis: (mode: 'folded' | 'linear') => void;
  readonly setGroups: (groupBy: GroupBy) => void;
  readonly setLayout: (layout: Layout) => void;
  readonly highlight: (highlight: Highlight | null) => void;
  readonly toggleHelp: (open: boolean) => void;
  /** Closes what more controls stand in, once a key or focus says so. */
  readonly leaveMore: (event: Event) => void;
  readonly showMore: () => void;
  readonly showMoreProblems: () => void;
  readonly showMoreMembers: () => void;
  readonly retry: () => void;
  /** Copies a link to what is on screen; `null` where the page has no such links. */
  readonly link: {readonly text: string; readonly copy: () => void} | null;
  // Pointing
  readonly pointerOver: (event: PointerEvent) => void;
  readonly pointerOut: (event: PointerEvent) => void;
  readonly focusIn: (event: FocusEvent) => void;
  readonly leaveMark: () => void;
  readonly keepTooltip: () => void;
  // Gestures on the chart
  readonly wheel: EventListenerObject & AddEventListenerOptions;
  readonly pointerDown: (event: PointerEvent) => void;
  readonly pointerMove: (event: PointerEvent) => void;
  readonly pointerUp: (event: PointerEvent) => void;
  readonly touchMove: EventListenerObject & AddEventListenerOptions;
  readonly contextMenu: (event: MouseEvent) => void;
  readonly doubleClick: (event: MouseEvent) => void;
  readonly click: (event: MouseEvent) => void;
  /** Fingers on the sheet of details. */
  readonly sheet: EventListenerObject;
  // Gestures on the overview
  readonly brushDown: (event: PointerEvent) => void;
  readonly brushMove: (event: PointerEvent) => void;
  readonly brushUp: (event: PointerEvent) => void;
  readonly handleKey: (event: KeyboardEvent) => void;
}

/** What the templates of lanes can ask for. */
export interface LaneActions {
  /** Collapses the lane whose menu is open, or expands it. */
  readonly toggle: () => void;
  readonly toggleAll: (isCollapsed: boolean) => void;
  readonly move: (by: 1 | -1) => void;
  readonly leave: (event: FocusEvent) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly scroll: (event: Event) => void;
}

/** What the templates of search and filters can ask for. */
export interface FindActions {
  readonly open: (isOpen: boolean) => void;
  readonly search: (query: string) => void;
  /** Adds a value of a field to the filter, or takes it away. */
  readonly choose: (field: keyof Filter, value: string, isOn: boolean) => void;
  /** Offers all values of a field. */
  readonly unfold: (field: keyof Filter) => void;
  readonly reset: () => void;
  readonly key: (event: KeyboardEvent) => void;
}
