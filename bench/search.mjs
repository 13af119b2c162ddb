import {cpus} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {build} from 'esbuild';
import {quantile, writeTable} from './report.mjs';

/* Measures text search against one pass of `String.includes` over the same titles. See docs/benchmark.md. */

const ROOT = join(import.meta.dirname, '..');
const TITLES = 1e6;
const SLICE_MS = 8;

const {values} = parseArgs({
  options: {rounds: {type: 'string', default: '7'}, write: {type: 'boolean', default: false}},
});
const rounds = Number(values.rounds);

const bundle = await build({
  entryPoints: [join(ROOT, 'src', 'store', 'search-text.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
});
const {TextSearch} = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`
);

const WORDS = {
  English: 'Advance shelling village council convoy Airstrike ceasefire talks report says governor hospital bridge',
  'English, one title in a hundred accented': '',
  German:
    'Vorstoß Beschuß Dörfer Rat Müller Luftangriff Waffenruhe Gespräche Bericht Brücke Verhandlungen über Krankenhaus',
  Arabic: 'قصف قرية مجلس قافلة غارة هدنة محادثات تقرير المحافظ مستشفى جسر الخلافة الموصل',
};
const QUERIES = {English: 'ceasefire', German: 'Waffenruhe', Arabic: 'هدنة'};

function makeTitles(name) {
  const words = (WORDS[name] || WORDS.English).split(' ');
  let seed = 1;
  const any = (n) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
  return Array.from({length: TITLES}, (_, i) => {
    const title = Array.from({length: 4 + any(4)}, () => words[any(words.length)]);
    if (!WORDS[name] && i % 100 === 0) title.push('Dëir ez-Zôr');
    return Buffer.from([...title, i].join(' ')).toString();
  });
}

function includes(titles, text) {
  const start = performance.now();
  let count = 0;
  for (const title of titles) if (title.includes(text)) count++;
  return {ms: performance.now() - start, count};
}

/** As a page would do it: a slice, then whatever waits. */
async function find(search, query) {
  const start = performance.now();
  let longest = 0;
  const steps = search.search(query);
  for (let step = {done: false}; !step.done;) {
    const from = performance.now();
    while (!step.done && performance.now() - from < SLICE_MS) step = steps.next();
    longest = Math.max(longest, performance.now() - from);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return {ms: performance.now() - start, longest};
}

const rows = [];
for (const name of Object.keys(WORDS)) {
  const titles = makeTitles(name);
  const query = QUERIES[name] ?? QUERIES.English;
  for (const [kind, text] of [
    ['often', query],
    ['never', `${query} ${query.slice(0, 3)}q`],
  ]) {
    const results = [];
    // The first round is not counted: nothing is compiled yet.
    for (let round = 0; round <= rounds; round++) {
      const search = new TextSearch({count: titles.length, searchText: (rank) => titles[rank]});
      const pass = includes(titles, text);
      const first = await find(search, text);
      // Another query between, so that the answer is no refinement of the same.
      await find(search, 'zz');
      const again = await find(search, text);
      if (round)
        results.push({
          pass: pass.ms,
          first: first.ms,
          again: again.ms,
          firstTimes: first.ms / pass.ms,
          againTimes: again.ms / pass.ms,
          longest: Math.max(first.longest, again.longest),
        });
    }
    const median = (key) =>
      quantile(
        results.map((result) => result[key]),
        0.5,
      );
    rows.push([
      `${name}, found ${kind}`,
      ...['pass', 'first', 'again'].map((key) => `${median(key).toFixed(0)} ms`),
      median('firstTimes').toFixed(1),
      median('againTimes').toFixed(1),
      `${Math.max(...results.map(({longest}) => longest)).toFixed(0)} ms`,
    ]);
    console.log(rows.at(-1).join(' · '));
  }
}

const line = (cells) => `| ${cells.join(' | ')} |`;
const head = [
  'titles',
  'one pass of includes',
  'first search',
  'the next',
  'first, times',
  'next, times',
  'longest slice',
];
const how = `Medians of ${rounds} rounds over ${TITLES.toLocaleString('en')} titles; ${cpus().length} cores, Node ${process.versions.node}.`;
const table = [line(head), line(head.map((_, i) => (i ? '---:' : '---'))), ...rows.map(line), '', how].join('\n');
if (values.write) await writeTable(join(ROOT, 'docs', 'benchmark.md'), 'search', table);
