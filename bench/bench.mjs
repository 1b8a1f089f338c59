/**
 * `npm run bench`: what a page pays to show the widgets of dist/embed, beside hand-written HTML and hand-written Lit elements, all in one
 * interleaved run in Chromium. Prints each budget with its verdict, and writes bench/out/. Bytes are exact; times are ratios inside one run
 * and never fail anything: machines are noisy.
 * Options: `--runs 15`, `--throttle 4`, `--cards 10,100`, `--big 10000` (0 = none), `--only feedback,board`, `--explain` (only what the main thread
 * does for each row: script, modules, style, layout, paint, frames).
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importTypeScript } from '../scripts/support/import-typescript.mjs';
import { root } from '../scripts/support/root.mjs';
import {
  explainStart,
  measureBytes,
  measureFirstAnswer,
  measureFirstCard,
  measureMemory,
  measurePages,
  measureShift,
  measureStart,
  measureVisit,
  openBrowser,
} from './lib/measure.mjs';
import { makeRows } from './lib/rows.mjs';
import { serve } from './lib/server.mjs';
import { median, medianOf, rotate } from './lib/statistics.mjs';
import { judge, toTable } from './lib/verdicts.mjs';

const text = (value) => ({ type: 'string', default: value });
const { values } = parseArgs({
  options: {
    runs: text('15'),
    throttle: text('4'),
    cards: text('10,100'),
    big: text('10000'),
    only: text(''),
    explain: { type: 'boolean', default: false },
  },
});
const numbers = (list) => list.split(',').map(Number);
const runs = Number(values.runs);
const throttle = Number(values.throttle);
const cards = numbers(values.cards);
const big = Number(values.big);
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
  const firstAnswer = await measureFirstAnswer(browser, server, 'feedback.kit');
  await browser.close();
  return { sizes, visit, firstAnswer };
};

const measureRound = async (browser, server, name, samples, round) => {
  samples.starts.push(await measureStart(browser, server, { name }, throttle));
  if (round >= FEW) return;
  samples.shifts.push(await measureShift(browser, server, name));
  if (!name.startsWith('feedback')) return;
  samples.first.push(await measureMemory(browser, server, name, 1));
  samples.many.push(await measureMemory(browser, server, name, MANY));
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
  const samples = new Map(names.map((name) => [name, { starts: [], shifts: [], first: [], many: [] }]));
  for (let round = 0; round < runs; round += 1) {
    const browser = await openBrowser();
    for (const name of rotate(names, round)) await measureRound(browser, server, name, samples.get(name), round);
    await browser.close();
    console.error(`round ${round + 1} of ${runs}`);
  }
  return { rows: Object.fromEntries(names.map((name) => [name, summarise(samples.get(name))])) };
};

const measureBoards = async (server) => {
  const boards = {};
  const first = [];
  for (const count of cards) {
    const samples = { plain: [], kit: [] };
    for (let round = 0; round < runs; round += 1) {
      const browser = await openBrowser();
      for (const way of rotate(['plain', 'kit'], round)) {
        samples[way].push((await measureStart(browser, server, { name: `board.${way}`, count }, throttle)).cpu);
      }
      if (count === 100 && round < FEW) first.push(await measureFirstCard(browser, server, count, throttle));
      await browser.close();
    }
    boards[count] = { plain: median(samples.plain), kit: median(samples.kit) };
    console.error(`${count} cards`);
  }
  return { boards, ...(first.length > 0 && { firstCard: median(first) }) };
};

/** So few that nothing of it is slow, and enough to fill a page with cards of any status: both boards must draw as many. */
const FEW_OUTCOMES = 80;

/** What paging saves: the same page of a board with many outcomes in its data and with few. */
const measurePaging = async (server) => {
  const samples = { few: [], many: [] };
  for (let round = 0; round < FEW; round += 1) {
    const browser = await openBrowser();
    samples.few.push(await measurePages(browser, server, FEW_OUTCOMES, throttle));
    samples.many.push(await measurePages(browser, server, big, throttle));
    await browser.close();
  }
  const ratioOf = (step) => medianOf(samples.many, step) / medianOf(samples.few, step);
  return { paged: { first: ratioOf('first'), filter: ratioOf('filter'), next: ratioOf('next') } };
};

const measureBoardShift = async (server) => {
  const browser = await openBrowser();
  const shift = await measureShift(browser, server, 'board.kit');
  await browser.close();
  return { 'board.kit': { shift } };
};

const measureBoard = async (server) => ({
  ...(await measureBoards(server)),
  ...(big > 0 && (await measurePaging(server))),
  boardRows: await measureBoardShift(server),
});

const explainRows = async (server, names) => {
  const lines = {};
  for (const name of names) {
    const samples = [];
    for (let round = 0; round < runs; round += 1) {
      const browser = await openBrowser();
      samples.push(await explainStart(browser, server, { name, count: name.startsWith('board') ? 10 : 1 }));
      await browser.close();
    }
    lines[name] = Object.fromEntries(Object.keys(samples[0]).map((kind) => [kind, Number(medianOf(samples, kind).toFixed(1))]));
  }
  console.log(`Milliseconds of the main thread by kind of work (self time), and frames; ${runs} runs without throttle, medians`);
  console.table(lines);
};

const measureAll = async (server, names) => {
  const { boardRows, ...board } = rows['board.kit'] && isWanted('board') ? await measureBoard(server) : {};
  const widgets = await measureWidgets(server, names);
  return { ...board, rows: { ...widgets.rows, ...boardRows } };
};

const built = (await readdir(join(root, 'dist/embed')))
  .filter((name) => name.endsWith('.js') && name !== 'sote-osallisuus.js')
  .map((name) => `sote-${name.slice(0, -'.js'.length)}`);
const samples = await importTypeScript('stories/support/fake-endpoint.ts', 'stories/support/sample/outcomes.ts');
const { rows, files } = await makeRows(built);
const server = await serve({ rows, files, samples });
try {
  const timed = Object.keys(rows).filter((name) => /^(feedback|house|signup)\./.test(name) && isWanted(name));
  const sizes = await measureSizes(server, rows);
  if (values.explain) {
    await explainRows(server, [...timed, ...['board.plain', 'board.kit'].filter((name) => rows[name] && isWanted(name))]);
  } else {
    const results = { ...sizes, ...(await measureAll(server, timed)) };
    const lines = judge(results);
    const heading = `${new Date().toISOString().slice(0, 10)}, ${runs} runs at ${throttle}× throttle, medians`;
    await mkdir(join(root, 'bench/out'), { recursive: true });
    await writeFile(join(root, 'bench/out/results.json'), `${JSON.stringify({ heading, lines, results }, null, 2)}\n`);
    await writeFile(join(root, 'bench/out/results.md'), `${heading}\n\n${toTable(lines)}\n`);
    console.log(heading);
    console.table(lines);
  }
} finally {
  server.close();
}
