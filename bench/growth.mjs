import {parseArgs} from 'node:util';
import {FOLDERS, launch, machineOf, prepare, REPORT, VIEWPORT} from './browser.mjs';
import {tableOf, writeTable} from './report.mjs';
import {serve} from './server.mjs';

/* Whether memory grows while the component is used for long: zoomed, given other data, taken away. */

const HELP = `npm run bench -- growth [options]
  what is left of 1,000 zooms, 100 reloads of data and 100 elements that were taken away
  --events 10000   how many events
  --write          put the table into docs/benchmark.md`;

/** What is done, how often, and first a part of that which fills what is kept on purpose (formatters, measured labels). */
const ACTS = [
  {what: 'zooms', times: 1000, warmUp: 200},
  {what: 'reloads of data', times: 100, warmUp: 20},
  {what: 'elements made and taken away', times: 100, warmUp: 20},
];
/** More than this is growth: bytes and numbers after, less those before. */
const LIMITS = {heap: 1e6, nodes: 50, listeners: 20};

async function measure(session) {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const {metrics} = await session.send('Performance.getMetrics');
  const of = (wanted) => metrics.find(({name}) => name === wanted).value;
  const {usedSize, backingStorageSize = 0} = await session.send('Runtime.getHeapUsage');
  return {heap: usedSize + backingStorageSize, nodes: of('Nodes'), listeners: of('JSEventListeners')};
}

async function measureAct(page, session, {what, times, warmUp}) {
  const act = (count) => page.evaluate((name, n) => globalThis.growth[name](n), what, count);
  await act(warmUp);
  const before = await measure(session);
  await act(times);
  const after = await measure(session);
  const grown = Object.keys(LIMITS).filter((key) => after[key] - before[key] > LIMITS[key]);
  const mb = ({heap}) => `${(heap / 1e6).toFixed(1)} MB`;
  return [
    `${times.toLocaleString('en')} ${what}`,
    mb(before),
    mb(after),
    `${before.nodes} → ${after.nodes}`,
    `${before.listeners} → ${after.listeners}`,
    grown.length ? `**${grown.join(', ')}**` : 'no',
  ];
}

/** @param args what follows the name of the command */
export async function measureGrowth(args) {
  const {values} = parseArgs({
    args,
    options: {
      events: {type: 'string', default: '10000'},
      write: {type: 'boolean', default: false},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  await prepare();
  const server = await serve(FOLDERS);
  const browser = await launch();
  try {
    const rows = [];
    for (const act of ACTS) {
      const page = await browser.newPage();
      await page.setViewport(VIEWPORT);
      await page.goto(`${server.origin}/pages/growth.html?events=${values.events}`);
      await page.waitForFunction(() => globalThis.growth, {timeout: 60_000});
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      rows.push(await measureAct(page, session, act));
      console.log(rows.at(-1).join(' · '));
      await page.close();
    }
    const head = ['', 'heap before', 'after', 'nodes', 'listeners', 'growth'];
    const how = `${Number(values.events).toLocaleString('en')} events; ${await machineOf(browser)}.`;
    const table = `${tableOf(head, rows)}\n\n${how}`;
    console.log(`\n${table}`);
    if (values.write) await writeTable(REPORT, 'growth', table);
  } finally {
    await browser.close();
    server.close();
  }
}
