import type {FuzzyDate} from '../model/date.js';
import type {Extra} from '../model/event.js';
import type {Problem, ProblemCode, ProblemPlace} from '../model/problem.js';
import {safeUrl} from '../model/safe-url.js';

/** What a record needs of the reading that it belongs to. */
export interface RecordContext {
  /** Reads the date in a field. Reports what is wrong with it; `null` where it cannot be read. */
  readonly readDate: (value: unknown, record: InputRecord, name: string) => FuzzyDate | null;
  readonly report: (code: ProblemCode, where: ProblemPlace, value: unknown, params?: Problem['params']) => void;
}

/** An object of the input. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text, or a number as text; `null` for anything else. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'bigint' ? String(value) : null;

/** Text, or a number as text, without blanks around it; "" for anything else. */
export const trimmedOf = (value: unknown): string => (textOf(value) ?? '').trim();

/** Whether something is text, or a number, that holds more than blanks. */
export function isFilled(value: unknown): boolean {
  if (typeof value !== 'string') return textOf(value) !== null;
  const first = value.charCodeAt(0);
  return (first > 32 && first < 127) || value.trim() !== '';
}

/** An id as given; "" for none. */
export const idOf = (value: unknown): string => (isFilled(value) ? textOf(value)! : '');

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && !value.trim());

/** The fields of an event. */
export const EVENT_FIELDS: ReadonlySet<string> = new Set(
  (
    'id date dateText label title summary lane place actors tags status claims sources relations media figures ' +
    'importance lang grade'
  ).split(' '),
);

/** Texts that others may give in several languages. */
export const TEXTS = ['label', 'title', 'summary', 'lane', 'dateText'];

/** Whether an object has no other names than ours, and no text in several languages. */
export function isOurs(given: Fields): boolean {
  for (const name in given)
    if (!EVENT_FIELDS.has(name) || (typeof given[name] === 'object' && TEXTS.includes(name))) return false;
  return true;
}

/**
 * The document's field `format` in JSON that our own program wrote: its names are those of its fields and of no
 * others, so that all comes back as it was.
 */
export const OWN_FORMAT = 'conflict-timeline';

/** The events of a longer list are made when they are looked at. */
export const MANY = 2000;

/** What something of the input is called in `extra`: its own name, unless a field of an event has that. */
export const asGiven = (name: string): string => (EVENT_FIELDS.has(name) ? `${name} (as given)` : name);

/** The most levels of lists and objects in each other that a row may have. */
export const MAX_DEPTH = 100;

/** Whether something is nested deeper than that, or in itself: programs that write it down again would fail. */
export function isTooDeep(value: object, levels = MAX_DEPTH, isDone?: Map<object, boolean>): boolean {
  let done = isDone;
  for (const name in value) {
    const inner = (value as Fields)[name];
    if (typeof inner !== 'object' || inner === null) continue;
    if (!levels) return true;
    done ??= new Map<object, boolean>();
    done.set(value, false);
    if (done.has(inner) ? !done.get(inner) : isTooDeep(inner, levels - 1, done)) return true;
  }
  done?.set(value, true);
  return false;
}

/** Adds a field whose name may be anything: "__proto__" too is a name like any other. */
export function setField(fields: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(fields, name, {value, enumerable: true, configurable: true, writable: true});
  else fields[name] = value;
}

/** The one empty list: a million events share it. */
export const NOTHING: readonly never[] = Object.freeze([]);

/** `value` as a list: nothing → no items, a single thing → one. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : isBlank(value) ? NOTHING : [value];

/** Adds `extra` where there is any. */
export const withExtra = <T extends object>(thing: T, extra: Extra | undefined): T =>
  extra ? {...thing, extra} : thing;

/**
 * One object of the input, read field by field. A field that cannot be used is reported and kept as given, with those
 * that nobody knows, in `extra`. Nothing here throws, whatever the fields hold.
 */
export class InputRecord {
  #unused: Set<string> | undefined;

  /**
   * @param known the fields that the reader of this kind of record knows.
   * @param path goes before a field's name in problems: "claims[0]."; "" for the fields of an event.
   * @param columns the columns of the input that the fields were read from, where those have other names.
   */
  constructor(
    private readonly fields: Fields,
    private readonly known: ReadonlySet<string>,
    private readonly context: RecordContext,
    private readonly where: ProblemPlace,
    private readonly path = '',
    private readonly columns?: Readonly<Record<string, string>>,
  ) {}

  value(name: string): unknown {
    return this.fields[name];
  }

  /** The column of the input that a field was read from. */
  column(name: string): string {
    const field = this.path + name;
    return this.columns?.[field] ?? field;
  }

  /** An object in a field. */
  part(name: string, fields: Fields, known: ReadonlySet<string>): InputRecord {
    return new InputRecord(fields, known, this.context, this.where, `${this.path}${name}.`, this.columns);
  }

  /** Reports something about a field. */
  report(name: string, code: ProblemCode, value: unknown, params?: Problem['params']): void {
    this.context.report(code, {...this.where, column: this.column(name)}, value, params);
  }

  /** Reports a field, by default as one of the wrong type, and keeps it as given. */
  refuse(name: string, code: ProblemCode = 'field-type', expected = 'text'): void {
    this.keep(name);
    this.report(name, code, this.fields[name], code === 'field-type' ? {expected} : {});
  }

  keep(name: string): void {
    (this.#unused ??= new Set()).add(name);
  }

  text(name: string): string {
    const value = this.fields[name];
    if (isBlank(value)) return '';
    const text = textOf(value);
    if (text === null) this.refuse(name);
    return text ?? '';
  }

  /** A number, or text that holds one; `null` where absent or outside of ±`limit`. */
  number(name: string, limit = Infinity): number | null {
    const value = this.fields[name];
    if (isBlank(value)) return null;
    const number = Number(textOf(value) ?? NaN);
    if (Number.isFinite(number) && Math.abs(number) <= limit) return number;
    this.refuse(name, 'field-type', 'number');
    return null;
  }

  /** Anything but `false` and nothing is `true`: better a warning too many on a picture than one too few. */
  flag(name: string): boolean {
    const value = this.fields[name];
    if (isBlank(value)) return false;
    if (typeof value !== 'boolean') this.refuse(name, 'field-type', 'boolean');
    return value !== false;
  }

  /** Texts of a list or of a single text, blank ones left out. */
  texts(name: string): readonly string[] {
    if (isBlank(this.fields[name])) return NOTHING;
    const texts: string[] = [];
    let refused = false;
    for (const item of listOf(this.fields[name])) {
      const text = textOf(item);
      if (text?.trim()) texts.push(text);
      else if (!isBlank(item)) refused = true;
    }
    if (refused) this.refuse(name);
    return texts;
  }

  url(name: string): string {
    const text = this.text(name);
    const url = safeUrl(text);
    if (text && !url) this.refuse(name, 'url-refused');
    return url;
  }

  /** A date; one that cannot be read is reported and kept as given. `null` where there is none. */
  date(name: string): FuzzyDate | null {
    const value = this.fields[name];
    return isBlank(value) ? null : this.context.readDate(value, this, name);
  }

  /** The fields that are not known or could not be used, as given; `undefined` where there are none. */
  extra(): Extra | undefined {
    let extra: Record<string, unknown> | undefined;
    for (const name in this.fields) {
      if (!Object.hasOwn(this.fields, name) || (this.known.has(name) && !this.#unused?.has(name))) continue;
      extra ??= {};
      setField(extra, name, this.fields[name]);
    }
    return extra;
  }
}
