import type { Signup, SignupReceipt } from '../../../src/contract/signups.js';
import { routes } from '../../../src/contract/routes.js';
import { seatsOf } from '../../../src/domain/capacity.js';
import { checkSignupAnswers } from '../../../src/domain/received.js';
import { withNewReference } from '../database/conflicts.js';
import { refusePersonalDataInSignup } from './personal-data.js';
import { ProblemError } from '../http/problems.js';
import type { Services } from '../common/services.js';
import { served } from '../http/route.js';
import { seat } from './seating.js';
import { tokenFor } from './token.js';
import { bodyHash, findSignupReceipt, insertSignup, questionsOf, type NewSignup, type StoredReceipt } from './repository.js';
import { lockEvent, occupancyOf } from '../events/stored-events.js';

/**
 * Signs up under the lock of the event: a key that is known is answered as before, a new one gets its seats or nothing at all.
 *
 * @throws ProblemError `not-found`, `key-reused`, `invalid`, `event-full`, `signup-closed`
 */
export const storeSignup = ({ database }: Pick<Services, 'database'>, eventId: string, added: NewSignup): Promise<StoredReceipt> =>
  database.transaction().execute(async (transaction) => {
    const event = await lockEvent(transaction, eventId);
    if (event?.published !== true) throw new ProblemError('not-found');
    const { key, signup, receivedAt } = added;
    const earlier = await findSignupReceipt(transaction, key);
    if (earlier?.hash.equals(bodyHash(key, eventId, signup))) return earlier.receipt;
    if (earlier !== undefined) throw new ProblemError('key-reused', [{ detail: 'Use a new key for a changed signup.', pointer: '' }]);
    const faults = checkSignupAnswers(await questionsOf(transaction, eventId), signup.answers ?? []);
    if (faults.length > 0) throw new ProblemError('invalid', faults);
    const wish = { ...signup, seats: seatsOf(signup) };
    const seated = seat(event, wish, await occupancyOf(transaction, eventId), receivedAt);
    await insertSignup(transaction, event, seated, added);
    const stored = await findSignupReceipt(transaction, key);
    if (stored === undefined) throw new Error('The signup that was stored cannot be read.');
    return stored.receipt;
  });

async function storeWithNewReference(services: Services, eventId: string, key: string, signup: Signup): Promise<SignupReceipt> {
  // Made before the transaction: on the embedded database nothing else can be read while one runs.
  const token = await tokenFor(services.database, key);
  const store = (reference: string) => storeSignup(services, eventId, { key, token, reference, receivedAt: services.clock(), signup });
  return { ...(await withNewReference(services, store)), token };
}

export const signup = served(routes.signup, async ({ parameters, key, body }, services) => {
  refusePersonalDataInSignup(body);
  const eventId = parameters['id'] ?? '';
  const work = () => storeWithNewReference(services, eventId, key, body);
  return { body: await services.running.once(key, () => services.eventQueue.run(eventId, work)) };
});
