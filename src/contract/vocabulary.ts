/**
 * The words of the endpoint contract: every closed list of values that travels. The schemas are built from these lists, the receiver and the
 * widgets read them, and this file imports nothing, so that a widget that needs one list does not carry the schema library.
 */

/** The six levels of the participation house (THL 2020), from the foundation to the attic. No level is better than another. */
export const HOUSE_LEVELS = ['own-service', 'feedback', 'dialogue', 'co-development', 'co-production', 'strategy'] as const;
export type HouseLevel = (typeof HOUSE_LEVELS)[number];

/** The progress of one feedback. */
export const FEEDBACK_STATUSES = ['received', 'read', 'passed-on', 'answered', 'in-outcome', 'closed'] as const;
export type FeedbackStatus = (typeof FEEDBACK_STATUSES)[number];

export const QUESTION_TYPES = ['recommend', 'agree', 'faces', 'yes-no', 'one-of', 'many-of', 'text'] as const;

/** Who answers: the client, somebody close to them, or the client with help. */
export const RESPONDENTS = ['client', 'family-or-friend', 'with-help'] as const;

/** How an answer reached the organisation. */
export const CHANNELS = ['web', 'kiosk', 'phone', 'paper', 'visit'] as const;

/** How a feedback reached staff that they enter themselves. */
export const ENTERED_CHANNELS = ['phone', 'paper', 'visit'] as const;

/** What staff find in a feedback. */
export const FEEDBACK_MARKS = ['thanks', 'suggestion', 'criticism', 'question'] as const;

/** Ids of the fixed texts: the only words that a person reads beside a status. */
export const FIXED_TEXT_IDS = [
  'passed-to-unit',
  'discussed-by-staff',
  'thanks-passed-on',
  'replied-in-chosen-way',
  'could-not-reach',
  'handled-together',
  'not-by-feedback',
] as const;
export type FixedTextId = (typeof FIXED_TEXT_IDS)[number];

/** What a member of staff may do, from the least: read; change what belongs to the own units; everything, with the audit. */
export const STAFF_ROLES = ['reader', 'editor', 'administrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** How staff sign in at the desk. */
export const SIGN_IN_WAYS = ['token', 'openid'] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];

export const CONTACT_WAYS = ['email', 'text-message', 'call', 'post'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** The legal bases that the kit knows for processing contact details and support needs (GDPR art. 6 and 9). */
export const LEGAL_BASES = ['consent', 'public-task', 'legal-obligation'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** The result of feedback. `planned` = decided and not begun; what is not decided is `under-review`. */
export const OUTCOME_STATUSES = ['received', 'under-review', 'planned', 'in-progress', 'done', 'partly-done', 'will-not-do'] as const;
export type OutcomeStatus = (typeof OUTCOME_STATUSES)[number];

/** The first is the order when none is asked: what has an outcome, then what is under way, then what has just come; in each the newest first. */
export const OUTCOME_SORTS = ['outcome-first', 'updated', 'oldest', 'most-said'] as const;
export type OutcomeSort = (typeof OUTCOME_SORTS)[number];

/** Answers to "is it better now?". */
export const BETTER_ANSWERS = ['yes', 'partly', 'no'] as const;
export type BetterAnswer = (typeof BETTER_ANSWERS)[number];

export const EVENT_KINDS = [
  'open-evening',
  'panel',
  'hearing',
  'developer-cafe',
  'workshop',
  'info-event',
  'co-development-group',
  'representative',
  'training',
  'web-panel',
  'other',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_STATUSES = ['scheduled', 'postponed', 'cancelled', 'over'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** How one gets in. `open` = first come, first served; `application` = somebody chooses; `lottery` = drawn; `none` = just come along. */
export const SIGNUP_MODES = ['open', 'application', 'lottery', 'none'] as const;

export const ATTENDANCES = ['place', 'remote'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** The state of one date of a signup. `applied` waits for a choice, `drawn` for the draw; `not-chosen` is the answer to either. */
export const SIGNUP_STATES = ['confirmed', 'waiting', 'applied', 'drawn', 'not-chosen', 'cancelled'] as const;

/** Why somebody must get a message. All go to a person but `reply-due`, which reminds staff of a promised reply. */
export const NOTICE_KINDS = [
  'moved-up',
  'chosen',
  'not-chosen',
  'lot-won',
  'lot-waiting',
  'lot-lost',
  'cancelled',
  'postponed',
  'time-changed',
  'reply-due',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The support that a person may need to be able to take part, and that an organiser may offer. */
export const SUPPORT_NEEDS = [
  'interpreting-finnish',
  'interpreting-swedish',
  'interpreting-sami',
  'interpreting-other',
  'sign-language',
  'speech-to-text',
  'speech-disability-interpreting',
  'deafblind-interpreting',
  'communication-aids',
  'induction-loop',
  'step-free',
  'easy-language',
  'large-print',
  'material-in-advance',
  'support-person',
  'assistance-dog',
  'transport',
  'child-care',
  'diet',
  'fragrance-free',
  'quiet-place',
  'breaks',
  'remote',
] as const;
export type SupportNeed = (typeof SUPPORT_NEEDS)[number];

/** The `type` of every problem of the contract begins so (RFC 9457). */
export const PROBLEM_PREFIX = 'urn:sote-osallisuus:problem:';

export const PROBLEM_KINDS = [
  'invalid',
  'personal-data',
  'key-reused',
  'in-progress',
  'event-full',
  'signup-closed',
  'not-found',
  'forbidden',
  'changed-meanwhile',
  'too-large',
  'unsupported',
  'rate-limited',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/**
 * The characters of a feedback or signup code. None looks or sounds like another when it is read from paper or said on the phone in
 * Finnish, Swedish or English: no 0/O, 1/I/L, 2/Z, 5/S, 8/B, 6/G, no B/D/P/T family but T, no M/N but M, no H/K but K.
 */
export const REFERENCE_ALPHABET = '23456789AFJKMRTWXY';
