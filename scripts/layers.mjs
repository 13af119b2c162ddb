const CORE = ['model', 'input', 'time', 'store', 'words', 'layout', 'render', 'interaction'];
// What writes files is loaded when somebody saves one.
const ELEMENT = {
  imports: [...CORE, 'article.ts', 'export.ts'],
  packages: ['lit', 'd3', '@tanstack/virtual-core'],
  dom: true,
};

/**
 * Who may import whom: the table of the architecture as data. A layer is a folder of `src` or a file directly in it.
 *
 * - `imports`: layers, `types:` before those of which only types may be imported
 * - `packages`: dependencies it may import
 * - `dom`: whether it may name what only a page has (`document`, `HTMLElement`)
 */
export const LAYERS = {
  model: {imports: [], packages: [], dom: false},
  input: {imports: ['model'], packages: ['d3'], dom: false},
  time: {imports: ['model'], packages: ['d3'], dom: false},
  store: {imports: ['model'], packages: ['d3'], dom: false},
  words: {imports: ['model'], packages: ['d3'], dom: false},
  layout: {imports: ['model', 'time', 'words', 'types:store'], packages: ['d3'], dom: false},
  render: {imports: ['model', 'words', 'layout'], packages: ['lit', 'd3'], dom: true},
  interaction: {imports: ['model', 'time', 'layout', 'words'], packages: ['lit', 'd3'], dom: true},
  'article.ts': {imports: ['model', 'types:input'], packages: [], dom: false},
  'data.ts': {imports: ['model', 'input', 'time', 'store', 'words'], packages: [], dom: false},
  // The element and its parts: they wire the rest together.
  // Languages are loaded on demand.
  element: {...ELEMENT, imports: [...ELEMENT.imports, 'locales']},
  // What the single file loads on demand.
  'more.ts': {...ELEMENT, imports: ['element', 'store']},
  'conflict-timeline.ts': {...ELEMENT, imports: [...ELEMENT.imports, 'element']},
  'index.ts': {
    imports: [
      'model',
      'conflict-timeline.ts',
      'types:input',
      'types:time',
      'types:store',
      'types:words',
      'types:layout',
      'types:element',
    ],
    packages: ['lit'],
    dom: true,
  },
};

/** Leaves use the core; no layer above names them, so the core does not know that they exist. */
const LEAF = {imports: CORE, packages: ['lit', 'd3'], dom: true};
/** It moves the element from outside, as any page could: it knows its types, and finds the words that it has loaded. */
const STORY = {imports: ['types:conflict-timeline.ts', 'types:model', 'words'], packages: ['lit'], dom: true};
for (const [name, layer] of Object.entries({
  story: STORY,
  export: LEAF,
  connectors: LEAF,
  locales: {...LEAF, imports: ['words'], packages: [], dom: false},
})) {
  LAYERS[name] = layer;
  LAYERS[`${name}.ts`] = {...layer, imports: [...layer.imports, name]};
}

/** Files that read a page although their layer does not. */
export const DOM_FILES = new Set(['input/html-list.ts']);

/** Names that TypeScript's DOM library declares and that Node and workers have too. */
export const EVERYWHERE = new Set(
  (
    'AbortController AbortSignal Blob ByteLengthQueuingStrategy CompressionStream CountQueuingStrategy CustomEvent DecompressionStream ' +
    'DOMException MessageChannel Event EventTarget EventListener File FormData Headers ReadableStream ReadableStreamDefaultReader Request RequestInit ' +
    'Response TextDecoder TextDecoderStream TextEncoder TextEncoderStream TransformStream URL URLSearchParams WritableStream console ' +
    'clearInterval clearTimeout crypto fetch performance queueMicrotask setInterval setTimeout structuredClone atob btoa'
  ).split(' '),
);
