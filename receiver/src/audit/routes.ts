import { staffRoutes } from '../../../src/contract/routes.js';
import { formatReference } from '../../../src/domain/reference.js';
import { ProblemError } from '../http/problems.js';
import { served, type Served } from '../http/route.js';
import { listAudit, subjectOf } from './repository.js';

const DEFAULT_LIMIT = 50;

const list = served(staffRoutes.audit, async ({ query }, { database }) => {
  const { feedback, outcome, cursor: before, limit } = query;
  const subject = feedback === undefined ? outcome && `outcome ${outcome}` : await subjectOf(database, formatReference(feedback) ?? '');
  if (feedback !== undefined && subject === undefined) throw new ProblemError('not-found');
  const { items, next } = await listAudit(database, { subject, before, limit: Number(limit ?? DEFAULT_LIMIT) });
  return { body: next === undefined ? { items } : { items, nextCursor: next } };
});

/** What staff have done. */
export const auditRoutes: readonly Served[] = [list];
