import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/schema.js';
import { describeError, type Log } from './log.js';
import type { Settings } from '../settings.js';

/** How long what is kept, in days. */
export type KeptFor = Pick<Settings, 'feedbackKeepDays' | 'contactKeepDays'>;

/** Deletes one kind of rows whose time is over. */
export interface Sweeper {
  /** What is deleted, as it stands in the log. */
  readonly name: string;
  /** Deletes what is due at `now` and tells how many rows. Asked again at the same moment, it deletes nothing more. */
  readonly sweep: (database: Kysely<Tables>, now: Date, kept: KeptFor) => Promise<number>;
}

export interface RetentionOptions {
  readonly database: Kysely<Tables>;
  readonly sweepers: readonly Sweeper[];
  readonly kept: KeptFor;
  readonly clock: () => Date;
  readonly log: Log;
}

const HOUR = 3_600_000;

/** A number of our own: instances that stand side by side do not sweep at the same time. */
const TRY_LOCK = sql<{ held: boolean }>`select pg_try_advisory_lock(7683201122) as held`;
const UNLOCK = sql`select pg_advisory_unlock(7683201122)`;

/** What is deleted stays in the files until its place is given free, and the embedded database has nobody who does that by itself. */
async function cleanUp(connection: Kysely<Tables>, log: Log): Promise<void> {
  try {
    await sql`vacuum`.execute(connection);
  } catch (error) {
    log.error(describeError(error), 'could not clean up what was deleted');
  }
}

async function sweepAll(connection: Kysely<Tables>, { sweepers, kept, clock, log }: RetentionOptions): Promise<void> {
  const now = clock();
  let deleted = 0;
  for (const { name, sweep } of sweepers) {
    try {
      const rows = await sweep(connection, now, kept);
      deleted += rows;
      if (rows > 0) log.info({ sweeper: name, rows }, 'deleted what had served its time');
    } catch (error) {
      // The others still have their dates to keep; this one is tried again within the hour.
      log.error({ sweeper: name, ...describeError(error) }, 'could not delete');
    }
  }
  if (deleted > 0) await cleanUp(connection, log);
}

/** Deletes everything whose date has come. When another instance is just doing it, nothing. */
export const sweepOnce = (options: RetentionOptions): Promise<void> =>
  options.database.connection().execute(async (connection) => {
    const { rows } = await TRY_LOCK.execute(connection);
    if (rows[0]?.held !== true) return;
    try {
      await sweepAll(connection, options);
    } finally {
      await UNLOCK.execute(connection);
    }
  });

/**
 * Sweeps now and every hour.
 *
 * @returns ends it, after a sweep that is under way
 */
export function startRetention(options: RetentionOptions): () => Promise<void> {
  let running = Promise.resolve();
  const run = () => {
    running = running.then(() => sweepOnce(options)).catch((error: unknown) => options.log.error(describeError(error), 'could not sweep'));
  };
  run();
  const timer = setInterval(run, HOUR);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
