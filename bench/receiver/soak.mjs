import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { applyLoad, nextFeedback } from './load.mjs';
import { memoryOf, PROGRAMS, startProgram } from './processes.mjs';

const PARTS = 10;
const MEGABYTE = 1024 * 1024;

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, path, name }) => sum + statSync(join(parentPath ?? path, name)).size, 0);

const SIZES = `select relname as name, pg_total_relation_size(oid) as bytes, pg_relation_size(oid) as heap from pg_class
  where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc limit 4`;

const onServer = async (url, query) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(query).finally(() => client.end())).rows;
};

const megabytes = (bytes) => (Number(bytes) / MEGABYTE).toFixed(0);

const explainServer = async (url) =>
  (await onServer(url, SIZES)).map(({ name, bytes, heap }) => `${name} ${megabytes(bytes)} MB (rows ${megabytes(heap)})`).join(', ');

const explainFolder = (directory) => {
  const folder = join(directory, 'pglite');
  return `${megabytes(sizeOf(folder))} MB, of them write-ahead log ${megabytes(sizeOf(join(folder, 'pg_wal')))}`;
};

/** Stores so many answers and shows, ten times, how fast, how much memory the process holds and how large the data is. */
export const soak = async (count, environment, say) => {
  const { DATABASE_URL: url, DATA_DIR: directory } = environment;
  const running = await startProgram(PROGRAMS.receiver, environment);
  say(`\n### ${count} answers, ${url === undefined ? 'embedded' : 'PostgreSQL'}\n`);
  say('| answers | a second | p99 ms | errors | memory MB | data |\n|---|---|---|---|---|---|');
  const data = async () => (url === undefined ? explainFolder(directory) : explainServer(url));
  for (let part = 1; part <= PARTS; part += 1) {
    const load = { ports: [running.port], connections: 50, answers: count / PARTS, next: nextFeedback(PROGRAMS.receiver.path) };
    const { perSecond, p99, errors } = await applyLoad(load);
    const [stored, memory] = [(count / PARTS) * part, memoryOf(running.pid).toFixed(0)];
    say(`| ${stored} | ${perSecond.toFixed(0)} | ${p99.toFixed(0)} | ${errors} | ${memory} | ${await data()} |`);
  }
  await running.stop();
  if (directory !== undefined) say(`\nAfter the stop: ${explainFolder(directory)}.`);
};
