import { readdir } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import { Failure } from '../../support/failure.mjs';
import { sources } from './you-said-we-did.mjs';

const targets = ['sv', 'en', 'fi-simple'];
const partsOf = (strings, values) => strings.flatMap((text, index) => (index ? [values[index - 1], text] : [text]));

/** A text in another language, as parts with the numbers of the values between. Where a rare language has none, the Finnish is shown. */
const translate = (key, source, templates, isRare) => {
  const found = templates[generateMsgId(source, false)];
  if (found === undefined && isRare) return partsOf([source].flat(), [0]);
  if (found === undefined) throw new Failure(`static: the widget has no text "${key}" any more, or says it in other words`);
  return typeof found === 'string' ? [found] : partsOf(found.strings, found.values);
};

/** Names of a closed list as texts: `status done`. */
const named = (kind, names) => Object.fromEntries(Object.entries(names).map(([key, name]) => [`${kind} ${key}`, name]));

/** All texts in a language: the board's come in several files, and share some with other widgets. */
const readTemplates = async (esm, load, language) => {
  const names = (await readdir(`${esm}/locales/generated`)).filter((name) => name.endsWith(`.${language}.js`));
  const modules = await Promise.all(names.map((name) => load(`locales/generated/${name}`)));
  return Object.assign({}, ...modules.map(({ templates }) => templates));
};

/**
 * What the static board is made with, from the compiled widget: its rules, its shapes and its texts in every language.
 *
 * @param {string} esm folder of the compiled modules
 */
export const readBoardParts = async (esm) => {
  const load = (path) => import(pathToFileURL(`${esm}/${path}`));
  const [{ STATUSES }, { readBoardFile }, { decodeText }, { isDayOrInstant: isDate }, { findOutcomes, countOutcomes }, { shapes }, names] =
    await Promise.all([
      load('src/domain/outcome.js'),
      load('src/domain/outcome-file.js'),
      load('src/transport/file-text.js'),
      load('src/domain/shapes.js'),
      load('src/domain/outcome-filter.js'),
      load('components/you-said-we-did/card/status-shapes.js'),
      load('src/domain/names.js'),
    ]);
  const { outcomeStatusNames, houseLevelNames } = names;
  const all = { ...sources, ...named('status', outcomeStatusNames.fi), ...named('level', houseLevelNames.fi) };
  const texts = { fi: Object.fromEntries(Object.entries(all).map(([key, source]) => [key, partsOf([source].flat(), [0])])) };
  const traits = {};
  for (const language of targets) {
    const templates = await readTemplates(esm, load, language);
    const { traits: rare } = await load(`locales/generated/you-said-we-did.${language}.js`);
    texts[language] = Object.fromEntries(
      Object.entries(all).map(([key, source]) => [key, translate(key, source, templates, rare !== undefined)]),
    );
    if (rare) traits[language] = rare;
  }
  return { readBoardFile, decodeText, statuses: STATUSES, isDate, findOutcomes, countOutcomes, shapes, texts, traits };
};
