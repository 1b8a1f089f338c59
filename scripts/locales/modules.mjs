import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/root.mjs';
import { writeIfChanged } from '../support/write-if-changed.mjs';
import { isRare, languages } from './languages.mjs';
import { withForms } from './plurals.mjs';
import { nameTexts, placeholdersOf } from './text-ids.mjs';

const folder = join(root, 'locales/generated');
const heading = '// Written by `npm run locales`. Change the source texts, locales/*.xlf or components/*/content/*.json instead.\n';

/** lit-localize 0.12 writes every text as HTML, also a plain one, which would then show `&amp;` to the reader. */
const unescapeHtml = (code) => code.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[name]);

const messagesOf = ({ messages }, { name, isWidget }) =>
  messages.filter(({ owner }) => owner === name || (isWidget && owner === 'common')).sort((one, other) => (one.id < other.id ? -1 : 1));

const templatesOf = (catalogue, owner, locale) => {
  const translated = catalogue.templates.get(locale);
  const own = messagesOf(catalogue, owner).filter(({ id }) => translated.has(id));
  const tags = new Set(own.map(({ tag }) => tag));
  const { forms } = catalogue.plurals.get(locale);
  const codeOf = ({ id, tag }) => {
    const code = tag === 'html' ? translated.get(id) : unescapeHtml(translated.get(id));
    return forms.has(id) ? withForms(code, forms.get(id)) : code;
  };
  const imports = [
    "import type { LocaleModule } from '@lit/localize';\n",
    tags.has('str') ? "import { str } from '../../src/localization/msg.js';\n" : '',
    tags.has('html') ? "import { html } from 'lit';\n" : '',
  ];
  const lines = own.map((message) => `  '${message.id}': ${codeOf(message)},\n`);
  return {
    imports: imports.join(''),
    code: `export const templates: LocaleModule['templates'] = {\n${lines.join('')}};\n`,
  };
};

const isReviewed = ({ review }, locale) => {
  const { missing, unreviewed } = review.get(locale);
  return missing.size === 0 && unreviewed.size === 0;
};

const hasForms = ({ plurals }, locale) => plurals.get(locale).forms.size > 0;

/** What the widget must know of a rare language, or of one with forms by number. It travels with the texts, so that a page in another language does not carry it. */
const traitsOf = (catalogue, owner, locale) => {
  if (!owner.isWidget || !(isRare(locale) || hasForms(catalogue, locale))) return '';
  const { tag, direction, unreviewed } = languages[locale];
  const traits = { tag, direction, unreviewed: isReviewed(catalogue, locale) ? undefined : unreviewed };
  const code = `${JSON.stringify(traits)} as const`;
  if (!hasForms(catalogue, locale)) return `export const traits = ${code};\n`;
  return `export const traits = { ...(${code}), chooseForm: formsIn('${locale}') };\n`;
};

const contentCode = (type, value) => `export const content: ${type} = ${JSON.stringify(value, null, 2)};\n`;

const moduleOf = ({ catalogue, content, owner, locale }) => {
  const { imports, type, shown, empty, byLocale } = content.get(owner.name);
  const isSource = locale === catalogue.sourceLocale;
  const texts = isSource ? { imports: '', code: '' } : templatesOf(catalogue, owner, locale);
  const traits = isSource ? '' : traitsOf(catalogue, owner, locale);
  const chooser = traits.includes('formsIn') ? "import { formsIn } from '../../src/localization/plural-forms.js';\n" : '';
  return `${heading}${texts.imports}${chooser}${imports}${texts.code}${traits}${contentCode(type, shown(byLocale.get(locale) ?? empty))}`;
};

/** Long texts that are fetched on their own, after the widget. */
const laterModulesOf = ({ content, owner, locale }) => {
  const { later, empty, byLocale } = content.get(owner.name);
  const value = byLocale.get(locale) ?? empty;
  return Object.entries(later).map(([name, { imports, type, of }]) => [
    `${owner.name}.${locale}.${name}.ts`,
    `${heading}${imports}${contentCode(type, of(value))}`,
  ]);
};

const mapCode = (name, locales, pathOf) =>
  `export const ${name} = {\n${locales.map((locale) => `  '${locale}': () => import('./${pathOf(locale)}.js'),\n`).join('')}};\n`;

/** Long texts have no state of review: a translator adds their file when it is ready. */
const hasContent = ({ byLocale }, locale) => byLocale.size === 0 || byLocale.has(locale) || !languages[locale]?.isPrepared;

/** How an owner's texts are fetched, so that a language more changes no widget. Finnish is in the code, and is shown where a language is not here. */
const loadersModule = ({ catalogue, content, owner }) =>
  `${heading}\n${mapCode(
    'loaders',
    catalogue.targetLocales.filter((locale) => catalogue.speaks(owner.name, locale) && hasContent(content.get(owner.name), locale)),
    (locale) => `${owner.name}.${locale}`,
  )}`;

/** The same for the long texts that are fetched on their own: in Finnish too. */
const laterLoadersModule = ({ catalogue, content, owner }) => {
  const { later } = content.get(owner.name);
  const maps = Object.keys(later).map((name) => mapCode(name, catalogue.locales, (locale) => `${owner.name}.${locale}.${name}`));
  return `${heading}\n${maps.join('\n')}`;
};

const localesModule = ({ sourceLocale, targetLocales, locales }) =>
  `${heading}
/** The language that texts in the code are written in. */
export const sourceLocale = '${sourceLocale}';

/** The languages that texts are translated into. */
export const targetLocales = ${JSON.stringify(targetLocales)} as const;

/** Every language that the kit speaks. */
export const allLocales = ${JSON.stringify(locales)} as const;
`;

const namesModule = ({ locales }) =>
  `${heading}
/** Each language by its own name: never translated, for somebody who needs it may not read another. */
export const languageNames: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(locales.map((locale) => [locale, languages[locale].name])))};

/** What an empty \`languages\` offers. */
export const usualLanguages: readonly string[] = ${JSON.stringify(locales.filter((locale) => !isRare(locale)))};
`;

/** The ids by which a page replaces texts, apart for each owner: only those that a page names are fetched. */
const idsModule = (named) => {
  const lines = named.map(
    ({ message, name, placeholders }) => `  '${message.id}': '${placeholders === 0 ? name : `${name} ${placeholders}`}',\n`,
  );
  return `${heading}\nexport const ids = {\n${lines.join('')}};\n`;
};

/** For the documentation: every text by its id, in every language. */
const textsJson = (catalogue, byOwner) => {
  const rows = [...byOwner].flatMap(([owner, named]) =>
    named.map(({ message, name }) => {
      const { byIndex } = placeholdersOf(message);
      const textOf = (contents) => contents.map((part) => (typeof part === 'string' ? part : byIndex.get(part.index))).join('');
      const translations = catalogue.targetLocales.map((locale) => [locale, catalogue.texts.get(locale)?.get(message.id)]);
      const texts = [[catalogue.sourceLocale, message.contents], ...translations].filter(([, contents]) => contents);
      return {
        id: `${owner}.${name}`,
        message: message.id,
        ...Object.fromEntries(texts.map(([locale, contents]) => [locale, textOf(contents)])),
      };
    }),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
};

const textIdsModule = (byOwner) => {
  const ids = [...byOwner].flatMap(([owner, named]) => named.map(({ name }) => `  | '${owner}.${name}'\n`));
  const lines = [...byOwner.keys()].map((owner) => `  '${owner}': () => import('./${owner}.ids.js'),\n`);
  return `${heading}
/** A text that a page may replace by its own words. */
export type TextId =
${ids.join('')};

/** How the ids of one owner are fetched. */
export const textIds = {
${lines.join('')}};
`;
};

/**
 * Writes one module for each owner of texts and language, so that a page in Swedish with one widget loads the Swedish of that widget alone.
 *
 * @returns {Promise<number>} how many modules changed
 */
export const writeModules = async ({ owners, catalogue, content }) => {
  const modules = new Map([
    ['locales.ts', localesModule(catalogue)],
    ['language-names.ts', namesModule(catalogue)],
  ]);
  const byOwner = nameTexts(catalogue.messages);
  modules.set('text-ids.ts', textIdsModule(byOwner));
  modules.set('texts.json', textsJson(catalogue, byOwner));
  for (const [owner, named] of byOwner) modules.set(`${owner}.ids.ts`, idsModule(named));
  for (const owner of owners) {
    modules.set(`${owner.name}.loaders.ts`, loadersModule({ catalogue, content, owner }));
    if (Object.keys(content.get(owner.name).later).length > 0)
      modules.set(`${owner.name}.later.ts`, laterLoadersModule({ catalogue, content, owner }));
    for (const locale of catalogue.locales) {
      modules.set(`${owner.name}.${locale}.ts`, moduleOf({ catalogue, content, owner, locale }));
      for (const [name, text] of laterModulesOf({ content, owner, locale })) modules.set(name, text);
    }
  }
  let changed = 0;
  for (const [name, text] of modules) changed += Number(await writeIfChanged(join(folder, name), text));
  const stale = (await readdir(folder)).filter((name) => !modules.has(name) && !name.endsWith('.partial'));
  await Promise.all(stale.map((name) => rm(join(folder, name))));
  return changed;
};
