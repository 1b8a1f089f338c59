import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const LOADER = 'sote-osallisuus.js';

/**
 * What a page may cost at most, in bytes as a server sends them (brotli 11, each file on its own). `must` fails the build; `wish` is where
 * we want to be. Requests are those after the loader. A whole visit is that of a page that sets nothing: what an option or a press of the
 * visitor's brings (another question set, a reply, paper, the follow-up) is fetched only then.
 */
const budgets = {
  'feedback-prompt, shown': { must: 15_100, wish: 11_300 },
  'feedback-prompt, whole visit': { must: 22_000, wish: 18_000 },
  'each further widget, shown': { must: 4_500, wish: 3_500 },
  'all four widgets, shown': { must: 27_000, wish: 22_000 },
  'no widget near': { must: 1_200, wish: 1_200 },
  'another language': { must: 3_000, wish: 3_000 },
  'requests to show a widget': { must: 3, wish: 2 },
};

const makeSizer = (folder) => {
  const sizes = new Map();
  return async (names) => {
    for (const name of new Set(names)) {
      if (sizes.has(name)) continue;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      sizes.set(name, brotliCompressSync(await readFile(join(folder, name)), { params }).length);
    }
    return [...new Set(names)].reduce((sum, name) => sum + sizes.get(name), 0);
  };
};

const measure = async (folder, widgets) => {
  const size = makeSizer(folder);
  const rows = [['no widget near', await size([LOADER])]];
  const first = widgets.find(({ widget }) => widget === 'feedback-prompt');
  const shown = [LOADER, ...first.shown];
  rows.push(['feedback-prompt, shown', await size(shown)]);
  rows.push(['feedback-prompt, whole visit', await size([...shown, ...first.visit])]);
  for (const { widget, shown: own } of widgets) {
    if (widget === first.widget) continue;
    rows.push(['each further widget, shown', (await size([...shown, ...own])) - (await size(shown)), widget]);
  }
  if (widgets.length === 4) rows.push(['all four widgets, shown', await size([LOADER, ...widgets.flatMap(({ shown: own }) => own)])]);
  for (const { widget, shown: own, languages } of widgets) {
    rows.push(['requests to show a widget', own.length, widget]);
    for (const [language, name] of Object.entries(languages)) rows.push(['another language', await size([name]), `${widget}, ${language}`]);
  }
  return rows;
};

/**
 * Prints what pages cost.
 *
 * @returns {Promise<string[]>} one line for each row over its `must`
 */
export const checkBudgets = async ({ folder, built }) => {
  const rows = await measure(folder, built.widgets);
  const faults = [];
  for (const [name, value, of = ''] of rows) {
    const { must, wish } = budgets[name];
    const verdict = value > must ? 'TOO MUCH' : value > wish ? 'ok' : 'good';
    const line = `${`${name}${of && ` (${of})`}`.padEnd(48)} ${String(value).padStart(7)}  must ${must}, wish ${wish}`;
    console.log(`${line}  ${verdict}`);
    if (value > must) faults.push(line);
  }
  return faults;
};
