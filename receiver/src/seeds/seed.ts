import { sql, type Kysely } from 'kysely';
import { inOneTransaction } from '../database/one-transaction.js';
import type { Tables } from '../database/schema.js';

/** One set of sample data; its name never changes. */
export interface Seed {
  readonly name: string;
  readonly run: (database: Kysely<Tables>, now: Date) => Promise<void>;
  /** Moves data of an earlier start to the day of this one. */
  readonly refresh?: (database: Kysely<Tables>, now: Date) => Promise<void>;
}

/** A number of the receiver's own, so that no other program on the server waits for it. It ends with the transaction, so it works through a pooler. */
const SEED_LOCK = sql`select pg_advisory_xact_lock(7683201121)`;

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
 * Inserts the sample data that this database has not had yet, all of it or nothing. What staff removed does not come back. Instances that start at the
 * same time wait for each other.
 */
export const seedOnce = (database: Kysely<Tables>, seeds: readonly Seed[], now: Date): Promise<void> =>
  inOneTransaction(database, async (joined) => {
    await SEED_LOCK.execute(joined);
    await runMissing(joined, seeds, now);
  });
