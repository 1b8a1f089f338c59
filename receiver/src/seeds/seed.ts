import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/schema.js';

/** Some sample data with a name that never changes. */
export interface Seed {
  readonly name: string;
  readonly run: (database: Kysely<Tables>, now: Date) => Promise<void>;
  /** Brings what was put in earlier up to the day of this start. */
  readonly refresh?: (database: Kysely<Tables>, now: Date) => Promise<void>;
}

/** A number of our own, so that no other program on the server waits for it. */
const SEED_LOCK = sql`select pg_advisory_lock(7683201121)`;
const SEED_UNLOCK = sql`select pg_advisory_unlock(7683201121)`;

async function runMissing(database: Kysely<Tables>, seeds: readonly Seed[], now: Date): Promise<void> {
  const done = new Set((await database.selectFrom('seed').select('name').execute()).map(({ name }) => name));
  for (const { name, run, refresh } of seeds) {
    if (done.has(name)) await refresh?.(database, now);
    else {
      await run(database, now);
      await database.insertInto('seed').values({ name, at: now }).execute();
    }
  }
}

/**
 * Puts in the sample data that this database has not had. What staff removed does not come back. Instances that start side by side wait for
 * each other; a seed that was cut in the middle is run again, so a seed must bear that.
 */
export const seedOnce = (database: Kysely<Tables>, seeds: readonly Seed[], now: Date): Promise<void> =>
  database.connection().execute(async (connection) => {
    await SEED_LOCK.execute(connection);
    try {
      await runMissing(connection, seeds, now);
    } finally {
      await SEED_UNLOCK.execute(connection);
    }
  });
