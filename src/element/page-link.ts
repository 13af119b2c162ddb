import type {LitElement, ReactiveController} from 'lit';
import type {Announcer} from '../interaction/announcer.js';
import type {Request} from '../interaction/request.js';
import type {TimelineState} from '../interaction/state.js';
import {readFragment, writeFragment} from './fragment.js';
import type {Place} from './fragment.js';
import type {TimelineModel} from './timeline-model.js';
import {readView} from './view-text.js';

/** What a link needs of the element. */
export interface LinkHost extends LitElement, Place {
  readonly state: string;
  view: string;
  whenReady(): Promise<void>;
}

/** What a link needs of the desk. */
export interface LinkDesk {
  readonly model: TimelineModel;
  readonly announcer: Announcer;
  set(request: Request): void;
  ask(request: Request, animate?: boolean): void;
  follow(): void;
  redraw(): void;
}

/** How often the address follows the view: some browsers take no more than 100 changes in 30 s. */
const THROTTLE_MS = 400;
/** What is typed within this time of each other is one search. */
const PAUSE_MS = 900;
/** How long the button says that it has copied. */
const NOTE_MS = 3000;
/** Entries of the history that a timeline has written: where one of them says nothing of it, all is as the page has it. */
const MARK = 'conflictTimeline';

/** The links of the page. */
const links = new Set<PageLink>();

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const marked = (state: unknown): unknown =>
  state === null || typeof state === 'object' ? {...state, [MARK]: true} : state;

const isMarked = (state: unknown): boolean => (state as {readonly [MARK]?: boolean} | null)?.[MARK] === true;

/** Puts text on the clipboard, also where only the old way is allowed; tells whether it did. */
async function copyText(text: string, root: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const {activeElement} = root as ShadowRoot;
    const field = document.createElement('textarea');
    field.value = text;
    root.appendChild(field);
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the clipboard may not be written
    const isDone = document.execCommand('copy');
    field.remove();
    if (activeElement instanceof HTMLElement) activeElement.focus({preventScroll: true});
    return isDone;
  }
}

/**
 * Keeps what is on screen in the fragment of the page's address, and the other way round. A step of a reader is an entry
 * of the history; moving the view, and what scripts do, changes the one that is there.
 */
export class PageLink implements ReactiveController {
  readonly #host: LinkHost;
  readonly #desk: LinkDesk;
  /** How the page has it by itself. */
  readonly #usual: Place;
  /** What the address asked for: data that comes later is shown so, too, until somebody goes elsewhere. */
  #wanted: Partial<Place> | null = null;
  /** What the address says. */
  #told: Place;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStep = false;
  #isGoing = false;
  #isCopied = false;

  constructor(host: LinkHost, desk: LinkDesk, usual: Place) {
    this.#host = host;
    this.#desk = desk;
    this.#usual = this.#told = usual;
    host.addController(this);
    if (this.#wanted) void this.#show();
  }

  hostConnected(): void {
    links.add(this);
    addEventListener('popstate', this.#pop);
    this.#host.addEventListener('ct-load', this.#load);
    this.#wanted = this.#read();
    if (this.#wanted) this.#open(this.#wanted);
  }

  hostDisconnected(): void {
    this.#drop();
    links.delete(this);
    removeEventListener('popstate', this.#pop);
    this.#host.removeEventListener('ct-load', this.#load);
  }

  /** After drawing: what a script has changed is told, too. */
  hostUpdated(): void {
    if (!this.#isGoing && this.#timer === undefined && !isSame(this.#place, this.#told))
      this.#writeIn(THROTTLE_MS, false);
  }

  /** Gives the address up, as it is. */
  dispose(): void {
    this.hostDisconnected();
    this.#host.removeController(this);
  }

  /** After an act of a person. */
  asked(before: TimelineState): void {
    const {state} = this.#desk.model;
    if (this.#isGoing) return;
    const isStep =
      state.selected !== before.selected || state.layout !== before.layout || state.axis.mode !== before.axis.mode;
    const isSearch = state.query !== before.query || state.filter !== before.filter;
    if (isStep || isSearch || state.view !== before.view) this.#wanted = null;
    if (isStep) return this.#write(true);
    if (isSearch) this.#writeIn(PAUSE_MS, true);
  }

  /** The button that copies the link: what it says, and what it does. */
  get action(): {readonly text: string; readonly copy: () => void} {
    const {copy, copied} = this.#desk.model.words.messages.link;
    return {text: this.#isCopied ? copied : copy, copy: () => void this.#copy()};
  }

  async #copy(): Promise<void> {
    const {model, announcer} = this.#desk;
    const {copied, failed} = model.words.messages.link;
    this.#write(this.#isStep);
    this.#isCopied = await copyText(this.#address(), this.#host.renderRoot);
    announcer.say(this.#isCopied ? copied : failed);
    this.#desk.redraw();
    await new Promise((resolve) => setTimeout(resolve, NOTE_MS));
    this.#isCopied = false;
    this.#desk.redraw();
  }

  /** The id of the element, else "timeline", "timeline-2" and so on in the order of the page. */
  get #name(): string {
    if (this.#host.id) return this.#host.id;
    const isBefore = (other: PageLink): boolean =>
      (other.#host.compareDocumentPosition(this.#host) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const before = [...links].filter(isBefore).length;
    return before ? `timeline-${before + 1}` : 'timeline';
  }

  get #place(): Place {
    const {selected, view, query, filter, layout, axis} = this.#host;
    return {selected, view, query, filter, layout, axis};
  }

  #read(): Partial<Place> | null {
    return readFragment(location.hash.slice(1), this.#name);
  }

  /** The page's address with what is on screen. */
  #address(): string {
    const [address = '', ...rest] = location.href.split('#');
    const fragment = writeFragment(rest.join('#'), this.#name, this.#place, this.#usual);
    return (fragment && `${address}#${fragment}`) || address;
  }

  #writeIn(ms: number, isStep: boolean): void {
    clearTimeout(this.#timer);
    this.#isStep = isStep;
    this.#timer = setTimeout(() => this.#write(isStep), ms);
  }

  /** What was to be written is not any more. */
  #drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isStep = false;
  }

  #write(isStep: boolean): void {
    this.#drop();
    // What is taken off the page is drawn once more.
    if (!this.#host.isConnected) return;
    this.#told = this.#place;
    const address = this.#address();
    if (address === location.href) return;
    try {
      if (!isStep) return history.replaceState(marked(history.state), '', address);
      if (!isMarked(history.state)) history.replaceState(marked(history.state), '', location.href);
      history.pushState(marked(null), '', address);
    } catch {
      // Too many changes, or a page without an address of its own.
    }
  }

  readonly #load = (): void => {
    if (this.#wanted) this.#open(this.#wanted);
  };

  /** An entry that no timeline has written, and that says nothing of this one, is a link to another place of the page. */
  readonly #pop = (): void => {
    const place = this.#read();
    if (place || isMarked(history.state)) this.#return({...this.#usual, ...place});
  };

  /** Shows what the address asks for: silently, as a script would. */
  #open({selected, query, filter, layout, axis, view}: Partial<Place>): void {
    const {model} = this.#desk;
    this.#going(() => {
      if (layout) this.#desk.set({type: 'layout', layout});
      if (axis && axis !== this.#host.axis) this.#desk.set({type: 'axis', mode: axis});
      if (query !== undefined || filter)
        this.#desk.set({type: 'find', query: query ?? model.state.query, filter: filter ?? model.state.filter});
      if (selected !== undefined) this.#desk.set({type: 'select', id: selected, reach: null});
      if (view !== undefined) this.#host.view = view;
      else if (selected) this.#desk.follow();
      this.#dropUnknown();
    });
  }

  /** Back and forward: what a person does, and what is told as that. */
  #return(place: Place): void {
    const before = this.#place;
    this.#wanted = null;
    this.#going(() => {
      const {selected, query, filter, layout, axis, view} = place;
      if (layout !== before.layout) this.#desk.ask({type: 'layout', layout});
      if (axis !== before.axis) this.#desk.ask({type: 'axis', mode: axis});
      if (query !== before.query || !isSame(filter, before.filter)) this.#desk.ask({type: 'find', query, filter});
      if (selected !== before.selected) this.#desk.ask({type: 'select', id: selected, reach: null});
      const bounds = view ? readView(view) : null;
      if (bounds) this.#desk.ask({type: 'show', startMs: bounds.earliest, endMs: bounds.latest}, true);
      else this.#desk.ask({type: 'fit'}, true);
      this.#dropUnknown();
    });
  }

  #going(go: () => void): void {
    this.#drop();
    this.#isGoing = true;
    go();
    this.#isGoing = false;
    this.#told = this.#place;
  }

  /** An event that is not there is not open. */
  #dropUnknown(): void {
    const {model} = this.#desk;
    const {selected} = model.state;
    if (!selected || this.#host.state !== 'ready') return;
    model.client?.find(selected, (found) => {
      if (!found && model.state.selected === selected) this.#desk.set({type: 'select', id: '', reach: null});
    });
  }

  /** Somebody who follows a link sees what it leads to, unless the browser or they have gone elsewhere already. */
  async #show(): Promise<void> {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (entry?.type !== 'navigate') return;
    await this.#host.whenReady();
    if (scrollY === 0 && this.#wanted) this.#host.scrollIntoView({block: 'nearest'});
  }
}
