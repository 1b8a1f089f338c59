import type { OwnSignup, SignupPatch } from '../../../src/contract/signups.js';
import type { Services } from '../common/services.js';
import { changeEvent, type EventChange } from '../events/event-transaction.js';
import { ProblemError } from '../http/problems.js';
import { cancelSignup, changeSignup } from './change-signup.js';
import { findByToken, viewSignup } from './manage-repository.js';
import { refusePersonalDataInSignup } from './personal-data.js';

/** What the person's link contains, and the language that they read. */
export interface ManageRequest {
  readonly reference: string;
  readonly token: string;
  readonly language: string | undefined;
}

async function find(database: Services['database'], { reference, token }: ManageRequest) {
  const row = await findByToken(database, reference, token);
  if (row === undefined) throw new ProblemError('not-found');
  return row;
}

type SignupRow = Awaited<ReturnType<typeof find>>;

async function changeWith(
  services: Services,
  request: ManageRequest,
  work: (change: EventChange, row: SignupRow) => Promise<void>,
): Promise<OwnSignup> {
  const { event_id } = await find(services.database, request);
  return changeEvent(services, event_id, async (change) => {
    // Read again under the lock: another request may have changed it meanwhile.
    const row = await find(change.transaction, request);
    await work(change, row);
    return viewSignup(change.transaction, row.id, request.language, change.now);
  });
}

/** @throws ProblemError `not-found`, also for a wrong token */
export async function viewManagedSignup({ database, clock }: Services, request: ManageRequest): Promise<OwnSignup> {
  const { id } = await find(database, request);
  return viewSignup(database, id, request.language, clock());
}

/**
 * Changes a signup: all that is asked, or nothing.
 *
 * @throws ProblemError `not-found`, `personal-data`, and those of `changeSignup`
 */
export async function changeManagedSignup(services: Services, request: ManageRequest, patch: SignupPatch): Promise<OwnSignup> {
  refusePersonalDataInSignup(patch);
  return changeWith(services, request, (change, row) => changeSignup(change, row, patch));
}

/** Cancels every date of a signup. @throws ProblemError `not-found` */
export const cancelManagedSignup = (services: Services, request: ManageRequest): Promise<OwnSignup> =>
  changeWith(services, request, cancelSignup);
