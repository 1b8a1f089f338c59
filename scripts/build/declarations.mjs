import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * TypeScript writes inferred types with the package that a name was born in. Only `lit` is a dependency, and it exports all of these again:
 * with a strict package manager the others would not be found, and every template would silently become `any`.
 */
const toDirectDependency = (text) =>
  text.replace(/import\("(?:lit-html|@lit\/reactive-element|lit-element\/lit-element\.js)"\)/g, 'import("lit")');

/** Makes the declarations of a folder depend on nothing but the package's own dependencies. */
export const settleDeclarations = async (folder) => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.d.ts'));
  for (const path of names.map((name) => join(folder, name))) {
    const text = await readFile(path, 'utf8');
    const settled = toDirectDependency(text);
    if (settled !== text) await writeFile(path, settled);
  }
};
