/**
 * The test files as bundles. Without them each test file loads hundreds of modules one by one, which took a third of the whole time.
 */
import { relative } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles in memory, within two seconds for all files, so that nothing can be out of date. The bundle of a test file has the address of the file;
 * what is shared is in files of its own, which the browser keeps.
 *
 * @param {object} options
 * @param {string} options.rootDir
 * @param {readonly string[]} options.files what pages load by address: paths or globs
 * @param {readonly string[]} options.conditions for the exports of packages
 * @returns {Promise<import('@web/test-runner').Middleware>}
 */
export const bundleFiles = async ({ rootDir, files, conditions }) => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: rootDir,
    entryPoints: [...files],
    outbase: '.',
    outdir: '.',
    chunkNames: '.build/component-tests/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    conditions: [...conditions],
    sourcemap: 'linked',
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [`/${relative(rootDir, path)}`, text]));
  // A module that is imported dynamically is an entry point too, but of a file with another name.
  for (const path of Object.keys(metafile.outputs)) {
    const source = path.replace(/\.js$/, '.ts');
    if (metafile.outputs[path].entryPoint === source) texts.set(`/${source}`, texts.get(`/${path}`));
  }
  return (context, next) => {
    const text = texts.get(context.path);
    if (text === undefined) return next();
    context.body = text;
    context.type = context.path.endsWith('.map') ? 'json' : 'js';
  };
};
