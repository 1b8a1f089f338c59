/**
 * `npm run bench`: what a page pays to show the feedback prompt, beside hand-written HTML and a hand-written Lit element, in one
 * interleaved run in Chromium against dist/embed. Times are ratios inside one run and never fail anything; bytes are exact.
 * Options: `--runs 15`, `--throttle 4`.
 */
import { parseArgs } from 'node:util';
import { measureBytes, measureMemory, measureShift, measureStart, openBrowser } from './lib/measure.mjs';
import { makeRows } from './lib/rows.mjs';
import { serve } from './lib/server.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' }, throttle: { type: 'string', default: '4' } } });
const runs = Number(values.runs);
const throttle = Number(values.throttle);
const MANY = 50;

const median = (numbers) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
};
const medianOf = (samples, name) => median(samples.map((sample) => sample[name]));

/** Another order in every round, so that what the machine does besides hits all rows alike. */
const rotate = (items, by) => [...items.slice(by % items.length), ...items.slice(0, by % items.length)];

const collect = async (server, names) => {
  const samples = new Map(names.map((name) => [name, { starts: [], shifts: [], first: [], many: [] }]));
  for (let round = 0; round < runs; round += 1) {
    const browser = await openBrowser();
    for (const name of rotate(names, round)) {
      const { starts, shifts, first, many } = samples.get(name);
      starts.push(await measureStart(browser, server, name, throttle));
      if (round >= 3) continue;
      shifts.push(await measureShift(browser, server, name));
      first.push(await measureMemory(browser, server, name, 1));
      many.push(await measureMemory(browser, server, name, MANY));
    }
    await browser.close();
  }
  return samples;
};

const summarise = ({ starts, shifts, first, many }, { bytes, paths }) => ({
  bytes,
  files: paths.length,
  cpu: medianOf(starts, 'cpu'),
  ready: medianOf(starts, 'ready'),
  blocking: medianOf(starts, 'blocking'),
  longest: medianOf(starts, 'longest'),
  shift: median(shifts),
  heap: medianOf(first, 'heap') / 1000,
  each: (medianOf(many, 'heap') - medianOf(first, 'heap')) / (MANY - 1) / 1000,
  nodes: medianOf(first, 'nodes'),
  listeners: (medianOf(many, 'listeners') - medianOf(first, 'listeners')) / (MANY - 1),
});

const columns = [
  ['brotli B', ({ bytes }) => bytes],
  ['files', ({ files }) => files],
  ['CPU × Lit', ({ cpu }, lit) => (cpu / lit.cpu).toFixed(2)],
  ['ready × Lit', ({ ready }, lit) => (ready / lit.ready).toFixed(2)],
  ['blocking ms', ({ blocking }) => blocking.toFixed(0)],
  ['longest ms', ({ longest }) => longest.toFixed(0)],
  ['shift', ({ shift }) => shift.toFixed(3)],
  ['heap kB', ({ heap }) => heap.toFixed(0)],
  ['each kB', ({ each }) => each.toFixed(1)],
  ['nodes × Lit', ({ nodes }, lit) => (nodes / lit.nodes).toFixed(2)],
  ['listeners each', ({ listeners }) => listeners.toFixed(1)],
];

const { rows, files } = await makeRows();
const server = await serve({ rows, files });
try {
  const names = Object.keys(rows);
  const sizes = new Map();
  const browser = await openBrowser();
  for (const name of names) {
    const size = await measureBytes(browser, server, name);
    sizes.set(name, size);
    server.preload.set(
      name,
      size.paths.filter((path) => path.endsWith('.js')),
    );
  }
  await browser.close();
  const samples = await collect(server, names);
  const results = names.map((name) => [rows[name].label, summarise(samples.get(name), sizes.get(name))]);
  const [, lit] = results[names.indexOf('lit')];
  const table = results.map(([label, result]) => [label, Object.fromEntries(columns.map(([title, read]) => [title, read(result, lit)]))]);
  console.log(`${runs} runs at ${throttle}× throttle, medians`);
  console.table(Object.fromEntries(table));
} finally {
  server.close();
}
