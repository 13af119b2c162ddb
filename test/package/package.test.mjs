import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {transform} from 'esbuild';
import ts from 'typescript';
import {installPackage, runModule} from './installed-package.mjs';

describe('the package', () => {
  let installed;
  let manifest;
  const read = (path) => readFile(join(installed.target, path), 'utf8');

  before(async () => {
    installed = await installPackage();
    manifest = JSON.parse(await read('package.json'));
  });
  after(() => installed?.remove());

  it('holds every file that package.json names', () => {
    const named = [];
    const collect = (value) => {
      if (typeof value === 'string') named.push(value.replace('./', ''));
      else Object.values(value).forEach(collect);
    };
    const {
      exports,
      main,
      module,
      types,
      unpkg,
      jsdelivr,
      customElements,
      sideEffects,
      'web-types': webTypes,
    } = manifest;
    collect([exports, main, module, types, unpkg, jsdelivr, customElements, sideEffects, webTypes]);
    assert.ok(named.length > 10);
    const isThere = (path) => {
      const [start, end] = path.split('*');
      return installed.paths.some((each) => (end ? each.startsWith(start) && each.endsWith(end) : each === path));
    };
    assert.deepEqual(
      named.filter((path) => !isThere(path)),
      [],
    );
  });

  it('holds its licence, what to read and what editors read, and nothing of the workshop', () => {
    const expected = [
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'dist/vscode.html-custom-data.json',
      'dist/web-types.json',
    ];
    for (const path of expected) assert.ok(installed.paths.includes(path), `${path} is missing`);
    const others = installed.paths.filter(
      (path) => !/^(bin\/|dist\/|LICENSE|README\.md|CHANGELOG\.md|package\.json)/.test(path),
    );
    assert.deepEqual(others, []);
  });

  it('asks for lit and d3 and for nothing else', () => {
    assert.deepEqual(Object.keys(manifest.dependencies), ['d3', 'lit']);
    assert.equal(manifest.peerDependencies, undefined);
    assert.equal(manifest.scripts.postinstall, undefined);
  });

  it('reads data and dates in Node, where there is no page', async () => {
    const output = await runModule(
      installed.folder,
      `import {parseEdtf, parseTimeline} from 'conflict-timeline/data.js';
       const {events, problems} = parseTimeline([{date: '2017-09-05', title: 'B'}, {date: '2015-04', title: 'A'}, {date: '2017-02-30', title: 'C'}]);
       console.log(JSON.stringify([typeof document, typeof parseEdtf, events.map(({title}) => title), problems.length]));`,
    );
    assert.deepEqual(JSON.parse(output), ['undefined', 'function', ['A', 'B', 'C'], 1]);
  });

  it('can be imported in Node, as a server that renders pages does, and requests nothing', async () => {
    const output = await runModule(
      installed.folder,
      `const names = Object.keys(await import('conflict-timeline'));
       const {ConflictTimeline} = await import('conflict-timeline/conflict-timeline.js');
       console.log(names.includes('ConflictTimeline'), typeof ConflictTimeline, typeof document);`,
    );
    assert.equal(output, 'true function undefined');
  });

  it('has a single file that asks for the one beside it alone, and on demand, and fits every page', async () => {
    const code = await read('dist/conflict-timeline.min.js');
    const {code: same, warnings} = await transform(code, {format: 'esm', target: 'es2022', logLevel: 'silent'});
    assert.deepEqual(warnings, []);
    const importsOf = (text) => [...text.matchAll(/\bimport\(\s*([^)]*)\)/g)].map(([, specifier]) => specifier);
    const isLocale = (path) => path.startsWith('"./locales/');
    const asked = [...new Set(importsOf(code))];
    assert.deepEqual(
      asked.filter((path) => !isLocale(path)),
      ['"./conflict-timeline.more.min.js"'],
    );
    const locales = asked.filter(isLocale).map((path) => `dist/${path.slice(3, -1)}`);
    assert.equal(locales.length, 8);
    for (const path of locales) assert.ok(installed.paths.includes(path), `${path} is missing`);
    assert.ok(!/\bimport\s*["'{*]|(?<!["'-])\bfrom\s*["']/.test(same), 'a static import is left');
    const more = await read('dist/conflict-timeline.more.min.js');
    assert.deepEqual(importsOf(more), []);
    for (const name of ['openAny', 'LongList']) assert.match(more, new RegExp(`\\bas ${name}\\b`));
    assert.ok(!same.includes('process.env'), 'process.env is left');
    assert.ok(!same.includes('Lit is in dev mode'), 'the development build of Lit is in it');
  });

  it('has types that a strict TypeScript project can use', async () => {
    await writeFile(
      join(installed.folder, 'page.ts'),
      `import 'conflict-timeline';
       import type {ConflictTimeline} from 'conflict-timeline/conflict-timeline.js';
       import {parseTimeline} from 'conflict-timeline/data.js';
       const element: ConflictTimeline | null = document.querySelector('conflict-timeline');
       element?.addEventListener('ct-select', (event) => { const id: string = event.detail.id; console.log(id); });
       element?.addEventListener('ct-load', (event) => { const count: number = event.detail.count; console.log(count); });
       if (element) element.headingLevel = 3;
       // @ts-expect-error: there is no such layout
       if (element) element.layout = 'spiral';
       export const titles: readonly string[] = parseTimeline([]).events.map((event) => event.title);`,
    );
    const program = ts.createProgram([join(installed.folder, 'page.ts')], {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
    });
    const own = ts
      .getPreEmitDiagnostics(program)
      .filter(({file}) => !file || /page\.ts$|conflict-timeline/.test(file.fileName))
      .map(({file, messageText}) => `${file?.fileName ?? ''} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    assert.deepEqual(own, []);
  });
});
