import type { ApplicantChoice, Draw, EventBody, EventStatusChange } from '../../../src/contract/staff-events.js';
import { formatReference } from '../../../src/domain/reference.js';
import { ACTOR, audit } from '../audit/audit.js';
import type { Services } from '../common/services.js';
import { refusePersonalDataInTexts } from '../http/personal-data.js';
import { ProblemError } from '../http/problems.js';
import { cancelOrPostpone } from './cancel-or-postpone.js';
import { faultsOf } from './checks.js';
import { chooseApplicants } from './choose-applicants.js';
import { drawPlaces } from './draw.js';
import { saveEventRows } from './event-rows.js';
import { changeEvent, type EventChange } from './event-transaction.js';
import { hasEvent } from './stored-events.js';
import { updateEvent } from './update-event.js';

/** Writes to the audit in the transaction of the change. */
const auditChange = ({ transaction, event, now }: EventChange, action: string, change: Record<string, string | null>) =>
  audit(transaction, { at: now, actor: ACTOR }, action, `event ${event.id}`, change);

async function createEvent({ database, clock, eventQueue }: Services, id: string, body: EventBody): Promise<void> {
  const now = clock();
  await eventQueue.run(id, () =>
    database.transaction().execute(async (transaction) => {
      await saveEventRows(transaction, id, body, now);
      await audit(transaction, { at: now, actor: ACTOR }, 'make-event', `event ${id}`, {});
    }),
  );
}

/**
 * Saves a whole event, new or existing.
 *
 * @throws ProblemError `personal-data`, `invalid`, `in-progress`
 */
export async function saveEvent(services: Services, id: string, body: EventBody): Promise<void> {
  refusePersonalDataInTexts({ texts: body.texts });
  const faults = faultsOf(body);
  if (faults.length > 0) throw new ProblemError('invalid', faults);
  if (!(await hasEvent(services.database, id))) return createEvent(services, id, body);
  return changeEvent(services, id, async (change) => {
    await updateEvent(change, body);
    await auditChange(change, 'change-event', {});
  });
}

/**
 * Cancels or postpones an event or one date of it.
 *
 * @throws ProblemError `not-found`, `personal-data`, `invalid`, `in-progress`
 */
export async function setEventStatus(services: Services, id: string, request: EventStatusChange): Promise<void> {
  refusePersonalDataInTexts({ reason: request.reason });
  await changeEvent(services, id, async (change) => {
    const notified = await cancelOrPostpone(change, request);
    if (notified === undefined) return;
    await auditChange(change, 'set-status', { to: request.status, date: request.date ?? null, told: String(notified) });
  });
}

/**
 * Chooses applicants, by reference in any way of writing it.
 *
 * @throws ProblemError `not-found`, `personal-data`, `invalid`, `in-progress`
 */
export async function chooseByReference(services: Services, id: string, { chosen, reason }: ApplicantChoice): Promise<void> {
  refusePersonalDataInTexts({ reason });
  await changeEvent(services, id, async (change) => {
    const references = chosen.map((written) => formatReference(written) ?? written);
    const count = await chooseApplicants(change, { chosen: references, reason });
    await auditChange(change, 'choose', { chosen: String(count) });
  });
}

/**
 * Draws the places of an event, once; repeated, it returns the same draw.
 *
 * @throws ProblemError `not-found`, `invalid`, `in-progress`
 */
export const drawOnce = (services: Services, id: string, seed: string | undefined): Promise<Draw> =>
  changeEvent(services, id, async (change) => {
    const { isNew, ...draw } = await drawPlaces(change, seed);
    if (isNew) await auditChange(change, 'draw-lots', { seed: draw.seed });
    return draw;
  });
