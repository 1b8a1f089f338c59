import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './root.mjs';

/**
 * Imports what TypeScript sources of the repository export, so that scripts read the same tables and rules as the kit itself. Nothing is
 * written to disk: Node 20 cannot run TypeScript, and a compiled copy could grow stale.
 *
 * @param {readonly string[]} paths source files, from the repository's root
 */
export const importTypeScript = async (...paths) => {
  const contents = paths.map((path) => `export * from './${path}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'silent',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
};

/** The same for all files of a folder: who calls it knows what is exported, not in which file. @param {string} folder from the repository's root */
export const importFolder = async (folder) => {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.ts')).sort();
  return importTypeScript(...names.map((name) => `${folder}/${name}`));
};
