import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.mjs';

const listFolders = async (path) => {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
};

/** @returns {Promise<string[]>} the widgets: one folder below components/ each, but `shared`, named as its tag without `sote-` */
export const listWidgets = async () => (await listFolders('components')).filter((name) => name !== 'shared').sort();

const hasTexts = (folder) =>
  access(join(root, folder, 'texts.ts')).then(
    () => true,
    () => false,
  );

/**
 * Who has texts of its own, travelling in files of its own: every widget, and each folder of a widget with a `texts.ts`, which holds what few
 * visitors need (named `<widget>-<folder>`, or by the folder alone where it is shared).
 *
 * @returns {Promise<{ name: string, folder: string, isWidget: boolean }[]>}
 */
export const listTextOwners = async () => {
  const owners = [];
  const addInner = async (folder, prefix) => {
    for (const inner of (await listFolders(folder)).sort()) {
      const path = `${folder}/${inner}`;
      if (await hasTexts(path)) owners.push({ name: prefix + inner, folder: path, isWidget: false });
    }
  };
  for (const widget of await listWidgets()) {
    const folder = `components/${widget}`;
    owners.push({ name: widget, folder, isWidget: true });
    await addInner(folder, `${widget}-`);
  }
  await addInner('components/shared', '');
  return owners;
};
