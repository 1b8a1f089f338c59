import * as v from 'valibot';
import { Id } from '../../../src/contract/common.js';
import { staffRoutes } from '../../../src/contract/routes.js';
import type { StaffEvent } from '../../../src/contract/staff-events.js';
import { pageOf, rowPageIn } from '../common/pages.js';
import type { Services } from '../common/services.js';
import { ProblemError } from '../http/problems.js';
import { served, type Served } from '../http/route.js';
import { isWithin, type Units } from '../staff/staff.js';
import { listForStaff, type When } from './staff-list.js';
import { findDraw, versionOf } from './staff-repository.js';
import { chooseByReference, drawOnce, saveEvent, setEventStatus } from './staff-service.js';

/** The event as it is now. */
async function shown({ database, clock }: Services, id: string, units: Units): Promise<{ body: StaffEvent; tag: string }> {
  const version = await versionOf(database, id, clock());
  if (version === undefined || !isWithin(units, version.content.body.unit)) throw new ProblemError('not-found');
  return { body: version.content, tag: version.tag };
}

const list = served(staffRoutes.staffEventList, async ({ query, staff: { units } }, { database, clock }) => ({
  body: pageOf(
    await listForStaff(database, { units, when: query['when'] as When, cursor: query['cursor'], limit: rowPageIn(query).limit }, clock()),
  ),
}));

const one = served(staffRoutes.staffEvent, ({ parameters, staff }, services) => shown(services, parameters['id'] ?? '', staff.units));

const save = served(staffRoutes.saveEvent, async ({ parameters, body, act }, services) => {
  const id = parameters['id'] ?? '';
  if (!v.is(Id, id)) throw new ProblemError('not-found');
  await saveEvent(services, id, body, act);
  return shown(services, id, act.units);
});

const status = served(staffRoutes.setEventStatus, async ({ parameters, body, act }, services) => {
  const id = parameters['id'] ?? '';
  await setEventStatus(services, id, body, act);
  return shown(services, id, act.units);
});

const choice = served(staffRoutes.chooseApplicants, async ({ parameters, body, act }, services) => {
  const id = parameters['id'] ?? '';
  await chooseByReference(services, id, body, act);
  return shown(services, id, act.units);
});

const draw = served(staffRoutes.drawPlaces, async ({ parameters, body, act }, services) => ({
  body: await drawOnce(services, parameters['id'] ?? '', body.seed, act),
}));

const drawn = served(staffRoutes.drawnPlaces, async ({ parameters, staff }, { database }) => {
  const found = await findDraw(database, parameters['id'] ?? '', staff.units);
  if (found === undefined) throw new ProblemError('not-found');
  return { body: found };
});

/** For those who organise events. */
export const staffEventRoutes: readonly Served[] = [list, one, save, status, choice, draw, drawn];
