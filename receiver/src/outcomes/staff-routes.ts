import * as v from 'valibot';
import { Id } from '../../../src/contract/common.js';
import type { OutcomeStatus } from '../../../src/contract/vocabulary.js';
import { refusePersonalDataInOutcome } from './personal-data.js';
import { checkOutcome } from './checks.js';
import { readCursor, writeCursor } from './cursor.js';
import { ProblemError } from '../http/problems.js';
import type { Services } from '../common/services.js';
import { served, type Served } from '../http/route.js';
import { redactNote } from './history.js';
import { publishOutcome } from './feedback-links.js';
import { saveOutcome } from './save-outcome.js';
import { findStaffOutcome, listStaffOutcomes } from './staff-repository.js';
import { staffRoutes } from '../../../src/contract/routes.js';
import type { StaffOutcome } from '../../../src/contract/staff-outcomes.js';
import { ACTOR } from '../audit/audit.js';

const DEFAULT_LIMIT = 50;

async function show({ database }: Services, id: string): Promise<{ body: StaffOutcome }> {
  const body = await findStaffOutcome(database, id);
  if (body === undefined) throw new ProblemError('not-found');
  return { body };
}

const list = served(staffRoutes.staffOutcomeList, async ({ query }, { database }) => {
  const { status, published, cursor, limit } = query;
  const { items, next } = await listStaffOutcomes(database, {
    status: status as OutcomeStatus | undefined,
    isPublished: published === undefined ? undefined : published === 'yes',
    after: cursor === undefined ? undefined : readCursor(cursor, 'updated'),
    limit: Number(limit ?? DEFAULT_LIMIT),
  });
  return { body: next === undefined ? { items } : { items, nextCursor: writeCursor('updated', next) } };
});

const one = served(staffRoutes.staffOutcome, ({ parameters }, services) => show(services, parameters['id'] ?? ''));

const save = served(staffRoutes.saveOutcome, async ({ parameters, body }, services) => {
  const id = parameters['id'] ?? '';
  if (!v.is(Id, id)) throw new ProblemError('not-found');
  refusePersonalDataInOutcome(body);
  checkOutcome(id, body);
  await saveOutcome(services.database, id, body, { at: services.clock(), actor: ACTOR });
  return show(services, id);
});

const publish = served(staffRoutes.publishOutcome, async ({ parameters, body }, services) => {
  const id = parameters['id'] ?? '';
  await publishOutcome(services.database, id, body.published, { at: services.clock(), actor: ACTOR });
  return show(services, id);
});

const redacted = served(staffRoutes.redactOutcome, async ({ parameters, body }, services) => {
  const id = parameters['id'] ?? '';
  const isKnown = await redactNote(services.database, id, body.step, { at: services.clock(), actor: ACTOR });
  if (!isKnown) throw new ProblemError('not-found');
  return show(services, id);
});

/** For those who write and publish outcomes. */
export const staffOutcomeRoutes: readonly Served[] = [list, one, save, publish, redacted];
