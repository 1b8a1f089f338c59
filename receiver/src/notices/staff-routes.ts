import { staffRoutes } from '../../../src/contract/routes.js';
import { ACTOR } from '../audit/audit.js';
import { pageOf, rowPageIn } from '../common/pages.js';
import { ProblemError } from '../http/problems.js';
import { served, type Served } from '../http/route.js';
import { listNotices, markTold } from './staff-repository.js';

const list = served(staffRoutes.notices, async ({ query }, { database }) => {
  const told = query['told'] as 'yes' | 'no' | undefined;
  return { body: pageOf(await listNotices(database, { ...rowPageIn(query), told, eventId: query['event'] })) };
});

const told = served(staffRoutes.markNoticeTold, async ({ parameters }, { database, clock }) => {
  const id = parameters['id'] ?? '';
  const at = /^\d{1,18}$/.test(id) ? await markTold(database, id, { at: clock(), actor: ACTOR }) : undefined;
  if (at === undefined) throw new ProblemError('not-found');
  return { body: { id, toldAt: at.toISOString() } };
});

/** Messages that people must get. */
export const staffNoticeRoutes: readonly Served[] = [list, told];
