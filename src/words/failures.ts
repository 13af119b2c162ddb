import type {Problem} from '../model/problem.js';
import {describeProblem, shorten} from './problems.js';
import type {Words} from './words.js';

/** Why data could not be had. */
export type Failure =
  | {readonly kind: 'http'; readonly status: string}
  | {readonly kind: 'unreachable' | 'interrupted' | 'unreadable'}
  | {readonly kind: 'silent'; readonly seconds: number}
  /** `address` and `type`: where it came from in the end, and as what; "" where that is not known. */
  | {readonly kind: 'problem'; readonly problem: Problem; readonly address: string; readonly type: string}
  | {readonly kind: 'other'; readonly message: string};

/** The longest address in a sentence, characters. */
const ADDRESS_CHARACTERS = 160;

/** An address as sentences name it. */
export const formatAddress = (address: string): string => shorten(address, ADDRESS_CHARACTERS);

/** A failure as a sentence. A web page in the place of data is told with its address and type: they show a log-in. */
export function describeFailure(failure: Failure, words: Words): string {
  const {failures} = words.messages;
  switch (failure.kind) {
    case 'http':
      return failures.http(failure.status);
    case 'silent':
      return failures.silent(failure.seconds);
    case 'problem': {
      const {problem, address, type} = failure;
      const sentence = describeProblem(problem, words);
      return problem.code === 'is-html' && (address || type)
        ? `${sentence} ${failures.cameAs(formatAddress(address), type)}`
        : sentence;
    }
    case 'other':
      return failure.message;
    default:
      return failures[failure.kind];
  }
}
