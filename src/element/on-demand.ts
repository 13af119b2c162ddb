import type {ReadOptions} from '../input/format.js';
import {readOwn} from '../input/read-own.js';
import type {TimelineData} from '../model/event.js';
import {FEW_EVENTS} from '../model/few.js';
import type {Reading} from '../model/problem.js';
import type {GroupBy} from '../store/group-events.js';
import {SmallStore} from '../store/small-store.js';
import type {LocalSource} from '../store/timeline-source.js';
import {addProblems, addSentences} from '../words/words.js';
import {addStyles} from './dress.js';
import type {Input} from './inline-data.js';

type More = typeof import('./any-input.js');

/** What most pages do without could not be loaded. */
export class MissingPart extends Error {}

let more: More | null = null;

/** What is drawn for some data and some acts only. */
export type Panels = typeof import('./panels.js');

let drawn: Panels | null = null;

/** The panels; `null` until they are there. */
export const panels = (): Panels | null => drawn;

/**
 * Brings the panels, once.
 * @throws MissingPart
 */
export const loadPanels = (): Promise<Panels> =>
  bring(async () => {
    drawn ??= await import('./panels.js');
    addStyles(drawn.panelStyles);
    addSentences(drawn.panelWords);
    return drawn;
  });

async function bring<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new MissingPart(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Brings what reads anything but our own JSON, once.
 * @throws MissingPart
 */
export const loadMore = (): Promise<More> =>
  bring(async () => {
    const found = (more ??= await import('./any-input.js'));
    addProblems(found.moreProblems);
    return found;
  });

/** Reads what is at hand, in steps. What is our own is read at once; anything else waits for what reads it. */
export function* openInput(
  input: Input,
  format: string,
  options: ReadOptions,
): Generator<number | Promise<unknown>, Reading> {
  if (!more) {
    const {value} =
      'pieces' in input ? {value: input.pieces.length < 2 && (input.pieces[0] ?? '')} : {value: false, ...input};
    const reading = yield* readOwn(value, format, options);
    if (reading) return reading;
    yield loadMore();
  }
  return yield* more!.openAny(input, format, options);
}

/** Indexes data in steps; that of more than a few events waits for the store that can hold it. */
export function* indexInSteps(data: TimelineData, groupBy: GroupBy): Generator<unknown, LocalSource> {
  if ((data.table?.count ?? data.events.length) <= FEW_EVENTS) return new SmallStore(data, groupBy);
  if (!more) yield loadMore();
  return yield* more!.MemoryStore.inSteps(data, groupBy);
}

/** Indexes at once what was indexed in steps before. */
export function indexAgain(data: TimelineData, groupBy: GroupBy): LocalSource {
  const steps = indexInSteps(data, groupBy);
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}
