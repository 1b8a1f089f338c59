import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/schema.js';
import type { Settings } from '../settings.js';
import type { Job } from './jobs.js';
import { describeError, type Log } from './log.js';
import { HOUR } from './time.js';

/** How long data is kept, in days. */
export type RetentionPeriods = Pick<Settings, 'feedbackKeepDays' | 'contactKeepDays'>;

/** Deletes one kind of rows when their time is over. */
export interface RetentionRule {
  /** What is deleted, as it is called in the log. */
  readonly name: string;
  /** Deletes what is due at `now` and returns how many rows. A second call at the same moment deletes nothing more. */
  readonly deleteExpired: (database: Kysely<Tables>, now: Date, periods: RetentionPeriods) => Promise<number>;
}

export interface RetentionOptions {
  readonly database: Kysely<Tables>;
  readonly rules: readonly RetentionRule[];
  readonly periods: RetentionPeriods;
  readonly clock: () => Date;
  readonly log: Log;
}

/** Deleted rows stay in the files until their space is freed, and the embedded database has nobody else who does that. */
async function vacuum(database: Kysely<Tables>, log: Log): Promise<void> {
  try {
    await sql`vacuum`.execute(database);
  } catch (error) {
    log.error(describeError(error), 'could not free the space of deleted rows');
  }
}

/** Deletes everything whose time is over. Instances on one database may do so at the same time: the second finds the rows gone. */
export async function applyRetention({ database, rules, periods, clock, log }: RetentionOptions): Promise<void> {
  const now = clock();
  let deleted = 0;
  for (const { name, deleteExpired } of rules) {
    try {
      const rows = await deleteExpired(database, now, periods);
      deleted += rows;
      if (rows > 0) log.info({ rule: name, rows }, 'deleted expired rows');
    } catch (error) {
      // The other rules still have their dates to keep; this one is tried again within the hour.
      log.error({ rule: name, ...describeError(error) }, 'could not delete expired rows');
    }
  }
  if (deleted > 0) await vacuum(database, log);
}

/** Every hour. */
export const retentionJob = (options: RetentionOptions): Job => ({ name: 'retention', every: HOUR, run: () => applyRetention(options) });
