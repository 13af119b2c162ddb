import type {Problem, ProblemPlace} from '../model/problem.js';
import type {MappingContext, ReadOptions} from './format.js';
import {buildProblem} from './problem-log.js';

/** What one reading has found besides its events. */
export class ReadingLog implements MappingContext {
  readonly problems: Problem[] = [];
  readonly about: Record<string, unknown> = {};
  rows = 0;
  /** How many rows are no events and should be none. */
  structuralRows = 0;
  /** Whether the reading says which column each field was read from: where nobody else laid that down. */
  tellsColumns = false;
  /** Where a row begins in the text, counted from 1; set where there are lines. */
  lineOf: ((row: number) => number) | null = null;

  constructor(readonly options: ReadOptions) {}

  readonly report: MappingContext['report'] = (code, where, raw, params, severity) => {
    this.problems.push(buildProblem(code, where, raw, params, severity));
  };

  readonly structural = (): void => {
    this.structuralRows++;
  };

  /** The problems, those of the whole input first, then by their rows, with the lines of these. */
  get sorted(): readonly Problem[] {
    const {lineOf} = this;
    const rowOf = ({row = -1}: ProblemPlace): number => row;
    const problems = this.problems.some(({where}, i, all) => i && rowOf(where) < rowOf(all[i - 1]!.where))
      ? [...this.problems].sort((a, b) => rowOf(a.where) - rowOf(b.where))
      : this.problems;
    if (!lineOf) return problems;
    return problems.map((problem) => {
      const {row} = problem.where;
      return row === undefined ? problem : {...problem, where: {...problem.where, line: lineOf(row)}};
    });
  }
}
