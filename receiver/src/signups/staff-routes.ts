import { staffRoutes } from '../../../src/contract/routes.js';
import type { SignupDate } from '../../../src/contract/signups.js';
import type { StaffSignup } from '../../../src/contract/staff-events.js';
import { audit } from '../audit/audit.js';
import { pageOf, rowPageIn } from '../common/pages.js';
import { served, type Served } from '../http/route.js';
import { hasRole } from '../staff/staff.js';
import { knownEvent, signupExport } from './staff-export.js';
import { listNeeds, listSignups } from './staff-repository.js';

/** A reader sees how many come and when, and not who. */
const withoutPerson = ({ name: _name, contact: _contact, onBehalfOf: _onBehalfOf, ...rest }: StaffSignup): StaffSignup => rest;

const list = served(staffRoutes.staffSignupList, async ({ parameters, query, staff }, services) => {
  const { id } = await knownEvent(services, parameters['id'], staff.units);
  const { items, next } = await listSignups(services.database, id, {
    ...rowPageIn(query),
    state: query['state'] as SignupDate['state'] | undefined,
  });
  return { body: pageOf({ items: hasRole(staff.role, 'editor') ? items : items.map(withoutPerson), next }) };
});

const needs = served(staffRoutes.supportNeeds, async ({ parameters, act }, services) => {
  const { id } = await knownEvent(services, parameters['id'], act.units);
  // In the audit before anything is read, so that no reading is missing there.
  await audit(services.database, act, 'read-needs', `event ${id}`, {});
  return { body: { items: await listNeeds(services.database, id) } };
});

/** Who comes to an event, and what they need. */
export const staffSignupRoutes: readonly Served[] = [signupExport, list, needs];
