import {parseArgs} from 'node:util';
import {FOLDERS, launch, machineOf, prepare, REPORT, VIEWPORT} from './browser.mjs';
import {LIBRARIES} from './libraries.mjs';
import {serve} from './server.mjs';

/* Measures first drawings, one page after the other, library by library in turn. See docs/benchmark.md. */

const PATIENCE_MS = 60_000;

const HELP = `npm run bench -- [first] [options]
  how long a first drawing takes
  --rounds 25      how many drawings of each are counted
  --warm-up 3      how many before are not
  --events 15      how many events (the table in docs/benchmark.md is of 15 and of 1000)
  --only a,b       pages to measure, of ${LIBRARIES.map(({page}) => page).join(', ')}
  --write          put the table into docs/benchmark.md`;

function readOptions(args) {
  const {values} = parseArgs({
    args,
    options: {
      rounds: {type: 'string', default: '25'},
      'warm-up': {type: 'string', default: '3'},
      events: {type: 'string', default: '15'},
      only: {type: 'string'},
      write: {type: 'boolean', default: false},
      help: {type: 'boolean', default: false},
    },
  });
  const count = (name, least) => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < least)
      throw new Error(`--${name} is "${values[name]}": a number, please`);
    return number;
  };
  const wanted = values.only?.split(',') ?? LIBRARIES.map(({page}) => page);
  const unknown = wanted.find((page) => !LIBRARIES.some((library) => library.page === page));
  if (unknown) throw new Error(`--only names "${unknown}", which there is no page for`);
  const events = count('events', 1);
  return {
    rounds: count('rounds', 1),
    warmUp: count('warm-up', 0),
    events,
    write: values.write,
    help: values.help,
    // The default timeline has as many events as it has.
    libraries: LIBRARIES.filter(({page}) => wanted.includes(page) && (events === 15 || page !== 'default')),
  };
}

/** One drawing on a fresh page. Throws where the page did not draw what it should. */
async function draw(browser, origin, {page: name}, events) {
  const page = await browser.newPage();
  try {
    await page.setViewport(VIEWPORT);
    await page.goto(`${origin}/pages/${name}.html?events=${events}`);
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${name} was not drawn in ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
    });
    const result = await Promise.race([page.evaluate(() => globalThis.benchResult), late]);
    clearTimeout(timer);
    if (result.errors.length > 0) throw new Error(`${name}: ${result.errors.join('; ')}`);
    return result;
  } finally {
    await page.close();
  }
}

/** A library that fails now and then does not cost the whole run: a drawing is tried three times, and each failure told. */
async function drawPatiently(browser, origin, library, events) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await draw(browser, origin, library, events);
    } catch (error) {
      if (attempt === 3) throw error;
      console.log(`${error.message}: tried again`);
    }
  }
}

/** All drawings: in each round every library once, each round beginning with another one. */
async function drawAll(browser, origin, {libraries, warmUp, rounds, events}) {
  const results = new Map(libraries.map(({page}) => [page, []]));
  for (let round = 0; round < warmUp + rounds; round++) {
    const first = round % libraries.length;
    for (const library of [...libraries.slice(first), ...libraries.slice(0, first)]) {
      const result = await drawPatiently(browser, origin, library, events);
      if (round >= warmUp) results.get(library.page).push(result);
    }
    if ((round + 1) % 5 === 0) console.log(`round ${round + 1} of ${warmUp + rounds}`);
  }
  return results;
}

/** @param args what follows the name of the command */
export async function measureFirstDrawings(args) {
  const options = readOptions(args);
  if (options.help) {
    console.log(HELP);
    return;
  }
  await prepare();
  const server = await serve(FOLDERS);
  const browser = await launch();
  try {
    const results = await drawAll(browser, server.origin, options);
    const machine = await machineOf(browser);
    // Only now: it formats with prettier, which the project may just have installed.
    const {formatTable, writeTable} = await import('./report.mjs');
    const table = formatTable({...options, results, machine, folders: FOLDERS});
    console.log(`\n${table}`);
    if (options.write) await writeTable(REPORT, `${options.events} events`, table);
  } finally {
    await browser.close();
    server.close();
  }
}
