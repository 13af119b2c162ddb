import type {Problem} from '../model/problem.js';
import type {Words} from './words.js';

/** The longest piece of the data that is repeated in a sentence about it. */
const RAW_CHARACTERS = 60;

/** What leaves an event without a usable date, where it is the event's own. */
const UNDATED: readonly string[] = ['date-missing', 'date-unreadable', 'date-impossible', 'date-reversed'];

const shorten = (raw: string): string => {
  const characters = [...raw.replace(/\s+/g, ' ').trim()];
  return characters.length > RAW_CHARACTERS
    ? `${characters.slice(0, RAW_CHARACTERS - 1).join('')}…`
    : characters.join('');
};

/** A problem as a sentence, with its place (rows counted from 1) and the text as read: "Row 4: The date “x” cannot…". */
export function describeProblem({code, params, where, raw, severity}: Problem, words: Words): string {
  const {messages} = words;
  const quoted = messages.quote(shorten(raw));
  const sentence = Object.hasOwn(messages.problems, code)
    ? messages.problems[code]?.(quoted, params)
    : messages.unknownProblem(quoted);
  const place = messages.problemAt(where.row === undefined ? null : where.row + 1, where.id ?? '', where.column ?? '');
  const isUndated = where.column === 'date' && UNDATED.includes(code);
  const outcome = severity !== 'refused' ? (isUndated ? 'undated' : '') : where.row === undefined ? '' : 'refused';
  return messages.problem(place, sentence ?? quoted, outcome);
}
