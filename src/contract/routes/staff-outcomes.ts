import * as v from 'valibot';
import { textOf } from '../common.js';
import { OutcomeStatus } from '../outcomes.js';
import { OutcomeBody, OutcomeStep, StaffOutcome, StaffOutcomeSummary } from '../staff-outcomes.js';
import { pageOf, PageLimit, STAFF_CHANGE_PROBLEMS, type Route } from './route.js';

/** Each change is written to the audit; repeated, it is done once. */
const change = {
  success: { status: 200, body: StaffOutcome },
  problems: STAFF_CHANGE_PROBLEMS,
  idempotency: 'none',
  security: 'bearerAuth',
} as const;

/** For those who write and publish outcomes. */
export const staffOutcomeRoutes = {
  staffOutcomeList: {
    method: 'GET',
    path: '/staff/outcomes',
    summary: 'All outcomes, public or not, newest first.',
    query: v.object({
      status: v.optional(OutcomeStatus),
      published: v.optional(v.picklist(['yes', 'no'])),
      cursor: v.optional(textOf(200)),
      limit: PageLimit,
    }),
    success: { status: 200, body: pageOf(StaffOutcomeSummary) },
    problems: ['invalid', 'rate-limited'],
    idempotency: 'none',
    security: 'bearerAuth',
  },
  staffOutcome: {
    ...change,
    method: 'GET',
    path: '/staff/outcomes/{id}',
    summary: 'One outcome with every language, its history, its feedback, and whether it is better now.',
    problems: ['not-found', 'rate-limited'],
  },
  saveOutcome: {
    ...change,
    method: 'PUT',
    path: '/staff/outcomes/{id}',
    summary: 'Saves a whole outcome, new or existing. Each language must have the parts that its status requires.',
    request: OutcomeBody,
    problems: [...STAFF_CHANGE_PROBLEMS, 'personal-data'],
  },
  publishOutcome: {
    ...change,
    method: 'PUT',
    path: '/staff/outcomes/{id}/publication',
    summary: 'Shows it to everybody or withdraws it. The status of its feedback follows.',
    request: v.object({ published: v.boolean() }),
  },
  redactOutcome: {
    ...change,
    method: 'POST',
    path: '/staff/outcomes/{id}/redactions',
    summary: 'Removes the note of one step of the history, in every language. It cannot be restored.',
    request: v.object({ step: OutcomeStep }),
  },
} as const satisfies Record<string, Route>;
