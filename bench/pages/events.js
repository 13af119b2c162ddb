/* Events of the kind that the default timeline holds, made up and the same on every run. */

const DAY_MS = 864e5;
const LANES = ['The wider war', 'The port', 'The river towns', 'The capital', 'Commanders'];
const WHO = ['Relief convoy', 'Joint force', 'Local council', 'Border guard', 'Observer mission', 'Second brigade'];
const WHAT = ['reaches', 'leaves', 'takes', 'loses', 'reports shelling in', 'reopens the road to'];
const WHERE = ['the old harbour', 'the river crossing', 'the airfield', 'the eastern quarter', 'the grain depot'];

/** The same numbers below 1 on every run: a linear congruential generator. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const day = (ms) => new Date(ms).toISOString().slice(0, 10);

/**
 * Years with little in them, then a burst: two in five are days near the end, the others days, months and stretches of
 * the years before. `date` is EDTF, for whom reads it; `startMs` and `endMs` hold the same for whom does not.
 */
function makeEvents(count) {
  const next = numbers(20170908);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const first = Date.UTC(2011, 0, 1);
  const last = Date.UTC(2017, 8, 9);
  return Array.from({length: count}, (_, i) => {
    const lane = Math.floor(next() * LANES.length);
    const title = `${pick(WHO)} ${pick(WHAT)} ${pick(WHERE)}`;
    const isLate = i % 5 < 2;
    const burstMs = Math.max(6, count / 20) * DAY_MS;
    const from = isLate ? last - burstMs : first;
    const to = isLate ? last - DAY_MS : last - 200 * DAY_MS;
    const startMs = Math.floor((from + next() * (to - from)) / DAY_MS) * DAY_MS;
    const kind = isLate ? 'day' : pick(['day', 'month', 'stretch']);
    const start = new Date(startMs);
    const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
    const event = {id: `event-${i}`, title, lane, startMs, endMs: startMs + DAY_MS, date: day(startMs)};
    if (kind === 'month') {
      const months = {startMs: Date.UTC(year, month), endMs: Date.UTC(year, month + 1)};
      return {...event, ...months, date: day(startMs).slice(0, 7)};
    }
    if (kind === 'stretch') {
      const endMs = startMs + Math.ceil(30 + next() * 150) * DAY_MS;
      return {...event, endMs, date: `${day(startMs)}/${day(endMs - DAY_MS)}`};
    }
    return event;
  });
}
