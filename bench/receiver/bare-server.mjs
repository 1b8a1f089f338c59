/**
 * The least that stores an answer: Hono, the JSON as it came in one table, no check, no key, no log. `DATABASE_URL` or `DATA_DIR` gives the database,
 * as for the receiver.
 */
import { serve } from '@hono/node-server';
import { PGlite } from '@electric-sql/pglite';
import { Hono } from 'hono';
import pg from 'pg';

const { DATABASE_URL: url, DATA_DIR: directory } = process.env;
const database =
  url === undefined ? await PGlite.create({ dataDir: `${directory}/pglite` }) : new pg.Pool({ connectionString: url, max: 10 });
await database.query(
  'create table if not exists bare (id bigint generated always as identity primary key, received_at timestamptz not null, body jsonb not null)',
);

const app = new Hono();
app.post('/bare', async (context) => {
  const body = await context.req.json();
  const { rows } = await database.query('insert into bare (received_at, body) values ($1, $2) returning id', [
    new Date(),
    JSON.stringify(body),
  ]);
  return context.json({ id: String(rows[0].id) }, 201);
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(JSON.stringify({ port })));
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void (url === undefined ? database.close() : database.end()));
});
