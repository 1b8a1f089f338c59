import * as v from 'valibot';
import { AuditFilter, AuditLine } from '../staff-audit.js';
import { pageOf, PageLimit, RowCursor, type Route } from './route.js';

/** What staff have done. */
export const staffAuditRoutes = {
  audit: {
    method: 'GET',
    path: '/staff/audit',
    summary: 'Who did what and when, newest first.',
    query: v.object({ ...AuditFilter.entries, cursor: RowCursor, limit: PageLimit }),
    success: { status: 200, body: pageOf(AuditLine) },
    problems: ['invalid', 'not-found', 'rate-limited'],
    idempotency: 'none',
    security: 'bearerAuth',
  },
} as const satisfies Record<string, Route>;
