import { toProblem } from '../database/conflicts.js';
import { ProblemError } from '../http/problems.js';
import type { Services } from '../common/services.js';

import type { EventChange } from '../notices/repository.js';
import { lockEvent } from './stored-events.js';

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
