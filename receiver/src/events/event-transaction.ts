import type { Transaction } from 'kysely';
import { toProblem } from '../database/conflicts.js';
import type { Tables } from '../database/schema.js';
import { ProblemError } from '../http/problems.js';
import type { Services } from '../common/services.js';

import { lockEvent, type StoredEvent } from './stored-events.js';

/** A change of one event, under its lock. */
export interface EventChange {
  readonly transaction: Transaction<Tables>;
  readonly event: StoredEvent;
  readonly now: Date;
  /** Whether notices also go to the organisation's own sender (`NOTICE_WEBHOOK`). */
  readonly handsOver: boolean;
}

/**
 * Runs a change of one event in one transaction, under the event's lock and in turn.
 *
 * @throws ProblemError `not-found` when there is no such event, `in-progress` when another instance holds it too long
 */
export async function changeEvent<Result>(
  { database, eventQueue, clock, handsOver }: Services,
  eventId: string,
  work: (change: EventChange) => Promise<Result>,
): Promise<Result> {
  const inTransaction = () =>
    database.transaction().execute(async (transaction) => {
      const event = await lockEvent(transaction, eventId);
      if (event === undefined) throw new ProblemError('not-found');
      return work({ transaction, event, now: clock(), handsOver });
    });
  try {
    return await eventQueue.run(eventId, inTransaction);
  } catch (error) {
    throw toProblem(error);
  }
}
