import type {DatePieces, LocaleText} from './locale-text.js';
import type {Tools} from './locale-tools.js';
import type {DateMessages} from './messages.js';

const GROUPS = [
  [40, 6],
  [37, 4],
  [33, 3],
] as const;

/** A season or a half, third or quarter of a year; `year` may be "". */
function makeSeason(pieces: DatePieces, dates: DateMessages, {fill, month}: Tools): DateMessages['season'] {
  return (code, year) => {
    const at = GROUPS.findIndex(([first]) => code >= first);
    const [first, length] = GROUPS[at] ?? [21, 0];
    if (length) {
      const begin = (code - first) * length;
      const name = fill(pieces.groups[at] ?? '', code - first + 1, year);
      return dates.gloss(name, dates.to(month(begin + 1, 'long'), month(begin + length, 'long')));
    }
    const name = fill(pieces.seasonOf, pieces.seasons.split('|')[(code - 21) % 4], year);
    return code < 25 ? name : dates.gloss(name, pieces.hemispheres.split('|')[code < 29 ? 0 : 1] ?? '');
  };
}

/** The pieces of dates that need more than one pattern. `dates`: those that are one. */
export function composeDates({datePieces: pieces}: LocaleText, dates: DateMessages, tools: Tools): DateMessages {
  const {fill, number, list} = tools;
  const continuing = (published: string): string => fill(pieces.continuing, published);
  const starts = {open: pieces.startOpen, unknown: pieces.startUnknown, '': ''};
  const whole: DateMessages = {
    ...dates,
    year: (y) => {
      if (y > 0) return y < 1000 || y > 9999 ? fill(pieces.ce, number(y)) : `${y}`;
      return fill(pieces.bce, y < -9998 ? number(1 - y) : `${1 - y}`);
    },
    season: makeSeason(pieces, dates, tools),
    offset: (offset) => (offset ? `UTC${offset === 'Z' ? '' : offset.replace('-', '−')}` : `(${pieces.noZone})`),
    qualified: (date, quality, parts) =>
      dates.gloss(
        date,
        [
          list(
            parts.map((part) => pieces.parts[part]),
            'and',
          ),
          pieces.qualities[quality],
        ]
          .filter(Boolean)
          .join(tools.colon),
      ),
    some: (unit, place) => fill(pieces.some[unit as keyof DatePieces['some']], place),
    bound: (date, side) => fill(pieces[side], date),
    since: (date, end, published) =>
      end === 'open'
        ? `${fill(pieces.since, date)}${tools.comma}${continuing(published)}`
        : `${dates.from(date)}${tools.comma}${pieces.endUnknown}`,
    until: (date, start) => `${dates.until(date, '')}${start && tools.comma}${starts[start]}`,
    endless: (start, end, published) => {
      if (start === end) return end === 'open' ? pieces.bothOpen : pieces.bothUnknown;
      return `${starts[start]}${tools.comma}${end === 'open' ? continuing(published) : pieces.endUnknown}`;
    },
  };
  // Days, years and clocks arrive in the digits of data.
  return Object.fromEntries(
    Object.entries(whole).map(([name, say]: [string, string | ((...args: never[]) => string)]) => [
      name,
      typeof say === 'string' ? say : (...args: never[]) => tools.digits(say(...args)),
    ]),
  ) as unknown as DateMessages;
}
