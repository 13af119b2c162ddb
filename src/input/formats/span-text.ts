import {edtfSpan} from '../dates/edtf-text.js';

/** One side of an interval: of a set, which no interval may hold, the outermost date, said to be approximate. */
function sideOf(text: string, which: 'start' | 'end'): string {
  const [, from = '', to = from] = /^\[(.*?)(?:\.\.(.*))?\]$/.exec(text) ?? [];
  return text.startsWith('[') ? (which === 'start' ? from : to).replace(/.$/, '$&~') : text;
}

/**
 * Something that lasted from one date to another, each in EDTF, "" where it is not known. A date that is a set of
 * possible ones ("[2017-04..2017-06]") gives its outermost date: the interval is the widest that it can be.
 */
export const spanText = (start: string, end: string): string =>
  start || end ? edtfSpan(sideOf(start, 'start'), sideOf(end, 'end')) : '';
