/**
 * How the widgets become files for a script tag. Run by scripts/build/embed.mjs.
 */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { makeChunkNames } from './scripts/build/embed/chunks.mjs';
import { importAgain } from './scripts/build/embed/import-again.mjs';
import { minifyChunks } from './scripts/build/embed/minify-chunks.mjs';
import { minifyStyles, minifyTemplates } from './scripts/build/embed/minify-literals.mjs';
import { shortMessageIds } from './scripts/build/embed/short-message-ids.mjs';
import { sourceModules } from './scripts/build/embed/source-modules.mjs';
import { renamePolicy } from './scripts/build/embed/trusted-types-policy.mjs';

const minify = (isModule, preambleOf) =>
  minifyChunks(
    {
      ecma: 2022,
      module: isModule,
      compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
      format: { comments: false },
    },
    preambleOf,
  );

/** Asks the browser to compile all functions of a file while it arrives. Chromium does so on another thread; elsewhere it is only a comment. */
const COMPILE_AHEAD = '//# allFunctionsCalledOnLoad';

/** For what has no byte budget: terser would take minutes for a file of this size, and win two hundredths. */
const minifyFast = {
  name: 'minify-fast',
  renderChunk: async (code) => ({
    code: (await transform(code, { minify: true, target: 'es2022', legalComments: 'none' })).code,
    map: null,
  }),
};

/** A bundle that is not built whole must not be shipped: a warning is a failure. */
const onwarn = (warning) => {
  throw new Error(warning.message);
};

/**
 * The widgets: one entry with a stable name for each, all else in chunks with hashed names.
 *
 * @param {object} options
 * @param {string} options.source the folder of the compiled ES modules
 * @param {string} options.target the folder to write
 * @param {Readonly<Record<string, string>>} options.entries name of a widget → its module
 * @param {Map<string, object>} options.graph which module imports which, see scripts/build/embed/module-graph.mjs
 */
export const embed = ({ source, target, entries, graph }) => ({
  input: Object.fromEntries(Object.keys(entries).map((widget) => [widget, `entry:${widget}`])),
  onwarn,
  plugins: [
    {
      name: 'entries',
      resolveId: (id) => (id.startsWith('entry:') ? id : null),
      load: (id) => (id.startsWith('entry:') ? `import '${entries[id.slice(6)]}';` : null),
    },
    sourceModules(source),
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    minifyStyles(),
    minifyTemplates(),
    shortMessageIds({ source, widgets: Object.keys(entries) }),
    importAgain(),
    renamePolicy('sote-osallisuus'),
  ],
  output: {
    dir: target,
    format: 'es',
    entryFileNames: '[name].js',
    // What is fetched later is named in the files that fetch it: there a name that nobody reads costs each visitor bytes.
    chunkFileNames: ({ name }) => (name === 'base' || entries[name] ? 'chunks/[name]-[hash:7].js' : 'chunks/[hash:7].js'),
    hashCharacters: 'hex',
    manualChunks: makeChunkNames({ graph, entries }),
    onlyExplicitManualChunks: true,
    generatedCode: 'es2015',
    minifyInternalExports: true,
    // All that shows a widget runs at once. What is fetched later runs bit by bit.
    plugins: [minify(true, ({ name, isEntry }) => (!isEntry && (name === 'base' || entries[name]) ? COMPILE_AHEAD : undefined))],
  },
});

/**
 * One widget with all that it may ever need in one classic script, for a CMS that takes one file. Its policy has a name of its own: two such files
 * may be on one page.
 *
 * @param {{ source: string, target: string, widget: string, entry: string, widgets: readonly string[] }} options
 */
export const single = ({ source, target, widget, entry, widgets }) => ({
  input: entry,
  onwarn,
  plugins: [
    sourceModules(source),
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    minifyStyles(),
    minifyTemplates(),
    shortMessageIds({ source, widgets }),
    renamePolicy(`sote-${widget}`),
  ],
  output: {
    file: `${target}/${widget}.js`,
    format: 'iife',
    // The entry's exports are for bundlers; a script tag has no use for them.
    name: 'soteOsallisuus',
    exports: 'named',
    inlineDynamicImports: true,
    generatedCode: 'es2015',
    plugins: [minifyFast],
  },
});

/**
 * The loader: one file without imports, that is a classic script and a module alike.
 *
 * @param {{ source: string, target: string, table: string }} options `table` = what it fetches for each tag, as code
 */
export const loader = ({ source, target, table }) => ({
  input: `${source}/components/loader.js`,
  onwarn,
  output: { file: `${target}/sote-osallisuus.js`, format: 'iife', intro: `const widgetFiles = ${table};`, plugins: [minify(false)] },
});

/**
 * The staff desk: one entry, a chunk for each of its parts, names with a hash.
 *
 * @param {{ source: string }} options the folder of its compiled ES modules
 */
export const desk = ({ source }) => ({
  input: { desk: `${source}/desk/src/main.js` },
  onwarn,
  plugins: [
    sourceModules(source),
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    minifyStyles(),
    minifyTemplates(),
    renamePolicy('sote-osallisuus'),
  ],
  output: {
    format: 'es',
    entryFileNames: '[name]-[hash:8].js',
    chunkFileNames: 'chunks/[name]-[hash:8].js',
    generatedCode: 'es2015',
    plugins: [minify(true)],
  },
});
