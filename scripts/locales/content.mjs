import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../support/failure.mjs';
import { root } from '../support/root.mjs';
import { house } from './house.mjs';
import { isRare } from './languages.mjs';
import { questionSets } from './question-sets.mjs';

/**
 * The kinds of long texts. `matches` recognises one by its content, `check` explains what is wrong with it, and `type` is that of the generated
 * modules. `shown` picks what travels with the widget (all, when it is left out) and `later` makes modules that are fetched by themselves.
 * `complete` takes from Finnish what a rare language may leave out.
 * A language that has no file gets the Finnish texts.
 */
const kinds = [questionSets, house];

const readOne = async (folder, locale) => {
  const path = `${folder}/content/${locale}.json`;
  const text = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`content: ${path} is not JSON`, [error.message]);
  }
};

const readLocales = async (folder, locales) => {
  const byLocale = new Map();
  for (const locale of locales) {
    const input = await readOne(folder, locale);
    if (input !== undefined) byLocale.set(locale, input);
  }
  return byLocale;
};

const complete = (kind, byLocale) => {
  for (const [locale, input] of byLocale)
    if (isRare(locale) && kind.complete) byLocale.set(locale, kind.complete(input, byLocale.get('fi')));
};

const readOwner = async ({ folder }, locales) => {
  const byLocale = await readLocales(folder, locales);
  if (byLocale.size === 0) return { imports: '', type: 'object', shown: (content) => content, later: {}, empty: {}, byLocale };
  const kind = kinds.find(({ matches }) => [...byLocale.values()].every(matches));
  if (kind === undefined) throw new Failure(`content: there is no check for ${folder}/content`);
  complete(kind, byLocale);
  const missing = locales.filter((locale) => !byLocale.has(locale) && !isRare(locale));
  const faults = [...missing.map((locale) => `${locale}.json is missing`), ...(await kind.check(byLocale))];
  if (faults.length > 0) throw new Failure(`content: ${folder}/content`, faults);
  const { imports, type, shown = (content) => content, later = {} } = kind;
  return { imports, type, shown, later, empty: byLocale.get('fi'), byLocale };
};

/** The long texts (question sets, house levels) of every owner, checked. @returns owner → its imports, type and texts by locale */
export const readContent = async (owners, locales) => {
  const entries = [];
  for (const owner of owners) entries.push([owner.name, await readOwner(owner, locales)]);
  return new Map(entries);
};
