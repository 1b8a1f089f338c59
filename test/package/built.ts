import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, seen from the compiled test in `.build/test/package`. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

export const dist = join(root, 'dist');

/** The text of a file in dist/. A missing one means that `npm run build` has not run. */
export const readBuilt = (name: string): string => readFileSync(join(dist, name), 'utf8');

/** The files below a folder of dist/, from that folder, with forward slashes. */
export const listBuilt = (folder: string): string[] =>
  readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, folder).length + 1))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

interface Package {
  readonly version: string;
  readonly 'web-types': string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
}

export const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package;

/** The specifiers of every import and export in a module, static and dynamic, that are written out as text. */
export const importsOf = (code: string): string[] =>
  [...code.matchAll(/(?<!["'`.])(?:\bfrom|\bimport)\s*\(?\s*(["'])([\w.@/][^"'\n]*)\1/g)].map(([, , specifier = '']) => specifier);
