/* Makes up to a million events in slices, hands them over as columns, and counts what a frame costs while the view moves. */

const DAY_MS = 864e5;
const FIRST_DAY = Date.UTC(1990, 0, 1) / DAY_MS;
const DAYS = Date.UTC(2020, 0, 1) / DAY_MS - FIRST_DAY;
/** A slice of work that leaves room in a frame. */
const SLICE_MS = 8;
const FRAMES = 60;
/** So long after the last touch of a wheel, key or pointer the view has come to rest. */
const REST_MS = 400;

const LANES = ['North Skerry', 'Gull Rock', 'Long Shoal', 'Old Mole', 'Farther Head'].map((title, i) => ({
  id: `light-${i}`,
  title,
}));
const SEEN = ['Fog', 'A sail', 'Ice', 'Drifting timber', 'A school of whales', 'Heavy seas', 'A light', 'Smoke'];
const WHERE = ['from the north-west', 'off the reef', 'to the south', 'at the harbour mouth', 'beyond the bar'];
const STATUSES = ['stated', 'stated', 'stated', 'confirmed', 'claimed', 'contested'];

const byId = (id) => document.getElementById(id);
const timeline = byId('many');
const [progress, amounts] = [byId('progress'), byId('amounts')];
const say = (id, text) => (byId(id).textContent = text);
const counted = (number) => number.toLocaleString('en');
const ms = (time) => `${time.toLocaleString('en', {maximumFractionDigits: time < 10 ? 1 : 0})} ms`;
const breath = () => new Promise((resolve) => setTimeout(resolve));

/** The same numbers on every visit. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
}

/** The choice that a number belongs to: a later one makes the earlier stop. */
let asked = 0;

/** Half of the entries are of busy weeks, one in ten lasted for days. Resolves with nothing where another was asked for. */
async function makeColumns(count, turn) {
  const next = numbers(1990);
  const weeks = Array.from({length: 24}, () => next(DAYS - 60));
  const columns = {
    start: new Float64Array(count),
    end: new Float64Array(count),
    title: new Array(count),
    lane: new Uint8Array(count),
    status: new Array(count),
  };
  let slice = performance.now();
  for (let i = 0; i < count; i++) {
    const week = weeks[next(48)];
    const day = FIRST_DAY + (week === undefined ? next(DAYS - 40) : week + next(50));
    columns.start[i] = day * DAY_MS;
    // The last day of what lasted; a moment has no end.
    columns.end[i] = i % 10 ? NaN : (day + 1 + next(30)) * DAY_MS;
    columns.title[i] = `${SEEN[next(SEEN.length)]} ${WHERE[next(WHERE.length)]}, entry ${i + 1}`;
    columns.lane[i] = next(LANES.length);
    columns.status[i] = STATUSES[next(STATUSES.length)];
    if (i % 256 || performance.now() - slice < SLICE_MS) continue;
    await breath();
    if (turn !== asked) return undefined;
    slice = performance.now();
  }
  return columns;
}

function countNodes(root) {
  let count = 0;
  for (const element of root.querySelectorAll('*'))
    count += 1 + (element.shadowRoot ? countNodes(element.shadowRoot) : 0);
  return count;
}

const showNodes = () => say('nodes', counted(timeline.shadowRoot ? countNodes(timeline.shadowRoot) : 0));

async function show(count) {
  const turn = ++asked;
  const forgotten = ['count', 'loading', 'median', 'worst', 'nodes'];
  for (const id of forgotten) say(id, '–');
  frames.length = 0;
  progress.textContent = `Making ${counted(count)} events …`;
  const columns = await makeColumns(count, turn);
  if (!columns) return;
  progress.textContent = 'Handed over …';
  await breath();
  const begun = performance.now();
  timeline.data = {lanes: LANES, columns};
  await timeline.whenReady();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  if (turn !== asked) return;
  const isThere = timeline.state === 'ready';
  progress.textContent = isThere ? 'Drawn.' : 'It could not be drawn: the timeline says why.';
  say('count', counted(isThere ? count : 0));
  say('loading', ms(performance.now() - begun));
  showNodes();
}

/** What the last frames took, ms, the newest last. */
const frames = [];
const channel = new MessageChannel();
let begun = 0;
let touchedAt = -Infinity;
let isMeasuring = false;

/** A message that is sent in a frame comes when style, layout and painting of that frame are over. */
channel.port1.onmessage = () => {
  frames.push(performance.now() - begun);
  if (frames.length > FRAMES) frames.shift();
};

function measureFrame(time) {
  isMeasuring = performance.now() - touchedAt < REST_MS;
  if (!isMeasuring) {
    showFrames();
    return;
  }
  // The time at which the browser began this frame, before it handled the input.
  begun = time;
  channel.port2.postMessage(0);
  requestAnimationFrame(measureFrame);
}

function showFrames() {
  if (!frames.length) return;
  const sorted = frames.toSorted((a, b) => a - b);
  say('median', ms(sorted[Math.floor(sorted.length / 2)]));
  say('worst', ms(sorted.at(-1)));
  showNodes();
}

function touch() {
  touchedAt = performance.now();
  if (isMeasuring) return;
  isMeasuring = true;
  requestAnimationFrame(measureFrame);
}

timeline.addEventListener('ct-view-change', touch);

const wanted = new URLSearchParams(location.search).get('events');
for (const input of amounts.querySelectorAll('input')) {
  input.addEventListener('change', () => show(Number(input.value)));
  input.checked = input.value === (wanted ?? '1000000');
}
show(Number(amounts.querySelector(':checked')?.value ?? 1_000_000));
