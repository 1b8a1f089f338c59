import { formatReference } from '../../../src/domain/reference.js';
import type { EventBody } from '../../../src/contract/staff-events.js';
import { faultsOf } from './checks.js';
import { refusePersonalDataInTexts } from '../http/personal-data.js';
import { ProblemError } from '../http/problems.js';
import type { Services } from '../common/services.js';
import { served } from '../http/route.js';
import { ACTOR, audit } from '../audit/audit.js';
import { callOff } from './cancel-or-postpone.js';
import { changeEvent } from './event-transaction.js';
import { choose } from './choose-applicants.js';
import { draw } from './draw.js';
import { saveEventRows } from './event-rows.js';
import type { EventChange } from '../notices/repository.js';
import { changeWrittenEvent } from './update-event.js';
import { hasEvent } from './stored-events.js';
import { listForStaff, viewForStaff } from './staff-repository.js';
import { staffRoutes } from '../../../src/contract/routes.js';
import type { StaffEvent } from '../../../src/contract/staff-events.js';

const DEFAULT_LIMIT = 50;
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

async function view({ database, clock }: Services, id: string): Promise<StaffEvent> {
  const [event] = await viewForStaff(database, [id], clock());
  if (event === undefined) throw new ProblemError('not-found');
  return event;
}

/** What was done goes to the audit in the transaction that does it. */
const note = ({ transaction, event, now }: EventChange, action: string, change: Record<string, string | null>) =>
  audit(transaction, { at: now, actor: ACTOR }, action, `event ${event.id}`, change);

async function makeEvent({ database, clock, eventQueue }: Services, id: string, body: EventBody): Promise<void> {
  const now = clock();
  await eventQueue.run(id, () =>
    database.transaction().execute(async (transaction) => {
      await saveEventRows(transaction, id, body, now);
      await audit(transaction, { at: now, actor: ACTOR }, 'make-event', `event ${id}`, {});
    }),
  );
}

export const staffEvents = served(staffRoutes.staffEventList, async ({ query }, { database, clock }) => ({
  body: { items: await listForStaff(database, Number(query['limit'] ?? DEFAULT_LIMIT), clock()) },
}));

export const staffSaveEvent = served(staffRoutes.saveEvent, async ({ parameters, body }, services) => {
  const id = parameters['id'] ?? '';
  if (!ID.test(id)) throw new ProblemError('not-found');
  refusePersonalDataInTexts({ texts: body.texts });
  const faults = faultsOf(body);
  if (faults.length > 0) throw new ProblemError('invalid', faults);
  if (await hasEvent(services.database, id)) {
    await changeEvent(services, id, async (change) => {
      await changeWrittenEvent(change, body);
      await note(change, 'change-event', {});
    });
  } else await makeEvent(services, id, body);
  return { body: await view(services, id) };
});

export const staffEventStatus = served(staffRoutes.setEventStatus, async ({ parameters, body }, services) => {
  const id = parameters['id'] ?? '';
  refusePersonalDataInTexts({ reason: body.reason });
  await changeEvent(services, id, async (change) => {
    const told = await callOff(change, body);
    if (told !== undefined) await note(change, 'set-status', { to: body.status, date: body.date ?? null, told: String(told) });
  });
  return { body: await view(services, id) };
});

export const staffChoice = served(staffRoutes.chooseApplicants, async ({ parameters, body }, services) => {
  const id = parameters['id'] ?? '';
  refusePersonalDataInTexts({ reason: body.reason });
  await changeEvent(services, id, async (change) => {
    const references = body.chosen.map((typed) => formatReference(typed) ?? typed);
    const chosen = await choose(change, { ...body, chosen: references });
    await note(change, 'choose', { chosen: String(chosen) });
  });
  return { body: await view(services, id) };
});

export const staffLots = served(staffRoutes.drawPlaces, async ({ parameters, body }, services) => {
  const { isNew: _isNew, ...drawn } = await changeEvent(services, parameters['id'] ?? '', async (change) => {
    const result = await draw(change, body.seed);
    if (result.isNew) await note(change, 'draw-lots', { seed: result.seed });
    return result;
  });
  return { body: drawn };
});
