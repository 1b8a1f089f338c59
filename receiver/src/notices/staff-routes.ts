import { staffRoutes } from '../../../src/contract/routes.js';
import { pageOf, rowPageIn } from '../common/pages.js';
import { ProblemError } from '../http/problems.js';
import { served, type Served } from '../http/route.js';
import { listNotices, markTold } from './staff-repository.js';

const list = served(staffRoutes.notices, async ({ query, staff: { units } }, { database }) => {
  const told = query['told'] as 'yes' | 'no' | undefined;
  return { body: pageOf(await listNotices(database, { ...rowPageIn(query), told, eventId: query['event'], units })) };
});

const told = served(staffRoutes.markNoticeTold, async ({ parameters, act }, { database }) => {
  const id = parameters['id'] ?? '';
  const at = /^\d{1,18}$/.test(id) ? await markTold(database, id, act) : undefined;
  if (at === undefined) throw new ProblemError('not-found');
  return { body: { id, toldAt: at.toISOString() } };
});

/** Messages that people must get. */
export const staffNoticeRoutes: readonly Served[] = [list, told];
