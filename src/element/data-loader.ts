import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readInlineDataInSteps} from '../input/html-list.js';
import {buildEmptyReading, runSteps} from '../input/normalise.js';
import {openText, openValue, type Steps} from '../input/read-input.js';
import type {Problem, Reading} from '../model/problem.js';

/** What the loader reads from its element. */
export interface LoaderHost extends ReactiveControllerHost, HTMLElement {
  readonly format: string;
  readonly timeZone: string;
}

/** Where data stands: nothing asked yet, under way, there, or failed with the last good data kept. */
export type LoadState = 'empty' | 'loading' | 'ready' | 'failed';

/** What is told when data has come or has not. */
export interface LoaderTarget {
  loaded(reading: Reading): void;
  /** `problem` is what a reader of data found, where it was the data. */
  failed(error: Error, problem?: Problem): void;
}

/** The longest that reading keeps the page from anything else, ms. */
const SLICE_MS = 12;
/** Progress is shown no more often than this, ms. */
const SHOW_MS = 100;

/** Lets the page do what waits; without the delay that nested timers get. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

type Origin =
  | {readonly kind: 'data'; readonly data: unknown}
  | {readonly kind: 'src'; readonly url: string; readonly text?: string}
  | {readonly kind: 'source'}
  | {readonly kind: 'inline'};

/**
 * Brings the data in: the last of `data`, `src` and `source` that was set wins, and a late answer is dropped.
 * Where `src` or `source` is taken away, the last `data` counts again; children count where none was ever set; the
 * default timeline only where there is nothing else at all.
 */
export class DataLoader implements ReactiveController {
  readonly #host: LoaderHost;
  readonly #target: LoaderTarget;
  #origin: Origin = {kind: 'inline'};
  #abort: AbortController | null = null;
  #children: MutationObserver | null = null;
  #isWatching = false;
  #hadChildren = false;
  /** The last data that a script set. */
  #given: {readonly data: unknown} | null = null;
  /** The time zone and format that data was read with; null where nothing was read that depends on them. */
  #readAs: string | null = null;
  #state: LoadState = 'loading';
  /** Who waits for the load to end. */
  #waiting: (() => void)[] = [];
  /** The children are no data: they stay to be read. */
  hasOtherChildren = false;
  /** How far a load has come; null where there is nothing to tell. */
  progress: {readonly done: number; readonly total: number | null; readonly unit: 'events' | 'bytes'} | null = null;

  constructor(host: LoaderHost, target: LoaderTarget) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
  }

  hostConnected(): void {
    // Watched on while the element is out of the page: what comes back unchanged is not read again.
    if (this.#origin.kind === 'inline' && !this.#isWatching) this.#watchChildren();
  }

  get state(): LoadState {
    return this.#state;
  }

  /** Resolves once nothing is loading. */
  async settled(): Promise<void> {
    if (this.#state === 'loading') await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  setData(data: unknown): void {
    this.#given = {data};
    const signal = this.#begin({kind: 'data', data});
    void this.#readInSlices(openValue(data, 'auto', this.#options()), signal);
  }

  /** A store brings the data; false takes it away: then what was there beside it counts again. */
  setSource(isThere: boolean): void {
    if (isThere) this.#begin({kind: 'source'});
    else if (this.isSource) this.#fallBack();
  }

  get isSource(): boolean {
    return this.#origin.kind === 'source';
  }

  /** The store has answered for the first time; tells whether that is news. */
  sourceLoaded(total: number): boolean {
    if (!this.isSource || this.state !== 'loading') return false;
    this.#become(total ? 'ready' : 'empty');
    return true;
  }

  /** A store did not answer. */
  sourceFailed(): void {
    if (this.isSource) this.#become('failed');
  }

  /** '' takes the address away: then what was there beside it counts again. */
  setUrl(url: string): void {
    if (url) void this.#fetch(url);
    else if (this.#origin.kind === 'src') this.#fallBack();
  }

  /** Loads the same again, after a failure. */
  again(): void {
    const origin = this.#origin;
    if (origin.kind === 'data') this.setData(origin.data);
    else if (origin.kind === 'src') this.setUrl(origin.url);
    else if (origin.kind === 'inline') this.#readChildren();
  }

  /** Reads what is there again where time zone or format are others than it was read with. Tells whether it does. */
  refresh(): boolean {
    if (this.#readAs === null || this.#readAs === this.#reads()) return false;
    const origin = this.#origin;
    if (origin.kind === 'src' && origin.text !== undefined)
      void this.#readFetched({...origin, text: origin.text}, this.#begin(origin));
    else this.again();
    return true;
  }

  #fallBack(): void {
    if (this.#given) return this.setData(this.#given.data);
    this.#begin({kind: 'inline'});
    if (this.#host.isConnected) this.#watchChildren();
  }

  /** What reading depends on besides the data. */
  #reads(): string {
    const {timeZone, format} = this.#host;
    return this.#origin.kind === 'src' ? `${timeZone} ${format}` : timeZone;
  }

  #options(): {timeZone?: string} {
    this.#readAs = this.#reads();
    return this.#host.timeZone ? {timeZone: this.#host.timeZone} : {};
  }

  #begin(origin: Origin): AbortSignal {
    this.#abort?.abort();
    this.#children?.disconnect();
    this.#isWatching = false;
    this.#abort = new AbortController();
    this.#origin = origin;
    this.#readAs = null;
    this.progress = null;
    this.hasOtherChildren = false;
    this.#become('loading');
    this.#host.requestUpdate();
    return this.#abort.signal;
  }

  #become(state: LoadState): void {
    this.#state = state;
    if (state !== 'loading') for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #done(reading: Reading): void {
    this.#become(reading.data.events.length ? 'ready' : 'empty');
    this.#target.loaded(reading);
    this.#host.requestUpdate();
  }

  #fail(error: Error, problem?: Problem): void {
    this.#become('failed');
    this.#target.failed(error, problem);
    this.#host.requestUpdate();
  }

  /** Text that cannot be read at all is a failure, and leaves the last good picture where it is. */
  #finish(reading: Reading): void {
    const fatal = reading.problems.find(({severity, where}) => severity === 'refused' && where.row === undefined);
    const isText = this.#origin.kind !== 'data';
    if (isText && fatal && !reading.data.events.length) this.#fail(new Error(fatal.code), fatal);
    else this.#done(reading);
  }

  #failUnlessAborted(error: unknown, signal: AbortSignal): void {
    if (!signal.aborted) this.#fail(error instanceof Error ? error : new Error(String(error)));
  }

  /** Reads at once what takes no time; of much data a slice a task, so that the page stays responsive. */
  async #readInSlices(opening: Steps | Promise<Steps>, signal: AbortSignal): Promise<void> {
    const steps = opening instanceof Promise ? await opening : opening;
    if (signal.aborted) return;
    let until = performance.now() + SLICE_MS;
    let shown = 0;
    for (;;) {
      const step = steps.next();
      if (step.done) {
        if (this.progress) await nextTask();
        if (!signal.aborted) this.#finish(step.value);
        return;
      }
      if (performance.now() < until) continue;
      if (until - shown > SHOW_MS) {
        shown = until;
        this.progress = {done: step.value, total: null, unit: 'events'};
        this.#host.requestUpdate();
      }
      await nextTask();
      if (signal.aborted) return;
      until = performance.now() + SLICE_MS;
    }
  }

  async #fetch(url: string): Promise<void> {
    const signal = this.#begin({kind: 'src', url});
    try {
      const response = await fetch(url, {signal});
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
      const text = await this.#readBody(response, signal);
      if (!signal.aborted) await this.#readFetched({kind: 'src', url, text}, signal);
    } catch (error) {
      this.#failUnlessAborted(error, signal);
    }
  }

  /** The text is kept: another time zone or format needs no second request. */
  async #readFetched(
    origin: Origin & {readonly kind: 'src'; readonly text: string},
    signal: AbortSignal,
  ): Promise<void> {
    this.#origin = origin;
    try {
      await this.#readInSlices(openText([origin.text], this.#host.format, this.#options()), signal);
    } catch (error) {
      this.#failUnlessAborted(error, signal);
    }
  }

  /** The length that a server tells is in bytes, so bytes are counted. */
  async #readBody(response: Response, signal: AbortSignal): Promise<string> {
    if (!response.body) return response.text();
    const encoded = response.headers.get('content-encoding');
    const length = encoded ? 0 : Number(response.headers.get('content-length'));
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    const parts: string[] = [];
    let done = 0;
    for (let part = await reader.read(); !part.done && !signal.aborted; part = await reader.read()) {
      parts.push(decoder.decode(part.value, {stream: true}));
      done += part.value.length;
      this.progress = {done, total: length || null, unit: 'bytes'};
      this.#host.requestUpdate();
    }
    return parts.join('') + decoder.decode();
  }

  /** Children come while the document is parsed, or later from a framework: they are read whenever they change. */
  #watchChildren(): void {
    this.#observe();
    this.#readChildren();
  }

  #observe(): void {
    this.#children ??= new MutationObserver(() => this.#readChildren());
    this.#children.observe(this.#host, {childList: true, characterData: true, subtree: true});
    this.#isWatching = true;
  }

  readonly #readChildren = (): void => {
    if (this.#origin.kind !== 'inline') return;
    const isParsed = document.readyState !== 'loading' || this.#host.nextSibling !== null;
    // The same listener is there once at most, however often children come.
    if (!isParsed) return document.addEventListener('DOMContentLoaded', this.#readChildren, {once: true});
    document.removeEventListener('DOMContentLoaded', this.#readChildren);
    const hasContent = [...this.#host.childNodes].some(
      (node) => (node instanceof Element && !node.slot) || (node instanceof Text && node.data.trim()),
    );
    this.#hadChildren ||= hasContent;
    // What was under way, the default timeline too, is overtaken.
    const signal = this.#begin({kind: 'inline'});
    this.#observe();
    const steps = readInlineDataInSteps(this.#host, this.#options());
    this.hasOtherChildren = hasContent && !steps;
    if (steps) void this.#readInSlices(steps, signal);
    else if (this.#hadChildren) this.#done(buildEmptyReading('data'));
    else void this.#readDefault(signal);
  };

  async #readDefault(signal: AbortSignal): Promise<void> {
    try {
      const {article} = await import('../article.js');
      if (!signal.aborted) this.#done(runSteps(openValue(article, 'json', {}) as Steps));
    } catch (error) {
      this.#failUnlessAborted(error, signal);
    }
  }
}
