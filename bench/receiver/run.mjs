/**
 * `npm run bench:receiver`: how many answers a second the receiver stores, beside a bare Hono insert in the same run. Options:
 *   --on pglite,postgresql   which databases (both)
 *   --connections 1,10,50,200
 *   --answers 2000           for each measurement; a third as many come before it, unmeasured
 *   --rounds 3               medians of so many, each in another order
 *   --far 10                 milliseconds of way to the server, for one and two processes beside each other; 0 = leave it out
 *   --soak 100000            stores so many answers instead, and shows memory and files
 * Needs `npm run build` before and, for PostgreSQL, the server's programs (Debian: postgresql). Writes bench/out/receiver.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createDatabase, startPostgres } from '../../.build/test/support/node/postgres.js';
import { medianOf, rotate } from '../lib/statistics.mjs';
import { delayed } from './delay.mjs';
import { applyLoad, nextFeedback } from './load.mjs';
import { cpuOf, makeFolder, PROGRAMS, startProgram } from './processes.mjs';
import { soak } from './soak.mjs';
import { askStaffLists } from './staff.mjs';

const { values } = parseArgs({
  options: {
    on: { type: 'string', default: 'pglite,postgresql' },
    connections: { type: 'string', default: '1,10,50,200' },
    answers: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
    far: { type: 'string', default: '10' },
    soak: { type: 'string', default: '0' },
  },
});
const [answers, rounds, far] = [values.answers, values.rounds, values.far].map(Number);
const lines = [];
const say = (line = '') => {
  lines.push(line);
  console.log(line);
};
const cleanUp = [];

/** A new place for data of that kind, as the environment of a process. */
const makePlace = async (server) => {
  if (server !== undefined) return { DATABASE_URL: (await createDatabase(server.url)).url };
  const { path, remove } = makeFolder();
  cleanUp.push(remove);
  return { DATA_DIR: path };
};

const start = async (program, environment) => {
  const running = await startProgram(program, environment);
  cleanUp.push(running.stop);
  return running;
};

/** One measurement, warmed up. CPU is that of the processes that were asked, for each answer, in milliseconds. */
const measure = async (running, path, connections) => {
  const load = { ports: running.map(({ port }) => port), connections, next: nextFeedback(path) };
  await applyLoad({ ...load, answers: answers / 3 });
  const cpu = () => running.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
  const before = cpu();
  const result = await applyLoad({ ...load, answers });
  return { ...result, cpu: (cpu() - before) / result.count };
};

/** Measures each row in every round, in another order; gives the medians by row. */
const compare = async (rows) => {
  const samples = new Map(rows.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of rotate(rows, round)) samples.get(name).push(await run());
  }
  const fields = ['perSecond', 'p50', 'p99', 'cpu', 'errors'];
  const mediansOf = (taken) => Object.fromEntries(fields.map((field) => [field, medianOf(taken, field)]));
  return Object.fromEntries([...samples].map(([name, taken]) => [name, mediansOf(taken)]));
};

const shown = ({ perSecond, p50, p99, cpu, errors }) =>
  `${perSecond.toFixed(0)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${cpu.toFixed(2)} | ${errors}`;

const HEAD = '| | answers a second | median ms | p99 ms | ms CPU for each | errors |\n|---|---|---|---|---|---|';

const besideBare = async (title, server) => {
  const bare = await start(PROGRAMS.bare, await makePlace(server));
  const receiver = await start(PROGRAMS.receiver, await makePlace(server));
  say(`\n### ${title}\n\n${HEAD}`);
  for (const connections of values.connections.split(',').map(Number)) {
    const found = await compare([
      { name: 'bare', run: () => measure([bare], PROGRAMS.bare.path, connections) },
      { name: 'receiver', run: () => measure([receiver], PROGRAMS.receiver.path, connections) },
    ]);
    say(`| bare, ${connections} | ${shown(found.bare)} |`);
    say(`| receiver, ${connections} | ${shown(found.receiver)} |`);
    const [speed, cpu] = [found.receiver.perSecond / found.bare.perSecond, found.bare.cpu / found.receiver.cpu];
    say(`| **of bare, ${connections}** | **${speed.toFixed(2)}** | | | ${cpu.toFixed(2)} | |`);
  }
  const lists = await askStaffLists(receiver.port, () => measure([receiver], PROGRAMS.receiver.path, 50));
  say(`\nStaff lists while 50 connections send: ${lists}.`);
  for (const stop of cleanUp.splice(0).reverse()) await stop();
};

/** Two processes on one server beside one: the same connections, spread over both. */
const twoProcesses = async (title, server, url) => {
  const environment = { DATABASE_URL: url(await makePlace(server)) };
  const [one, two] = [await start(PROGRAMS.receiver, environment), await start(PROGRAMS.receiver, environment)];
  const { path } = PROGRAMS.receiver;
  const found = await compare([
    { name: 'one', run: () => measure([one], path, 50) },
    { name: 'two', run: () => measure([one, two], path, 50) },
  ]);
  say(`\n### ${title}\n\n${HEAD}\n| one process | ${shown(found.one)} |\n| two processes | ${shown(found.two)} |`);
  say(`| **two beside one** | **${(found.two.perSecond / found.one.perSecond).toFixed(2)}** | | | | |`);
  for (const stop of cleanUp.splice(0).reverse()) await stop();
};

const onPostgres = async () => {
  const server = await startPostgres();
  try {
    if (values.soak !== '0') return await soak(Number(values.soak), await makePlace(server), say);
    await besideBare('PostgreSQL', server);
    await twoProcesses('Two processes on one PostgreSQL', server, ({ DATABASE_URL }) => DATABASE_URL);
    if (far > 0) {
      const proxy = await delayed(server.url, far);
      await twoProcesses(`The same with the server ${far} ms away`, server, ({ DATABASE_URL }) => proxy.through(DATABASE_URL));
      proxy.stop();
    }
  } finally {
    for (const stop of cleanUp.splice(0).reverse()) await stop();
    await server.stop();
  }
};

const onEmbedded = async () => {
  if (values.soak === '0') return besideBare('Embedded (PGlite)');
  return soak(Number(values.soak), await makePlace(), say);
};

for (const database of values.on.split(',')) await (database === 'pglite' ? onEmbedded() : onPostgres());
for (const stop of cleanUp.splice(0).reverse()) await stop();
mkdirSync('bench/out', { recursive: true });
writeFileSync('bench/out/receiver.md', `${lines.join('\n')}\n`);
