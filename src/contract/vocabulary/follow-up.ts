/** The progress of one feedback. */
export const FEEDBACK_STATUSES = ['received', 'read', 'passed-on', 'answered', 'in-outcome', 'closed'] as const;
export type FeedbackStatus = (typeof FEEDBACK_STATUSES)[number];

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
