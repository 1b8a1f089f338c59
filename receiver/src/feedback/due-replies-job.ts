import type { Kysely } from 'kysely';
import type { Tables } from '../database/schema.js';
import { describeError, type Log } from '../common/log.js';
import { noteDueReplies } from './due-replies.js';

const HOUR = 3_600_000;

interface Options {
  readonly database: Kysely<Tables>;
  readonly clock: () => Date;
  readonly handsOver: boolean;
  readonly log: Log;
}

/**
 * Looks now and every hour for replies that are due.
 *
 * @returns ends it, after a look that is under way
 */
export function startDueReplies({ database, clock, handsOver, log }: Options): () => Promise<void> {
  let running = Promise.resolve();
  const look = async () => {
    const replies = await noteDueReplies(database, clock(), handsOver);
    if (replies > 0) log.info({ replies }, 'replies are due');
  };
  const run = () => {
    running = running.then(look).catch((error: unknown) => log.error(describeError(error), 'could not look for due replies'));
  };
  run();
  const timer = setInterval(run, HOUR);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
