import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {ROOT} from './install-dependencies.mjs';

/* Writes the tables of what a page can use into README.md, between two markers, from dist/custom-elements.json.
   With --check it changes nothing and fails where they are not up to date. */

const README = join(ROOT, 'README.md');
const MARKERS = /(<!-- api:start -->\n)[^]*?(<!-- api:end -->)/;

/** One cell of a table: on one line, and no character that would end it. */
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');
const words = ({description, summary}) => cell(description ?? summary);

/** `level`: of the heading. */
function table(level, title, columns, rows) {
  if (rows.length === 0) return '';
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    `${'#'.repeat(level)} ${title}`,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}

function property({name, attribute, type, default: value, readonly, description, summary}) {
  return [
    code(name),
    attribute ? code(attribute) : '–',
    code(type?.text) || '–',
    readonly ? 'read only' : code(value) || '–',
    words({description, summary}),
  ];
}

function method({name, parameters = [], return: result, ...rest}) {
  const list = parameters
    .map(({name: each, optional, default: value}) => each + (optional && !value ? '?' : ''))
    .join(', ');
  return [code(`${name}(${list})`), code(result?.type?.text ?? 'void'), words(rest)];
}

const PROPERTIES = ['Property', 'Attribute', 'Type', 'Default', 'Meaning'];

/** The tables of one element, as Markdown; under a heading of its own where it is not the first. A member that says nothing of itself is not for a page to use. */
function elementTables({tagName, members = [], events = [], slots = [], cssParts = [], cssProperties = []}, index) {
  const level = index ? 4 : 3;
  const told = members.filter((each) => !each.static && words(each));
  const fields = told.filter(({kind}) => kind === 'field');
  const methods = told.filter(({kind}) => kind === 'method');
  return [
    index ? `### \`<${tagName}>\`\n` : '',
    table(level, 'Properties and attributes', PROPERTIES, fields.map(property)),
    table(level, 'Methods', ['Method', 'Returns', 'What it does'], methods.map(method)),
    table(
      level,
      'Events',
      ['Event', 'Type', 'When'],
      events.map((each) => [code(each.name), code(each.type?.text), words(each)]),
    ),
    table(
      level,
      'Slots',
      ['Slot', 'For'],
      slots.map((each) => [code(each.name) || '(default)', words(each)]),
    ),
    table(
      level,
      'Shadow parts',
      ['Part', 'What it is'],
      cssParts.map((each) => [code(each.name), words(each)]),
    ),
    table(
      level,
      'Custom properties',
      ['Property', 'Default', 'For'],
      cssProperties.map((each) => [code(each.name), code(each.default) || '–', words(each)]),
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

try {
  const {modules} = JSON.parse(await readFile(join(ROOT, 'dist', 'custom-elements.json'), 'utf8'));
  const elements = modules.flatMap(({declarations = []}) => declarations.filter((each) => each.tagName));
  elements.sort((a, b) => a.tagName.localeCompare(b.tagName));
  if (elements.length === 0) throw new Error('dist/custom-elements.json describes no element');
  const readme = await readFile(README, 'utf8');
  if (!MARKERS.test(readme)) throw new Error('README.md has no line <!-- api:start --> with <!-- api:end --> after it');
  const tables = elements.map(elementTables).join('\n');
  const style = await resolveConfig(README);
  const next = await format(
    readme.replace(MARKERS, (_, start, end) => `${start}\n${tables}\n${end}`),
    {...style, parser: 'markdown'},
  );
  if (next === readme) console.log('The tables of README.md are up to date');
  else if (process.argv.includes('--check'))
    throw new Error('The tables of README.md are not up to date: npm run readme');
  else await writeFile(README, next);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
