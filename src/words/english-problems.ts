import type {Messages} from './messages.js';
import {quote} from './quote.js';

/** What is wrong with data that is not our own JSON: `addProblems` adds it to the words, once it is there. */
export const moreProblems: Messages['problems'] = {
  'is-empty': () => 'The file is empty. Columns such as “date” and “title” are expected.',
  'no-rows': () => 'There are 0 events: the file has a header but no rows.',
  'is-lfs-pointer': () => 'This is a Git LFS pointer, not the data: the file itself has not been fetched.',
  'is-binary': (_, {kind}) => `This is not text${kind ? ` but ${kind}` : ''}; save it as CSV or JSON.`,
  'encoding-assumed': (_, {encoding}) =>
    `The text is not UTF-8 and was read as ${encoding}; other letters than those of English may be wrong. Save it as “CSV UTF-8”.`,
  'not-this-format': (_, {format}) => `This is not ${format}.`,
  'header-missing': () =>
    'The first row has no names of columns but is an event; date and title were told by what is in them.',
  'columns-unknown': (_, {fields, columns}) => {
    const names = `${fields}`.split(' or the ').map(quote);
    return `It is not known which column is the ${fields}: call ${names[1] ? 'them' : 'it'} ${names.join(' and ')}. The columns are: ${columns}.`;
  },
  recurs: (raw) => `This comes again (${raw}); only its first time is shown.`,
  'header-repeated': (raw, {name}) =>
    `The column ${raw} is there more than once; this one is called ${quote(`${name}`)}.`,
  'column-short': (raw, {cells = 0, columns = 0, longest, column}) => {
    const from = Number(cells) + 1;
    const rows = `row${from < Number(columns) ? `s ${from} ${from + 1 < Number(columns) ? 'to' : 'and'} ${columns} have` : ` ${from} has`}`;
    return `The column ${raw} has ${cells} values, ${quote(`${longest}`)} ${columns}: ${rows} no ${column}.`;
  },
  'row-short': (raw, {cells, columns}) => `The row has ${cells} cells, the header ${columns}: ${raw}.`,
  'row-long': (raw, {cells, columns}) =>
    `The row has ${cells} cells, the header ${columns}; the rest is kept without a name: ${raw}.`,
  'quote-open': (raw) => `A quoted cell is never closed; the rest of the file is in it: ${raw}.`,
  'not-json': (raw, {line, column}) =>
    `This is not valid JSON${line ? `: the mistake is at line ${line}, column ${column}` : ''} (${raw}).`,
  'not-a-timeline': () => 'No events were found in this data.',
  'not-an-object': (raw) => `An event was expected, not ${raw}.`,
  'is-xml': () => 'This is XML, which is not read; save it as CSV, JSON or GeoJSON.',
  'is-html': () => 'This is a web page, not data; the address may be wrong.',
  'date-unreadable': (raw) => `The date ${raw} cannot be read.`,
  'date-impossible': (raw) => `The date ${raw} does not exist.`,
  'date-reversed': (raw) => `The date ${raw} ends before it starts.`,
  'date-beyond-range': (raw) => `The date ${raw} is too far away to draw, and is listed only.`,
  'date-ambiguous': (raw, {first, second}) => `The date ${raw} is ${first} or ${second}; both are shown.`,
  'date-order': (_, {order, proof}) =>
    `Dates in this column are read as ${order === 'day-month' ? 'day/month/year' : 'month/day/year'}${
      proof ? `, since ${quote(`${proof}`)} is one` : ''
    }.`,
  'date-serial': (raw, {date}) =>
    `Dates in this column are read as day numbers of a spreadsheet (1900 system): ${raw} is ${date}.`,
  'date-epoch': (raw, {date, other}) =>
    `The number ${raw} is read as seconds since 1970, ${date}; as milliseconds it would be ${other}.`,
  'date-bce': (raw, {date}) => `The year ${raw} is read as people write it: ${date}.`,
  'date-from-dateline': (raw, {date, published}) => `${raw} is read as ${date}, seen from ${published}.`,
  'date-no-dateline': (raw) => `${raw} needs a date of publication, and none is given.`,
  'date-year-assumed': (raw) => `${raw} is read as the year alone, since the data does not say how exact it is.`,
  'date-calendar': (raw) => `The year of ${raw} may be of another calendar; Gregorian dates are read.`,
  'date-weekday': (raw, {date}) => `${raw} names another day of the week than that of ${date}.`,
  'time-impossible': (raw) => `The time ${raw} does not exist; the day is kept.`,
  'time-next-day': (raw) => `The time ${raw} is the start of the next day.`,
  'zone-unknown': (raw) => `The time zone ${raw} is not known; the time is kept without one.`,
};
