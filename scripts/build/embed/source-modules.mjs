import { dirname, resolve } from 'node:path';

/**
 * Resolves the package's own modules. The `sideEffects` of package.json describe the published folders; measured against the folder that is
 * being built they would say that defining an element has no effect, and every widget would be dropped.
 *
 * @param {string} source the folder of the compiled ES modules
 */
export const sourceModules = (source) => ({
  name: 'source-modules',
  resolveId: (specifier, importer = '') =>
    specifier.startsWith('.') && importer.startsWith(`${source}/`)
      ? { id: resolve(dirname(importer), specifier), moduleSideEffects: true }
      : specifier.startsWith(`${source}/`)
        ? { id: specifier, moduleSideEffects: true }
        : null,
});
