import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.mjs';

/** @returns {Promise<string[]>} the widgets: one folder below components/ each, but `shared`, named as its tag without `sote-` */
export const listWidgets = async () => {
  const entries = await readdir(join(root, 'components'), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() && entry.name !== 'shared' ? [entry.name] : [])).sort();
};
