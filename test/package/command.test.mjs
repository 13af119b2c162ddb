import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {installPackage} from './installed-package.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

/** Dates in all the ways that could depend on where and when they are read, and fields that sort or fold by a language. */
const ODD = `When,What,Group,deaths
4 April 2017,ILIN,İstanbul,3
04/05/2017,ambiguous,ıssız,
13/05/2017,proof,,
2017-04-04 24:00,midnight,,
2017-04-04T06:30:00,no zone,,
1491264000123,milliseconds,,
last Tuesday,loose,,
in July,loose too,,
yesterday,near,,
500 BC,old,,
٤ أبريل ٢٠١٧,digits,,
"(Believed to be) 2020-05-30","a ""quoted""
cell",x,"a;b"
`;

describe('the command', () => {
  let installed;

  /** Runs the command as it is installed, and tells what it wrote and how it ended. */
  const run = (args, {env = {}, input = ''} = {}) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(installed.target, 'bin', 'conflict-timeline.mjs'), ...args], {
        cwd: installed.folder,
        env: {...process.env, ...env},
      });
      const said = {stdout: '', stderr: ''};
      for (const name of ['stdout', 'stderr'])
        child[name].setEncoding('utf8').on('data', (text) => (said[name] += text));
      child.on('error', reject).on('close', (code) => resolve({...said, code}));
      child.stdin.end(input);
    });

  const write = (name, text) => writeFile(join(installed.folder, name), text);

  before(async () => {
    installed = await installPackage();
    await write('good.csv', 'date,title\n2015-04,First\n2016,Second\n');
    await write('bad.csv', 'date,title\n2017-02-30,Impossible\n2016,Second\n');
    await write('odd.csv', ODD);
    await write('empty.csv', '');
  });
  after(() => installed?.remove());

  it('says what a file is, and ends with 0 where there is nothing to look at', async () => {
    const {stdout, code} = await run(['check', 'good.csv']);
    assert.match(stdout, /good\.csv: Read as CSV: 2 rows, 2 events, 0 problems/);
    assert.equal(code, 0);
  });

  it('names each problem with its row and its line, and ends with 1', async () => {
    const {stdout, code} = await run(['check', 'good.csv', 'bad.csv']);
    assert.match(stdout, /Row 1 \(line 2\), date: .*2017-02-30.* does not exist/);
    assert.equal(code, 1);
    const json = await run(['check', 'bad.csv', '--json']);
    const {format, rows, events, problems} = JSON.parse(json.stdout);
    assert.deepEqual(
      [format, rows, events, problems.map((problem) => problem.code)],
      ['csv', 2, 2, ['date-impossible']],
    );
  });

  it('ends with 2 where nothing can be read, or the command is wrong, and says why', async () => {
    const wrong = [
      [['check', 'empty.csv'], /empty/],
      [['check', 'nowhere.csv'], /nowhere\.csv/],
      [['check'], /FILE/],
      [['mend', 'good.csv'], /mend/],
      [['convert', 'good.csv', '--to', 'pdf'], /json, csv, timelinejs, jsonld, ical/],
      [['check', 'good.csv', '--format', 'xlsx'], /xlsx/],
      [['check', 'good.csv', '--fast'], /--fast/],
      [[], /check FILE/],
    ];
    for (const [args, expected] of wrong) {
      const {stdout, stderr, code} = await run(args);
      assert.match(stdout + stderr, expected);
      assert.equal(code, 2, args.join(' '));
    }
    assert.equal((await run(['--help'])).code, 0);
  });

  it('writes what reads back as the same, also from the standard input', async () => {
    const json = await run(['convert', 'odd.csv', '--to', 'json', '--published', '2017-09-08']);
    await write('odd.json', json.stdout);
    const csv = await run(['convert', 'odd.json', '--to', 'csv', '--out', 'again.csv']);
    assert.equal(csv.stdout, '');
    const again = await run(['convert', '-', '--to', 'json'], {
      input: await readFile(join(installed.folder, 'again.csv')),
    });
    assert.deepEqual(JSON.parse(again.stdout), JSON.parse(json.stdout));
    const timelinejs = await run(['convert', 'odd.json', '--to', 'timelinejs']);
    assert.ok(JSON.parse(timelinejs.stdout).events.length > 5);
    const jsonLd = await run(['convert', 'odd.json', '--to', 'jsonld']);
    assert.ok(JSON.parse(jsonLd.stdout).itemListElement.length > 5);
    const ical = await run(['convert', 'good.csv', '--to', 'ical']);
    assert.match(ical.stdout, /BEGIN:VJOURNAL[^]*DESCRIPTION:April 2015\r\n/);
  });

  it('reads the same in every time zone and every language of the machine', async () => {
    const samples = join(ROOT, 'demo', 'data');
    const names = await readdir(samples);
    const files = [...names.map((name) => join(samples, name)), 'odd.csv'];
    const places = [
      ['UTC', 'C'],
      ['America/Los_Angeles', 'tr_TR.UTF-8'],
      ['Asia/Kathmandu', 'ar_EG.UTF-8'],
      ['Pacific/Apia', 'de_DE.UTF-8'],
      ['UTC', 'fa_IR.UTF-8'],
    ];
    for (const file of files) {
      const read = ([TZ, locale]) =>
        run(['convert', file, '--to', 'json', '--published', '2017-09-08'], {env: {TZ, LC_ALL: locale, LANG: locale}});
      const [first, ...others] = await Promise.all(places.map(read));
      assert.ok(first.stdout.length > 100, file);
      for (const other of others) assert.deepEqual(other, first, file);
    }
  });
});
