/** The legal bases that the kit knows for processing contact details and support needs (GDPR art. 6 and 9). */
export const LEGAL_BASES = ['consent', 'public-task', 'legal-obligation'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

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
