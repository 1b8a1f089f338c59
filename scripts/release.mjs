/**
 * `npm run release`: builds, and writes what a release consists of to `release/`, without publishing it: a zip for web teams that copy files, the
 * package for npm, and their hashes. The same sources give the same bytes. With `-- --without-build` it takes `dist/` as it is, with
 * `-- --out <folder>` it writes elsewhere.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { run } from './build/run.mjs';
import { makeSbom } from './release/sbom.mjs';
import { makeWordPressPlugin } from './release/wordpress.mjs';
import { makeZip } from './release/zip.mjs';
import { runCommand } from './support/failure.mjs';
import { root } from './support/root.mjs';

const { values: options } = parseArgs({
  options: { 'without-build': { type: 'boolean' }, out: { type: 'string', default: join(root, 'release') } },
});

/** Folders and files of dist/, and texts of the repository, that somebody needs who copies files to a web server. */
const BUILT = [
  'embed',
  'embed-single',
  'static',
  'themes',
  'openapi.json',
  'texts.md',
  'custom-elements.json',
  'command.mjs',
  'command-licences.txt',
];
const TEXTS = ['README.md', 'CHANGELOG.md', 'LICENSE', 'SECURITY.md', 'docs'];

const listFiles = async (base, path) => {
  const entries = await readdir(join(base, path), { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (entries === undefined) return [path];
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(base.length + 1).replaceAll('\\', '/'));
};

const readAll = async (base, paths) => {
  const names = (await Promise.all(paths.map((path) => listFiles(base, path)))).flat();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(base, name)) })));
};

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

await runCommand(async () => {
  const { out } = options;
  if (!options['without-build']) await run('node', ['scripts/build.mjs']);
  const readJson = async (name) => JSON.parse(await readFile(join(root, name), 'utf8'));
  const packageJson = await readJson('package.json');
  const title = `${packageJson.name}-${packageJson.version}`;
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const sbom = Buffer.from(`${JSON.stringify(makeSbom(packageJson, await readJson('package-lock.json')), null, 2)}\n`);
  const plugin = makeZip(await makeWordPressPlugin(packageJson.version));
  const made = [
    { name: 'sbom.cdx.json', bytes: sbom },
    { name: 'wordpress-plugin.zip', bytes: plugin },
  ];
  const files = [...(await readAll(join(root, 'dist'), BUILT)), ...(await readAll(root, TEXTS)), ...made];
  await writeFile(join(out, `${title}.zip`), makeZip(files.map(({ name, bytes }) => ({ name: `${title}/${name}`, bytes }))));
  await promisify(execFile)('npm', ['pack', '--ignore-scripts', '--pack-destination', out], { cwd: root });
  const names = (await readdir(out)).sort();
  const sums = await Promise.all(names.map(async (name) => `${hashOf(await readFile(join(out, name)))}  ${name}`));
  await writeFile(join(out, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  console.log(sums.join('\n'));
});
