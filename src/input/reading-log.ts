import type {Problem} from '../model/problem.js';
import type {LastingRows, MappingContext, ReadOptions} from './format.js';
import {buildProblem} from './problem-log.js';
import {MANY} from './record.js';

/** What one reading has found besides its events. */
export class ReadingLog implements MappingContext {
  readonly problems: Problem[] = [];
  /** Without a prototype, so that any name is a name. */
  readonly about = Object.create(null) as Record<string, unknown>;
  rows = 0;
  lasting: LastingRows | null = null;
  take?: NonNullable<MappingContext['take']>;
  isSaid?: NonNullable<MappingContext['isSaid']>;
  /** All rows have been mapped: what is mapped again has been reported. */
  isMapped = false;
  /** How many rows are no events and should be none. */
  structuralRows = 0;
  /** Whether the reading says which column each field was read from: where nobody else laid that down. */
  tellsColumns = false;
  /** Where a row begins in the text, counted from 1; set where there are lines. */
  lineOf: ((row: number) => number) | null = null;

  constructor(
    readonly options: ReadOptions,
    readonly many = MANY,
  ) {}

  readonly report: MappingContext['report'] = (...problem) => {
    if (!this.isMapped) this.add(...problem);
  };

  /** Takes what reading mapped rows reports, too. */
  readonly add: MappingContext['report'] = (code, where, raw, params, severity) => {
    if (this.isSaid?.(code, raw)) return;
    const {row} = where;
    const place = row === undefined || !this.lineOf ? where : {...where, line: this.lineOf(row)};
    this.problems.push(buildProblem(code, place, raw, params, severity));
  };

  readonly structural = (): void => {
    this.structuralRows++;
  };

  /** The problems, those of the whole input first, then by their rows. */
  get sorted(): readonly Problem[] {
    const rowOf = ({where: {row = -1}}: Problem): number => row;
    return this.problems.sort((a, b) => rowOf(a) - rowOf(b));
  }
}
