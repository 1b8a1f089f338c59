/** The result of feedback. `planned` = decided and not begun; what is not decided is `under-review`. */
export const OUTCOME_STATUSES = ['received', 'under-review', 'planned', 'in-progress', 'done', 'partly-done', 'will-not-do'] as const;
export type OutcomeStatus = (typeof OUTCOME_STATUSES)[number];

/** The first is the order when none is asked: what has an outcome, then what is under way, then what has just come; in each the newest first. */
export const OUTCOME_SORTS = ['outcome-first', 'updated', 'oldest', 'most-said'] as const;
export type OutcomeSort = (typeof OUTCOME_SORTS)[number];

/** Answers to "is it better now?". */
export const BETTER_ANSWERS = ['yes', 'partly', 'no'] as const;
export type BetterAnswer = (typeof BETTER_ANSWERS)[number];
