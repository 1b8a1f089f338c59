import * as v from 'valibot';
import { Id, Instant, Language, Reference, textOf } from '../../../src/contract/common.js';
import { OutcomeStatus } from '../../../src/contract/outcomes.js';
import { OUTCOME_STATUSES } from '../../../src/contract/vocabulary.js';
import type { Route } from '../../../src/contract/routes.js';
import { OutcomeBody } from '../outcomes/outcome-body.js';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const problems = ['invalid', 'not-found', 'too-large', 'unsupported', 'rate-limited'] as const;

const rowId = v.pipe(v.string(), v.regex(/^\d{1,18}$/));

/** "Is it better now?", counted. Only staff see it: few answers say little and could tell who it was. */
const Better = v.object({ yes: count, partly: count, no: count });

const summary = {
  id: Id,
  status: OutcomeStatus,
  publishedAt: v.optional(Instant),
  updatedAt: Instant,
  /** Feedback that is part of it. */
  linked: count,
  better: Better,
};

const StaffOutcomeSummary = v.object({ ...summary, title: textOf(300), language: Language, languages: v.array(Language) });
export type StaffOutcomeSummary = v.InferOutput<typeof StaffOutcomeSummary>;

/** One outcome for staff: `body` is what can be sent back changed. */
export const StaffOutcome = v.object({
  ...summary,
  body: v.omit(OutcomeBody, ['notes']),
  /** `step` names one of them for `redactions`. */
  history: v.array(v.object({ step: rowId, at: Instant, status: OutcomeStatus, notes: v.record(Language, v.string()) })),
  references: v.array(Reference),
});
export type StaffOutcome = v.InferOutput<typeof StaffOutcome>;

const change = { method: 'POST', success: { status: 200, body: StaffOutcome }, idempotency: 'none' } as const;

/** Where staff write what came of feedback. Each change is written to the audit; asked twice, it is done once. */
export const staffOutcomeRoutes = {
  list: {
    method: 'GET',
    path: '/staff/outcomes',
    summary: 'All outcomes, also those that are not public, newest first.',
    query: v.object({
      status: v.optional(v.picklist(OUTCOME_STATUSES)),
      published: v.optional(v.picklist(['yes', 'no'])),
      cursor: v.optional(textOf(200)),
      limit: v.optional(v.pipe(v.string(), v.regex(/^([1-9]\d?|100)$/))),
    }),
    success: { status: 200, body: v.object({ items: v.array(StaffOutcomeSummary), nextCursor: v.optional(v.string()) }) },
    problems: ['invalid', 'rate-limited'],
    idempotency: 'none',
  },
  one: {
    method: 'GET',
    path: '/staff/outcomes/{id}',
    summary: 'One outcome with every language, its history, its feedback, and whether it is better now.',
    success: { status: 200, body: StaffOutcome },
    problems: ['not-found', 'rate-limited'],
    idempotency: 'none',
  },
  save: {
    ...change,
    path: '/staff/outcomes/{id}',
    summary: 'Writes an outcome, new or in the place of what stood there. What its status needs must be there in each language.',
    request: OutcomeBody,
    problems: [...problems, 'personal-data'],
  },
  publish: {
    ...change,
    path: '/staff/outcomes/{id}/publication',
    summary: 'Shows it to everybody or takes it away. The state of its feedback follows.',
    request: v.object({ published: v.boolean() }),
    problems,
  },
  redact: {
    ...change,
    path: '/staff/outcomes/{id}/redactions',
    summary: 'Takes the note of one step of the history out, in every language. It cannot be brought back.',
    request: v.object({ step: rowId }),
    problems,
  },
} as const satisfies Record<string, Route>;
