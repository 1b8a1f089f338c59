import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/root.mjs';

/** Puts the ready themes beside the embed files: plain style sheets that a page links to, as they are written. */
export const copyThemes = (folder) => cp(join(root, 'themes'), join(folder, 'themes'), { recursive: true });
