import { Hono } from 'hono';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/schema.js';
import { describeError, type Log } from '../common/log.js';

const LONGEST_WAIT = 3000;

async function answersInTime(database: Kysely<Tables>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The database did not answer in time.')), LONGEST_WAIT);
  });
  try {
    await Promise.race([sql`select 1`.execute(database), late]);
  } finally {
    clearTimeout(timer);
  }
}

const status = (word: string, code: number): Response =>
  new Response(JSON.stringify({ status: word }), {
    status: code,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });

/** `/healthz`: the process runs. `/readyz`: it can also ask its database, else 503, and a load balancer sends nobody here. */
export function health(database: Kysely<Tables>, log: Log): Hono {
  const app = new Hono();
  app.get('/healthz', () => status('alive', 200));
  app.get('/readyz', async () => {
    try {
      await answersInTime(database);
      return status('ready', 200);
    } catch (error) {
      log.warn(describeError(error), 'not ready');
      return status('not-ready', 503);
    }
  });
  return app;
}
