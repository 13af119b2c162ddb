import {existsSync, readFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {csvParseRows} from 'd3';
import {quantile, writeTable} from './report.mjs';

/* Measures reading against splitting the same text into cells. See docs/benchmark.md. */

const ROOT = join(import.meta.dirname, '..');
const UCDP = join(ROOT, '..', 'shared', 'data', 'real', 'ucdp-ged-syria-2016-2019.csv');
const PIECE = 2 ** 20;

const {values} = parseArgs({
  options: {rounds: {type: 'string', default: '5'}, write: {type: 'boolean', default: false}},
});
const rounds = Number(values.rounds);
const {openText} = await import('../dist/input/read-all.js');

/** An invented table of many columns, with dates of several kinds, sources and numbers. */
function makeWide(rows) {
  const columns = Array.from({length: 30}, (_, i) => `column ${i}`);
  const lines = [['date', 'title', 'lane', 'source', ...columns].join(',')];
  for (let i = 0; i < rows; i++) {
    const day = `${2000 + (i % 20)}-0${1 + (i % 9)}-${10 + (i % 19)}`;
    const cells = columns.map((_, c) => (c % 3 ? `value ${(i * 7 + c) % 50}` : i * c));
    lines.push(
      [
        i % 10 ? day : `about ${day}`,
        `"Something, number ${i}"`,
        `Lane ${i % 5}`,
        `https://example.org/${i}`,
        ...cells,
      ].join(','),
    );
  }
  return lines.join('\n');
}

function makeLong(rows) {
  const lines = ['date,title,lane,notes'];
  for (let i = 0; i < rows; i++)
    lines.push(`20${10 + (i % 10)}-0${1 + (i % 9)}-1${i % 10},Event ${i},Lane ${i % 7},some words ${i % 100}`);
  return lines.join('\n');
}

const texts = [
  ['wide: 16,566 rows, 34 columns', makeWide(16_566)],
  ['long: 1,500,000 rows, 4 columns', makeLong(1_500_000)],
];
if (existsSync(UCDP)) texts.unshift(['UCDP GED Syria: 16,566 rows, 41 columns', readFileSync(UCDP, 'utf8')]);

/** What is held besides the text, bytes. */
function memory() {
  const {heapUsed, arrayBuffers} = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function read(text) {
  const pieces = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  globalThis.gc();
  const before = memory();
  const start = performance.now();
  const steps = openText(pieces, 'auto', {});
  let longest = 0;
  let step = steps.next();
  while (!step.done) {
    const from = performance.now();
    step = steps.next();
    longest = Math.max(longest, performance.now() - from);
  }
  const ms = performance.now() - start;
  globalThis.gc();
  return {ms, longest, heap: memory() - before, rows: step.value.rows};
}

function split(text) {
  const start = performance.now();
  csvParseRows(text);
  return performance.now() - start;
}

const rows = [];
for (const [name, text] of texts) {
  const results = [];
  // The first round is not counted: nothing is compiled yet.
  for (let round = 0; round <= rounds; round++) {
    const cells = split(text);
    const reading = await read(text);
    if (round) results.push({...reading, cells, ratio: reading.ms / cells});
  }
  const median = (key) =>
    quantile(
      results.map((result) => result[key]),
      0.5,
    );
  rows.push([
    name,
    `${(text.length / 1e6).toFixed(0)} MB`,
    `${median('cells').toFixed(0)} ms`,
    `${median('ms').toFixed(0)} ms`,
    median('ratio').toFixed(1),
    `${median('longest').toFixed(0)} ms`,
    `${(median('heap') / 1e6).toFixed(0)} MB`,
  ]);
  console.log(rows.at(-1).join(' · '));
}

const line = (cells) => `| ${cells.join(' | ')} |`;
const head = ['', 'text', 'csvParseRows', 'reading', 'times', 'longest step', 'heap'];
const how = `Medians of ${rounds} rounds; ${cpus().length} cores, Node ${process.versions.node}.`;
const table = [line(head), line(head.map((_, i) => (i ? '---:' : '---'))), ...rows.map(line), '', how].join('\n');
if (values.write) await writeTable(join(ROOT, 'docs', 'benchmark.md'), 'reading', table);
