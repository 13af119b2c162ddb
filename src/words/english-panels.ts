import {counted, events, number, plural} from './english-dates.js';
import type {Messages} from './messages.js';
import {quote} from './quote.js';

const FORMATS = {
  json: 'JSON',
  data: 'data',
  csv: 'CSV',
  table: 'a table',
  'html-list': 'a list',
  ucdp: 'UCDP GED',
  acled: 'ACLED',
  gdelt: 'GDELT 2.0',
  timelinejs: 'TimelineJS',
  wikidata: 'Wikidata',
  geojson: 'GeoJSON',
  'linked-places': 'Linked Places',
  'json-ld': 'schema.org JSON-LD',
  icalendar: 'iCalendar',
};

const problems = (n: number): string => counted(n, 'problem');

/** What is not said before the panels are there. */
export type PanelWord = 'readAs' | 'formats' | 'matched' | 'alike' | 'keysHeading' | 'keys';

/** What only panels say: `addSentences` adds it to the words, once they are there. */
export const panelWords: Pick<Messages, PanelWord> = {
  readAs: (format, {rows, drawn, events: n, undated, structural, refused}, wrong) => {
    const parts = [
      drawn && `${number(drawn)} drawn${n === drawn ? '' : ` as ${events(n)}`}`,
      undated && `${number(undated)} without a usable date`,
      structural && `${number(structural)} ${plural(structural, 'title or empty row', 'titles or empty rows')}`,
      refused && `${number(refused)} not read`,
    ].filter(Boolean);
    const isEach = n === rows;
    const all = `${counted(rows, 'row')}${isEach ? '' : `: ${parts.join(', ')}`}`;
    if (!format) return `${problems(wrong)} in the data${isEach ? '' : ` (${all})`}`;
    return `Read as ${format}: ${all}${isEach ? `, ${events(n)},` : ';'} ${problems(wrong)}`;
  },
  formats: FORMATS,
  matched: (pairs) =>
    `Read from the columns: ${pairs.map(({field, column}) => `${field} from ${quote(column)}`).join(', ')}.`,
  alike: (n, sentence) => `${number(n)} × ${sentence}`,

  keysHeading: 'Keys',
  keys: [
    ['← →', 'Previous or next event in time'],
    ['↑ ↓', 'Neighbouring lane'],
    ['← → on a lane’s name', 'Collapse or expand the lane'],
    ['Alt ↑, Alt ↓ on it', 'Move the lane'],
    ['Home End', 'First or last event'],
    ['Page Up, Page Down', 'Previous or next cluster or piece of time'],
    ['Enter or Space', 'Open the details'],
    ['Esc', 'Close them and return to the mark'],
    ['+ −', 'Zoom in or out'],
    ['0', 'Fit all events'],
    ['/', 'Search and filter'],
    ['?', 'These keys'],
  ],
};
