import { staffRoutes } from '../../../src/contract/routes.js';
import { ACTOR, audit } from '../audit/audit.js';
import { pageOf, rowPageIn } from '../common/pages.js';
import type { Services } from '../common/services.js';
import { hasEvent } from '../events/stored-events.js';
import { ProblemError } from '../http/problems.js';
import { served, type Served } from '../http/route.js';
import { signupExport } from './staff-export.js';
import { listNeeds, listSignups } from './staff-repository.js';

/** The id of an event that exists. */
async function knownEvent({ database }: Services, id = ''): Promise<string> {
  if (!(await hasEvent(database, id))) throw new ProblemError('not-found');
  return id;
}

const list = served(staffRoutes.staffSignupList, async ({ parameters, query }, services) => {
  const id = await knownEvent(services, parameters['id']);
  return { body: pageOf(await listSignups(services.database, id, rowPageIn(query))) };
});

const needs = served(staffRoutes.supportNeeds, async ({ parameters }, services) => {
  const { database, clock } = services;
  const id = await knownEvent(services, parameters['id']);
  // In the audit before anything is read, so that no reading is missing there.
  await audit(database, { at: clock(), actor: ACTOR }, 'read-needs', `event ${id}`, {});
  return { body: { items: await listNeeds(database, id) } };
});

/** Who comes to an event, and what they need. */
export const staffSignupRoutes: readonly Pick<Served, 'register'>[] = [signupExport, list, needs];
