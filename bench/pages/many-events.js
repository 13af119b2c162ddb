/* Up to millions of made-up events in columns, the same on every run: what every page of the scale benchmark is given. */

const FIRST_DAY = Math.floor(Date.UTC(1990, 0, 1) / DAY_MS);
const DAYS = Math.floor(Date.UTC(2020, 0, 1) / DAY_MS) - FIRST_DAY;
const STATUSES = ['stated', 'confirmed', 'claimed', 'contested'];
/** What a drawing is given as the whole extent, ms. */
const EXTENT = [FIRST_DAY * DAY_MS, (FIRST_DAY + DAYS) * DAY_MS];

/**
 * Thirty years in five lanes. Half of the events fall into twenty bursts of some weeks, the others anywhere; nine in ten
 * are of one day, the others lasted for up to half a year. They come in no order of time, as files do. `start` and `end`
 * are ms, `end` after the last day; `status` is an index into STATUSES.
 */
function makeColumns(count) {
  const next = numbers(19900101);
  const below = (limit) => Math.floor(next() * limit);
  const bursts = Array.from({length: 20}, () => ({at: below(DAYS - 120), days: 10 + below(80)}));
  const columns = {
    start: new Float64Array(count),
    end: new Float64Array(count),
    lane: new Uint8Array(count),
    status: new Uint8Array(count),
    title: new Array(count),
  };
  for (let i = 0; i < count; i++) {
    const burst = bursts[below(40)];
    const day = burst ? burst.at + below(burst.days) : below(DAYS);
    const length = i % 10 ? 1 : Math.min(DAYS - day, 2 + below(180));
    columns.start[i] = (FIRST_DAY + day) * DAY_MS;
    columns.end[i] = columns.start[i] + length * DAY_MS;
    columns.lane[i] = below(LANES.length);
    columns.status[i] = below(10) < 6 ? 0 : 1 + below(3);
    // Joined, since a text that is added up stays in pieces, and takes less room once somebody has read it.
    columns.title[i] = [WHO[below(6)], WHAT[below(6)], WHERE[below(5)], 'report', i + 1].join(' ');
  }
  return columns;
}

/** The events of columns, each made by `make(i, startMs, endMs, lane)`. */
const madeOf = ({start, end, lane}, make) => Array.from(start, (startMs, i) => make(i, startMs, end[i], lane[i]));

const dayTexts = new Map();

/** The calendar day of a time, as EDTF. */
function dayText(ms) {
  let text = dayTexts.get(ms);
  if (!text) dayTexts.set(ms, (text = day(ms)));
  return text;
}
