import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readText} from '../input/detect-format.js';
import {readInlineData} from '../input/html-list.js';
import {readData, readDataInSteps} from '../input/read-data.js';
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
  | {readonly kind: 'src'; readonly url: string}
  | {readonly kind: 'source'}
  | {readonly kind: 'inline'};

/**
 * Brings the data in: the last of `data`, `src` and `source` that was set wins, and a late answer is dropped.
 * Children count where none is set; the default timeline only where there is nothing else at all.
 */
export class DataLoader implements ReactiveController {
  readonly #host: LoaderHost;
  readonly #target: LoaderTarget;
  #origin: Origin = {kind: 'inline'};
  #abort: AbortController | null = null;
  #children: MutationObserver | null = null;
  #isWatching = false;
  #hadChildren = false;
  state: LoadState = 'loading';
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

  setData(data: unknown): void {
    const signal = this.#begin({kind: 'data', data});
    void this.#readInSlices(readDataInSteps(data, this.#options()), signal);
  }

  /** A store brings the data; false takes it away: then children count again. */
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
    this.state = total ? 'ready' : 'empty';
    return true;
  }

  /** A store did not answer. */
  sourceFailed(): void {
    if (this.isSource) this.state = 'failed';
  }

  /** '' takes the address away: then children count again. */
  setUrl(url: string): void {
    if (url) {
      this.#begin({kind: 'src', url});
      void this.#fetch(url);
    } else if (this.#origin.kind === 'src') this.#fallBack();
  }

  /** Reads the same again: after a failure, or because format or time zone changed. */
  again(): void {
    const origin = this.#origin;
    if (origin.kind === 'data') this.setData(origin.data);
    else if (origin.kind === 'src') this.setUrl(origin.url);
    else if (origin.kind === 'inline') this.#readChildren();
  }

  #fallBack(): void {
    this.#begin({kind: 'inline'});
    if (this.#host.isConnected) this.#watchChildren();
  }

  #options(): {timeZone?: string} {
    return this.#host.timeZone ? {timeZone: this.#host.timeZone} : {};
  }

  #begin(origin: Origin): AbortSignal {
    this.#abort?.abort();
    this.#children?.disconnect();
    this.#isWatching = false;
    this.#abort = new AbortController();
    this.#origin = origin;
    this.progress = null;
    this.hasOtherChildren = false;
    this.state = 'loading';
    this.#host.requestUpdate();
    return this.#abort.signal;
  }

  #done(reading: Reading): void {
    this.state = reading.data.events.length ? 'ready' : 'empty';
    this.#target.loaded(reading);
    this.#host.requestUpdate();
  }

  #fail(error: Error, problem?: Problem): void {
    this.state = 'failed';
    this.#target.failed(error, problem);
    this.#host.requestUpdate();
  }

  /** Text that cannot be read at all is a failure, and leaves the last good picture where it is. */
  #finish(reading: Reading): void {
    const fatal = reading.problems.find(({severity, where}) => severity === 'refused' && where.row === undefined);
    if (fatal && !reading.data.events.length) this.#fail(new Error(fatal.code), fatal);
    else this.#done(reading);
  }

  /** Reads at once what takes no time; of much data a slice a task, so that the page stays responsive. */
  async #readInSlices(steps: Generator<number, Reading>, signal: AbortSignal): Promise<void> {
    let until = performance.now() + SLICE_MS;
    let shown = 0;
    for (;;) {
      const step = steps.next();
      if (step.done) {
        if (this.progress) await nextTask();
        if (!signal.aborted) this.#done(step.value);
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
      if (signal.aborted) return;
      this.#finish(readText(text, this.#host.format, this.#options()));
    } catch (error) {
      if (!signal.aborted) this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async #readBody(response: Response, signal: AbortSignal): Promise<string> {
    if (!response.body) return response.text();
    const encoded = response.headers.get('content-encoding');
    const length = encoded ? 0 : Number(response.headers.get('content-length'));
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const parts: string[] = [];
    let done = 0;
    for (let part = await reader.read(); !part.done && !signal.aborted; part = await reader.read()) {
      parts.push(part.value);
      done += part.value.length;
      this.progress = {done, total: length || null, unit: 'bytes'};
      this.#host.requestUpdate();
    }
    return parts.join('');
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

  #readChildren(): void {
    if (this.#origin.kind !== 'inline') return;
    const isParsed = document.readyState !== 'loading' || this.#host.nextSibling !== null;
    if (!isParsed) {
      document.addEventListener('DOMContentLoaded', () => this.#readChildren(), {once: true});
      return;
    }
    const reading = readInlineData(this.#host, this.#options());
    const hasContent = [...this.#host.childNodes].some(
      (node) => (node instanceof Element && !node.slot) || (node instanceof Text && node.data.trim()),
    );
    this.#hadChildren ||= hasContent;
    this.hasOtherChildren = hasContent && !reading;
    if (reading && this.#host.querySelector('script[type="application/json"]')) this.#finish(reading);
    else if (reading) this.#done(reading);
    else if (this.#hadChildren) this.#done(readData(null));
    else void this.#readDefault();
  }

  async #readDefault(): Promise<void> {
    const signal = this.#begin({kind: 'inline'});
    this.#observe();
    try {
      const {article} = await import('../article.js');
      if (!signal.aborted) this.#done(readData(article));
    } catch (error) {
      if (!signal.aborted) this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
