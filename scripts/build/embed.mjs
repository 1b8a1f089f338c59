import { rm } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { rollup } from 'rollup';
import * as config from '../../rollup.config.mjs';
import { isRare } from '../locales/languages.mjs';
import { readModuleGraph } from './embed/module-graph.mjs';

const bundle = async ({ output, ...input }) => {
  const build = await rollup(input);
  try {
    const written = await build.write(output);
    return { chunks: written.output, modules: [...build.watchFiles] };
  } finally {
    await build.close();
  }
};

/** The chunks that must be loaded before a chunk can run, itself included. */
const staticChunks = (byName, start) => {
  const found = new Set([start]);
  for (const name of found) for (const imported of byName.get(name).imports) found.add(imported);
  return [...found];
};

/** Whose texts a generated language module holds, in which language, and which part of them if not all; undefined for any other module. */
const describeTexts = (source, id) => {
  if (!id?.startsWith(`${source}/locales/generated/`)) return undefined;
  const [owner, locale, part] = basename(id, '.js').split('.');
  return { owner, locale, part };
};

/** Whether a module is what every language but Finnish needs besides its texts. */
const isTranslation = (source, id) => Boolean(id?.startsWith(`${source}/src/localization/translation/`));

/** The chunks of each language that the loader fetches with the widget. Rare languages are fetched by the widget itself. */
const findLanguages = (byName, source, widget, shown) => {
  const lazy = [...new Set(shown.flatMap((name) => byName.get(name).dynamicImports))];
  const idOf = (name) => byName.get(name).facadeModuleId;
  const described = lazy.map((name) => ({ name, ...describeTexts(source, idOf(name)) }));
  const found = described.filter(({ owner, locale }) => owner === widget && !isRare(locale));
  const always = lazy.filter((name) => isTranslation(source, idOf(name)));
  return Object.fromEntries(found.map(({ locale, name }) => [locale, [...always, name]]));
};

const describeWidget = (byName, source, widget) => {
  const entry = `${widget}.js`;
  const shown = staticChunks(byName, entry)
    .filter((name) => name !== entry)
    .sort();
  return { widget, entry, shown, languages: findLanguages(byName, source, widget, shown) };
};

/** What the loader asks for, with paths as they are seen from its folder. */
const loaderTable = (described) => {
  const rows = described.map(({ widget, shown, languages }) => {
    const texts = Object.entries(languages).map(([language, names]) => [language, names.map((name) => `./${name}`)]);
    return [`sote-${widget}`, { files: shown.map((name) => `./${name}`), languages: Object.fromEntries(texts) }];
  });
  return JSON.stringify(Object.fromEntries(rows));
};

/**
 * Writes `embed/` from `esm/`: the widgets first, then the loader with the names of their chunks.
 *
 * @param {{ folder: string, widgets: readonly string[] }} options `folder` = where `esm/` is
 * @returns for each widget its public `entry`, the chunks that it needs to be `shown`, and those for each of its `languages` besides Finnish; the
 *   `modules` that were bundled; and the files with `texts`
 */
export const buildEmbed = async ({ folder, widgets }) => {
  const source = join(folder, 'esm').split(sep).join('/');
  const target = join(folder, 'embed');
  const entries = Object.fromEntries(widgets.map((widget) => [widget, `${source}/components/${widget}/${widget}.js`]));
  const graph = await readModuleGraph({ source, entries: Object.values(entries) });
  const { chunks, modules } = await bundle(config.embed({ source, target, entries, graph }));
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const described = widgets.map((widget) => describeWidget(byName, source, widget));
  await bundle(config.loader({ source, target, table: loaderTable(described) }));
  // The loader finds its files beside itself in embed/; a copy in esm/ would find none.
  await Promise.all(['js', 'd.ts'].map((ending) => rm(`${source}/components/loader.${ending}`)));
  const texts = chunks.flatMap(({ fileName, facadeModuleId }) => {
    const found = describeTexts(source, facadeModuleId);
    return found ? [{ file: fileName, ...found }] : [];
  });
  return { widgets: described, modules, texts };
};

/**
 * Writes `embed-single/` from `esm/`: each widget whole in one script.
 *
 * @param {{ folder: string, widgets: readonly string[] }} options `folder` = where `esm/` is
 */
export const buildSingles = async ({ folder, widgets }) => {
  const source = join(folder, 'esm').split(sep).join('/');
  const target = join(folder, 'embed-single');
  for (const widget of widgets) {
    await bundle(config.single({ source, target, widget, widgets, entry: `${source}/components/${widget}/${widget}.js` }));
  }
};
