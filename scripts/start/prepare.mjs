import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../build/run.mjs';
import { root } from '../support/root.mjs';

/** What the build reads, and three files that it writes last. */
const SOURCES = [
  'package-lock.json',
  'tsconfig.json',
  'src',
  'components',
  'desk',
  'receiver/src',
  'locales',
  'budgets.json',
  'rollup.config.mjs',
  'scripts/build',
  'scripts/build.mjs',
  'scripts/tokens',
  'themes',
];
const BUILT = ['dist/custom-elements.json', '.build/receiver/src/main.js', '.build/desk/index.html'];

/** When a file was written, in milliseconds; 0 when there is none. */
const writtenAt = async (path) => (await stat(join(root, path)).catch(() => undefined))?.mtimeMs ?? 0;

/** The newest moment of a file or of anything below a folder; what is generated from the rest does not count. */
async function newestIn(path) {
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return writtenAt(path);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const kept = files.map((file) => file.slice(root.length + 1)).filter((file) => !/^(?:locales|src\/styles)\/generated/.test(file));
  return Math.max(0, ...(await Promise.all(kept.map(writtenAt))));
}

/** Builds when something was never built or has changed since. */
export async function build() {
  const built = Math.min(...(await Promise.all(BUILT.map(writtenAt))));
  const changed = Math.max(...(await Promise.all(SOURCES.map(newestIn))));
  if (built > changed) return;
  console.log('Building.');
  await run(process.execPath, ['scripts/build.mjs', '--without-visit']);
}
