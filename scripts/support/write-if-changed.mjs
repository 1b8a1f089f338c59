import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file whole and only when its text differs, so that watchers and a second run at the same time see no half-written file. */
export const writeIfChanged = async (path, text) => {
  const standing = await readFile(path, 'utf8').catch(() => undefined);
  if (standing === text) return false;
  await mkdir(dirname(path), { recursive: true });
  const passing = `${path}.${process.pid}.partial`;
  await writeFile(passing, text);
  await rename(passing, path);
  return true;
};
