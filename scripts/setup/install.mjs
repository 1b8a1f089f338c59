/**
 * The programs that the tests need beside npm packages: browsers and PostgreSQL. On Debian as root they are installed, elsewhere what is
 * there is used.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findEngines, onPath } from './engines.mjs';

const debianPackages = {
  chromium: ['chromium'],
  'firefox-esr': ['firefox-esr'],
  WebKitWebDriver: ['webkit2gtk-driver'],
  MiniBrowser: ['libwebkit2gtk-4.1-0'],
  Xvfb: ['xvfb', 'xauth'],
  postgres: ['postgresql'],
  'fonts-noto-core': ['fonts-noto-core'],
};

const hasPostgres = () => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return onPath('initdb') !== undefined || versions.some((version) => existsSync(join(debian, version, 'bin/initdb')));
};

/** Without a font of many scripts the texts of other languages are boxes, and widths mean nothing. */
const hasFonts = () => spawnSync('dpkg', ['-s', 'fonts-noto-core'], { stdio: 'ignore' }).status !== 1;

/** @returns {string[]} what is absent, by the names of `debianPackages` */
const findMissing = () => {
  const engines = Object.values(findEngines()).flatMap(({ missing }) => missing);
  return [...engines, ...(hasPostgres() ? [] : ['postgres']), ...(hasFonts() ? [] : ['fonts-noto-core'])];
};

const runApt = (...parameters) =>
  spawnSync('apt-get', parameters, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

/**
 * Installs what is absent where that is possible.
 *
 * @returns {string[]} what is still absent
 */
export const installPrograms = () => {
  const missing = findMissing();
  if (missing.length === 0) return [];
  const packages = missing.flatMap((name) => debianPackages[name]);
  if (process.getuid?.() !== 0 || onPath('apt-get') === undefined) {
    console.warn(`Missing: ${missing.join(', ')}. On Debian: sudo apt-get install ${packages.join(' ')}`);
    return missing;
  }
  console.log(`Installing ${packages.join(', ')} …`);
  runApt('update');
  runApt('install', '--yes', '--no-install-recommends', ...packages);
  return findMissing();
};
