import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files below a folder whose name ends so, sorted; Node 20 has no glob of its own.
 *
 * @param {string} folder
 * @param {string} ending
 * @returns {string[]}
 */
export const globSync = (folder, ending) => {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(ending));
  return names.map((name) => join(folder, name)).sort();
};
