import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * The token of the demo's staff routes, made at the first start and readable by the same user only.
 *
 * @param {string} directory the data folder
 * @returns {Promise<{ token: string, path: string }>} the path may be shown, the token never
 */
export async function staffToken(directory) {
  const path = resolve(join(directory, 'staff-token'));
  await mkdir(directory, { recursive: true });
  try {
    await writeFile(path, `${randomBytes(24).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return { token: (await readFile(path, 'utf8')).trim(), path };
}
