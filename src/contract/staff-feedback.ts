import * as v from 'valibot';
import { Day, Id, Instant, Language, Reference, textOf, TypedReference } from './common.js';
import { Contact, Feedback, FeedbackStatus } from './feedback.js';
import { CONTACT_WAYS, ENTERED_CHANNELS, FEEDBACK_MARKS, FIXED_TEXT_IDS } from './vocabulary.js';

export const FeedbackMark = v.picklist(FEEDBACK_MARKS);
export const FixedTextId = v.picklist(FIXED_TEXT_IDS);

/** One feedback as staff see it: everything that was sent but the contact, and what staff have done with it. */
export const StaffFeedback = v.object({
  reference: Reference,
  receivedAt: Instant,
  status: FeedbackStatus,
  replyBy: v.optional(Day),
  questionSet: Feedback.entries.questionSet,
  answers: Feedback.entries.answers,
  respondent: v.optional(textOf(40)),
  about: v.optional(textOf(40)),
  /** There is a contact, and this is the way that the person chose. The contact itself has a route of its own. */
  contactWay: v.optional(v.picklist(CONTACT_WAYS)),
  context: Feedback.entries.context,
  channel: Feedback.entries.channel,
  language: Feedback.entries.language,
  signals: Feedback.entries.signals,
  marks: v.array(FeedbackMark),
  /** Id of the unit that it was passed on to. */
  passedTo: v.optional(Id),
  /** Id of the outcome that it belongs to. */
  outcome: v.optional(Id),
  /** The steps so far, the oldest first; `note` is the id of a fixed text. Only one feedback alone has it. */
  history: v.optional(v.array(v.object({ at: Instant, status: FeedbackStatus, note: v.optional(FixedTextId) }))),
});
export type StaffFeedback = v.InferOutput<typeof StaffFeedback>;

/** A feedback that staff enter for a person who gave it on the phone, at a visit or on paper. */
export const EnteredFeedback = v.object({
  ...Feedback.entries,
  channel: v.picklist(ENTERED_CHANNELS),
  /** The day on which it was received, if it is entered later: promises and legal time limits count from it. */
  receivedOn: v.optional(Day),
});

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

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000));

/** What staff remove from a feedback. Without `spans` the whole text or the whole contact; offsets are UTF-16 code units. */
export const Redaction = v.object({
  pointer: v.pipe(v.string(), v.regex(/^\/(answers\/\d{1,2}\/value|contact|contact\/name)$/)),
  spans: v.optional(v.pipe(v.array(v.object({ start: offset, end: offset })), v.minLength(1), v.maxLength(50))),
});
export type Redaction = v.InferOutput<typeof Redaction>;

/** The contact of a person who wants a reply. */
export const StaffContact = v.omit(Contact, ['replyBy']);
export type StaffContact = v.InferOutput<typeof StaffContact>;

/** A fixed text by language. */
export const FixedText = v.object({ id: FixedTextId, texts: v.record(Language, v.string()) });

const references = v.pipe(v.array(TypedReference), v.minLength(1), v.maxLength(100));

/** One change of several feedbacks. `read` moves only those on that nobody has read. */
export const BulkChange = v.variant('action', [
  v.object({ action: v.literal('read'), references }),
  v.object({ action: v.literal('link'), references, outcome: v.nullable(Id) }),
]);
export type BulkChange = v.InferOutput<typeof BulkChange>;

/** `unchanged` = it was so already, or is further on. */
export const BulkResult = v.object({ reference: Reference, result: v.picklist(['changed', 'unchanged', 'not-found']) });
export type BulkResult = v.InferOutput<typeof BulkResult>;
