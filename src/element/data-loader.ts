import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ReadOptions} from '../input/format.js';
import type {Problem, Reading} from '../model/problem.js';
import {nextTask} from '../model/steps.js';
import type {Failure} from '../words/failures.js';
import {findInline, type Input} from './inline-data.js';
import {MissingPart, openInput} from './on-demand.js';
import {fetchText, LoadError, readFile, SLICE_MS, type ReceivedText} from './receive-text.js';

/** Where data stands: nothing asked yet, under way, there, or failed with the last good data kept. */
export type LoadState = 'empty' | 'loading' | 'ready' | 'failed';

/** How data is to be read. */
export interface ReadSettings {
  readonly format: string;
  readonly options: ReadOptions;
}

/** What the loader asks, and what is told when data has come or has not. */
export interface LoaderTarget {
  settings(): ReadSettings;
  /** Work on what was read before it is drawn, in steps; what comes of it is handed over with the reading. */
  prepare?(reading: Reading): Generator<unknown, unknown>;
  loaded(reading: Reading, prepared: unknown): void;
  /** `where`: the address or the name of the file; "" where there is none. */
  failed(failure: Failure, where: string): void;
}

/** What is to be read, or was and is only to be prepared. `format`: in place of the one that is set. */
type Task = (Input & {readonly format?: string}) | {readonly reading: Reading};

/** Progress is shown no more often than this, ms. */
const SHOW_MS = 50;
/** What is read within this needs no word, ms: a note that comes and goes makes the page jump. */
const QUIET_MS = 200;

type Origin =
  | {readonly kind: 'data'; readonly data: unknown}
  | {readonly kind: 'src'; readonly url: string; readonly text?: ReceivedText}
  | {readonly kind: 'file'; readonly file: File; readonly text?: ReceivedText}
  | {readonly kind: 'source'}
  | {readonly kind: 'inline'};

/**
 * Brings the data in: the last of `data`, `src` and `source` that was set wins, and a late answer is dropped.
 * Where `src` or `source` is taken away, the last `data` counts again; children count where none was ever set; the
 * default timeline only where there is nothing else at all.
 */
export class DataLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #target: LoaderTarget;
  #origin: Origin = {kind: 'inline'};
  #abort: AbortController | null = null;
  #children: MutationObserver | null = null;
  #isWatching = false;
  #hadChildren = false;
  /** The last data or file that a script gave. */
  #given: Origin | null = null;
  /** How data was read; null where nothing was read that depends on it. */
  #readAs: string | null = null;
  #state: LoadState = 'loading';
  #shownAt = 0;
  /** It failed since what reads it could not be loaded. */
  #lacksPart = false;
  #showTimer: ReturnType<typeof setTimeout> | undefined;
  /** Who waits for the load to end. */
  #waiting: (() => void)[] = [];
  /** The children are no data: they stay to be read. */
  hasOtherChildren = false;
  /** How far a load has come; null where there is nothing to tell. */
  progress: {readonly done: number | null; readonly total: number | null; readonly unit: 'rows' | 'bytes'} | null =
    null;

  constructor(host: ReactiveControllerHost & HTMLElement, target: LoaderTarget) {
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

  /** What is there comes from elsewhere: it can be asked for again. */
  get canRetry(): boolean {
    return this.#lacksPart || ['src', 'file', 'source'].includes(this.#origin.kind);
  }

  /** What is there is a file that a person chose. */
  get isFile(): boolean {
    return this.#origin.kind === 'file';
  }

  /** Resolves once nothing is loading. */
  async settled(): Promise<void> {
    if (this.#state === 'loading') await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  setData(data: unknown): void {
    this.#give({kind: 'data', data});
  }

  /** A file that a person chose: counts like data that is set. */
  setFile(file: File): void {
    this.#give({kind: 'file', file});
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
    if (url) this.#start({kind: 'src', url});
    else if (this.#origin.kind === 'src') this.#fallBack();
  }

  /** Loads the same again, after a failure. */
  again(): void {
    const origin = this.#origin;
    if (origin.kind === 'inline') this.#readChildren();
    else if (origin.kind === 'src') this.setUrl(origin.url);
    else if (origin.kind === 'file') this.setFile(origin.file);
    else this.#start(origin);
  }

  /** Reads what is there again where it would be read in another way now. Tells whether it does. */
  refresh(): boolean {
    if (this.#readAs === null || this.#readAs === this.#key()) return false;
    if (this.#origin.kind === 'inline') this.#readChildren();
    else this.#start(this.#origin);
    return true;
  }

  /** Prepares what was read once more, in slices: it is to be shown in another way. */
  prepareAgain(reading: Reading): void {
    void this.#read({reading}, this.#begin(this.#origin));
    if (this.#origin.kind === 'inline') this.#observe();
  }

  #give(origin: Origin): void {
    this.#given = origin;
    this.#start(origin);
  }

  #fallBack(): void {
    if (this.#given) return this.#start(this.#given);
    this.#begin({kind: 'inline'});
    if (this.#host.isConnected) this.#watchChildren();
  }

  /** Brings in what a script gave or named. Text that has come already is only read. */
  #start(origin: Origin): void {
    const signal = this.#begin(origin);
    if (origin.kind === 'data') void this.#read({value: origin.data}, signal);
    else if (origin.kind === 'src' || origin.kind === 'file') void this.#receive(origin, signal);
  }

  #key(): string {
    return JSON.stringify(this.#target.settings());
  }

  #begin(origin: Origin): AbortSignal {
    this.#abort?.abort();
    this.#children?.disconnect();
    this.#isWatching = false;
    this.#abort = new AbortController();
    this.#origin = origin;
    this.#readAs = null;
    clearTimeout(this.#showTimer);
    this.progress = null;
    this.#lacksPart = false;
    this.hasOtherChildren = false;
    this.#become('loading');
    this.#host.requestUpdate();
    return this.#abort.signal;
  }

  #become(state: LoadState): void {
    this.#state = state;
    if (state !== 'loading') for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #fail(failure: Failure): void {
    // What is still under way is given up.
    this.#abort?.abort();
    this.#become('failed');
    this.#target.failed(failure, this.#where);
    this.#host.requestUpdate();
  }

  /** The address or the name of the file that data comes from; "" where it has none. */
  get #where(): string {
    const origin = this.#origin;
    return origin.kind === 'src' ? resolve(origin.url) : origin.kind === 'file' ? origin.file.name : '';
  }

  #failWith(problem: Problem): void {
    const origin = this.#origin;
    const {address = '', type = ''} = ('text' in origin && origin.text) || {};
    this.#fail({kind: 'problem', problem, address: address === this.#where ? '' : address, type});
  }

  #failUnlessAborted(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#lacksPart = error instanceof MissingPart;
    const message = error instanceof Error ? error.message : String(error);
    this.#fail(error instanceof LoadError ? error.failure : {kind: 'other', message});
  }

  #tell(progress: DataLoader['progress']): void {
    this.progress = progress;
    clearTimeout(this.#showTimer);
    const show = (): void => {
      this.#shownAt = performance.now();
      this.#host.requestUpdate();
    };
    const wait = this.#shownAt + SHOW_MS - performance.now();
    if (wait <= 0) show();
    else this.#showTimer = setTimeout(show, wait);
  }

  /** Fetches text and keeps it: another way of reading it needs no second request. */
  async #receive(origin: Origin & {readonly kind: 'src' | 'file'}, signal: AbortSignal): Promise<void> {
    try {
      const tell = (done: number, total: number | null): void => {
        if (!signal.aborted) this.#tell({done, total, unit: 'bytes'});
      };
      const text =
        origin.text ??
        (await (origin.kind === 'src' ? fetchText(origin.url, signal, tell) : readFile(origin.file, signal, tell)));
      if (signal.aborted) return;
      const received: Origin = {...origin, text};
      if (this.#given === origin) this.#given = received;
      this.#origin = received;
      const {pieces, problem} = text;
      if (problem?.severity === 'refused') this.#failWith(problem);
      else await this.#read({pieces}, signal, problem ? [problem] : []);
    } catch (error) {
      this.#failUnlessAborted(error, signal);
    }
  }

  /**
   * Reads at once what takes no time; of much data a slice a task, so that the page stays responsive. What cannot be
   * read at all is a failure, and leaves the last good picture where it is; data is what it is.
   * @param problems what was found before it is read.
   */
  async #read(input: Task, signal: AbortSignal, problems: readonly Problem[] = []): Promise<void> {
    this.#readAs = this.#key();
    try {
      const steps = this.#readInSteps(input, problems);
      const begun = performance.now();
      let until = begun + SLICE_MS;
      let isLong = this.progress !== null;
      for (let step = steps.next(); ; step = steps.next()) {
        const {value} = step;
        const isWaiting = value instanceof Promise;
        if (isWaiting) await value;
        else if (step.done ? isLong : performance.now() >= until) {
          isLong = true;
          if (typeof value === 'number' && until - begun > QUIET_MS)
            this.#tell({done: value || null, total: null, unit: 'rows'});
          await nextTask();
        } else if (!step.done) continue;
        if (signal.aborted) return;
        if (step.done) return (value as () => void)();
        until = performance.now() + SLICE_MS;
      }
    } catch (error) {
      this.#failUnlessAborted(error, signal);
    }
  }

  /** Yields what reading yields, and gives what is to be done in the end. */
  *#readInSteps(input: Task, found: readonly Problem[]): Generator<unknown, () => void> {
    const {format, options} = this.#target.settings();
    const read = 'reading' in input ? input.reading : yield* openInput(input, input.format ?? format, options);
    const problems = found.length ? [...found, ...read.problems] : read.problems;
    const reading = {...read, problems};
    const count = read.data.table?.count ?? read.data.events.length;
    const fatal = problems.find(({severity, where}) => severity === 'refused' && where.row === undefined);
    if (this.#origin.kind !== 'data' && fatal && !count) return () => this.#failWith(fatal);
    const prepared: unknown = this.#target.prepare && (yield* this.#target.prepare(reading));
    return () => {
      this.#become(count ? 'ready' : 'empty');
      this.#target.loaded(reading, prepared);
      this.#host.requestUpdate();
    };
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
    const input = findInline(this.#host);
    this.hasOtherChildren = hasContent && !input;
    if (input) void this.#read(input, signal);
    else if (this.#hadChildren) void this.#read({value: null}, signal);
    else void this.#readDefault(signal);
  };

  async #readDefault(signal: AbortSignal): Promise<void> {
    try {
      const {article: value} = await import('../article.js');
      if (signal.aborted) return;
      await this.#read({value, format: 'json'}, signal);
      // It has no times, and its language is its own: it is read once.
      this.#readAs = null;
    } catch (error) {
      this.#failUnlessAborted(error, signal);
    }
  }
}

/** An address as the page resolves it; as given where it is none. */
function resolve(url: string): string {
  try {
    return new URL(url, document.baseURI).href;
  } catch {
    return url;
  }
}
