import type { Signup, SignupReceipt } from '../../../src/contract/signups.js';
import { seatsOf } from '../../../src/domain/capacity.js';
import { checkSignupAnswers } from '../../../src/domain/received.js';
import type { Services } from '../common/services.js';
import { withNewReference } from '../database/conflicts.js';
import { lockEvent, occupancyOf } from '../events/stored-events.js';
import { storeOnce } from '../http/idempotency.js';
import { ProblemError } from '../http/problems.js';
import { refusePersonalDataInSignup } from './personal-data.js';
import { bodyHash, findSignupReceipt, insertSignup, questionsOf, type NewSignup, type StoredReceipt } from './repository.js';
import { seat } from './seating.js';
import { tokenFor } from './token.js';

/**
 * Stores a signup under the lock of the event, once for each key: it gets its seats on every date or nothing at all.
 *
 * @throws ProblemError `not-found`, `key-reused`, `invalid`, `event-full`, `signup-closed`
 */
export const storeSignup = ({ database }: Pick<Services, 'database'>, eventId: string, added: NewSignup): Promise<StoredReceipt> =>
  database.transaction().execute(async (transaction) => {
    const event = await lockEvent(transaction, eventId);
    if (event?.published !== true) throw new ProblemError('not-found');
    const { key, signup, receivedAt } = added;
    const store = async () => {
      const faults = checkSignupAnswers(await questionsOf(transaction, eventId), signup.answers ?? []);
      if (faults.length > 0) throw new ProblemError('invalid', faults);
      const party = { ...signup, seats: seatsOf(signup) };
      const seated = seat(event, party, await occupancyOf(transaction, eventId), receivedAt);
      await insertSignup(transaction, event, seated, added);
    };
    return storeOnce({ hash: bodyHash(key, eventId, signup), find: () => findSignupReceipt(transaction, key), store });
  });

/**
 * Signs up for an event, in the queue of the event.
 *
 * @throws ProblemError `personal-data`, `in-progress`, and those of `storeSignup`
 */
export async function signUp(services: Services, eventId: string, key: string, signup: Signup): Promise<SignupReceipt> {
  refusePersonalDataInSignup(signup);
  const { database, clock, eventQueue, running } = services;
  const store = async () => {
    // Made before the transaction: on the embedded database nothing else can be read while one runs.
    const token = await tokenFor(database, key);
    const stored = await withNewReference(services, (reference) =>
      storeSignup(services, eventId, { key, token, reference, receivedAt: clock(), signup }),
    );
    return { ...stored, token };
  };
  return running.once(key, () => eventQueue.run(eventId, store));
}
