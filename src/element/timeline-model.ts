import type {Request} from '../interaction/request.js';
import {INITIAL_STATE, reduceState, withData} from '../interaction/state.js';
import type {TimelineState} from '../interaction/state.js';
import type {CardContext, CardSubject} from '../layout/card-scene.js';
import {buildCardScene} from '../layout/card-scene.js';
import type {Sizes} from '../layout/chart-scene.js';
import {buildListScene} from '../layout/list-scene.js';
import type {CardScene, ClusterScene, ItemScene} from '../layout/scene.js';
import {dateReach} from '../model/date-reach.js';
import type {TimelineData, TimelineEvent} from '../model/event.js';
import {precisionMs} from '../model/precision.js';
import {groupKey} from '../store/group-events.js';
import type {GroupBy} from '../store/group-events.js';
import {FILTER_FIELDS, isFiltering} from '../model/filter.js';
import type {Filter} from '../model/filter.js';
import {isLocal} from '../store/timeline-source.js';
import type {Facets, Question, Summary, TimelineSource} from '../store/timeline-source.js';
import type {Words} from '../words/words.js';
import {createWords} from '../words/words.js';
import {EMPTY_DATA} from './empty-data.js';
import {SourceClient} from './source-client.js';
import {Stage} from './stage.js';
import {readView} from './view-text.js';

const CLUSTER_PAGE = 50;
/** Events that are looked up at once for list and table, and how many such pages are kept. */
const ITEM_PAGE = 100;
const MOST_PAGES = 200;

/** An opened cluster and those of its members that are listed. */
export interface OpenCluster {
  readonly scene: ClusterScene;
  readonly events: readonly TimelineEvent[];
}

/** The timeline behind the element: data, state and what follows from both. Knows no DOM. */
export class TimelineModel {
  readonly stage = new Stage();
  readonly #changed: () => void;
  readonly #fail: (error: unknown) => void;
  #groupBy: GroupBy = 'lane';
  #context: CardContext | null = null;
  #subject: CardSubject | null = null;
  #subjectKey: readonly unknown[] = [];
  #card: CardScene | null = null;
  #cardKey: readonly unknown[] = [];
  readonly #pages = new Map<string, readonly TimelineEvent[]>();
  #laneIds = new Map<string, number>();
  #isApplied = false;
  /** A store that has not answered yet. */
  #next: SourceClient | null = null;
  data: TimelineData = EMPTY_DATA;
  client: SourceClient | null = null;
  state: TimelineState = INITIAL_STATE;
  words: Words = createWords();
  cluster: OpenCluster | null = null;
  /** What there is to filter by; `null` until it is asked for and known. */
  facets: Facets | null = null;
  /** The fields that part the events. */
  fields: readonly (keyof Filter)[] | null = null;
  /** A view that was asked for before the data was there to see it on. */
  wantedView = '';

  /** `changed` is called when an answer comes late, `fail` when one does not come. */
  constructor(changed: () => void, fail: (error: unknown) => void) {
    this.#changed = this.stage.onMore = changed;
    this.#fail = fail;
  }

  /** Takes a store, and the document that is indexed in it; one of somebody else's brings none. The picture stays until it has answered. */
  setSource(source: TimelineSource, groupBy: GroupBy, data = EMPTY_DATA): void {
    this.#next?.dispose();
    const adopt = (): void => {
      if (client !== this.#next || !client.summary) return;
      this.#next = null;
      this.client?.dispose();
      this.client = client;
      this.data = data;
      this.#groupBy = groupBy;
      this.cluster = null;
      this.#pages.clear();
      this.#apply(client.summary);
    };
    const client = new SourceClient(
      source,
      () => {
        adopt();
        this.#changed();
      },
      this.#fail,
    );
    this.#next = client;
    adopt();
  }

  /** A store was set that has not answered yet. */
  get isWaiting(): boolean {
    return this.#next !== null;
  }

  setWords(words: Words): void {
    this.words = words;
    this.#context = null;
  }

  /** Answers a request; tells whether anything changed. A selection gives up those that are still looked up. */
  reduce(request: Request): boolean {
    if (request.type === 'select') {
      this.cluster = null;
      this.client?.newest('selection');
      this.client?.newest('cluster');
    }
    if (request.type === 'fit') this.wantedView = '';
    const next = reduceState(this.state, request);
    if (next === this.state) return false;
    this.state = next;
    if (request.type === 'find') this.#search();
    return true;
  }

  /** Shows the stretch of time that an EDTF text names, '' all of it; text that names none changes nothing. */
  showView(text: string): void {
    if (!this.#isApplied) this.keepView(text);
    else if (!text.trim()) this.reduce({type: 'fit'});
    else {
      const bounds = readView(text);
      if (bounds) this.reduce({type: 'show', startMs: bounds.earliest, endMs: bounds.latest});
    }
  }

  /** Shows it on the data that comes next. */
  keepView(text: string): void {
    if (!text.trim() || readView(text)) this.wantedView = text;
  }

  /** No data comes: what is there is what a view was shown on. */
  dropView(): void {
    if (this.#isApplied) this.wantedView = '';
  }

  /** Draws what is true now for these sizes. */
  update(sizes: Sizes): void {
    const {client, state, words} = this;
    if (client) this.stage.update({client, state, words, published: this.data.published, sizes});
  }

  /** The lane of an event, as an index into the lanes; −1 for none. */
  readonly laneOf = (event: TimelineEvent): number => this.#laneIds.get(groupKey(event, this.#groupBy)) ?? -1;

  /** What is looked for; `null` for nothing. */
  get question(): Question | null {
    const {query, filter} = this.state;
    return query.trim() || isFiltering(filter) ? {query, filter} : null;
  }

  /** What a person can make lanes of; none where there is nothing to choose from. */
  get groupings(): readonly GroupBy[] {
    const {source} = this.client ?? {};
    const parting = source && isLocal(source) ? source.groupings() : [];
    return parting.length ? [...parting, 'none'] : [];
  }

  /** What the lanes are. */
  get groupBy(): GroupBy {
    return this.#groupBy;
  }

  /** Whether the store can look for anything. */
  get canSearch(): boolean {
    return this.client?.source.search !== undefined;
  }

  #search(): void {
    const {client} = this;
    client?.search(this.question, () => {
      this.#pages.clear();
      this.#context = null;
      this.#subjectKey = [];
      this.cluster = null;
      this.onSearched?.();
    });
    if (this.facets) this.loadFacets();
  }

  /** Is called when what is looked for was found. */
  onSearched: (() => void) | null = null;

  /** Looks up what there is to filter by, or does so again; first what there is without any filter. */
  loadFacets(): void {
    const {client} = this;
    const {query, filter} = this.state;
    const load = (): void => client?.facets({query, filter}, (facets) => (this.facets = facets));
    if (this.fields) return load();
    client?.facets({query: '', filter: {}}, (all) => {
      this.facets = all;
      // What all events share is nothing to filter by.
      this.fields = FILTER_FIELDS.filter((field) => all[field].length > 1);
      if (this.question) load();
    });
  }

  /** How many events there are, drawable or not. */
  get total(): number {
    const summary = this.client?.summary;
    return summary ? summary.count + summary.undated : 0;
  }

  /** What the card of the selected event tells; `null` where nothing is selected or the answer is not there yet. */
  get subject(): CardSubject | null {
    const {client, state} = this;
    if (!client || !state.selected) return null;
    const key = [client, state.selected];
    if (!key.every((part, i) => part === this.#subjectKey[i])) {
      this.#subjectKey = key;
      this.#subject = null;
      const use = (subject: CardSubject | null): void => void (this.#subject = subject);
      client.subject(state.selected, this.laneOf, use, client.newest('card'));
    }
    return this.#subject?.event.id === state.selected ? this.#subject : null;
  }

  get card(): CardScene | null {
    const {subject, context} = this;
    if (subject !== this.#cardKey[0] || context !== this.#cardKey[1]) {
      this.#cardKey = [subject, context];
      this.#card = subject && buildCardScene(subject, context);
    }
    return this.#card;
  }

  /**
   * The card of any event, for print, where nothing opens and pictures are addresses; `null` where the store does not
   * answer at once.
   */
  cardOf(id: string): CardScene | null {
    let card: CardScene | null = null;
    this.client?.subject(id, this.laneOf, (subject) => {
      const scene = subject && buildCardScene(subject, this.context);
      const media = scene?.media.map((one) => ({...one, isImage: false, sensitive: false})) ?? [];
      card = scene && {...scene, media, more: []};
    });
    return card;
  }

  get context(): CardContext {
    return (this.#context ??= {
      words: this.words,
      published: this.data.published,
      lang: this.data.lang,
      sources: new Map(this.data.sources.map((source) => [source.id, source])),
      lanes: this.client?.summary?.lanes ?? [],
      total: this.client?.matches?.count ?? this.total,
    });
  }

  /** The entries of list and table for events of these ranks; `null` for those that a slow store still has to give. */
  items(ranks: readonly number[]): (ItemScene | null)[] {
    const {laneOf, context} = this;
    const {axis, selected} = this.state;
    const at = (rank: number): TimelineEvent | undefined =>
      this.page(rank - (rank % ITEM_PAGE), ITEM_PAGE)[rank % ITEM_PAGE];
    return ranks.map((rank) => {
      const event = at(rank);
      const previous = rank ? at(rank - 1) : undefined;
      if (!event) return null;
      return buildListScene({events: [event], previous, laneOf, axis, selected, context})[0]!;
    });
  }

  /** The events without a usable date, at most `limit`. */
  shelf(limit: number): readonly TimelineEvent[] {
    const listed = this.client?.listed;
    return listed?.undated ? this.page(listed.drawable, limit) : [];
  }

  /** A page of events in the order of time; empty until a slow store has answered. */
  page(offset: number, limit: number): readonly TimelineEvent[] {
    const key = `${offset},${limit}`;
    if (!this.#pages.has(key)) {
      const [oldest] = this.#pages.keys();
      if (oldest && this.#pages.size >= MOST_PAGES) this.#pages.delete(oldest);
      this.#pages.set(key, []);
      this.client?.events({offset, limit}, (events) => this.#pages.set(key, events));
    }
    return this.#pages.get(key) ?? [];
  }

  /** Opens a cluster: comes nearer where that parts its members, else lists them. Tells whether it was a list. */
  openCluster(scene: ClusterScene): Request | null {
    const {axis} = this.state;
    const width = axis.toUnit(scene.endMs) - axis.toUnit(scene.startMs);
    const request: Request = {type: 'show', startMs: scene.startMs, endMs: scene.endMs};
    const {view} = reduceState(this.state, request);
    const here = this.state.view;
    const isNearer = view.end - view.start < (here.end - here.start) * 0.8 && width > 0;
    if (isNearer) return request;
    this.#listMembers(scene, []);
    return null;
  }

  /** Lists more members of the cluster that is open. */
  showMoreMembers(): void {
    if (this.cluster) this.#listMembers(this.cluster.scene, this.cluster.events);
  }

  #listMembers(scene: ClusterScene, before: readonly TimelineEvent[]): void {
    const {lane, ids, fromMs: startMs, toMs: endMs, lengths} = scene;
    const offset = before.length;
    const limit = CLUSTER_PAGE;
    this.client?.events(
      ids.length
        ? {ids: ids.slice(offset, offset + limit)}
        : {offset, limit, lane, startMs, endMs, ...(lengths && {lengths})},
      (events) => (this.cluster = {scene, events: [...before, ...events]}),
      this.client.newest('cluster'),
    );
  }

  /** Looks up the event so many places after one in the order of time; from the ends where there is none. */
  neighbour(kind: 'selection' | 'focus', id: string, by: number, use: (event: TimelineEvent) => void): void {
    const {client} = this;
    if (!client) return;
    const signal = client.newest(kind);
    const go = (rank: number): void => {
      // One that is not looked for stands between two that are.
      const place = by > 0 ? Math.floor(rank) : Math.ceil(rank);
      const offset = Math.max(0, Math.min(total - 1, place));
      client.events({offset, limit: 1}, ([event]) => event && use(event), signal);
    };
    const {total} = this.context;
    const end = by > 0 ? 0 : total - 1;
    if (!id) return go(end);
    const goOn = (found: {readonly rank: number} | null): void => {
      if (!found) go(end);
      else if (found.rank > -1) go(found.rank + by);
    };
    client.find(id, goOn, signal);
  }

  /** The request that opens an event, with the view following it. */
  selection(event: TimelineEvent): Request {
    return {type: 'select', id: event.id, reach: event.date.kind === 'none' ? null : dateReach(event.date)};
  }

  /** Once a summary is there, the axis is made from it. */
  #apply(summary: Summary): void {
    this.#isApplied = true;
    this.#context = null;
    this.#laneIds = new Map(summary.lanes.map((lane, i) => [lane.id, i]));
    const finest = precisionMs(summary.finest);
    this.state = withData(this.state, summary.written, Number.isFinite(finest) ? finest : 864e5);
    this.facets = this.fields = null;
    if (this.question) this.#search();
    if (this.wantedView) this.showView(this.wantedView);
    this.wantedView = '';
  }
}
