/**
 * `npm run bench`: what a page pays to show the widgets of dist/embed, beside hand-written HTML and hand-written Lit elements, all in one
 * interleaved run in Chromium. Prints each budget with its verdict, and writes bench/out/. Bytes are exact; times are ratios inside one run
 * and never fail anything: machines are noisy.
 * Options: `--runs 15`, `--throttle 4`, `--cards 10,100,1000`, `--big 10000` (0 = none), `--only feedback,board`.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importTypeScript } from '../scripts/support/import-typescript.mjs';
import { root } from '../scripts/support/root.mjs';
import { measureBytes, measureFirstCard, measureMemory, measureShift, measureStart, measureVisit, openBrowser } from './lib/measure.mjs';
import { makeRows } from './lib/rows.mjs';
import { serve } from './lib/server.mjs';
import { median, medianOf, rotate } from './lib/statistics.mjs';
import { judge, toTable } from './lib/verdicts.mjs';

const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({
  options: { runs: text('15'), throttle: text('4'), cards: text('10,100,1000'), big: text('10000'), only: text('') },
});
const numbers = (list) =>
  list
    .split(',')
    .map(Number)
    .filter((number) => number > 0);
const runs = Number(values.runs);
const throttle = Number(values.throttle);
const [cards, big] = [numbers(values.cards), numbers(values.big)];
/** Ten thousand cards are shown without throttling, and fewer times: they take long. */
const BIG_RUNS = Math.min(runs, 5);
const FEW = Math.min(runs, 3);
const MANY = 50;

const isWanted = (name) => values.only === '' || values.only.split(',').includes(name.split('.')[0]);

/** Bytes, requests and heights; what they found is preloaded and reserved in the timed pages. */
const measureSizes = async (server, rows) => {
  const browser = await openBrowser();
  const sizes = {};
  for (const [name, row] of Object.entries(rows)) {
    const size = await measureBytes(browser, server, { name, tag: row.tag });
    sizes[name] = size;
    server.preload.set(
      name,
      size.paths.filter((path) => path.endsWith('.js')),
    );
    if (row.tag) server.reserved.set(name, size.height);
  }
  const visit = await measureVisit(browser, server);
  await browser.close();
  return { sizes, visit };
};

const measureRound = async (browser, server, name, samples, round) => {
  samples.starts.push(await measureStart(browser, server, { name }, throttle));
  if (round >= FEW) return;
  samples.shifts.push(await measureShift(browser, server, name));
  if (!name.startsWith('feedback')) return;
  samples.first.push(await measureMemory(browser, server, name, 1));
  samples.many.push(await measureMemory(browser, server, name, MANY));
  if (name === 'feedback.kit') samples.slow.push((await measureStart(browser, server, { name }, 6)).longest);
};

const summarise = ({ starts, shifts, first, many }) => ({
  cpu: medianOf(starts, 'cpu'),
  ready: medianOf(starts, 'ready'),
  blocking: medianOf(starts, 'blocking'),
  longest: medianOf(starts, 'longest'),
  shift: median(shifts),
  ...(first.length > 0 && {
    heap: medianOf(first, 'heap') / 1000,
    each: (medianOf(many, 'heap') - medianOf(first, 'heap')) / (MANY - 1) / 1000,
    nodes: medianOf(first, 'nodes'),
    listeners: (medianOf(many, 'listeners') - medianOf(first, 'listeners')) / (MANY - 1),
  }),
});

const measureWidgets = async (server, names) => {
  const samples = new Map(names.map((name) => [name, { starts: [], shifts: [], first: [], many: [], slow: [] }]));
  for (let round = 0; round < runs; round += 1) {
    const browser = await openBrowser();
    for (const name of rotate(names, round)) await measureRound(browser, server, name, samples.get(name), round);
    await browser.close();
    console.error(`round ${round + 1} of ${runs}`);
  }
  const slow = samples.get('feedback.kit')?.slow ?? [];
  return {
    rows: Object.fromEntries(names.map((name) => [name, summarise(samples.get(name))])),
    ...(slow.length > 0 && { slow: median(slow) }),
  };
};

const measureBoards = async (server) => {
  const boards = {};
  const first = [];
  const ways = ['plain', 'kit'];
  const all = [...cards.map((count) => [count, runs, throttle]), ...big.map((count) => [count, BIG_RUNS, 1])];
  for (const [count, times, rate] of all) {
    const samples = { plain: [], kit: [] };
    for (let round = 0; round < times; round += 1) {
      const browser = await openBrowser();
      for (const way of rotate(ways, round)) {
        samples[way].push((await measureStart(browser, server, { name: `board.${way}`, count }, rate)).cpu);
      }
      if (count === 1000 && round < FEW) first.push(await measureFirstCard(browser, server, count, rate));
      await browser.close();
    }
    boards[count] = { plain: median(samples.plain), kit: median(samples.kit) };
    console.error(`${count} cards`);
  }
  return { boards, ...(first.length > 0 && { firstCard: median(first) }) };
};

const built = (await readdir(join(root, 'dist/embed')))
  .filter((name) => name.endsWith('.js') && name !== 'sote-osallisuus.js')
  .map((name) => `sote-${name.slice(0, -'.js'.length)}`);
const samples = await importTypeScript('stories/support/fake-endpoint.ts', 'stories/support/sample/outcomes.ts');
const { rows, files } = await makeRows(built);
const server = await serve({ rows, files, samples });
try {
  const timed = Object.keys(rows).filter((name) => /^(feedback|house|signup)\./.test(name) && isWanted(name));
  const results = {
    ...(await measureSizes(server, rows)),
    ...(await measureWidgets(server, timed)),
    ...(rows['board.kit'] && isWanted('board') ? await measureBoards(server) : {}),
  };
  const lines = judge(results);
  const heading = `${new Date().toISOString().slice(0, 10)}, ${runs} runs at ${throttle}× throttle, medians`;
  await mkdir(join(root, 'bench/out'), { recursive: true });
  await writeFile(join(root, 'bench/out/results.json'), `${JSON.stringify({ heading, lines, results }, null, 2)}\n`);
  await writeFile(join(root, 'bench/out/results.md'), `${heading}\n\n${toTable(lines)}\n`);
  console.log(heading);
  console.table(lines);
} finally {
  server.close();
}
