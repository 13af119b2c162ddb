import type {Format, MappedRow, MappedRows, MappingContext, ReadOptions} from '../../../src/input/format.js';
import type {Fields} from '../../../src/input/record.js';
import type {ProblemCode, ProblemPlace} from '../../../src/model/problem.js';

/** What a mapping made of a piece of data; what it keeps of rows is at hand. */
export interface Mapped {
  readonly rows: readonly (Omit<MappedRow, 'extra'> & {readonly extra?: Fields})[];
  readonly about: Readonly<Record<string, unknown>>;
  /** How many rows the mapping counted. */
  readonly count: number;
  readonly structural: readonly number[];
  readonly problems: readonly {
    readonly code: ProblemCode;
    readonly where: ProblemPlace;
    readonly raw: unknown;
    readonly severity: string;
  }[];
}

/** Runs the mapping of a format over text or a value, with nothing behind it. */
export function mapValue(format: Format, value: unknown, options: ReadOptions = {}): Mapped {
  const about: Record<string, unknown> = {};
  const structural: number[] = [];
  const problems: Mapped['problems'][number][] = [];
  const context: MappingContext = {
    options,
    about,
    rows: 0,
    many: Infinity,
    lasting: null,
    report: (code, where, raw, _, severity = 'warning') => {
      if (!context.isSaid?.(code, raw)) problems.push({code, where, raw, severity});
    },
    structural: (row) => void structural.push(row),
  };
  const mapped = typeof value === 'string' ? format.fromText?.(value, context) : format.fromValue?.(value, context);
  return {rows: takeRows(mapped), about, count: context.rows, structural, problems};
}

/** The rows that a mapping hands on. */
export const takeRows = (mapped: MappedRows | undefined): Mapped['rows'] =>
  [...(mapped ?? [])]
    .filter((row) => row !== undefined)
    .map(({extra, ...row}) => (extra ? {...row, extra: extra()} : row));

/** The rows that a mapping accounted for, each once where it did well. */
export const accountedRows = ({rows, structural, problems}: Mapped): readonly number[] =>
  [
    ...rows.flatMap((row) => row.rows),
    ...structural,
    ...problems.flatMap(({severity, where}) => (severity === 'refused' && where.row !== undefined ? [where.row] : [])),
  ].sort((a, b) => a - b);

/** The values of one field, row by row. */
export const fieldOf = (mapped: Mapped, name: string): readonly unknown[] =>
  mapped.rows.map(({fields}) => fields[name]);

/** A file of the shared trial data, as text; "" where it is not there. */
export async function loadShared(path: string): Promise<string> {
  const response = await fetch(`/__shared/data/${path}`);
  return response.ok ? response.text() : '';
}
