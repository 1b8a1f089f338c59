import * as v from 'valibot';
import { Id } from '../../../src/contract/common.js';
import { staffRoutes } from '../../../src/contract/routes.js';
import type { StaffEvent } from '../../../src/contract/staff-events.js';
import { rowPageIn } from '../common/pages.js';
import type { Services } from '../common/services.js';
import { ProblemError } from '../http/problems.js';
import { served, type Served } from '../http/route.js';
import { listForStaff, viewForStaff } from './staff-repository.js';
import { chooseByReference, drawOnce, saveEvent, setEventStatus } from './staff-service.js';

/** The event after a change. */
async function shown({ database, clock }: Services, id: string): Promise<{ body: StaffEvent }> {
  const [event] = await viewForStaff(database, [id], clock());
  if (event === undefined) throw new ProblemError('not-found');
  return { body: event };
}

const list = served(staffRoutes.staffEventList, async ({ query }, { database, clock }) => ({
  body: { items: await listForStaff(database, rowPageIn(query).limit, clock()) },
}));

const save = served(staffRoutes.saveEvent, async ({ parameters, body }, services) => {
  const id = parameters['id'] ?? '';
  if (!v.is(Id, id)) throw new ProblemError('not-found');
  await saveEvent(services, id, body);
  return shown(services, id);
});

const status = served(staffRoutes.setEventStatus, async ({ parameters, body }, services) => {
  const id = parameters['id'] ?? '';
  await setEventStatus(services, id, body);
  return shown(services, id);
});

const choice = served(staffRoutes.chooseApplicants, async ({ parameters, body }, services) => {
  const id = parameters['id'] ?? '';
  await chooseByReference(services, id, body);
  return shown(services, id);
});

const draw = served(staffRoutes.drawPlaces, async ({ parameters, body }, services) => ({
  body: await drawOnce(services, parameters['id'] ?? '', body.seed),
}));

/** For those who organise events. */
export const staffEventRoutes: readonly Served[] = [list, save, status, choice, draw];
