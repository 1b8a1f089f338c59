import * as v from 'valibot';
import { Id, textOf } from '../common.js';
import { OutcomeStatus } from '../outcomes.js';
import { OutcomeBody, OutcomeStep, StaffNames, StaffOutcome, StaffOutcomeSummary, SuggestedFeedback } from '../staff-outcomes.js';
import { pageOf, PageLimit, VERSIONED_CHANGE_PROBLEMS, type StaffRoute } from './route.js';

/** Each change is written to the audit; repeated, it is done once. */
const change = {
  success: { status: 200, body: StaffOutcome },
  problems: VERSIONED_CHANGE_PROBLEMS,
  idempotency: 'none',
  security: 'bearerAuth',
  role: 'editor',
  versioned: true,
} as const;

const read = {
  method: 'GET',
  problems: ['invalid', 'not-found', 'forbidden', 'rate-limited'],
  idempotency: 'none',
  security: 'bearerAuth',
  role: 'reader',
} as const;

/** For those who write and publish outcomes. */
export const staffOutcomeRoutes = {
  staffOutcomeList: {
    ...read,
    path: '/staff/outcomes',
    summary: 'All outcomes, public or not, newest first.',
    query: v.object({
      status: v.optional(OutcomeStatus),
      published: v.optional(v.picklist(['yes', 'no'])),
      unit: v.optional(Id),
      cursor: v.optional(textOf(200)),
      limit: PageLimit,
    }),
    success: { status: 200, body: pageOf(StaffOutcomeSummary) },
  },
  staffOutcome: {
    ...read,
    path: '/staff/outcomes/{id}',
    summary: 'One outcome with every language, its history, its feedback, and whether it is better now.',
    success: { status: 200, body: StaffOutcome },
    versioned: true,
  },
  suggestedFeedback: {
    ...read,
    path: '/staff/outcomes/{id}/suggestions',
    summary: 'Feedback that may belong to it: of no outcome yet, with the most words in common first.',
    query: v.object({ limit: PageLimit }),
    success: { status: 200, body: v.object({ items: v.array(SuggestedFeedback) }) },
  },
  staffNames: {
    ...read,
    path: '/staff/names',
    summary: 'Units and themes that there are, with their names by language.',
    success: { status: 200, body: StaffNames },
    problems: ['forbidden', 'rate-limited'],
  },
  saveOutcome: {
    ...change,
    method: 'PUT',
    path: '/staff/outcomes/{id}',
    summary: 'Saves a whole outcome, new or existing. Each language must have the parts that its status requires.',
    request: OutcomeBody,
    problems: [...VERSIONED_CHANGE_PROBLEMS, 'personal-data'],
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
} as const satisfies Record<string, StaffRoute>;
