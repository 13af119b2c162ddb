import {dirname, join, relative, sep} from 'node:path';
import ts from 'typescript';
import {ROOT} from './install-dependencies.mjs';
import {DOM_FILES, EVERYWHERE, LAYERS} from './layers.mjs';

/* Fails where an import in `src` points the wrong way, where imports go in a circle, and where a page is needed in a
   layer that must do without. Types count: a layer that knows another's types knows that layer. Reads this project, or
   the folder given as argument. */

const PROJECT = process.argv[2] ?? ROOT;
const SRC = join(PROJECT, 'src');
const posix = (path) => path.split(sep).join('/');
const problems = [];

const {config} = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
const {options, fileNames} = ts.parseJsonConfigFileContent(config, ts.sys, PROJECT);
const program = ts.createProgram(fileNames, options);
const checker = program.getTypeChecker();
const files = program.getSourceFiles().filter(({fileName}) => posix(relative(SRC, fileName)).match(/^[^.].*\.ts$/));
const known = new Set(files.map(({fileName}) => posix(relative(SRC, fileName))));

const layerOf = (path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path);

function report(file, node, text) {
  const {line} = file.getLineAndCharacterOfPosition(node.getStart(file));
  problems.push(`src/${posix(relative(SRC, file.fileName))}:${line + 1} ${text}`);
}

/** Whether nothing of an import or export is there when the program runs. */
function isTypeOnly(node) {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((each) => each.isTypeOnly)
  );
}

/** Each import of a file: static, dynamic, re-export and `import('…')` in a type. */
function* importsOf(node) {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    yield {node, text: node.moduleSpecifier.text};
  } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    yield {node, text: node.argument.literal.text};
  } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    if (argument && ts.isStringLiteralLike(argument)) yield {node, text: argument.text};
    else yield {node, text: undefined};
  }
  const children = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* importsOf(child);
}

function checkPackage(file, node, text, {packages}) {
  const name = /^(@[^/]+\/)?[^/]+/.exec(text)[0];
  if (!packages.includes(name))
    return report(file, node, `imports "${text}"; allowed here: ${packages.join(', ') || 'none'}`);
  if (name !== 'd3') return undefined;
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
  if (text !== 'd3' || !bindings || !ts.isNamedImports(bindings) || node.importClause.name) {
    report(file, node, `imports d3 otherwise than as import {…} from 'd3'`);
  }
  return undefined;
}

/** Checks one import within `src`; returns the path of the file it leads to, from `src`. */
function checkRelative(file, node, text, layer, rule) {
  if (!text.endsWith('.js')) report(file, node, `imports "${text}", which does not end in .js`);
  const target = posix(relative(SRC, join(dirname(file.fileName), text))).replace(/\.js$/, '.ts');
  if (!known.has(target)) {
    report(file, node, `imports "${text}", which is not there`);
    return undefined;
  }
  const to = layerOf(target);
  const isAllowed =
    to === layer || rule.imports.includes(to) || (isTypeOnly(node) && rule.imports.includes(`types:${to}`));
  if (!isAllowed) report(file, node, `${layer} may not import ${to} ("${text}")`);
  return target;
}

function isDomGlobal({parent}) {
  const isGlobal =
    ts.isSourceFile(parent) || (ts.isVariableDeclarationList(parent) && ts.isSourceFile(parent.parent.parent));
  return isGlobal && /\blib\.dom\b/.test(parent.getSourceFile().fileName);
}

/** Names whose every declaration stands in TypeScript's DOM library, outside the names of properties. */
function checkGlobals(file, node) {
  if (ts.isIdentifier(node) && !EVERYWHERE.has(node.text)) {
    const {parent} = node;
    const isProperty =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      ts.isPropertyAssignment(parent) ||
      ts.isBindingElement(parent) ||
      ts.isPropertySignature(parent);
    const declarations = isProperty ? undefined : checker.getSymbolAtLocation(node)?.declarations;
    if (declarations?.length && declarations.every(isDomGlobal)) report(file, node, `"${node.text}" needs a page`);
  }
  ts.forEachChild(node, (child) => checkGlobals(file, child));
}

/** A circle as told from its first path in the alphabet, whatever it was found from. */
function fromFirst(circle) {
  const at = circle.indexOf([...circle].sort()[0]);
  return [...circle.slice(at), ...circle.slice(0, at), circle[at]];
}

/** One circle of imports, as the paths along it, or undefined. */
function findCycle(graph) {
  const done = new Set();
  const visit = (path, trail) => {
    const at = trail.indexOf(path);
    if (at >= 0) return fromFirst(trail.slice(at));
    if (done.has(path)) return undefined;
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}

const graph = new Map();
for (const file of files) {
  const path = posix(relative(SRC, file.fileName));
  const layer = layerOf(path);
  const rule = LAYERS[layer];
  graph.set(path, new Set());
  if (!rule) {
    problems.push(`src/${path} belongs to no layer: name it in scripts/layers.mjs`);
    continue;
  }
  for (const {node, text} of importsOf(file)) {
    if (text === undefined) report(file, node, 'imports something that is not a plain text');
    else if (!text.startsWith('.')) checkPackage(file, node, text, rule);
    else {
      const target = checkRelative(file, node, text, layer, rule);
      if (target) graph.get(path).add(target);
    }
  }
  if (!rule.dom && !DOM_FILES.has(path)) checkGlobals(file, file);
}

const cycle = findCycle(graph);
if (cycle) problems.push(`Imports in a circle: ${cycle.join(' → ')}`);
if (files.length === 0) problems.push('Found no file in src');
console.log(problems.length > 0 ? problems.join('\n') : `${files.length} files, no import the wrong way`);
process.exitCode = problems.length > 0 ? 1 : 0;
