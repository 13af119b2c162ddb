import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import {minify} from './scripts/minify.mjs';
import {minifyTemplates} from './scripts/minify-templates.mjs';
import {packLocales} from './scripts/pack-locales.mjs';
import {trimVirtualCore} from './scripts/trim-virtual-core.mjs';

const ROOT = import.meta.dirname;
const SINGLE_FILE = './dist/conflict-timeline.min.js';
/** Beside it: what is needed for some data only. */
const MORE = './conflict-timeline.more.min.js';
/** The languages: files of their own, the same for modules and for the single file. */
const LOCALES = './dist/locales/*.js';
const {exports: entries, dependencies} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** The modules that package.json exports are the entries: "./dist/data.js" is built from "src/data.ts". */
const input = Object.values(entries)
  .map((entry) => entry.default ?? entry)
  .filter((path) => path.endsWith('.js') && path !== SINGLE_FILE && path !== LOCALES)
  .map((path) => join(ROOT, path.replace('./dist/', 'src/').replace(/\.js$/, '.ts')))
  // The command reads files with it.
  .concat(join(ROOT, 'src', 'input', 'read-all.ts'));

const isDependency = (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

const code = (options) => esbuild({target: 'es2022', tsconfig: join(ROOT, 'tsconfig.json'), ...options});

/**
 * Part of our own modules, without what is not used here. npm leaves folders of the name `node_modules` out of a
 * package.
 */
const vendored = {
  name: 'vendored',
  transform: (code, id) => (id.includes('@tanstack') ? {code: trimVirtualCore(code), map: null} : null),
};
const fileNameOf = ({name}) => `${name.replace(/^.*node_modules\//, 'vendor/')}.js`;

/** rollup tells of cycles inside dependencies too; those of this project are found by scripts/check-layers.mjs. */
const onwarn = (warning, warn) => {
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules'))) return;
  warn(warning);
};

/** Languages come from their own files, wherever they are asked for from. */
const leaveLocalesOut = (folder) => ({
  name: 'leave-locales-out',
  resolveDynamicImport(specifier) {
    const [path] = /locales\/\w+\.js$/.exec(specifier) ?? [];
    return path ? {id: folder + path, external: true} : null;
  },
});

/** Modules for people with a bundler or an import map: one file a module, lit and d3 left to the page. */
const modules = {
  input,
  external: isDependency,
  plugins: [leaveLocalesOut('../'), nodeResolve(), code(), vendored],
  output: {
    dir: join(ROOT, 'dist'),
    format: 'es',
    preserveModules: true,
    entryFileNames: fileNameOf,
    preserveModulesRoot: join(ROOT, 'src'),
    sourcemap: true,
  },
  onwarn,
};

/** What is imported on demand and not by every page comes from the file beside the single one. */
const leaveMoreOut = {
  name: 'leave-more-out',
  resolveDynamicImport: (specifier) =>
    /\/(any-input|long-list|panels|selection-ties|page-link|save-menu|reading-aids|touch|search)\.js$/.test(specifier)
      ? {id: MORE, external: true}
      : null,
};

/** Everything in one file, minified. */
const minified = (entry, file) => ({
  input: join(ROOT, 'src', entry),
  plugins: [
    leaveMoreOut,
    leaveLocalesOut('./'),
    // Lit's production build: without "development" among the conditions.
    nodeResolve({browser: true, exportConditions: ['browser', 'production']}),
    code({define: {'process.env.NODE_ENV': '"production"'}, minifySyntax: true}),
    vendored,
    minifyTemplates(),
    {
      name: 'minify',
      renderChunk: {order: 'post', handler: (chunk, info, options) => minifyChunk(chunk, options)},
    },
  ],
  output: {
    file: join(ROOT, 'dist', file),
    format: 'es',
    inlineDynamicImports: true,
    sourcemap: true,
    // The text of the sources is in the modules' own maps.
    sourcemapExcludeSources: true,
  },
  onwarn,
});

/** One file for a script tag, the default timeline inside. */
const singleFile = minified('index.ts', 'conflict-timeline.min.js');
const moreFile = minified('more.ts', MORE);
/** The story for a script tag, beside the single file; and only to weigh it, as it is where Lit is shared. */
const storyFile = minified('story.ts', 'conflict-timeline.story.min.js');
const sharedStory = {...minified('story.ts', '../.cache/story.min.js'), external: isDependency};

/**
 * Chromium compiles the functions while the file arrives, not one by one when they are called: nearly all are called in
 * the first drawing, which `npm run bench` shows to be a quarter faster for it. Must be the first line of the file.
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';
const licences = (file) =>
  `/*! conflict-timeline, MIT; with lit (BSD-3-Clause), d3 (ISC)${file.includes(MORE) ? ' and @tanstack/virtual-core (MIT)' : ''} */`;

async function minifyChunk(chunk, {sourcemap, file = ''}, preamble = `${COMPILE_HINT}\n${licences(file)}`) {
  const {code: minified, map} = await minify(chunk, {
    format: {preamble: file.includes('.cache') ? '' : preamble},
    sourceMap: sourcemap && {asObject: true},
  });
  return {code: minified, map};
}

/** One file a language, and one beside them with what composes their sentences. */
const localeFiles = {
  input: readdirSync(join(ROOT, 'src', 'locales')).map((name) => join(ROOT, 'src', 'locales', name)),
  plugins: [
    code({charset: 'utf8', minifySyntax: true}),
    packLocales(join(ROOT, 'src', 'locales')),
    {
      name: 'minify',
      renderChunk: {order: 'post', handler: (chunk, info, options) => minifyChunk(chunk, options, '')},
    },
  ],
  output: {
    dir: join(ROOT, 'dist', 'locales'),
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared.js',
    sourcemap: true,
    sourcemapExcludeSources: true,
  },
  onwarn,
};

export default [modules, singleFile, moreFile, localeFiles, storyFile, sharedStory];
