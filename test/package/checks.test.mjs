import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {parseAst} from 'rollup/parseAst';
import {minifyTemplates} from '../../scripts/minify-templates.mjs';

const SCRIPTS = join(import.meta.dirname, '..', '..', 'scripts');

describe('the check of layers', () => {
  const files = {
    'src/model/date.ts': `export interface Day { day: number }\nexport const DAY = 1;`,
    'src/model/round.ts': `import type {Other} from './other.js';\nexport type Round = Other;`,
    'src/model/other.ts': `import type {Round} from './round.js';\nexport type Other = Round[];`,
    'src/time/axis.ts': `import {DAY} from '../model/date.js';\nimport type {Lane} from '../layout/lane.js';\nexport const a: Lane = DAY;`,
    'src/layout/lane.ts': `import type {Slice} from '../store/slice.js';\nexport type Lane = number;\nexport type S = Slice;`,
    'src/layout/row.ts': `import {slice} from '../store/slice.js';\nexport const row = slice;`,
    'src/store/slice.ts': `import * as d3 from 'd3';\nexport interface Slice { n: number }\nexport const slice = d3;`,
    'src/words/say.ts': `import {html} from 'lit';\nexport const title = (): string => document.title + String(html);`,
    'src/input/read.ts': `const location = 'here';\nexport const read = (signal: AbortSignal): string => location + String(signal);`,
    'src/render/lazy.ts': `export const load = (): Promise<unknown> => import('../interaction/keys.js');`,
    'src/interaction/keys.ts': `import {DAY} from '../model/date';\nexport const keys = DAY;`,
    'src/other/lost.ts': `export const lost = 1;`,
  };
  let folder;
  let lines;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'layers-'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), {recursive: true});
      await writeFile(join(folder, path), text);
    }
    const {stdout, status} = spawnSync(process.execPath, [join(SCRIPTS, 'check-layers.mjs'), folder], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    lines = stdout.trim().split('\n');
  });
  after(() => rm(folder, {recursive: true, force: true}));

  for (const [what, expected] of Object.entries({
    'a type of a later layer': 'src/time/axis.ts:2 time may not import layout ("../layout/lane.js")',
    'a value where only types are allowed': 'src/layout/row.ts:1 layout may not import store ("../store/slice.js")',
    'a dynamic import of a neighbour':
      'src/render/lazy.ts:1 render may not import interaction ("../interaction/keys.js")',
    'd3 as a whole': `src/store/slice.ts:1 imports d3 otherwise than as import {…} from 'd3'`,
    'a package that the layer has no use for': 'src/words/say.ts:1 imports "lit"; allowed here: d3',
    'a page where there may be none': 'src/words/say.ts:2 "document" needs a page',
    'an import without its ending': 'src/interaction/keys.ts:1 imports "../model/date", which does not end in .js',
    'a folder that is no layer': 'src/other/lost.ts belongs to no layer: name it in scripts/layers.mjs',
    'imports in a circle, of types too': 'Imports in a circle: model/other.ts → model/round.ts → model/other.ts',
  })) {
    it(`finds ${what}`, () => assert.ok(lines.includes(expected), `not found among\n${lines.join('\n')}`));
  }

  it('finds nothing in what is allowed', () => {
    assert.deepEqual(
      lines.filter((line) => /src\/(model|input)\/|src\/time\/axis\.ts:1|src\/layout\/lane\.ts/.test(line)),
      [],
    );
  });
});

describe('templates, minified', () => {
  const plugin = minifyTemplates();
  const minify = (code) => plugin.transform.call({parse: parseAst}, code, 'a.ts')?.code ?? code;

  for (const [what, from, to] of [
    ['lose comments and needless space in CSS', 'css`a {\n  b: c; /* d */\n}\n`', 'css`a{b:c}`'],
    ['keep the space that joins selectors', 'css`a :hover,\n.b > c {d: e}`', 'css`a :hover,.b>c{d:e}`'],
    ['keep the space around operators', 'css`a{b: calc(1px + 2em) auto}`', 'css`a{b:calc(1px + 2em) auto}`'],
    ['keep quoted text', `css\`a{content: ' ; {  '}\``, `css\`a{content:' ; {  '}\``],
    ['lose what CSS needs no sign for', `css\`a[b='c']{d:0.5px 10.5px}\``, 'css`a[b=c]{d:.5px 10.5px}`'],
    ['keep the quotation marks of what is no name', `css\`a[b='1 c']{d:e}\``, `css\`a[b='1 c']{d:e}\``],
    [
      'lose the quotation marks of a word in markup',
      'html`<a b="c" d="${e}" f="g"/><h i="j">k="l"</h>`',
      'html`<a b=c d="${e}" f="g"/><h i=j>k="l"</h>`',
    ],
    ['keep what stands beside an expression apart', 'css`a{b: ${c} ${d} }`', 'css`a{b:${c} ${d}}`'],
    ['are one space for many in markup', 'html`<a>\n  b  ${c}\n</a>`', 'html`<a> b ${c} </a>`'],
    ['lose comments in markup', 'svg`<g><!-- d --></g>`', 'svg`<g></g>`'],
    [
      'are minified inside expressions too',
      'html`<a>${b ? html`<i>  c</i>` : d}</a>`',
      'html`<a>${b ? html`<i> c</i>` : d}</a>`',
    ],
    ['stay as they are with an escape', 'html`a  \\n  b`', 'html`a  \\n  b`'],
    ['of others stay as they are', 'sql`a   b`', 'sql`a   b`'],
  ]) {
    it(what, () => assert.equal(minify(from), to));
  }
});
