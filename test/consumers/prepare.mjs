/**
 * Makes an app ready in `.build/consumers/<name>`: its source, the data, its packages with the packed kit among them, and what its own tools build.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import { root } from '../../scripts/support/root.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const work = join(root, '.build/consumers');
const tarball = join(work, 'sote-osallisuus.tgz');
const OLD_NODE = /node(\.?js)?\b.*\b(not supported|unsupported|required|requires|too old)\b/i;
const NO_REGISTRY = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/** What stops an app without being a fault of the kit. */
export class Missing extends Error {}

/** Runs a command with its output kept. @throws Error with the last of the output */
const run = (command, parameters, cwd) =>
  new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      CI: '1',
      NO_COLOR: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      NG_CLI_ANALYTICS: 'false',
    };
    const child = spawn(command, parameters, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${command} ${parameters.join(' ')} failed\n${output.trim().slice(-3000)}`)),
    );
  });

/** Packs what `npm run build` has written, as it would be published. */
export const packKit = async () => {
  if (!existsSync(join(root, 'dist/esm'))) throw new Error('There is no dist/: run `npm run build` first.');
  await mkdir(work, { recursive: true });
  const { stdout } = await promisify(execFile)('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], { cwd: root });
  const [{ filename }] = JSON.parse(stdout);
  await rename(join(work, filename), tarball);
};

/** The app's source anew; what was installed before stays. */
const copySource = async (app, folder) => {
  await mkdir(folder, { recursive: true });
  const old = (await readdir(folder)).filter((name) => name !== 'node_modules');
  await Promise.all(old.map((name) => rm(join(folder, name), { recursive: true })));
  await cp(join(here, 'apps', app.name), folder, { recursive: true });
  const source = await readFile(join(here, 'data.ts'), 'utf8');
  const data = app.data.endsWith('.js') ? (await transform(source, { loader: 'ts' })).code : source;
  await writeFile(join(folder, app.data), data);
};

/** As npm would put them, without npm: for what this repository has installed already. */
const link = async (app, folder) => {
  const modules = join(folder, 'node_modules');
  await rm(modules, { recursive: true, force: true });
  const kit = join(modules, 'sote-osallisuus');
  await mkdir(kit, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', kit, '--strip-components=1'], folder);
  for (const name of app.linked) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(root, 'node_modules', name), join(modules, name));
  }
  await symlink(join(root, 'node_modules/.bin'), join(modules, '.bin'));
};

const install = async (folder) => {
  // A tarball of the same version with other content: npm would take the one that it knows.
  await rm(join(folder, 'node_modules/sote-osallisuus'), { recursive: true, force: true });
  await rm(join(folder, 'node_modules/.package-lock.json'), { force: true });
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline', '--loglevel=error'];
  await run('npm', ['install', ...options], folder).catch((error) => {
    if (NO_REGISTRY.test(error.message)) throw new Missing('the npm registry cannot be reached');
    throw error;
  });
};

const runScripts = async (folder) => {
  const { scripts = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // Some checks read what the build writes.
  for (const name of ['build', 'check']) {
    if (!(name in scripts)) continue;
    await run('npm', ['run', name], folder).catch((error) => {
      throw OLD_NODE.test(error.message) ? new Missing(`Node ${process.versions.node} is too old for it`) : error;
    });
  }
  return Object.keys(scripts);
};

/**
 * @param {(typeof import('./apps.mjs').apps)[number]} app
 * @returns {Promise<{ folder: string | undefined, scripts: string[] }>} `folder` = what is to be opened in a browser
 * @throws Missing when this machine has not what the app needs
 */
export const prepareApp = async (app) => {
  const folder = join(work, app.name);
  await copySource(app, folder);
  await (app.linked ? link(app, folder) : install(folder));
  const scripts = await runScripts(folder);
  return { folder: app.site && join(folder, app.site), scripts };
};

/** The exact version of what an app is built with. */
export const versionOf = ({ name, of }) => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(here, 'apps', name, 'package.json'), 'utf8'));
  return of === undefined ? '' : ({ ...dependencies, ...devDependencies }[of] ?? '');
};
