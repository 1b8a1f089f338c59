import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { languages } from '../locales/languages.mjs';

const byLength = Object.keys(languages).sort((one, other) => other.length - one.length);
/** `<owner>.<language>-<hash>.js`, and `<owner>.<language>.<part>-<hash>.js` for what an owner fetches later. */
const NAME = new RegExp(String.raw`^(?<owner>[a-z-]+)\.(?<language>${byLength.join('|')})(?:\.[a-z]+)?-[\w-]+\.js$`);

const sizeOf = async (path) => brotliCompressSync(await readFile(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/**
 * What the texts of each language weigh, brotli, each file by itself: those that come with a widget, and all that there are. Finnish is in the code;
 * its row is what is fetched later.
 *
 * @param {{ folder: string, widgets: readonly string[], firstWidget: string }} options `folder` = the embed files
 * @returns {Promise<string[]>} a line for each language
 */
export const languageSizes = async ({ folder, widgets, firstWidget }) => {
  const sums = new Map();
  const chunks = join(folder, 'chunks');
  for (const name of (await readdir(chunks)).sort()) {
    const { owner, language } = NAME.exec(name)?.groups ?? {};
    if (language === undefined) continue;
    const size = await sizeOf(join(chunks, name));
    const sum = sums.get(language) ?? { first: 0, widgets: 0, all: 0 };
    const isShown = name.startsWith(`${owner}.${language}-`);
    if (isShown && owner === firstWidget) sum.first += size;
    if (isShown && widgets.includes(owner)) sum.widgets += size;
    sum.all += size;
    sums.set(language, sum);
  }
  const row = (language, { first, widgets: shown, all }) =>
    `texts ${language}: ${first} with ${firstWidget}, ${shown} with all widgets, ${all} in all`;
  return Object.keys(languages).flatMap((language) => (sums.has(language) ? [row(language, sums.get(language))] : []));
};
