import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {transformSync} from 'esbuild';
import MagicString from 'magic-string';

/*
 * A language in source code names each of its sentences. In the files that pages load the names stand once for all
 * languages: each has its texts alone, in the order of the names, which is a third less to load.
 */

const SHAPE = '\0locale-shape';
/** Functions stay as they are. */
const CODE = 'cases';

/** Puts texts back under their names; what a language leaves out is an empty line. */
const UNPACK = `
const fill = (shape, lines) =>
  Array.isArray(shape)
    ? shape.map((each) => fill(each, lines))
    : shape
      ? Object.fromEntries(Object.entries(shape).map(([name, each]) => [name, fill(each, lines)]))
      : lines.shift() || undefined;
export const unpack = (text, ${CODE}) => ({...fill(SHAPE, text.split('\\n')), ${CODE}});
`;

/** The call that hands the text of a language over. */
const registration = ({body}) => body.find(({expression}) => expression?.callee?.name === 'register').expression;

/** A literal of source code as a value, without functions. */
function valueOf(node) {
  if (node.type === 'ArrayExpression') return node.elements.map(valueOf);
  if (node.type !== 'ObjectExpression') {
    if (typeof node.value !== 'string' || !node.value || node.value.includes('\n'))
      throw new Error('A text of a language is one line in quotation marks.');
    return node.value;
  }
  const named = node.properties.map(({key, value}) => [key.name ?? key.value, value]);
  return Object.fromEntries(named.filter(([name]) => name !== CODE).map(([name, value]) => [name, valueOf(value)]));
}

/** What two languages have, together: 0 for a text. */
function both(shape, value) {
  if (typeof value === 'string') return 0;
  if (Array.isArray(value)) return value.map((each, i) => both(shape?.[i], each));
  const joined = {...shape};
  for (const [name, each] of Object.entries(value)) joined[name] = both(shape?.[name], each);
  return joined;
}

/** The texts of a language in the order of the shape. */
const linesOf = (shape, value) =>
  shape ? Object.entries(shape).flatMap(([name, each]) => linesOf(each, value?.[name])) : [value ?? ''];

/** Takes the names out of the files in a folder, for rollup; after what makes them JavaScript. */
export function packLocales(folder) {
  let shape = {};
  return {
    name: 'pack-locales',
    buildStart() {
      for (const name of readdirSync(folder)) {
        const {code} = transformSync(readFileSync(join(folder, name), 'utf8'), {loader: 'ts'});
        shape = both(shape, valueOf(registration(this.parse(code)).arguments[1]));
      }
    },
    resolveId: (id) => (id === SHAPE ? id : null),
    load: (id) => (id === SHAPE ? `const SHAPE = ${JSON.stringify(shape)};${UNPACK}` : null),
    transform(code, id) {
      if (!id.startsWith(folder)) return null;
      const [, text] = registration(this.parse(code)).arguments;
      const cases = text.properties.find(({key}) => key.name === CODE)?.value;
      const lines = JSON.stringify(linesOf(shape, valueOf(text)).join('\n'));
      const packed = `unpack(${lines}${cases ? `, ${code.slice(cases.start, cases.end)}` : ''})`;
      const made = new MagicString(code).overwrite(text.start, text.end, packed);
      made.prepend(`import {unpack} from ${JSON.stringify(SHAPE)};\n`);
      return {code: made.toString(), map: made.generateMap({hires: true})};
    },
  };
}
