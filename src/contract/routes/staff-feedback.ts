import * as v from 'valibot';
import { Day, Id, textOf } from '../common.js';
import { Feedback, FeedbackReceipt, FeedbackState, FeedbackStatus } from '../feedback.js';
import {
  BulkChange,
  BulkResult,
  DueReply,
  EnteredFeedback,
  FeedbackMark,
  FixedText,
  FixedTextId,
  Redaction,
  StaffContact,
  StaffFeedback,
} from '../staff-feedback.js';
import { FEEDBACK_MARKS } from '../vocabulary.js';
import { pageOf, PageLimit, RowCursor, STAFF_CHANGE_PROBLEMS, VERSIONED_CHANGE_PROBLEMS, type StaffRoute } from './route.js';

const filter = {
  status: v.optional(FeedbackStatus),
  channel: v.optional(Feedback.entries.channel),
  unit: v.optional(Id),
  /** The unit that it was passed on to. */
  passedTo: v.optional(Id),
  /** The days on which it was received. */
  from: v.optional(Day),
  to: v.optional(Day),
};

const read = {
  method: 'GET',
  problems: ['invalid', 'forbidden', 'rate-limited'],
  idempotency: 'none',
  security: 'bearerAuth',
  role: 'reader',
} as const;

/** Each change is written to the audit; repeated, it is done once. */
const change = {
  success: { status: 200, body: StaffFeedback },
  problems: VERSIONED_CHANGE_PROBLEMS,
  idempotency: 'none',
  security: 'bearerAuth',
  role: 'editor',
  versioned: true,
} as const;

/** For those who read feedback and reply to it. */
export const staffFeedbackRoutes = {
  staffFeedbackList: {
    ...read,
    path: '/staff/feedback',
    summary: 'Feedback with everything that was sent but the contact, newest first.',
    query: v.object({
      ...filter,
      mark: v.optional(FeedbackMark),
      /** Whether somebody waits for a reply. */
      due: v.optional(v.literal('yes')),
      /** Whether it belongs to an outcome. */
      linked: v.optional(v.picklist(['yes', 'no'])),
      /** A part of an answer, or a code. */
      q: v.optional(textOf(200)),
      cursor: RowCursor,
      limit: PageLimit,
    }),
    success: { status: 200, body: pageOf(StaffFeedback) },
  },
  dueReplies: {
    ...read,
    path: '/staff/feedback/due',
    summary: 'Who still waits for a reply, the earliest promise first.',
    query: v.object({ limit: PageLimit }),
    success: { status: 200, body: v.object({ items: v.array(DueReply) }) },
    problems: ['forbidden', 'rate-limited'],
  },
  fixedTexts: {
    ...read,
    path: '/staff/texts',
    summary: 'The fixed texts that a person reads beside a status, by language.',
    success: { status: 200, body: v.object({ items: v.array(FixedText) }) },
    problems: ['forbidden', 'rate-limited'],
  },
  exportFeedback: {
    ...read,
    path: '/staff/feedback.csv',
    summary: 'Answers without contacts as a table for a spreadsheet, one line for each answer. Each export is written to the audit.',
    query: v.object({
      ...filter,
      /** Finnish and Swedish spreadsheets expect semicolons; the standard (RFC 4180) has commas. */
      separator: v.optional(v.picklist(['comma', 'semicolon'])),
    }),
    success: { status: 200, mediaType: 'text/csv' },
  },
  staffFeedback: {
    ...read,
    path: '/staff/feedback/{reference}',
    summary: 'One feedback with everything that was sent but the contact, and its history.',
    success: { status: 200, body: StaffFeedback },
    problems: ['not-found', 'forbidden', 'rate-limited'],
    versioned: true,
  },
  feedbackContact: {
    ...read,
    role: 'editor',
    path: '/staff/feedback/{reference}/contact',
    summary: 'How the person wants the reply. Each reading is written to the audit.',
    success: { status: 200, body: StaffContact },
    problems: ['not-found', 'forbidden', 'rate-limited'],
  },
  enterFeedback: {
    method: 'POST',
    path: '/staff/feedback',
    summary: 'Stores what a person said on the phone or at a visit, or wrote on paper. The same checks as for the person.',
    request: EnteredFeedback,
    success: { status: 201, body: FeedbackReceipt },
    problems: [...STAFF_CHANGE_PROBLEMS, 'personal-data', 'key-reused', 'in-progress'],
    idempotency: 'key',
    security: 'bearerAuth',
    role: 'editor',
  },
  changeFeedbackInBulk: {
    method: 'POST',
    path: '/staff/feedback/bulk',
    summary: 'Marks up to 100 as read, or links them to an outcome. Each is a change of its own, with a result of its own.',
    request: BulkChange,
    success: { status: 200, body: v.object({ results: v.array(BulkResult) }) },
    problems: STAFF_CHANGE_PROBLEMS,
    idempotency: 'none',
    security: 'bearerAuth',
    role: 'editor',
  },
  setFeedbackStatus: {
    ...change,
    method: 'POST',
    path: '/staff/feedback/{reference}/status',
    summary: 'Adds a step to the history. `in-outcome` needs a published outcome. Repeated, it is done once.',
    request: v.object({ status: FeedbackStatus, note: v.optional(FixedTextId) }),
    success: { status: 200, body: FeedbackState },
  },
  passFeedbackOn: {
    ...change,
    method: 'POST',
    path: '/staff/feedback/{reference}/pass-on',
    summary: 'Passes it on to another unit; the person sees that.',
    request: v.object({ to: Id, note: v.optional(FixedTextId) }),
  },
  setFeedbackMarks: {
    ...change,
    method: 'PUT',
    path: '/staff/feedback/{reference}/marks',
    summary: 'What it is: thanks, a suggestion, criticism, a question. Replaces the earlier marks.',
    request: v.object({ marks: v.pipe(v.array(FeedbackMark), v.maxLength(FEEDBACK_MARKS.length)) }),
  },
  setFeedbackOutcome: {
    ...change,
    method: 'PUT',
    path: '/staff/feedback/{reference}/outcome',
    summary: 'Links it to an outcome, or to none (null). When the outcome is public, the person sees it by the reference.',
    request: v.object({ outcome: v.nullable(Id) }),
  },
  redactFeedback: {
    ...change,
    method: 'POST',
    path: '/staff/feedback/{reference}/redactions',
    summary: 'Removes what should not have been written. It cannot be restored.',
    request: Redaction,
  },
} as const satisfies Record<string, StaffRoute>;
