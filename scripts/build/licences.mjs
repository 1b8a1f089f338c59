import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/root.mjs';

const packageOf = (id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];

const licenceOf = async (name) => {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
};

/**
 * A bundle holds other people's code without its comments; their licences ask that the notices travel with it.
 *
 * @param {{ path: string, modules: readonly string[] }} options `path` = the file to write, `modules` = what was bundled
 */
export const writeLicences = async ({ path, modules }) => {
  const names = [...new Set(modules.map(packageOf).filter((name) => name !== undefined))].sort();
  const texts = await Promise.all(names.map(licenceOf));
  await writeFile(path, texts.join(`\n${'-'.repeat(80)}\n\n`));
};
