import type {DecodedText} from '../input/decode-bytes.js';
import {buildProblem} from '../input/problem-log.js';
import {LONG_TEXT} from '../input/read-own.js';
import type {Problem} from '../model/problem.js';
import {nextTask} from '../model/steps.js';
import type {Failure} from '../words/failures.js';
import {loadMore} from './on-demand.js';

/** How long nothing may come before it is given up, ms, and the most that is read, bytes after decompression. */
export const LIMITS = {silenceMs: 30_000, bytes: 256e6};

/** The longest that reading keeps the page from anything else, ms. */
export const SLICE_MS = 12;
const PART_BYTES = 2 ** 20;

/** Text that has come from an address or a file, as pieces. */
export interface ReceivedText {
  readonly pieces: readonly string[];
  /** What was wrong with the bytes; where it is refused, there are no pieces. */
  readonly problem: Problem | null;
  /** Where it came from in the end, and as what; "" for a file. */
  readonly address: string;
  readonly type: string;
}

/** `total` null where it is not known. */
export type TellBytes = (done: number, total: number | null) => void;

/** Something was not to be had. */
export class LoadError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}

/** The same promise, which fails as `kind` where it fails, and as silent where it takes too long. */
function inTime<T>(promise: Promise<T>, kind: 'unreachable' | 'interrupted' | 'unreadable'): Promise<T> {
  const {silenceMs} = LIMITS;
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new LoadError({kind: 'silent', seconds: Math.round(silenceMs / 1000)}));
    const timer = setTimeout(giveUp, silenceMs);
    promise.then(resolve, () => reject(new LoadError({kind}))).finally(() => clearTimeout(timer));
  });
}

/** Bytes that are our own JSON in UTF-8, as far as their beginning and what is in them tells; `null` for others. */
function decodeOwn(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    // Neither UTF-16 nor a file of another kind.
    return /^\s*[[{]/.test(text) && !/[^\P{Cc}\s\x7f-\x9f]/u.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** Turns bytes into text: little at once, in the end; more than that, and what is not our own, by what decodes anything. */
class Decoder {
  #held = new Uint8Array();
  #decoder: Awaited<ReturnType<typeof loadMore>>['BytesDecoder']['prototype'] | null = null;

  constructor(private readonly charset = '') {}

  async push(bytes: Uint8Array): Promise<void> {
    if (this.#decoder) return this.#decoder.push(bytes);
    const held = new Uint8Array(this.#held.length + bytes.length);
    held.set(this.#held);
    held.set(bytes, this.#held.length);
    this.#held = held;
    if (held.length >= LONG_TEXT) await this.#open();
  }

  async finish(): Promise<Pick<DecodedText, 'pieces' | 'problem'>> {
    const text = this.#decoder ? null : decodeOwn(this.#held);
    return text === null ? (this.#decoder ?? (await this.#open())).finish() : {pieces: [text], problem: null};
  }

  async #open() {
    const {BytesDecoder} = await loadMore();
    this.#decoder = new BytesDecoder(this.charset);
    this.#decoder.push(this.#held);
    return this.#decoder;
  }
}

/** Reads a stream to its end, some milliseconds at a time. */
async function receive(
  stream: ReadableStream<Uint8Array> | null,
  decoder: Decoder,
  kind: 'interrupted' | 'unreadable',
  total: number | null,
  tell: TellBytes,
  signal: AbortSignal,
): Promise<Pick<ReceivedText, 'pieces' | 'problem'>> {
  const reader = stream?.getReader();
  let done = 0;
  let until = performance.now() + SLICE_MS;
  const take = async (bytes: Uint8Array): Promise<void> => {
    await decoder.push(bytes);
    done += bytes.length;
    if (performance.now() < until) return;
    await nextTask();
    until = performance.now() + SLICE_MS;
  };
  for (;;) {
    const part = reader && (await inTime(reader.read(), kind));
    if (!part || part.done || signal.aborted) return decoder.finish();
    const {value} = part;
    if (Math.max(done + value.length, total ?? 0) > LIMITS.bytes) {
      const problem = buildProblem('too-large', {}, '', {megabytes: LIMITS.bytes / 1e6}, 'refused');
      return {pieces: [], problem};
    }
    for (let at = 0; at < value.length; at += PART_BYTES) await take(value.subarray(at, at + PART_BYTES));
    tell(done, total);
  }
}

/**
 * Fetches text.
 * @throws LoadError where it is not to be had. The request goes on until `signal` is aborted.
 */
export async function fetchText(url: string, signal: AbortSignal, tell: TellBytes): Promise<ReceivedText> {
  const response = await inTime(fetch(url, {signal}), 'unreachable');
  if (!response.ok) throw new LoadError({kind: 'http', status: `${response.status} ${response.statusText}`.trim()});
  const {headers} = response;
  const contentType = headers.get('content-type') ?? '';
  const [, charset] = /charset=["']?([^"';\s]+)/i.exec(contentType) ?? [];
  // The length that a server tells of compressed bytes is not that of the bytes that come here.
  const total = headers.get('content-encoding') ? 0 : Number(headers.get('content-length'));
  const text = await receive(response.body, new Decoder(charset), 'interrupted', total || null, tell, signal);
  return {...text, address: response.url, type: contentType.replace(/;.*/, '').trim()};
}

/**
 * Reads the text of a file.
 * @throws LoadError where it cannot be read.
 */
export async function readFile(file: Blob, signal: AbortSignal, tell: TellBytes): Promise<ReceivedText> {
  const text = await receive(file.stream(), new Decoder(), 'unreadable', file.size, tell, signal);
  return {...text, address: '', type: ''};
}
