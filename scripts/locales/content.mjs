import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../support/failure.mjs';
import { importTypeScript } from '../support/import-typescript.mjs';
import { root } from '../support/root.mjs';
import { partialLocales } from './catalogue.mjs';
import { house } from './house.mjs';

/** What of a question set is the same in every language: answers in Swedish and Finnish must count as answers to one set. */
const skeletonOf = (set) =>
  JSON.stringify({
    version: set.version,
    instrument: set.instrument,
    questions: set.questions.map(({ id, type, required, limit, when, options }) => [
      id,
      type,
      required,
      limit,
      when,
      options?.map(({ value }) => value),
    ]),
  });

const checkQuestionSets = async (byLocale) => {
  const { explainQuestionSet } = await importTypeScript('src/domain/question-set.ts');
  const faults = [];
  const skeletons = new Map();
  for (const [locale, { sets = {} }] of byLocale) {
    for (const [id, input] of Object.entries(sets)) {
      const name = `${locale}.json, set ${id}`;
      const explained = explainQuestionSet(input);
      if ('faults' in explained) {
        faults.push(...explained.faults.map(({ pointer, detail }) => `${name}${pointer}: ${detail}`));
        continue;
      }
      const { set } = explained;
      if (set.id !== id || set.language !== locale) faults.push(`${name}: its id and language must be "${id}" and "${locale}"`);
      const skeleton = skeletons.get(id) ?? skeletonOf(set);
      if (skeleton !== skeletonOf(set)) faults.push(`${name}: version, questions or choices differ from the other languages`);
      skeletons.set(id, skeleton);
    }
  }
  const missing = [...byLocale].flatMap(([locale, { sets = {} }]) =>
    [...skeletons.keys()].filter((id) => !(id in sets)).map((id) => [locale, id]),
  );
  faults.push(...missing.map(([locale, id]) => `${locale}.json: set ${id} is missing`));
  return faults;
};

const questionSets = {
  imports: "import type { QuestionSet } from '../../src/contract/surveys.js';\n\n",
  type: '{ readonly sets: Readonly<Record<string, QuestionSet>> }',
  empty: { sets: {} },
  check: checkQuestionSets,
};

/**
 * How the long texts of each owner are checked and typed; the others have none. `shown` picks what travels with the widget (all, when it is
 * left out) and `later` makes modules that are fetched on their own. Without `empty` a language that has no file gets the Finnish texts.
 */
const kinds = {
  'feedback-prompt': questionSets,
  'feedback-prompt-sets': questionSets,
  'participation-house': house,
};

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

const readOwner = async ({ name, folder }, locales) => {
  const byLocale = new Map();
  for (const locale of locales) {
    const input = await readOne(folder, locale);
    if (input !== undefined) byLocale.set(locale, input);
  }
  const kind = kinds[name];
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
