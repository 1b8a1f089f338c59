import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { askAgain } from './scripts/build/ask-again.mjs';
import { makeChunkNames } from './scripts/build/chunks.mjs';
import { readableTemplates, slimLit } from './scripts/build/slim-lit.mjs';
import { numberTexts, plainElements, slimRuntime, slimSheets } from './scripts/build/slim.mjs';
import { collapseTemplates, minifyStyles, ownModules, renamePolicy, replaceModule, walk } from './scripts/build/plugins.mjs';

const minify = (isModule) =>
  terser({ ecma: 2022, module: isModule, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } });

/** A tree that cannot be built whole must not be shipped: a warning is a failure. */
const onwarn = (warning) => {
  throw new Error(warning.message);
};

/**
 * The widgets as files for a script tag: one entry with a stable name a widget, all else in chunks with hashed names.
 *
 * @param {{ source: string, target: string, widgets: readonly string[] }} options `source` = the compiled ES modules
 */
export const embed = ({ source, target, widgets }) => ({
  input: Object.fromEntries(widgets.map((widget) => [widget, `entry:${widget}`])),
  onwarn,
  plugins: [
    {
      name: 'entries',
      resolveId: (id) => (id.startsWith('entry:') ? id : null),
      load: (id) => (id.startsWith('entry:') ? `import '${source}/components/${id.slice(6)}/${id.slice(6)}.js';` : null),
    },
    ownModules(source),
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    minifyStyles(),
    collapseTemplates(),
    readableTemplates(walk),
    numberTexts(source, walk),
    slimRuntime(),
    slimSheets(),
    slimLit(),
    plainElements(),
    renamePolicy('sote-osallisuus'),
    askAgain(/\/feedback-prompt\/parts\.js$/),
  ],
  output: {
    dir: target,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash:7].js',
    manualChunks: makeChunkNames(widgets),
    generatedCode: 'es2015',
    minifyInternalExports: true,
    plugins: [minify(true)],
  },
});

/**
 * The loader: one file without imports, that is a classic script and a module alike.
 *
 * @param {{ source: string, target: string, table: string }} options `table` = the module that names each widget's chunks
 */
export const loader = ({ source, target, table }) => ({
  input: `${source}/components/loader.js`,
  onwarn,
  plugins: [replaceModule('/components/loader-table.js', table)],
  output: { file: `${target}/sote-osallisuus.js`, format: 'iife', plugins: [minify(false)] },
});
