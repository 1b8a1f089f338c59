import type { ApplicantChoice, Draw, EventBody, EventStatusChange } from '../../../src/contract/staff-events.js';
import { formatReference } from '../../../src/domain/reference.js';
import { audit } from '../audit/audit.js';
import type { Services } from '../common/services.js';
import { refusePersonalDataInTexts } from '../http/personal-data.js';
import { ProblemError } from '../http/problems.js';
import { cancelOrPostpone } from './cancel-or-postpone.js';
import { faultsOf } from './checks.js';
import { chooseApplicants } from './choose-applicants.js';
import { drawPlaces } from './draw.js';
import { saveEventRows } from './event-rows.js';
import { changeEvent, type EventChange } from './event-transaction.js';
import { isWithin, type StaffAct } from '../staff/staff.js';
import { hasEvent } from './stored-events.js';
import { updateEvent } from './update-event.js';
import { versionOf } from './staff-repository.js';
import { requireVersion } from '../http/versions.js';

/** Writes to the audit in the transaction of the change. */
const auditChange = (
  { transaction, event, now }: EventChange,
  { actor }: StaffAct,
  action: string,
  change: Record<string, string | null>,
) => audit(transaction, { at: now, actor }, action, `event ${event.id}`, change);

/**
 * Changes an event within the rights of who does it.
 *
 * @throws ProblemError `not-found`, `changed-meanwhile`, `in-progress`
 */
const changeOwn = <Result>(services: Services, id: string, act: StaffAct, work: (change: EventChange) => Promise<Result>) =>
  changeEvent(services, id, async (change) => {
    if (!isWithin(act.units, change.event.unit)) throw new ProblemError('not-found');
    if (act.expected !== undefined) requireVersion(await versionOf(change.transaction, id, change.now), act.expected);
    return work(change);
  });

async function createEvent({ database, clock, eventQueue }: Services, id: string, body: EventBody, act: StaffAct): Promise<void> {
  const now = clock();
  if (act.expected !== undefined) requireVersion(undefined, act.expected);
  await eventQueue.run(id, () =>
    database.transaction().execute(async (transaction) => {
      await saveEventRows(transaction, id, body, now);
      await audit(transaction, { at: now, actor: act.actor }, 'make-event', `event ${id}`, {});
    }),
  );
}

/**
 * Saves a whole event, new or existing.
 *
 * @throws ProblemError `not-found` for one of another unit, `changed-meanwhile`, `personal-data`, `invalid`, `in-progress`
 */
export async function saveEvent(services: Services, id: string, body: EventBody, act: StaffAct): Promise<void> {
  refusePersonalDataInTexts({ texts: body.texts });
  const faults = [
    ...faultsOf(body),
    ...(isWithin(act.units, body.unit) ? [] : [{ pointer: '/unit', detail: 'Expected one of your units.' }]),
  ];
  if (faults.length > 0) throw new ProblemError('invalid', faults);
  if (!(await hasEvent(services.database, id))) return createEvent(services, id, body, act);
  return changeOwn(services, id, act, async (change) => {
    await updateEvent(change, body);
    await auditChange(change, act, 'change-event', {});
  });
}

/**
 * Cancels or postpones an event or one date of it.
 *
 * @throws ProblemError `not-found`, `changed-meanwhile`, `personal-data`, `invalid`, `in-progress`
 */
export async function setEventStatus(services: Services, id: string, request: EventStatusChange, act: StaffAct): Promise<void> {
  refusePersonalDataInTexts({ reason: request.reason });
  await changeOwn(services, id, act, async (change) => {
    const notified = await cancelOrPostpone(change, request);
    if (notified === undefined) return;
    await auditChange(change, act, 'set-status', { to: request.status, date: request.date ?? null, told: String(notified) });
  });
}

/**
 * Chooses applicants, by reference in any way of writing it.
 *
 * @throws ProblemError `not-found`, `changed-meanwhile`, `personal-data`, `invalid`, `in-progress`
 */
export async function chooseByReference(services: Services, id: string, { chosen, reason }: ApplicantChoice, act: StaffAct): Promise<void> {
  refusePersonalDataInTexts({ reason });
  await changeOwn(services, id, act, async (change) => {
    const references = chosen.map((written) => formatReference(written) ?? written);
    const count = await chooseApplicants(change, { chosen: references, reason });
    await auditChange(change, act, 'choose', { chosen: String(count) });
  });
}

/**
 * Draws the places of an event, once; repeated, it returns the same draw.
 *
 * @throws ProblemError `not-found`, `changed-meanwhile`, `invalid`, `in-progress`
 */
export const drawOnce = (services: Services, id: string, seed: string | undefined, act: StaffAct): Promise<Draw> =>
  changeOwn(services, id, act, async (change) => {
    const { isNew, ...draw } = await drawPlaces(change, seed);
    if (isNew) await auditChange(change, act, 'draw-lots', { seed: draw.seed });
    return draw;
  });
