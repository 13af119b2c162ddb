import {FOLDERS} from './browser.mjs';
import {weigh} from './report.mjs';
import {LOAD_LIMIT_MS} from './scale-page.mjs';

/* What is asked of the component with many events, each as a ratio within one run. */

const MILLION = 1_000_000;
const OWN = ['columns', 'objects'];
/** A sum is of all steps, also where they did not fit into the time that they are given. */
const MEASURES = {p50: 'p50', p95: 'p95', sum: 'whole'};

/** The time of a load; of one that was given up, the limit: it took longer. */
const loadOf = (result) => (result?.note?.startsWith('load') ? LOAD_LIMIT_MS : result?.loadMs);

/** A line: "yes · what · 0.25 (at most 4)". Nothing where either was not measured. */
function line(what, ours, theirs, limit) {
  const ratio = ours / theirs;
  if (!Number.isFinite(ratio)) return undefined;
  return `${ratio <= limit ? 'yes' : '**no**'} · ${what} · ${Number(ratio.toPrecision(3))} (at most ${Number(limit.toPrecision(3))})`;
}

function loadLines(of) {
  const lines = [];
  for (const page of OWN) {
    const load = (peer, size) => loadOf(of(peer, size));
    for (const peer of ['event-drops', 'echarts'])
      lines.push(line(`load of a million from ${page} / ${peer}`, load(page, MILLION), load(peer, MILLION), 1));
    lines.push(line(`load of 100,000 from ${page} / vis-timeline`, load(page, 1e5), load('vis-timeline', 1e5), 1 / 50));
    lines.push(line(`load of 15 from ${page} / timelines-chart`, load(page, 15), load('timelines-chart', 15), 1));
  }
  return lines;
}

/** @param of what was measured: `(page, size) => result` */
function inputLines(of, page) {
  const lines = [];
  for (const input of ['zoom', 'pan']) {
    const cost = (peer, size, measure) => of(peer, size)?.[input]?.[MEASURES[measure]];
    const against = (what, [peer, size, limit], measure, own = MILLION) =>
      lines.push(line(`${input}, ${measure}: ${what}`, cost(page, own, measure), cost(peer, size, measure), limit));
    for (const measure of Object.keys(MEASURES)) {
      against('a million / the floor with a million', ['canvas', MILLION, 4], measure);
      against('a million / event-drops with a million', ['event-drops', MILLION, 1 / 100], measure);
      against('a million / ours with 1,000', [page, 1000, 1.3], measure);
      against('1,000 / event-drops with 1,000', ['event-drops', 1000, 1], measure, 1000);
    }
  }
  return lines;
}

/** A Markdown list of what holds and what does not. */
export function conditionsOf(of, sizes, peers) {
  const own =
    OWN.find((page) => of(page, MILLION)?.zoom) ?? OWN.find((page) => peers.some((peer) => peer.page === page));
  if (!own) return '- not measured';
  const nodes = Math.max(...sizes.flatMap((size) => OWN.map((page) => of(page, size)?.nodes ?? 0)));
  const {files} = peers.find(({page}) => page === own);
  const lines = [
    ...loadLines(of),
    ...inputLines(of, own),
    line('nodes at any size / 1,500', nodes || NaN, 1500, 1),
    line('memory of a million from columns / 150 MB', of('columns', MILLION)?.heapMb, 150, 1),
    line('the single file / 85 kB', weigh(files, FOLDERS), 85, 1),
  ];
  const measured = lines
    .filter((text) => text !== undefined)
    .sort((a, b) => b.startsWith('**no') - a.startsWith('**no'));
  const left = lines.length - measured.length;
  return [...measured, ...(left ? [`not measured in this run: ${left} more`] : [])]
    .map((text) => `- ${text}`)
    .join('\n');
}
