import type { Kysely } from 'kysely';
import type { Job } from '../common/jobs.js';
import type { Log } from '../common/log.js';
import { HOUR } from '../common/time.js';
import type { Tables } from '../database/schema.js';
import { noteDueReplies } from './due-replies.js';

interface Options {
  readonly database: Kysely<Tables>;
  readonly clock: () => Date;
  readonly handsOver: boolean;
  readonly log: Log;
}

/** Looks every hour for replies that are due. */
export const dueRepliesJob = ({ database, clock, handsOver, log }: Options): Job => ({
  name: 'due-replies',
  every: HOUR,
  run: async () => {
    const replies = await noteDueReplies(database, clock(), handsOver);
    if (replies > 0) log.info({ replies }, 'replies are due');
  },
});
