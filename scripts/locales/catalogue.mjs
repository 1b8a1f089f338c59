import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { stringifyDiagnostics } from '@lit/localize-tools/lib/typescript.js';
import ts from 'typescript';
import { Failure } from '../support/failure.mjs';
import { root } from '../support/root.mjs';
import { writeIfChanged } from '../support/write-if-changed.mjs';
import { isRare, languages } from './languages.mjs';
import { findCounted, readPlurals } from './plurals.mjs';
import { isWholeIn, keepFormer, readApproved, reviewOf } from './review.mjs';
import { readTemplates } from './templates.mjs';

const xliffOf = (folder, locale) => join(folder, `${locale}.xlf`);

/** lit-localize does not fail for what it only warns of, so its warnings are collected and become failures. */
const collectWarnings = async (action) => {
  const warnings = [];
  const standing = console.warn;
  console.warn = (...parts) => void warnings.push(parts.join(' '));
  try {
    await action();
  } finally {
    console.warn = standing;
  }
  return warnings;
};

/** What lit-localize recognises its functions by. */
const BRANDS = { msg: '_LIT_LOCALIZE_MSG_', str: '_LIT_LOCALIZE_STR_' };

/**
 * The sources without their types. lit-localize asks the compiler of each call whether it is one of `msg`, which means checking the whole
 * kit; nothing else here has that name, so the name tells, in a tenth of the time.
 */
const readSources = ({ filesAndCompilerOptions: { fileNames, options } }) => {
  const files = fileNames.map((name) => ts.createSourceFile(name, ts.sys.readFile(name) ?? '', options.target, true));
  const getPropertiesOfType = ({ text }) => (Object.hasOwn(BRANDS, text) ? [{ escapedName: BRANDS[text] }] : []);
  return { getSourceFiles: () => files, getTypeChecker: () => ({ getTypeAtLocation: (node) => node, getPropertiesOfType }) };
};

const extract = (localizer, textOwners) => {
  Object.defineProperty(localizer, 'program', { value: readSources(localizer) });
  const { messages, errors } = localizer.extractSourceMessages();
  if (errors.length > 0) throw new Failure(`locales: texts that cannot be taken out\n${stringifyDiagnostics(errors)}`);
  const owners = new Set([...textOwners.map(({ name }) => name), 'common']);
  const found = messages.map(({ name, desc = '', contents, tag }) => ({ id: name, owner: desc.split(':')[0], desc, contents, tag }));
  const strays = found.filter(({ owner, desc }) => !owners.has(owner) || !desc.includes(': '));
  if (strays.length > 0) {
    const lines = strays.map(({ id, desc }) => `${id}: desc "${desc}" must begin with one of ${[...owners].join(', ')} and a colon`);
    throw new Failure('locales: texts without an owner', lines);
  }
  return found;
};

const isEmpty = ({ contents }) => contents.every((part) => typeof part === 'string' && part.trim() === '');

const textOf = ({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.untranslatable)).join('');

const findUntranslated = (localizer, messages) => {
  const { translations } = localizer.readTranslationsSync();
  const faults = [];
  for (const locale of localizer.config.targetLocales) {
    const translated = new Map((translations.get(locale) ?? []).map((message) => [message.name, message]));
    for (const message of messages) {
      const translation = translated.get(message.id);
      const name = `${locale} ${message.id} (${message.desc}) "${textOf(message)}"`;
      if (translation === undefined && !isRare(locale)) faults.push(`${name} is not translated`);
      if (translation !== undefined && isEmpty(translation)) faults.push(`${name} has an empty translation`);
    }
  }
  return faults;
};

const textsByLocale = (localizer) => {
  const { translations } = localizer.readTranslationsSync();
  return new Map(
    [...translations].map(([locale, translated]) => [locale, new Map(translated.map(({ name, contents }) => [name, contents]))]),
  );
};

/** A reworded Finnish text is a new text: what stood for the old one is printed, so that a translator can take from it what still holds. */
const findRemoved = (localizer, messages) => {
  const standing = new Set(messages.map(({ id }) => id));
  const { translations } = localizer.readTranslationsSync();
  return [...translations].flatMap(([locale, translated]) =>
    translated.filter(({ name }) => !standing.has(name)).map((message) => `${locale} ${message.name} "${textOf(message)}"`),
  );
};

/** Extraction works on a copy: a failure half-way, or a mere check, must not touch what translators edit. */
const updateInterchange = async ({ localizer, folder, check }) => {
  const { targetLocales } = localizer.config;
  const committed = join(root, 'locales');
  const copied = targetLocales.map((locale) => cp(xliffOf(committed, locale), xliffOf(folder, locale)).catch(() => undefined));
  await Promise.all(copied);
  await localizer.writeInterchangeFiles();
  const stale = [];
  for (const locale of targetLocales) {
    const standing = await readFile(xliffOf(committed, locale), 'utf8').catch(() => '');
    const text = `${keepFormer(standing, await readFile(xliffOf(folder, locale), 'utf8')).trimEnd()}\n`;
    if (check && standing !== text) stale.push(`locales/${locale}.xlf`);
    await writeIfChanged(xliffOf(check ? folder : committed, locale), text);
  }
  if (stale.length > 0) throw new Failure('locales: texts in the code have changed, run `npm run locales`', stale);
};

/** Said better by `untranslated` and `removed`. */
const expectedWarnings = ['is missing, using canonical text', 'does not exist in canonical messages'];

/**
 * The translations of a rare language that are built. One that is the Finnish text itself is left out, for Finnish is what is shown without it. Of
 * a prepared language only what an expert has approved is built: no visitor reads what a machine wrote.
 */
const chooseTranslations = async (localizer, folder, messages, locale) => {
  const { translations } = localizer.readTranslationsSync();
  const translated = translations.get(locale) ?? [];
  if (!isRare(locale)) return translated;
  const sources = new Map(messages.map((message) => [message.id, textOf(message)]));
  const approved = languages[locale].isPrepared ? await readApproved(xliffOf(folder, locale)) : undefined;
  return translated.filter((message) => textOf(message) !== sources.get(message.name) && (!approved || approved.has(message.name)));
};

const buildTemplates = async (localizer, folder, messages) => {
  const { errors } = localizer.validateTranslations();
  if (errors.length > 0) throw new Failure('locales: placeholders to mend in locales/*.xlf', errors);
  const warnings = await collectWarnings(() => localizer.build());
  const unexpected = warnings.filter((warning) => !expectedWarnings.some((expected) => warning.includes(expected)));
  if (unexpected.length > 0) throw new Failure('locales: lit-localize warns', unexpected);
  const templates = new Map();
  for (const locale of localizer.config.targetLocales) {
    const isTranslated = new Set((await chooseTranslations(localizer, folder, messages, locale)).map(({ name }) => name));
    const all = readTemplates(await readFile(join(folder, `${locale}.ts`), 'utf8'));
    templates.set(locale, new Map([...all].filter(([id]) => isTranslated.has(id))));
  }
  return templates;
};

/**
 * Everything that can be said in every language.
 *
 * @returns `messages` (id, owner = whose text it is, or `common`), `templates` (locale → id → its TypeScript expression), `texts` (locale → id → its parts), `untranslated` and `removed`
 *   (one line for each text that a complete language lacks, or that the code no longer says), `review` (locale → what is left to do in it),
 *   `plurals` (locale → its forms of texts with numbers, for prepared languages too), `speaks` (whether an owner's texts are shown in a locale), `locales`, `sourceLocale`, `targetLocales` (those that visitors are offered)
 */
export const makeCatalogue = async ({ owners, check }) => {
  const folder = await mkdtemp(join(tmpdir(), 'sote-locales-'));
  try {
    const config = readConfigFileAndWriteSchema(join(root, 'lit-localize.json'));
    const output = { ...config.output, outputDir: folder };
    const localizer = new RuntimeLitLocalizer({ ...config, output, interchange: { ...config.interchange, xliffDir: folder } });
    const messages = extract(localizer, owners);
    const counted = findCounted(localizer.program.getSourceFiles());
    await updateInterchange({ localizer, folder, check });
    const templates = await buildTemplates(localizer, folder, messages);
    const { sourceLocale } = config;
    const known = new Set([...config.targetLocales, ...Object.keys(languages).filter((locale) => locale !== sourceLocale)]);
    const review = new Map();
    for (const locale of config.targetLocales) review.set(locale, await reviewOf(xliffOf(check ? folder : join(root, 'locales'), locale)));
    const plurals = new Map();
    for (const locale of known) plurals.set(locale, await readPlurals({ locale, messages, counted }));
    const widgets = owners.filter(({ isWidget }) => isWidget).map(({ name }) => name);
    const speaks = (owner, locale) => !languages[locale]?.isPrepared || isWholeIn(review.get(locale), owner, widgets);
    const targetLocales = config.targetLocales.filter((locale) => widgets.some((widget) => speaks(widget, locale)));
    return {
      messages,
      templates,
      texts: textsByLocale(localizer),
      plurals,
      review,
      speaks,
      untranslated: findUntranslated(localizer, messages),
      removed: findRemoved(localizer, messages),
      sourceLocale,
      targetLocales,
      locales: [sourceLocale, ...targetLocales],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
