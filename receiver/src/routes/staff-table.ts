import * as v from 'valibot';
import { Day, Id, Instant, Reference, textOf } from '../../../src/contract/common.js';
import { Contact, Feedback, FeedbackState, FeedbackStatus } from '../../../src/contract/feedback.js';
import { FEEDBACK_STATUSES } from '../../../src/contract/vocabulary.js';
import type { Route } from '../../../src/contract/routes.js';
import { FIXED_TEXT_IDS } from '../feedback/fixed-texts.js';

/** One token is one actor; staff members apart need their own sign-on in front of these routes. */
export const ACTOR = 'staff';

/** What staff find in a feedback. */
export const FEEDBACK_MARKS = ['thanks', 'suggestion', 'criticism', 'question'] as const;

/** One feedback as the staff sees it. */
export const StaffFeedback = v.object({
  reference: Reference,
  receivedAt: Instant,
  status: FeedbackStatus,
  replyBy: v.optional(Day),
  questionSet: Feedback.entries.questionSet,
  answers: Feedback.entries.answers,
  respondent: v.optional(textOf(40)),
  about: v.optional(textOf(40)),
  contact: v.optional(v.omit(Contact, ['replyBy'])),
  context: Feedback.entries.context,
  channel: Feedback.entries.channel,
  language: Feedback.entries.language,
  signals: Feedback.entries.signals,
  marks: v.array(v.picklist(FEEDBACK_MARKS)),
  passedTo: v.optional(Id),
  outcome: v.optional(Id),
});
export type StaffFeedback = v.InferOutput<typeof StaffFeedback>;

const staffProblems = ['invalid', 'not-found', 'too-large', 'unsupported', 'rate-limited'] as const;

/** Routes of this receiver for the people who read feedback. No widget calls them, so they are not in the contract's table. */
export const staffRoutes = {
  list: {
    method: 'GET',
    path: '/staff/feedback',
    summary: 'Feedback with everything that was sent, newest first.',
    query: v.object({
      status: v.optional(v.picklist(FEEDBACK_STATUSES)),
      mark: v.optional(v.picklist(FEEDBACK_MARKS)),
      channel: v.optional(Feedback.entries.channel),
      unit: v.optional(Id),
      /** The unit that it was passed on to. */
      passedTo: v.optional(Id),
      cursor: v.optional(v.pipe(v.string(), v.regex(/^\d{1,18}$/))),
      limit: v.optional(v.pipe(v.string(), v.regex(/^([1-9]\d?|100)$/))),
    }),
    success: { status: 200, body: v.object({ items: v.array(StaffFeedback), nextCursor: v.optional(v.string()) }) },
    problems: ['invalid', 'rate-limited'],
    idempotency: 'none',
  },
  status: {
    method: 'POST',
    path: '/staff/feedback/{reference}/status',
    summary: 'Sets where one feedback is. Asked twice, it is done once.',
    request: v.object({ status: FeedbackStatus, note: v.optional(v.picklist(FIXED_TEXT_IDS)) }),
    success: { status: 200, body: FeedbackState },
    problems: staffProblems,
    idempotency: 'none',
  },
} as const satisfies Record<string, Route>;
