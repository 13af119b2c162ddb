/**
 * The Scene: what is on screen, as plain data. Drawing, list, table, keyboard, announcer and exports read it and decide
 * nothing. Lengths are CSS pixels from the upper left corner of the chart, already mirrored for right-to-left.
 */
import type {DateBody} from '../model/date-bodies.js';
import type {TimelineEvent} from '../model/event.js';
import type {Filter} from '../model/filter.js';

/** How the events are shown. */
export type Layout = 'chart' | 'list' | 'table';

/** How a piece of a body is painted. The body tells the date and nothing else. */
export type Look =
  | 'dot' // one day
  | 'solid' // certain: the core of a bar
  | 'day' // one day that is wide on screen: light fill and a solid edge
  | 'light' // hollow: light fill and a dashed edge
  | 'ring' // a dashed ring: about
  | 'edge' // a dashed edge around something solid: about
  | 'stem' // a solid line: a known bound
  | 'tail' // a dashed line with an open tip: no bound on that side
  | 'join' // a thin line between members of a set
  | 'join-solid'; // the same where all members hold

/** One path of a body, in pixels from the place of what it belongs to (`x`, `y` of a mark or a cluster). */
export interface Shape {
  readonly look: Look;
  readonly d: string;
}

/** A glyph tells the status. `r` is its radius. */
export interface Glyph {
  readonly status: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** A run of text on the chart. `x` is where it begins in its own direction. */
export interface TextRun {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly rtl: boolean;
}

/** A label: `cut` where it is not the whole text. */
export interface LabelRun extends TextRun {
  readonly cut: boolean;
  /** Retracted: a line runs through it. */
  readonly struck: boolean;
  /** What lies behind it, for its halo. */
  readonly on: 'lane' | 'solid' | 'light';
}

/** A rectangle in pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One event on the chart. */
export interface MarkScene {
  readonly id: string;
  readonly event: TimelineEvent;
  readonly rank: number;
  readonly shapes: readonly Shape[];
  readonly glyph: Glyph | null;
  readonly label: LabelRun | null;
  /** "?" pinned where a side is unknown, or after the label where the date is unsure. */
  readonly questions: readonly TextRun[];
  /** What is hit by a pointer and framed by focus: body and label together. */
  readonly box: Rect;
  /** The middle of the body: where the guide line and the tooltip point, and where its shapes are drawn. */
  readonly anchorX: number;
  /** The middle of its row. */
  readonly anchorY: number;
  /** The accessible name: date, title, status, position. */
  readonly name: string;
  /** Words for `part`: "event contested selected". */
  readonly part: string;
  readonly selected: boolean;
  /** Something else was brought forward, or is looked for. */
  readonly dimmed: boolean;
  readonly hasTabStop: boolean;
}

/** Events that stand too near to each other to be told apart. */
export interface ClusterScene {
  readonly key: string;
  readonly count: number;
  readonly text: string;
  /** Its pill. */
  readonly box: Rect;
  /** The time that the members take together, where each is too long to be counted at one place; else none. */
  readonly shapes: readonly Shape[];
  /** Which share of them is stated or confirmed, 0–1; `null` where the store does not tell it. */
  readonly firm: number | null;
  /** None of them is what is looked for. */
  readonly dimmed: boolean;
  readonly name: string;
  /** The time that the members take, as far as it is known and has bounds: what opening it shows. */
  readonly startMs: number;
  readonly endMs: number;
  /** The members in the order of time, where every one is at hand; else none. */
  readonly ids: readonly string[];
  /** With `lane`, the stretch to ask for where `ids` does not hold them: they begin in it, and maybe others do. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Those alone that are longer than the first and no longer than the second, ms. */
  readonly lengths?: readonly [number, number];
  /** The lane, as an index into the summary's lanes. */
  readonly lane: number;
  readonly hasTabStop: boolean;
}

/**
 * The columns of a lane: those of stated and confirmed events, and standing on them all others. Sideways the paths count
 * columns, so that `translate(x 0) scale(scale 1)` is all that changes while the view moves.
 */
export interface DensityScene {
  readonly firm: string;
  readonly other: string;
  /** Where the first column begins, px of the chart, and how wide each is; negative where time runs to the left. */
  readonly x: number;
  readonly scale: number;
}

/** A lane with all that is drawn in it. */
export interface LaneScene {
  readonly id: string;
  readonly index: number;
  /** 1 … 8: which of the lane colours. */
  readonly tone: number;
  readonly color: string;
  readonly banded: boolean;
  readonly box: Rect;
  readonly title: string;
  readonly titleLines: readonly TextRun[];
  /** How many events it has. */
  readonly count: TextRun;
  /** What is pressed to do something with the lane. */
  readonly head: Rect;
  readonly headName: string;
  /** The name is not there as a whole. */
  readonly isCut: boolean;
  readonly isCollapsed: boolean;
  /** "Deir Ezzor, 4 events from about 2014 to 7 September 2017, 2 earlier off screen". */
  readonly name: string;
  /** How many of its events lie wholly before and after what is on screen. */
  readonly outside: {readonly earlier: number; readonly later: number};
  readonly earlier: TextRun | null;
  readonly later: TextRun | null;
  readonly marks: readonly MarkScene[];
  readonly clusters: readonly ClusterScene[];
  /** How many events begin where, as a column chart; `null` where none is counted. */
  readonly density: DensityScene | null;
}

/** A folded silence. */
export interface BreakScene {
  readonly startMs: number;
  readonly x: number;
  readonly d: string;
  /** Its length above the axis where there is room. */
  readonly label: TextRun | null;
  readonly name: string;
  /** Its name between the bursts at its sides. */
  readonly spoken: string;
  readonly box: Rect;
}

/** A label of the axis: no two of a level begin at the same time. */
export interface TickScene extends TextRun {
  readonly ms: number;
}

/** The axis: labels on two levels over grid lines. */
export interface AxisScene {
  readonly height: number;
  readonly major: readonly TickScene[];
  readonly minor: readonly TickScene[];
  /** The time zone of ticks finer than a day; null where there are none. */
  readonly zone: TextRun | null;
  /** Horizontal places of the grid lines. */
  readonly grid: readonly number[];
  readonly breaks: readonly BreakScene[];
}

/** The strip below, in true time. */
export interface OverviewScene {
  readonly width: number;
  readonly height: number;
  readonly stripHeight: number;
  /** One path a lane. */
  readonly lanes: readonly {
    readonly tone: number;
    readonly color: string;
    readonly solid: string;
    readonly light: string;
  }[];
  readonly ticks: readonly TextRun[];
  readonly grid: readonly number[];
  /** The window on screen, at least 24 px wide; null where all events stand below anyway, in list and table. */
  readonly window: Rect | null;
  readonly handles: readonly HandleScene[];
}

/** One end of the window: a slider that steps through the written dates. */
export interface HandleScene {
  readonly side: 'start' | 'end';
  readonly x: number;
  /** What is hit by a pointer. */
  readonly hit: Rect;
  readonly index: number;
  readonly steps: number;
  readonly text: string;
}

/** A place of the chart that has a name for screen readers, and shows it where it is pointed at. */
export interface NamedBox {
  readonly box: Rect;
  readonly name: string;
}

/** What the selected event is tied to: related events, its rival dates, and when it was spoken of. */
export interface SelectionScene {
  /** The event in words. */
  readonly name: string;
  readonly tone: number;
  readonly color: string;
  /** In the order of drawing; `look` is one of a body's, or of what is drawn here alone, in words for `class`. */
  readonly paths: readonly {readonly look: string; readonly d: string}[];
  readonly texts: readonly TextRun[];
  /** Rival dates, and what was said when. */
  readonly names: readonly NamedBox[];
}

/** The chart as a whole. */
export interface ChartScene {
  readonly width: number;
  readonly height: number;
  /** With all lanes, and how far they are scrolled below the axis: places of lanes and all that is in them are of this. */
  readonly full: number;
  readonly top: number;
  readonly rtl: boolean;
  /** Where bodies and labels may be. */
  readonly plot: Rect;
  /** A place near the plot that moves with the picture: what stands still in time stays as far from it while panning. */
  readonly originX: number;
  readonly fontPx: number;
  readonly smallPx: number;
  readonly axis: AxisScene;
  readonly lanes: readonly LaneScene[];
  /** The line that marks when the data was published, where something was going on then. */
  readonly published: {readonly x: number; readonly name: string} | null;
  /** Ties the selection to the axis. */
  readonly guide: {readonly x: number; readonly y: number} | null;
  /** What the selection is tied to; absent where that is nothing, or is not known yet. */
  readonly selection?: SelectionScene | null;
  /** How many lanes are still as they were decided for a view before. */
  readonly late: number;
  /** No event is on screen, although there are some. */
  readonly emptyView: boolean;
}

/** One field that events can be filtered by. */
export interface FindField {
  readonly field: keyof Filter;
  readonly name: string;
  readonly values: readonly {
    readonly value: string;
    readonly text: string;
    readonly count: string;
    readonly isChosen: boolean;
  }[];
  /** "All 14", where some values are not shown yet; else "". */
  readonly more: string;
  readonly isChosen: boolean;
}

/** Search and filters. */
export interface FindScene {
  readonly query: string;
  readonly isOpen: boolean;
  /** Something is looked for. */
  readonly isActive: boolean;
  /** What is looked for, in words. */
  readonly about: string;
  /** How many events match, in words; "" until it is known. */
  readonly count: string;
  readonly fields: readonly FindField[];
}

/** The button that saves the timeline; its menu, by their kinds, where it is open. */
export interface SaveScene {
  readonly open: string;
  readonly label: string;
  readonly items: readonly (readonly [kind: string, text: string])[];
  /** Why nothing was saved, or "". */
  readonly note: string;
}

/** What a reader points at to bring its events forward. */
export type Highlight =
  | {readonly kind: 'status'; readonly key: string}
  | {readonly kind: 'body'; readonly key: DateBody}
  | {readonly kind: 'lane'; readonly key: number};

/** One entry of the legend. `highlight` is null for what is no event. */
export interface LegendEntry {
  readonly key: string;
  readonly kind: 'status' | 'body';
  readonly text: string;
  readonly highlight: Highlight | null;
}

/** A link, or text alone where there is no address. */
export interface LinkScene {
  readonly text: string;
  readonly href: string;
  readonly archivedHref: string;
}

/** What stands before an entry of the list: the glyph of a status, or the body of the date. */
export type Marker = {readonly glyph: string} | {readonly look: 'solid' | 'light' | 'dot'};

/** One event in the list or the table. */
export interface ItemScene {
  readonly id: string;
  readonly lang: string;
  readonly marker: Marker;
  readonly date: string;
  /** For `<time datetime>`; "" where the date is no plain day, month or year. */
  readonly datetime: string;
  readonly title: string;
  readonly lane: string;
  readonly tone: number;
  readonly color: string;
  readonly place: string;
  readonly status: string;
  /** "" for what the source simply states. */
  readonly statusNote: string;
  readonly source: string;
  readonly part: string;
  readonly isOpen: boolean;
  /** A silence before this entry: "2 years with no dated event", or "". */
  readonly gap: string;
}

/** A claim as the card tells it. */
export interface ClaimScene {
  readonly by: string;
  /** "said on 8 September 2017", "denies", where it puts the event: short notes under the name. */
  readonly notes: readonly string[];
  readonly says: string;
  readonly sources: readonly LinkScene[];
}

/** Another event that this one is tied to. */
export interface RelationScene {
  readonly text: string;
  readonly id: string;
  readonly title: string;
}

/** A picture, a film or a sound that belongs to an event. */
export interface MediaScene {
  /** "" where there is no safe address. */
  readonly src: string;
  readonly alt: string;
  readonly credit: string;
  /** Nothing is loaded before somebody asks for it. */
  readonly sensitive: boolean;
  /** Shown in the card; all else is linked. */
  readonly isImage: boolean;
}

/** All that is known of one event, in words. */
export interface CardScene {
  readonly id: string;
  readonly lang: string;
  readonly date: string;
  readonly datetime: string;
  readonly title: string;
  readonly lane: string;
  readonly tone: number;
  readonly color: string;
  readonly status: string;
  readonly statusText: string;
  readonly summary: string;
  readonly claims: readonly ClaimScene[];
  /** Place, people, the source's own words, grades: a line each. */
  readonly facts: readonly string[];
  readonly media: readonly MediaScene[];
  readonly sources: readonly LinkScene[];
  readonly relations: readonly RelationScene[];
  /** What the data has besides, as it stands there. */
  readonly more: readonly {readonly name: string; readonly value: string}[];
  readonly position: string;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}
