import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {rollup} from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import ts from 'typescript';
import {packLocales} from '../../scripts/pack-locales.mjs';

/* What the compiler knows of the sentences: which there are, who says them, and what each language has of them. */

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCES = join(ROOT, 'src');
const MESSAGES = join(SOURCES, 'words', 'messages.ts');
/** Where sentences are written and put together: to be named there is not to be said. */
const WRITERS = /words\/(messages|english[\w-]*|compose[\w-]*|locale-[\w-]*)\.ts$|\/locales\//;
/** What a message is given, and how words are asked for: no sentences. */
const GIVEN = ['RowAccount', 'FigureParts', 'Grammar'];

/** The compiler, with all that the project has. */
function openProject() {
  const {config} = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const {options, fileNames} = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return ts.createProgram(fileNames, options);
}

/** Where the members of interfaces stand that a file asks for: by name, by taking an object apart, by a key. */
function askedFor(file, checker, names) {
  const asked = [];
  const add = (symbol) => asked.push(...(symbol?.declarations ?? []));
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node) && names.has(node.name.text)) add(checker.getSymbolAtLocation(node.name));
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const {text} = node.propertyName ?? node.name;
      if (names.has(text)) add(checker.getTypeAtLocation(node.parent).getProperty(text));
    } else if (ts.isElementAccessExpression(node)) {
      const key = checker.getTypeAtLocation(node.argumentExpression);
      const keys = (key.isUnion() ? key.types : [key]).filter((each) => each.isStringLiteral());
      for (const {value} of keys) add(checker.getTypeAtLocation(node.expression).getProperty(value));
    }
    node.forEachChild(visit);
  };
  visit(file);
  return asked;
}

/** The members of the interfaces that hold sentences, and of what stands in them. */
function membersOf(source) {
  const found = [];
  const visit = (node, path) => {
    const isNamed = ts.isPropertySignature(node) || ts.isMethodSignature(node);
    const inside = isNamed ? [...path, node.name.text] : path;
    if (isNamed) found.push({path: inside.join('.'), node});
    // What a message takes and answers with is none itself.
    if (!ts.isMethodSignature(node)) node.forEachChild((child) => visit(child, inside));
  };
  for (const each of source.statements)
    if (ts.isInterfaceDeclaration(each) && !GIVEN.includes(each.name.text)) visit(each, [each.name.text]);
  return found;
}

/** The paths of the texts in an object of source code: "dates.about", "keys.0". */
function pathsOf(object, path = []) {
  const entries = ts.isArrayLiteralExpression(object)
    ? object.elements.map((value, i) => [i, value])
    : object.properties.filter((each) => each.name).map((each) => [each.name.text, each.initializer]);
  return entries.flatMap(([key, value]) => {
    const at = [...path, key];
    const isDeeper = value && (ts.isObjectLiteralExpression(value) || ts.isArrayLiteralExpression(value));
    return isDeeper ? pathsOf(value, at) : [at.join('.')];
  });
}

const parse = (path) => ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true);

/** The text of a language: what its file hands to `register`. */
const localeText = (language) =>
  parse(`src/locales/${language}.ts`).statements.find(
    ({expression}) => expression && ts.isCallExpression(expression) && expression.expression.text === 'register',
  ).expression.arguments[1];

/** An object that a file of the words names. */
const objectIn = (file, name) =>
  parse(`src/words/${file}.ts`)
    .statements.flatMap(({declarationList}) => declarationList?.declarations ?? [])
    .find((each) => each.name.text === name).initializer;

describe('the sentences', () => {
  it('are all said somewhere', () => {
    const program = openProject();
    const members = membersOf(program.getSourceFile(MESSAGES));
    assert.ok(members.length > 200);
    const names = new Set(members.map(({node}) => node.name.text));
    const files = program
      .getSourceFiles()
      .filter(({fileName}) => fileName.startsWith(SOURCES) && !WRITERS.test(fileName));
    const asked = new Set(files.flatMap((file) => askedFor(file, program.getTypeChecker(), names)));
    // What other sentences are put together from needs no saying by itself.
    const unused = members.filter(({path, node}) => path !== 'Messages.events' && !asked.has(node));
    assert.deepEqual(
      unused.map(({path}) => path),
      [],
    );
  });
});

describe('the text of each language', () => {
  const languages = readdirSync(join(ROOT, 'src', 'locales')).map((name) => name.replace('.ts', ''));
  const english = [
    ...pathsOf(objectIn('english', 'atOnce')),
    ...pathsOf(objectIn('english-panels', 'panelWords')),
    ...pathsOf(objectIn('english-taking', 'taking')),
    ...pathsOf(objectIn('english-dates', 'dates')).map((path) => `dates.${path}`),
  ];
  /** Put together from pieces, the same everywhere, or about data and in English. */
  const COMPOSED = new RegExp(
    `^(${[
      'grammar|dates|summary|formats|problems.*|problem|problemAt|unknownProblem|quote|help|alike|mark|cluster|duration',
      'dates\\.(year|season|qualified|some|bound|since|endless|offset)|keys\\..*|source|severalSources|grade|figure',
    ].join('|')})$`,
  );

  for (const language of languages)
    it(`${language}: has every sentence that English has, and none that it has not`, () => {
      const own = pathsOf(localeText(language));
      const missing = english.filter((path) => !COMPOSED.test(path) && !own.includes(path));
      assert.deepEqual(missing, []);
      const PIECES = /^(cases|datePieces|pieces|story|summary|keys|quote|help)(\.|$)/;
      assert.deepEqual(
        own.filter((path) => !PIECES.test(path) && !english.includes(path)),
        [],
      );
    });

  it('says what each key does', () => {
    const count = objectIn('english-panels', 'panelWords').properties.find(({name}) => name?.text === 'keys')
      .initializer.elements;
    for (const language of languages) {
      const own = pathsOf(localeText(language)).filter((path) => path.startsWith('keys.'));
      assert.equal(own.length, count.length, language);
    }
  });

  it('is the same in the files that pages load, where the names of sentences are not', async () => {
    const folder = join(ROOT, 'src', 'locales');
    /** What the files hand over, by language. */
    const handedOver = async (...plugins) => {
      const all = languages.map((language) => `import ${JSON.stringify(join(folder, `${language}.ts`))};`).join('\n');
      const instead = {
        name: 'instead',
        resolveId: (id) => (id === 'all' || id.endsWith('compose.js') ? `\0${id.replace(/^.*[/]/, '')}` : null),
        load: (id) =>
          id === '\0all'
            ? `${all}\nexport {texts} from 'compose.js';`
            : id.endsWith('compose.js')
              ? 'export const texts = {}; export const register = (language, text) => (texts[language] = text);'
              : null,
      };
      const bundle = await rollup({input: 'all', plugins: [instead, esbuild({target: 'es2022'}), ...plugins]});
      const {output} = await bundle.generate({format: 'es'});
      const {texts} = await import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
      // A function by its source: the same one in both.
      return JSON.parse(JSON.stringify(texts, (_, value) => (typeof value === 'function' ? `${value}` : value)));
    };
    const written = await handedOver();
    assert.deepEqual(Object.keys(written), languages);
    assert.deepEqual(await handedOver(packLocales(folder)), written);
  });
});
