import {FOLDERS} from './browser.mjs';
import {conditionsOf} from './conditions.mjs';
import {drawPlot} from './plot.mjs';
import {nameOf, quantile, tableOf, weigh} from './report.mjs';

/* The tables of many events: one for each size, a line for each library. */

/** Where several rounds were measured, the median of each number; a `note` where one had to be given up. */
export function medianOf(list = []) {
  const given = list.find(({note}) => note);
  const measured = list.filter(({note}) => !note);
  if (given || !measured.length) return given;
  const median = (key) => quantile(measured.map(key), 0.5);
  const input = (name) => {
    const moved = measured.filter((result) => result[name].moved);
    if (!moved.length) return {moved: false};
    const of = (key) =>
      quantile(
        moved.map((result) => result[name][key]),
        0.5,
      );
    return {
      moved: true,
      p50: of('p50'),
      p95: of('p95'),
      sum: of('sum'),
      whole: of('whole'),
      isCut: of('steps') < of('of'),
    };
  };
  return {
    loadMs: median(({loadMs}) => loadMs),
    longestMs: median(({longestMs}) => longestMs),
    heapMb: median(({heapMb}) => heapMb),
    nodes: median(({nodes}) => nodes),
    zoom: input('zoom'),
    pan: input('pan'),
  };
}

const HEAD = [
  '',
  'gzip',
  'load',
  'longest task',
  'zoom: p50',
  'p95',
  'sum',
  'pan: p50',
  'p95',
  'sum',
  'memory',
  'nodes',
];

const ms = (value) => `${value < 9.95 ? value.toFixed(1) : value.toFixed(0)} ms`;
const count = (value) => value.toLocaleString('en');

function inputCells({moved, p50, p95, sum, isCut}) {
  return moved ? [ms(p50), ms(p95), `${isCut ? '> ' : ''}${ms(sum)}`] : ['–', '–', '–'];
}

function rowOf(peer, result) {
  const head = [nameOf(peer, FOLDERS), peer.files.length ? `${weigh(peer.files, FOLDERS).toFixed(0)} kB` : '–'];
  if (result.note) return [...head, result.note, ...HEAD.slice(3).map(() => '')];
  const {loadMs, longestMs, zoom, pan, heapMb, nodes} = result;
  const longest = longestMs ? ms(longestMs) : '< 50 ms';
  return [
    ...head,
    ms(loadMs),
    longest,
    ...inputCells(zoom),
    ...inputCells(pan),
    `${heapMb.toFixed(0)} MB`,
    count(nodes),
  ];
}

/** All that a run tells: `{tables, conditions, plot}`, two Markdown texts and an SVG. */
export function formatScale({peers, sizes, rounds, results, machine}) {
  const of = (page, size) => medianOf(results.get(`${page} ${size}`));
  const tableOfSize = (size, chosen) => {
    const rows = chosen.filter(({page}) => of(page, size)).map((peer) => rowOf(peer, of(peer.page, size)));
    return `**${count(size)} events**\n\n${tableOf(HEAD, rows)}`;
  };
  const made = peers.filter((peer) => !peer.rows);
  const tables = [
    ...sizes.map((size) => tableOfSize(size, made)),
    ...peers.filter(({rows}) => rows).map((peer) => tableOfSize(peer.rows, [peer])),
    `Medians of ${rounds} round${rounds > 1 ? 's' : ''}; ${machine}.`,
  ];
  const lines = made.map(({page, name}) => ({page, name, points: sizes.map((size) => ({size, ...of(page, size)}))}));
  return {tables: tables.join('\n\n'), conditions: conditionsOf(of, sizes, peers), plot: drawPlot(lines, sizes)};
}
