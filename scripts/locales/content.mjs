import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../support/failure.mjs';
import { root } from '../support/root.mjs';
import { partialLocales } from './catalogue.mjs';
import { house } from './house.mjs';
import { questionSets } from './question-sets.mjs';

/**
 * The kinds of long texts. `matches` recognises one by its content, `check` explains what is wrong with it, and `type` is that of the generated
 * modules. `shown` picks what travels with the widget (all, when it is left out) and `later` makes modules that are fetched by themselves.
 * Without `empty` a language that has no file gets the Finnish texts.
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

const readOwner = async ({ folder }, locales) => {
  const byLocale = new Map();
  for (const locale of locales) {
    const input = await readOne(folder, locale);
    if (input !== undefined) byLocale.set(locale, input);
  }
  const kind = byLocale.size > 0 ? kinds.find(({ matches }) => [...byLocale.values()].every(matches)) : undefined;
  if (kind === undefined && byLocale.size > 0) throw new Failure(`content: there is no check for ${folder}/content`);
  const missing = locales.filter((locale) => byLocale.size > 0 && !byLocale.has(locale) && !partialLocales.has(locale));
  const faults = missing.map((locale) => `${locale}.json is missing`);
  if (byLocale.size > 0) faults.push(...(await kind.check(byLocale)));
  if (faults.length > 0) throw new Failure(`content: ${folder}/content`, faults);
  const { imports = '', type = 'object', shown = (content) => content, later = {} } = kind ?? {};
  return { imports, type, shown, later, empty: kind ? (kind.empty ?? byLocale.get('fi')) : {}, byLocale };
};

/** The long texts (question sets, house levels) of every owner, checked. @returns owner → its imports, type and texts by locale */
export const readContent = async (owners, locales) => {
  const entries = [];
  for (const owner of owners) entries.push([owner.name, await readOwner(owner, locales)]);
  return new Map(entries);
};
