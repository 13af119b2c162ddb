import {isDrawable} from '../model/compare-dates.js';
import {isInPage, isWorthTelling} from '../model/problem.js';
import type {Problem, Reading} from '../model/problem.js';
import type {RowAccount} from '../words/messages.js';
import {describeProblem, formatPlace, formatProblem, outcomeOf, shorten} from '../words/problems.js';
import type {Words} from '../words/words.js';

/** Problems of one kind: the first as a sentence, and where the others are. One that is alone has no others. */
export interface ProblemGroup {
  readonly sentence: string;
  /** All of the group, where it has more than one. */
  readonly problems: readonly Problem[];
}

/** What was read, and what was not as expected in it. */
export interface ReadingScene {
  /** "Read as UCDP GED: 16,566 rows, 16,566 events, 71 problems". */
  readonly line: string;
  /** Which columns were read as what; "" where they have the names of the fields. */
  readonly matched: string;
  readonly groups: readonly ProblemGroup[];
}

/** From more problems than these on, those of one kind stand together. */
const SINGLE_PROBLEMS = 20;
/** Accounts for each row of the input once. */
function countRows({data, problems, rows, structural}: Reading): RowAccount {
  const {drawable = 0, count = 0} = data.table ?? {};
  // With a table, each row is an event.
  const counts = {drawn: drawable, events: drawable, undated: count - drawable};
  for (const {date, rows: own} of data.table ? [] : data.events) {
    const isDrawn = isDrawable(date);
    counts[isDrawn ? 'drawn' : 'undated'] += own.length;
    if (isDrawn) counts.events++;
  }
  const refused = problems.filter(({severity, where}) => severity === 'refused' && where.row !== undefined).length;
  return {...counts, rows, structural, refused};
}

/** What the sentence says of a problem is said of all in its group, but for the texts in it. */
const kindOf = ({code, where, severity}: Problem): string =>
  `${code} ${severity} ${(where.column ?? '').replace(/\[\d+\]/g, '')}`;

function groupProblems(problems: readonly Problem[], words: Words): ProblemGroup[] {
  const alone = (problem: Problem): ProblemGroup => ({sentence: describeProblem(problem, words), problems: []});
  if (problems.length <= SINGLE_PROBLEMS) return problems.map(alone);
  const groups = new Map<string, [Problem, ...Problem[]]>();
  for (const problem of problems) {
    const kind = kindOf(problem);
    const group = groups.get(kind);
    if (group) group.push(problem);
    else groups.set(kind, [problem]);
  }
  const {messages} = words;
  return Array.from(groups.values(), (all) => {
    const [first] = all;
    if (all.length === 1) return alone(first);
    const {column = ''} = first.where;
    const sentence = messages.problem(formatPlace({column}, words), formatProblem(first, words), outcomeOf(first));
    return {sentence: messages.alike(all.length, sentence), problems: all};
  });
}

/** A problem among others of its kind: its place, its text, and its sentence where that says more than theirs. */
export function describeMember(problem: Problem, [first = problem]: readonly Problem[], words: Words): string {
  const {messages} = words;
  const {where, raw} = problem;
  const {column, ...row} = where;
  const place = formatPlace(column === first.where.column ? row : where, words);
  const pattern = (of: Problem): string => formatProblem({...of, raw: ''}, words);
  if (pattern(problem) !== pattern(first)) return messages.problem(place, formatProblem(problem, words), '');
  return raw ? messages.problem(place, messages.quote(shorten(raw)), '') : place;
}

/**
 * What is said of a reading; `null` where there is nothing to say: a page's own data without a problem.
 * @param isChosen a person chose the file, and wants to know what became of it.
 */
export function buildReadingScene(reading: Reading, isChosen: boolean, words: Words): ReadingScene | null {
  const {format, problems, matched = []} = reading;
  const {messages} = words;
  if (!isWorthTelling(reading, isChosen)) return null;
  const name = isInPage(format) && !isChosen ? '' : (messages.formats[format] ?? format);
  return {
    line: messages.readAs(name, countRows(reading), problems.length),
    matched: matched.length ? messages.matched(matched) : '',
    groups: groupProblems(problems, words),
  };
}
