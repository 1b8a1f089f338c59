import * as v from 'valibot';
import { Id } from '../../../src/contract/common.js';
import { staffRoutes } from '../../../src/contract/routes.js';
import type { StaffOutcome } from '../../../src/contract/staff-outcomes.js';
import type { OutcomeStatus } from '../../../src/contract/vocabulary.js';
import { rowPageIn } from '../common/pages.js';
import type { Services } from '../common/services.js';
import { ProblemError } from '../http/problems.js';
import { served, type Served } from '../http/route.js';
import type { Units } from '../staff/staff.js';
import { checkOutcome } from './checks.js';
import { readPlace, writePlace } from './cursor.js';
import { publishOutcome } from './feedback-links.js';
import { redactNote } from './history.js';
import { listNames } from './names.js';
import { refusePersonalDataInOutcome } from './personal-data.js';
import { saveOutcome } from './save-outcome.js';
import { findStaffOutcome, listStaffOutcomes } from './staff-repository.js';
import { suggestFeedback } from './suggestions.js';

async function show({ database }: Services, id: string, units: Units): Promise<{ body: StaffOutcome; tag: string }> {
  const version = await findStaffOutcome(database, id, units);
  if (version === undefined) throw new ProblemError('not-found');
  return { body: version.content, tag: version.tag };
}

const list = served(staffRoutes.staffOutcomeList, async ({ query, staff }, { database }) => {
  const { status, published, unit, cursor } = query;
  const { items, next } = await listStaffOutcomes(database, {
    status: status as OutcomeStatus | undefined,
    isPublished: published === undefined ? undefined : published === 'yes',
    unit,
    units: staff.units,
    after: cursor === undefined ? undefined : readPlace(cursor, 'updated'),
    limit: rowPageIn(query).limit,
  });
  return { body: next === undefined ? { items } : { items, nextCursor: writePlace('updated', next) } };
});

const one = served(staffRoutes.staffOutcome, ({ parameters, staff }, services) => show(services, parameters['id'] ?? '', staff.units));

const suggestions = served(staffRoutes.suggestedFeedback, async ({ parameters, query, staff }, services) => {
  const { body } = await show(services, parameters['id'] ?? '', staff.units);
  return { body: { items: await suggestFeedback(services.database, body, { units: staff.units, limit: rowPageIn(query).limit }) } };
});

const names = served(staffRoutes.staffNames, async (_call, { database }) => ({ body: await listNames(database) }));

const save = served(staffRoutes.saveOutcome, async ({ parameters, body, act }, services) => {
  const id = parameters['id'] ?? '';
  if (!v.is(Id, id)) throw new ProblemError('not-found');
  refusePersonalDataInOutcome(body);
  checkOutcome(id, body);
  await saveOutcome(services.database, id, body, act);
  return show(services, id, act.units);
});

const publish = served(staffRoutes.publishOutcome, async ({ parameters, body, act }, services) => {
  const id = parameters['id'] ?? '';
  await publishOutcome(services.database, id, body.published, act);
  return show(services, id, act.units);
});

const redacted = served(staffRoutes.redactOutcome, async ({ parameters, body, act }, services) => {
  const id = parameters['id'] ?? '';
  await redactNote(services.database, id, body.step, act);
  return show(services, id, act.units);
});

/** For those who write and publish outcomes. */
export const staffOutcomeRoutes: readonly Served[] = [list, one, suggestions, names, save, publish, redacted];
