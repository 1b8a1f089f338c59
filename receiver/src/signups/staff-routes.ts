import { ProblemError } from '../http/problems.js';
import type { Services } from '../common/services.js';
import { served } from '../http/route.js';
import { ACTOR, audit } from '../audit/audit.js';
import { listNotices, tickNotice } from '../notices/staff-repository.js';
import { listNeeds, listSignups } from './staff-repository.js';
import { hasEvent } from '../events/stored-events.js';
import { staffRoutes } from '../../../src/contract/routes.js';

const DEFAULT_LIMIT = 50;

const page = <Item>({ items, next }: { readonly items: Item[]; readonly next: string | undefined }) =>
  next === undefined ? { items } : { items, nextCursor: next };

const filterOf = (query: Readonly<Record<string, string>>) => ({ after: query['cursor'], limit: Number(query['limit'] ?? DEFAULT_LIMIT) });

/** The id of an event that there is. */
async function knownEvent({ database }: Services, id = ''): Promise<string> {
  if (!(await hasEvent(database, id))) throw new ProblemError('not-found');
  return id;
}

export const staffSignups = served(staffRoutes.staffSignupList, async ({ parameters, query }, services) => {
  const id = await knownEvent(services, parameters['id']);
  return { body: page(await listSignups(services.database, id, filterOf(query))) };
});

export const staffNeeds = served(staffRoutes.supportNeeds, async ({ parameters }, services) => {
  const { database, clock } = services;
  const id = await knownEvent(services, parameters['id']);
  // Written down before anything is read: nobody reads it unseen.
  await audit(database, { at: clock(), actor: ACTOR }, 'read-needs', `event ${id}`, {});
  return { body: { items: await listNeeds(database, id) } };
});

export const staffNotices = served(staffRoutes.notices, async ({ query }, { database }) => {
  const told = query['told'] as 'yes' | 'no' | undefined;
  return { body: page(await listNotices(database, { ...filterOf(query), told, eventId: query['event'] })) };
});

export const staffNoticeTold = served(staffRoutes.markNoticeTold, async ({ parameters }, { database, clock }) => {
  const id = parameters['id'] ?? '';
  const at = /^\d{1,18}$/.test(id) ? await tickNotice(database, id, { at: clock(), actor: ACTOR }) : undefined;
  if (at === undefined) throw new ProblemError('not-found');
  return { body: { id, toldAt: at.toISOString() } };
});
