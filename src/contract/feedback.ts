import * as v from 'valibot';
import { CHANNELS, CONTACT_WAYS, FEEDBACK_STATUSES, LEGAL_BASES, RESPONDENTS } from './vocabulary.js';
import { Day, Id, Instant, Language, Reference, textOf, TypedReference, wordsOf } from './common.js';

/** The answer to one question: a number (`recommend`, `agree`, `faces`), a word (`yes-no`, `one-of`, `text`) or a list (`many-of`). */
export const AnswerValue = v.union([
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
  textOf(5000),
  v.pipe(v.array(Id), v.minLength(1), v.maxLength(30)),
]);
export type AnswerValue = v.InferOutput<typeof AnswerValue>;

export const Answer = v.object({ question: Id, value: AnswerValue });
export type Answer = v.InferOutput<typeof Answer>;

/** How a person wants the reply. Given only by one who asked for a reply (GDPR art. 5(1)(c): no more than is needed). */
export const Contact = v.object({
  name: v.optional(wordsOf(100)),
  way: v.picklist(CONTACT_WAYS),
  value: wordsOf(300),
  basis: v.picklist(LEGAL_BASES),
  replyBy: v.optional(Day),
});
export type Contact = v.InferOutput<typeof Contact>;

/** One answer to one question set, as it is sent. `context.page` is origin and path only, never a query. */
export const Feedback = v.object({
  questionSet: v.object({ id: Id, version: textOf(40), instrument: textOf(80) }),
  answers: v.pipe(v.array(Answer), v.minLength(1), v.maxLength(60)),
  respondent: v.optional(v.picklist(RESPONDENTS)),
  about: v.optional(v.literal('accessibility')),
  contact: v.optional(Contact),
  context: v.object({
    unit: v.optional(Id),
    service: v.optional(textOf(200)),
    page: v.optional(v.pipe(v.string(), v.maxLength(500), v.regex(/^https?:\/\/[^?#\s]+$/))),
  }),
  channel: v.picklist(CHANNELS),
  language: Language,
  /** Whether a field that people never see was filled: a hint of a robot. */
  signals: v.object({ trap: v.boolean() }),
});
export type Feedback = v.InferOutput<typeof Feedback>;

/** What the person gets when the answer stands in the database. */
export const FeedbackReceipt = v.object({ reference: Reference, receivedAt: Instant, replyBy: v.optional(Day) });
export type FeedbackReceipt = v.InferOutput<typeof FeedbackReceipt>;

export const FeedbackStatus = v.picklist(FEEDBACK_STATUSES);

export const FeedbackStatusRequest = v.object({ reference: TypedReference });
export type FeedbackStatusRequest = v.InferOutput<typeof FeedbackStatusRequest>;

/** Where one feedback is. Notes come from fixed texts: a personal reply never travels here. */
export const FeedbackState = v.object({
  status: FeedbackStatus,
  history: v.array(v.object({ at: Instant, status: FeedbackStatus, note: v.optional(textOf(500)) })),
  /** `language` is that of the title. */
  outcome: v.optional(v.object({ id: Id, title: textOf(300), language: v.optional(Language) })),
});
export type FeedbackState = v.InferOutput<typeof FeedbackState>;
