import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Failure } from '../support/failure.mjs';
import { root } from '../support/root.mjs';

const LOADER = 'sote-osallisuus.js';

/** Adds up files as a server sends them: brotli at its best, each file by itself. */
const makeSizer = (folder) => {
  const sizes = new Map();
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return async (names) => {
    let sum = 0;
    for (const name of new Set(names)) {
      if (!sizes.has(name)) sizes.set(name, brotliCompressSync(await readFile(join(folder, name)), { params }).length);
      sum += sizes.get(name);
    }
    return sum;
  };
};

/** The same pages in the other languages, for which a page has one file more, and each widget one. */
const languageRows = async (size, widgets, first) => {
  const rows = [];
  for (const language of Object.keys(first.languages)) {
    const texts = widgets.map(({ languages }) => languages[language]);
    rows.push(['first widget shown, other language', await size([LOADER, ...first.shown, ...first.languages[language]]), language]);
    if (texts.includes(undefined)) continue;
    rows.push([
      'all widgets shown, other language',
      await size([LOADER, ...widgets.flatMap(({ shown }) => shown), ...texts.flat()]),
      language,
    ]);
  }
  return rows;
};

/**
 * Measures what pages load, in bytes.
 *
 * @param {object} options
 * @param {string} options.folder the embed files
 * @param {readonly object[]} options.widgets what buildEmbed gives for each widget
 * @param {string} options.firstWidget the widget that most pages have
 * @param {readonly string[]} [options.visit] the files that a browser loaded in a whole visit of the first widget
 * @returns {Promise<[row: string, value: number, of?: string][]>}
 */
export const measure = async ({ folder, widgets, firstWidget, visit }) => {
  const size = makeSizer(folder);
  const first = widgets.find(({ widget }) => widget === firstWidget);
  if (first === undefined) throw new Failure(`budgets: there is no widget ${firstWidget}`);
  const shown = [LOADER, ...first.shown];
  const rows = [
    ['no widget near', await size([LOADER])],
    ['first widget shown', await size(shown)],
    ['all widgets shown', await size([LOADER, ...widgets.flatMap((widget) => widget.shown)])],
    ...(await languageRows(size, widgets, first)),
  ];
  if (visit?.some((name) => !shown.includes(name))) rows.push(['first widget, whole visit', await size([...shown, ...visit])]);
  for (const { widget, shown: files } of widgets) {
    rows.push(['requests to show a widget', files.length, widget]);
    if (widget !== firstWidget) rows.push(['each further widget shown', (await size([...shown, ...files])) - (await size(shown)), widget]);
  }
  return rows;
};

/**
 * Compares with the budgets.
 *
 * @param {readonly [string, number, string?][]} measured
 * @param {Record<string, { must: number, stretch: number, ceiling?: number }>} budgets `ceiling` = the budget is missed for now, and must not be
 *   missed by more
 * @returns {{ lines: string[], faults: string[] }} a line for each value; `faults` = over the budget, or a budget for which nothing was found
 */
export const compare = (measured, budgets) => {
  const faults = Object.keys(budgets)
    .filter((name) => !measured.some(([row, value]) => row === name && value > 0))
    .map((name) => `${name}: nothing was found to measure`);
  const lines = measured.map(([name, value, of]) => {
    const { must, stretch, ceiling = must } = budgets[name];
    const verdict = value > ceiling ? 'TOO MUCH' : value > must ? 'OVER, below its ceiling' : value > stretch ? 'ok' : 'good';
    const line = `${`${name}${of ? ` (${of})` : ''}`.padEnd(48)} ${String(value).padStart(7)}  must ${must}, stretch ${stretch}  ${verdict}`;
    if (value > ceiling) faults.push(line);
    return line;
  });
  return { lines, faults };
};

/** The budgets of budgets.json: `rows` in bytes or requests, and the `firstWidget` of a page. */
export const readBudgets = async () => JSON.parse(await readFile(join(root, 'budgets.json'), 'utf8'));
