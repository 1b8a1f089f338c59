import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { languages } from '../locales/languages.mjs';

const sizeOf = async (path) => brotliCompressSync(await readFile(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/**
 * What the texts of each language weigh, brotli, each file by itself: those that come with a widget, and all that there are. Finnish is in the code;
 * its row is what is fetched later.
 *
 * @param {object} options
 * @param {string} options.folder the embed files
 * @param {readonly { file: string, owner: string, locale: string, part?: string }[]} options.texts the files with texts; `part` = what an owner fetches
 *   later
 * @param {readonly string[]} options.widgets
 * @param {string} options.firstWidget
 * @returns {Promise<string[]>} a line for each language
 */
export const languageSizes = async ({ folder, texts, widgets, firstWidget }) => {
  const sums = new Map();
  for (const { file, owner, locale, part } of texts) {
    const size = await sizeOf(join(folder, file));
    const sum = sums.get(locale) ?? { first: 0, widgets: 0, all: 0 };
    if (part === undefined && owner === firstWidget) sum.first += size;
    if (part === undefined && widgets.includes(owner)) sum.widgets += size;
    sum.all += size;
    sums.set(locale, sum);
  }
  const row = (language, { first, widgets: shown, all }) =>
    `texts ${language}: ${first} with ${firstWidget}, ${shown} with all widgets, ${all} in all`;
  return Object.keys(languages).flatMap((language) => (sums.has(language) ? [row(language, sums.get(language))] : []));
};
