import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every script of the embed folder, from its root, in a fixed order. */
export const listScripts = async (folder) => {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .map((entry) => entry.replaceAll('\\', '/'))
    .filter((entry) => entry.endsWith('.js'))
    .sort();
};

/** Writes integrity.json: file → `sha384-…` for `integrity="…"`, for teams whose policy asks for hashes. */
export const writeIntegrity = async (folder) => {
  const names = await listScripts(folder);
  const hashes = await Promise.all(
    names.map(async (name) => [
      name,
      `sha384-${createHash('sha384')
        .update(await readFile(join(folder, name)))
        .digest('base64')}`,
    ]),
  );
  await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
};
