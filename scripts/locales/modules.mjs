import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/root.mjs';
import { writeIfChanged } from '../support/write-if-changed.mjs';

const folder = join(root, 'locales/generated');
const heading = '// Written by `npm run locales`. Change the source texts, locales/*.xlf or components/*/content/*.json instead.\n';

/** lit-localize 0.12 writes every text as HTML, also a plain one, which would then show `&amp;` to the reader. */
const unescapeHtml = (code) => code.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[name]);

const templatesOf = ({ messages, templates }, { name, isWidget }, locale) => {
  const translated = templates.get(locale);
  const own = messages.filter(({ id, owner }) => (owner === name || (isWidget && owner === 'common')) && translated.has(id));
  own.sort((one, other) => (one.id < other.id ? -1 : 1));
  const tags = new Set(own.map(({ tag }) => tag));
  const imports = [
    "import type { LocaleModule } from '@lit/localize';\n",
    tags.has('str') ? "import { str } from '@lit/localize';\n" : '',
    tags.has('html') ? "import { html } from 'lit';\n" : '',
  ];
  const lines = own.map(({ id, tag }) => `  '${id}': ${tag === 'html' ? translated.get(id) : unescapeHtml(translated.get(id))},\n`);
  return {
    imports: imports.join(''),
    code: `export const templates: LocaleModule['templates'] = {\n${lines.join('')}};\n`,
  };
};

const contentCode = (type, value) => `export const content: ${type} = ${JSON.stringify(value, null, 2)};\n`;

const moduleOf = ({ catalogue, content, owner, locale }) => {
  const { imports, type, shown, empty, byLocale } = content.get(owner.name);
  const texts = locale === catalogue.sourceLocale ? { imports: '', code: '' } : templatesOf(catalogue, owner, locale);
  return `${heading}${texts.imports}${imports}${texts.code}${contentCode(type, shown(byLocale.get(locale) ?? empty))}`;
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

const localesModule = ({ sourceLocale, targetLocales, locales }) =>
  `${heading}
/** The language that texts in the code are written in. */
export const sourceLocale = '${sourceLocale}';

/** The languages that texts are translated into. */
export const targetLocales = ${JSON.stringify(targetLocales)} as const;

/** Every language that the kit speaks. */
export const allLocales = ${JSON.stringify(locales)} as const;
`;

/**
 * Writes one module for each owner of texts and language, so that a page in Swedish with one widget loads the Swedish of that widget alone.
 *
 * @returns {Promise<number>} how many modules changed
 */
export const writeModules = async ({ owners, catalogue, content }) => {
  const modules = new Map([['locales.ts', localesModule(catalogue)]]);
  for (const owner of owners) {
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
