/**
 * Texts with a number have as many forms as the language needs. The Finnish in the code has one text for exactly 1 and one for every other number;
 * what a language needs more is written in `locales/<language>.plurals.json`:
 *
 *     { "you-said-we-did.card-how-many-said-so": { "one": "{0} отзыв", "few": "{0} отзыва", "many": "{0} отзывов" } }
 *
 * The `<target>` of the text is the form `other`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { Failure } from '../support/failure.mjs';
import { root } from '../support/root.mjs';
import { nameTexts, placeholdersOf } from './text-ids.mjs';

const CHOOSER = 'byNumber';
/** As in `src/localization/plural-forms.ts`. */
const BETWEEN = String.raw`\u001F`;

const isCallOf = (node, name) => ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;

const descriptionOf = (call) => {
  const options = call.arguments[1];
  const property = options?.properties?.find(({ name }) => name?.text === 'desc');
  return property?.initializer.text;
};

/** The descriptions of the texts that `byNumber` is given. */
export const findCounted = (files) => {
  const found = new Set();
  const faults = [];
  for (const file of files) {
    const visit = (node) => {
      if (isCallOf(node, CHOOSER)) {
        const text = node.arguments[1];
        const description = text && isCallOf(text, 'msg') ? descriptionOf(text) : undefined;
        if (description === undefined) faults.push(`${file.fileName}: ${CHOOSER} needs a number and the msg() of its text`);
        found.add(description);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  if (faults.length > 0) throw new Failure('locales: texts with a number', faults);
  return found;
};

/** Numbers that meet every category of a language. 1 is not among them: it has a text of its own. */
const NUMBERS = [...Array.from({ length: 200 }, (_, count) => count).filter((count) => count !== 1), 1_000_000];

/** The forms that a language needs besides `other`, in the order of the numbers. */
export const categoriesOf = (tag) => {
  const rules = new Intl.PluralRules(tag);
  return [...new Set(NUMBERS.map((count) => rules.select(count)))].filter((category) => category !== 'other');
};

const readForms = async (locale) => {
  const path = `locales/${locale}.plurals.json`;
  const text = await readFile(join(root, path), 'utf8').catch(() => '{}');
  try {
    return Object.entries(JSON.parse(text));
  } catch (error) {
    throw new Failure(`locales: ${path} is not JSON`, [error.message]);
  }
};

const checkForms = (id, forms, { message, categories, isCounted }) => {
  if (!message) return [`there is no text "${id}"`];
  if (!isCounted) return [`the text "${id}" has no number that changes its form`];
  const { count } = placeholdersOf(message);
  return Object.entries(forms).flatMap(([category, text]) => {
    if (!categories.includes(category)) return [`"${id}": the language has no form "${category}" for other numbers than 1`];
    const strange = [...String(text).matchAll(/\{(\d+)\}/g)].filter(([, index]) => Number(index) >= count);
    return strange.map(([placeholder]) => `"${id}", ${category}: there is nothing to put in the place of ${placeholder}`);
  });
};

/**
 * What translators wrote of the forms of a language.
 *
 * @returns `forms` (message id → category → text) and `missing`, a category of each text that has no such form yet
 */
export const readPlurals = async ({ locale, messages, counted }) => {
  const named = [...nameTexts(messages)].flatMap(([owner, all]) => all.map(({ message, name }) => [`${owner}.${name}`, message]));
  const byId = new Map(named);
  const categories = categoriesOf(locale);
  const forms = new Map();
  const faults = [];
  for (const [id, byCategory] of await readForms(locale)) {
    const message = byId.get(id);
    faults.push(...checkForms(id, byCategory, { message, categories, isCounted: counted.has(message?.desc) }));
    if (message) forms.set(message.id, byCategory);
  }
  if (faults.length > 0) throw new Failure(`locales: locales/${locale}.plurals.json`, faults);
  const missing = messages
    .filter(({ desc }) => counted.has(desc))
    .flatMap(({ id, owner }) => categories.filter((category) => !forms.get(id)?.[category]).map((category) => ({ owner, category })));
  return { forms, missing };
};

/** The expression of a translation with its forms in it, as `formsIn` reads them. */
export const withForms = (expression, byCategory) => {
  const literal = (text) =>
    text
      .replace(/[\\`]/g, '\\$&')
      .replace(/\$\{/g, '\\${')
      .replace(/\{(\d+)\}/g, '${$1}');
  const added = Object.entries(byCategory).map(([category, text]) => `${BETWEEN}${category}${BETWEEN}${literal(text)}`);
  return `${expression.slice(0, -1)}${added.join('')}\``;
};
