/**
 * `node bench/outcomes.mjs`: how long the receiver takes to answer the board when it holds 100,000 feedbacks and 10,000 outcomes, beside a
 * receiver that holds none, in one interleaved run; and how PostgreSQL answers the board's queries (EXPLAIN). On the embedded database, and
 * also on the server of `DATABASE_URL` when it is given: an empty database of its own there, which is filled.
 * Options: `--runs 40`, `--explain` (plans too).
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { createApp } from '../.build/receiver/src/app.js';
import { migrate } from '../.build/receiver/src/database/migrate.js';
import { openEmbedded, openServer } from '../.build/receiver/src/database/open.js';
import { createLog } from '../.build/receiver/src/common/log.js';
import { readSettings } from '../.build/receiver/src/settings.js';
import { explain } from './lib/explain.mjs';
import { fill } from './lib/many-outcomes.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '40' }, explain: { type: 'boolean', default: false } } });
const runs = Number(values.runs);
const log = createLog({ write: () => undefined });
const settings = { ...readSettings({ RATE_LIMIT: '0', FEEDBACK_READ_DAYS: '14' }), rateLimit: 0 };

const REQUESTS = {
  'first page': '/outcomes',
  'one unit': '/outcomes?unit=unit-7',
  'one theme, most said': '/outcomes?theme=theme-3&sort=most-said',
  'two statuses, a period': '/outcomes?status=done,will-not-do&from=2026-01-01&to=2026-06-30',
  'a rare word': '/outcomes?q=kynnys4321',
  'a common word': '/outcomes?q=hoito',
  'a word that nobody asked before': 'new word',
  'a page far in': 'cursor',
  'one card': '/outcomes/outcome-5000',
  'follow-up by code': 'status',
};

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

const makeAsk = async (app) => {
  let path = '/outcomes?limit=100';
  for (let page = 0; page < 20; page += 1) {
    const { nextCursor } = await (await app.request(path)).json();
    if (nextCursor === undefined) break;
    path = `/outcomes?limit=100&cursor=${nextCursor}`;
  }
  const far = path.replace('limit=100', 'limit=20');
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const status = { method: 'POST', headers, body: JSON.stringify({ reference: '2222-2222-2222' }) };
  let asked = 1000;
  return (request) => {
    if (request === 'new word') return app.request(`/outcomes?q=kynnys${(asked += 1)}`);
    if (request === 'cursor') return app.request(far);
    return request === 'status' ? app.request('/feedback/status', status) : app.request(request);
  };
};

/** Milliseconds of work and of waiting. The embedded database works in this process, so its CPU time is the same on a busy machine. */
const timeOf = async (ask, request) => {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await (await ask(request)).text();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - began, cpu: (user + system) / 1000 };
};

const shown = (samples, name) => median(samples.map((sample) => sample[name])).toFixed(1);

const measure = async (title, empty, full) => {
  const [few, many] = [await makeAsk(empty), await makeAsk(full)];
  console.log(`\n${title}\n\n| | empty: ms CPU, ms | 100,000 and 10,000: ms CPU, ms |\n|---|---|---|`);
  for (const [name, request] of Object.entries(REQUESTS)) {
    const samples = { few: [], many: [] };
    for (let run = 0; run < runs; run += 1) {
      samples.few.push(await timeOf(few, request));
      samples.many.push(await timeOf(many, request));
    }
    const { few: one, many: other } = samples;
    console.log(`| ${name} | ${shown(one, 'cpu')}, ${shown(one, 'wall')} | ${shown(other, 'cpu')}, ${shown(other, 'wall')} |`);
  }
};

const appOn = (database) => createApp({ database, settings, clock: () => new Date(), log });

const compare = async (title, open) => {
  const [empty, full] = [await open('empty'), await open('full')];
  try {
    for (const { database } of [empty, full]) await migrate(database);
    await fill(full.database);
    for (const { database } of [empty, full]) await sql`vacuum analyze`.execute(database);
    await measure(title, appOn(empty.database), appOn(full.database));
    if (values.explain) await explain(full.database);
  } finally {
    await empty.close();
    await full.close();
  }
};

await compare('Embedded (PGlite)', () => openEmbedded());
const { DATABASE_URL: server } = process.env;
if (server !== undefined) {
  const made = [];
  const onServer = async (name) => {
    const database = `outcomes_bench_${name}_${process.pid}`;
    const maintenance = openServer(server, log);
    await sql`create database ${sql.raw(database)}`.execute(maintenance.database);
    await maintenance.close();
    made.push(database);
    const url = new URL(server);
    url.pathname = `/${database}`;
    return openServer(url.href, log);
  };
  try {
    await compare('PostgreSQL', onServer);
  } finally {
    const maintenance = openServer(server, log);
    for (const database of made) await sql`drop database ${sql.raw(database)}`.execute(maintenance.database);
    await maintenance.close();
  }
}
