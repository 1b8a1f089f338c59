import { sql, type Kysely } from 'kysely';
import type { Job } from '../common/jobs.js';
import type { Tables } from './schema.js';

const FIVE_MINUTES = 5 * 60_000;

/**
 * For the embedded database alone: a server does so by itself, every five minutes too. Without it the write-ahead log grows for ever, 16 MB for each
 * 10,000 answers, and after a crash all of it is read again.
 */
export const checkpointJob = (database: Kysely<Tables>): Job => ({
  name: 'checkpoint',
  every: FIVE_MINUTES,
  run: () => sql`checkpoint`.execute(database),
});
