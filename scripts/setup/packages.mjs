/**
 * npm packages of a fresh clone. Uses nothing but Node, because nothing else is there yet.
 */
import { spawnSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const readLock = (path) => {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/**
 * Whether node_modules holds what package-lock.json says. Packages of other systems and chips may be absent, and what only npm 10 installs: the lock
 * file has it as extraneous.
 */
const areInstalled = () => {
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules/.package-lock.json');
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(([path, { version, link, optional, devOptional, extraneous }]) => {
    if (!path.startsWith('node_modules/') || link) return true;
    return path in installed ? installed[path].version === version : Boolean(optional || devOptional || extraneous);
  });
};

/** npm would empty the folder that a link leads to, which belongs to another copy of the repository. */
const refuseLink = () => {
  const isLink = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink();
  if (isLink) throw new Error('node_modules is a link to another folder, which npm would empty. Remove the link and start again.');
};

/**
 * Installs the packages of package-lock.json unless they are there. Their install scripts stay off: those of the test tools would download
 * whole browsers, and nothing here needs any.
 *
 * @throws Error when npm fails, and when node_modules is a link
 */
export const installPackages = () => {
  if (areInstalled()) return;
  refuseLink();
  console.log('Installing npm packages …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed: see above.');
};
