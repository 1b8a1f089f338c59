import { rm } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { rollup } from 'rollup';
import * as config from '../../rollup.config.mjs';

const bundle = async ({ output, ...input }) => {
  const build = await rollup(input);
  try {
    const written = await build.write(output);
    return { chunks: written.output, modules: [...build.watchFiles] };
  } finally {
    await build.close();
  }
};

/** The chunks that must be there before a chunk can run, itself included, in one list without repeats. */
const closureOf = (byName, name, found = new Set()) => {
  if (found.has(name)) return found;
  found.add(name);
  byName.get(name).imports.forEach((imported) => closureOf(byName, imported, found));
  return found;
};

const languageOf = (chunk, widget) => {
  const [, language] = new RegExp(`^${widget}\\.([a-z-]+)\\.js$`).exec(basename(chunk.facadeModuleId ?? '')) ?? [];
  return language;
};

/** What "Send" needs: the chunk with the flow of sending and all that it imports. */
const findVisit = (byName, shown) => {
  const isSending = ({ moduleIds }) => moduleIds.some((id) => id.endsWith('/send-flow.js'));
  const found = [...byName.values()].find((chunk) => chunk.isDynamicEntry && isSending(chunk));
  return found === undefined ? [] : [...closureOf(byName, found.fileName)].filter((name) => !shown.includes(name));
};

const describeWidget = (byName, widget) => {
  const entry = `${widget}.js`;
  const shown = [...closureOf(byName, entry)].filter((name) => name !== entry).sort();
  const languages = {};
  for (const lazy of shown.flatMap((name) => byName.get(name).dynamicImports)) {
    const language = languageOf(byName.get(lazy), widget);
    if (language !== undefined) languages[language] = lazy;
  }
  return { widget, entry, shown, visit: findVisit(byName, shown), languages };
};

/** Only what the loader asks for, with paths as they are seen from its folder. */
const tableOf = (described) => {
  const rows = described.map(({ widget, shown, languages }) => [
    `sote-${widget}`,
    {
      files: shown.map((name) => `./${name}`),
      // Easy Finnish is asked for by the widget itself: few pages have it, and every page pays for a row of this table.
      languages: Object.fromEntries(Object.entries(languages).flatMap(([tag, name]) => (tag.length === 2 ? [[tag, `./${name}`]] : []))),
    },
  ]);
  return `export const widgetFiles = ${JSON.stringify(Object.fromEntries(rows))};`;
};

/**
 * Writes `embed/` from `esm/`: the widgets first, then the loader with the names of their chunks.
 *
 * @returns for each widget the chunks it needs to be `shown`, those that a `visit` to the first question's form takes
 *   besides, and one for each of the `languages` besides Finnish;
 *   and the `modules` that went in
 */
export const buildEmbed = async ({ folder, widgets }) => {
  const source = join(folder, 'esm').split(sep).join('/');
  const target = join(folder, 'embed');
  const { chunks, modules } = await bundle(config.embed({ source, target, widgets }));
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const described = widgets.map((widget) => describeWidget(byName, widget));
  await bundle(config.loader({ source, target, table: tableOf(described) }));
  // The loader finds its files beside itself in embed/; a copy in esm/ would find none.
  const orphans = ['loader.js', 'loader.d.ts', 'loader-table.js', 'loader-table.d.ts'];
  await Promise.all(orphans.map((name) => rm(join(source, 'components', name))));
  return { widgets: described, modules };
};
