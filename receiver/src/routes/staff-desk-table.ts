import * as v from 'valibot';
import { Day, Id, Instant, Language, Reference, TypedReference } from '../../../src/contract/common.js';
import { Contact, Feedback, FeedbackReceipt, FeedbackStatus } from '../../../src/contract/feedback.js';
import type { Route } from '../../../src/contract/routes.js';
import { FIXED_TEXT_IDS } from '../feedback/fixed-texts.js';
import { FEEDBACK_MARKS, StaffFeedback } from './staff-table.js';

const problems = ['invalid', 'not-found', 'too-large', 'unsupported', 'rate-limited'] as const;
const onePage = v.optional(v.pipe(v.string(), v.regex(/^([1-9]\d?|100)$/)));
const rowCursor = v.optional(v.pipe(v.string(), v.regex(/^\d{1,18}$/)));
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000));

/** A person who waits for a reply. `due` is the promised day; feedback on accessibility must by law be answered in 14 days (306/2019). */
export const DueReply = v.object({
  reference: Reference,
  receivedAt: Instant,
  status: FeedbackStatus,
  due: v.optional(Day),
  isLate: v.boolean(),
  way: Contact.entries.way,
  language: Language,
  about: v.optional(v.string()),
  unit: v.optional(Id),
});
export type DueReply = v.InferOutput<typeof DueReply>;

/** What was done to what. It never holds what a person wrote. */
export const AuditLine = v.object({
  at: Instant,
  actor: v.string(),
  action: v.string(),
  subject: v.string(),
  change: v.record(v.string(), v.nullable(v.string())),
});

/** What staff take out of a feedback. Without `spans` the whole text, or the whole contact; places are UTF-16 units. */
export const Redaction = v.object({
  pointer: v.pipe(v.string(), v.regex(/^\/(answers\/\d{1,2}\/value|contact|contact\/name)$/)),
  spans: v.optional(v.pipe(v.array(v.object({ start: place, end: place })), v.minLength(1), v.maxLength(50))),
});
export type Redaction = v.InferOutput<typeof Redaction>;

const StaffEntered = v.object({
  ...Feedback.entries,
  channel: v.picklist(['phone', 'paper', 'visit']),
  /** The day on which it came, when it is entered later: what was promised and what the law gives counts from then. */
  receivedOn: v.optional(Day),
});

const change = { success: { status: 200, body: StaffFeedback }, problems, idempotency: 'none' } as const;

/** The desk of those who read feedback. Each change is written to the audit; asked twice, it is done once. */
export const deskRoutes = {
  due: {
    method: 'GET',
    path: '/staff/feedback/due',
    summary: 'Who still waits for a reply, the one who was promised it first at the top.',
    query: v.object({ limit: onePage }),
    success: { status: 200, body: v.object({ items: v.array(DueReply) }) },
    problems: ['rate-limited'],
    idempotency: 'none',
  },
  one: { ...change, method: 'GET', path: '/staff/feedback/{reference}', summary: 'One feedback with everything that was sent.' },
  enter: {
    method: 'POST',
    path: '/staff/feedback',
    summary: 'Stores what a person said on the phone or at a visit, or wrote on paper. The same checks as for the person.',
    request: StaffEntered,
    success: { status: 201, body: FeedbackReceipt },
    problems: [...problems, 'personal-data', 'key-reused', 'in-progress'],
    idempotency: 'key',
  },
  passOn: {
    ...change,
    method: 'POST',
    path: '/staff/feedback/{reference}/pass-on',
    summary: 'Passes it on to another unit, and tells the person so.',
    request: v.object({ to: Id, note: v.optional(v.picklist(FIXED_TEXT_IDS)) }),
  },
  mark: {
    ...change,
    method: 'POST',
    path: '/staff/feedback/{reference}/marks',
    summary: 'What it is: thanks, a suggestion, criticism, a question. The given marks take the place of the earlier ones.',
    request: v.object({ marks: v.pipe(v.array(v.picklist(FEEDBACK_MARKS)), v.maxLength(FEEDBACK_MARKS.length)) }),
  },
  redact: {
    ...change,
    method: 'POST',
    path: '/staff/feedback/{reference}/redactions',
    summary: 'Takes out what should not have been written. It cannot be brought back.',
    request: Redaction,
  },
  link: {
    ...change,
    method: 'POST',
    path: '/staff/feedback/{reference}/outcome',
    summary: 'Makes it part of an outcome, or of none (null). When the outcome is public, the person sees it by the code.',
    request: v.object({ outcome: v.nullable(Id) }),
  },
  audit: {
    method: 'GET',
    path: '/staff/audit',
    summary: 'Who did what and when, newest first.',
    query: v.object({
      feedback: v.optional(TypedReference),
      outcome: v.optional(Id),
      cursor: rowCursor,
      limit: onePage,
    }),
    success: { status: 200, body: v.object({ items: v.array(AuditLine), nextCursor: v.optional(v.string()) }) },
    problems: ['invalid', 'not-found', 'rate-limited'],
    idempotency: 'none',
  },
} as const satisfies Record<string, Route>;
