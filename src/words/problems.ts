import {parseEdtf} from '../model/parse-edtf.js';
import type {Problem} from '../model/problem.js';
import {formatDate} from './format-date.js';
import type {Words} from './words.js';

/** The longest piece of the data that is repeated in a sentence about it. */
const RAW_CHARACTERS = 60;

/** What leaves an event without a usable date, where it is the event's own. */
const UNDATED = /^date-(missing|unreadable|impossible|reversed|no-dateline|calendar)$/;

/** Text in one line of at most so many characters. */
export function shorten(raw: string, most = RAW_CHARACTERS): string {
  // A character has two units at most; white space may have any number.
  const characters = [
    ...raw
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 2 * most + 2),
  ];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
}

/** Params that are dates, in EDTF. */
const DATES: readonly string[] = ['date', 'first', 'second', 'other', 'published'];

/** What a sentence is made with, its dates in words. */
const sayDates = (params: Problem['params'], words: Words): Problem['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const reading = DATES.includes(name) ? parseEdtf(`${value}`, {extensions: true}) : null;
      return [name, reading?.ok ? formatDate(reading.date, words) : value];
    }),
  );

/** What is wrong, in a sentence of its own. */
export function formatProblem({code, params, raw}: Problem, words: Words): string {
  const {messages} = words;
  const quoted = messages.quote(shorten(raw));
  const sentence = Object.hasOwn(messages.problems, code)
    ? messages.problems[code]?.(quoted, sayDates(params, words))
    : messages.unknownProblem(quoted);
  return sentence ?? quoted;
}

/** Where a problem is, rows counted from 1: "Row 4 (line 7), “siege”, date"; "" for the whole. */
export const formatPlace = ({row, line, id = '', column = ''}: Problem['where'], {messages}: Words): string =>
  messages.problemAt(row === undefined ? null : row + 1, line ?? null, id, column);

/** What became of the event: "" where it is as it was. */
export function outcomeOf({code, where: {row, column}, severity}: Problem): 'undated' | 'refused' | '' {
  if (row === undefined) return '';
  if (severity === 'refused') return 'refused';
  // The dates of claims and sources are in "claims[0].date".
  return UNDATED.test(code) && column !== undefined && !column.includes('[') ? 'undated' : '';
}

/** A problem as a sentence, with its place and the text as read: "Row 4: The date “x” cannot…". */
export const describeProblem = (problem: Problem, words: Words): string =>
  words.messages.problem(formatPlace(problem.where, words), formatProblem(problem, words), outcomeOf(problem));
