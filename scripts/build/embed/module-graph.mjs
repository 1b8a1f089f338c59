import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transformSync } from 'esbuild';
import { rollup } from 'rollup';
import { sourceModules } from './source-modules.mjs';

/**
 * Which module imports which, read before the bundle is made.
 *
 * @param {{ source: string, entries: readonly string[] }} options paths of modules
 * @returns {Promise<Map<string, { imports: readonly string[], lazyImports: readonly string[], size: number }>>} module → what it imports statically and
 *   dynamically, and its minified length in characters
 */
export const readModuleGraph = async ({ source, entries }) => {
  const graph = new Map();
  const moduleParsed = ({ id, importedIds, dynamicallyImportedIds, code }) => {
    graph.set(id, { imports: importedIds, lazyImports: dynamicallyImportedIds, size: transformSync(code, { minify: true }).code.length });
  };
  const plugins = [sourceModules(source), nodeResolve({ browser: true, exportConditions: ['production'] }), { name: 'read', moduleParsed }];
  const build = await rollup({ input: [...entries], plugins, treeshake: false, onwarn: () => undefined });
  await build.close();
  return graph;
};

/** All modules that must be loaded before one can run, itself included. */
export const staticClosure = (graph, start) => {
  const found = new Set([start]);
  for (const id of found) for (const imported of graph.get(id).imports) found.add(imported);
  return found;
};

/** All modules that are imported dynamically from a module's closure, and from theirs. */
export const lazyFeatures = (graph, start) => {
  const features = new Set();
  const lazyImportsOf = (id) => [...staticClosure(graph, id)].flatMap((inner) => graph.get(inner).lazyImports);
  for (const lazy of lazyImportsOf(start)) features.add(lazy);
  for (const feature of features) for (const lazy of lazyImportsOf(feature)) features.add(lazy);
  return features;
};
