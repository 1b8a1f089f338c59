import * as v from 'valibot';
import { AuditFilter, AuditLine } from '../staff-audit.js';
import { pageOf, PageLimit, RowCursor, type StaffRoute } from './route.js';

/** What staff have done. */
export const staffAuditRoutes = {
  audit: {
    method: 'GET',
    path: '/staff/audit',
    summary: 'Who did what and when, newest first.',
    query: v.object({ ...AuditFilter.entries, cursor: RowCursor, limit: PageLimit }),
    success: { status: 200, body: pageOf(AuditLine) },
    problems: ['invalid', 'not-found', 'forbidden', 'rate-limited'],
    idempotency: 'none',
    security: 'bearerAuth',
    role: 'administrator',
  },
} as const satisfies Record<string, StaffRoute>;
