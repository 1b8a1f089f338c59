import { Hono, type Context } from 'hono';
import { sql, type Kysely } from 'kysely';
import { describeError, type Log } from '../common/log.js';
import type { Tables } from '../database/schema.js';
import { NOT_STORED } from './caching.js';

/** Milliseconds that the database has for its answer. */
const LONGEST_WAIT = 3000;

async function askDatabase(database: Kysely<Tables>): Promise<void> {
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

const respond = (context: Context, status: string, code: 200 | 503) => context.json({ status }, code, NOT_STORED);

/** `/healthz`: the process runs. `/readyz`: its database answers too, else 503, so that a load balancer sends nobody here. */
export function health(database: Kysely<Tables>, log: Log): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => respond(context, 'alive', 200));
  app.get('/readyz', async (context) => {
    try {
      await askDatabase(database);
      return respond(context, 'ready', 200);
    } catch (error) {
      log.warn(describeError(error), 'not ready');
      return respond(context, 'not-ready', 503);
    }
  });
  return app;
}
