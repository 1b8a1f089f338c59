import * as v from 'valibot';
import { Id, Instant, textOf } from '../common.js';
import { StaffNotice } from '../staff-notices.js';
import { pageOf, PageLimit, RowCursor, STAFF_CHANGE_PROBLEMS, type StaffRoute } from './route.js';

/** Messages that people must get. */
export const staffNoticeRoutes = {
  notices: {
    method: 'GET',
    path: '/staff/notices',
    summary: 'Who must get which message, the oldest first.',
    query: v.object({ cursor: RowCursor, limit: PageLimit, told: v.optional(v.picklist(['yes', 'no'])), event: v.optional(Id) }),
    success: { status: 200, body: pageOf(StaffNotice) },
    problems: ['invalid', 'not-found', 'forbidden', 'rate-limited'],
    idempotency: 'none',
    security: 'bearerAuth',
    role: 'editor',
  },
  markNoticeTold: {
    method: 'POST',
    path: '/staff/notices/{id}/told',
    summary: 'Marks a notice as delivered to the person. Repeated, it is done once.',
    request: v.object({}),
    success: { status: 200, body: v.object({ id: textOf(20), toldAt: Instant }) },
    problems: STAFF_CHANGE_PROBLEMS,
    idempotency: 'none',
    security: 'bearerAuth',
    role: 'editor',
  },
} as const satisfies Record<string, StaffRoute>;
