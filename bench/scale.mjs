import {writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';
import {FOLDERS, launch, machineOf, prepare, REPORT} from './browser.mjs';
import {PEERS} from './peers.mjs';
import {Late, measurePage} from './scale-page.mjs';
import {serve} from './server.mjs';

/* Measures how the cost grows with the number of events, against other libraries. See docs/benchmark.md. */

const QUICK = {rounds: '1', sizes: '1000,1000000', only: 'columns,canvas,event-drops'};
/** A page that took longer than this is measured once, and not in each round. */
const SLOW_MS = 15_000;

const HELP = `npm run bench -- scale [options]
  how the cost of loading, zooming and panning grows with the number of events
  --rounds 3                    how often each is measured; medians are told
  --sizes 15,1000,10000,100000,1000000
  --only a,b                    pages to measure, of ${PEERS.map(({page}) => page).join(', ')}
  --quick                       ${Object.entries(QUICK)
    .map(([name, value]) => `--${name} ${value}`)
    .join(' ')}
  --write                       put tables, conditions and plot into docs/benchmark.md`;

function readOptions(args) {
  const options = {
    rounds: {type: 'string'},
    sizes: {type: 'string'},
    only: {type: 'string'},
    quick: {type: 'boolean', default: false},
    write: {type: 'boolean', default: false},
    help: {type: 'boolean', default: false},
  };
  const {values} = parseArgs({args, options});
  const all = {rounds: '3', sizes: '15,1000,10000,100000,1000000', only: PEERS.map(({page}) => page).join()};
  const wanted = {...all, ...(values.quick && QUICK), ...values};
  const sizes = wanted.sizes.split(',').map(Number);
  const rounds = Number(wanted.rounds);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new Error(`--sizes is "${wanted.sizes}"`);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds is "${wanted.rounds}"`);
  const pages = wanted.only.split(',');
  const unknown = pages.find((page) => !PEERS.some((peer) => peer.page === page));
  if (unknown) throw new Error(`--only names "${unknown}", which there is no page for`);
  return {...values, rounds, sizes, peers: PEERS.filter(({page}) => pages.includes(page))};
}

/** A browser that is begun anew after a page that could not be stopped. A first page, of the floor, is not counted. */
class Browsers {
  #browser;

  constructor(origin) {
    this.origin = origin;
  }

  async get() {
    if (this.#browser) return this.#browser;
    this.#browser = await launch();
    await measurePage(this.#browser, this.origin, {peer: 'canvas', events: 15});
    return this.#browser;
  }

  kill() {
    this.#browser?.process().kill('SIGKILL');
    this.#browser = undefined;
  }
}

/** One page, tried twice. Returns what was measured, or `{note}` where that is not to be had. */
async function measurePatiently(browsers, page) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await measurePage(await browsers.get(), browsers.origin, page);
    } catch (error) {
      browsers.kill();
      if (error instanceof Late) return {note: error.message};
      console.log(`  ${page.peer}, ${page.events} events: ${error.message.slice(0, 300)}`);
      if (attempt === 2) return {note: 'failed'};
    }
  }
}

/** Whether all steps of an interaction fitted into the time that they are given. */
const isCut = ({steps, of}) => steps < of;

/** The pages of a round, in turn: each size begins with another library in each round. */
function* pagesOf({peers, sizes}, round) {
  const inTurn = peers.map((_, i) => peers[(i + round) % peers.length]);
  for (const size of sizes) for (const peer of inTurn) if (!peer.rows) yield {peer, events: size};
  for (const peer of inTurn) if (peer.rows) yield {peer, events: peer.rows};
}

/** All measurements: a map of `page size` to a list of results, one for each round, or to one with a `note`. */
async function measureAll(browsers, options) {
  const results = new Map();
  const given = new Map();
  for (let round = 0; round < options.rounds; round++)
    for (const {peer, events} of pagesOf(options, round)) {
      const key = `${peer.page} ${events}`;
      const before = results.get(key) ?? [];
      if (before.isDone || (given.get(peer.page) ?? Infinity) < events) continue;
      const begun = Date.now();
      const result = await measurePatiently(browsers, {peer: peer.page, events});
      const list = [...before, result];
      list.isDone = Boolean(result.note) || Date.now() - begun > SLOW_MS;
      results.set(key, list);
      if (result.note || isCut(result.zoom) || isCut(result.pan)) given.set(peer.page, events);
      console.log(`round ${round + 1}, ${key}: ${result.note ?? `${result.loadMs.toFixed(0)} ms`}`);
    }
  return results;
}

/** @param args what follows the name of the command */
export async function measureScale(args) {
  const options = readOptions(args);
  if (options.help) {
    console.log(HELP);
    return;
  }
  await prepare();
  const server = await serve(FOLDERS);
  const browsers = new Browsers(server.origin);
  try {
    const machine = await machineOf(await browsers.get());
    const results = await measureAll(browsers, options);
    // Only now: it formats with prettier, which the project may just have installed.
    const {formatScale} = await import('./scale-report.mjs');
    const {tables, conditions, plot} = formatScale({...options, results, machine});
    console.log(`\n${tables}\n\n${conditions}`);
    if (!options.write) return;
    const {writeTable} = await import('./report.mjs');
    await writeTable(REPORT, 'many events', tables);
    await writeTable(REPORT, 'conditions', conditions);
    writeFileSync(join(dirname(REPORT), 'benchmark-scale.svg'), plot);
  } finally {
    browsers.kill();
    server.close();
  }
}
