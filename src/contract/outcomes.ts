import * as v from 'valibot';
import { Day, HouseLevel, Id, Instant, Language, LanguageQuery, textOf, wordsOf } from './common.js';
import { BETTER_ANSWERS, OUTCOME_SORTS, OUTCOME_STATUSES } from './vocabulary.js';
import type { OutcomeStatus as OutcomeStatusName } from './vocabulary.js';

export const OutcomeStatus = v.picklist(OUTCOME_STATUSES);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How many said so: a number, or `fewer-than-5` where an exact number could tell who it was. */
export const SaidCount = v.union([count, v.literal('fewer-than-5')]);
export type SaidCount = v.InferOutput<typeof SaidCount>;

/** What was changed, where and when. `when` is a day (YYYY-MM-DD), shown in the reader's language, or words, shown as they are. */
export const Did = v.object({ summary: wordsOf(2000), where: wordsOf(300), when: wordsOf(100) });

const common = {
  id: Id,
  title: wordsOf(300),
  level: v.optional(HouseLevel),
  themes: v.pipe(v.array(v.object({ id: Id, label: wordsOf(100) })), v.maxLength(20)),
  unit: v.object({ id: Id, name: wordsOf(200) }),
  said: v.object({ summary: wordsOf(2000), count: v.optional(SaidCount) }),
  next: v.optional(v.object({ what: wordsOf(1000), by: v.optional(Day) })),
  responsible: wordsOf(200),
  decidedBy: v.optional(wordsOf(200)),
  history: v.pipe(
    v.array(v.object({ at: v.union([Instant, Day]), status: OutcomeStatus, note: v.optional(wordsOf(500)) })),
    v.maxLength(100),
  ),
  language: Language,
  updatedAt: v.union([Instant, Day]),
};

const reason = wordsOf(2000);
const askFrom = wordsOf(500);
const undecided = { did: v.optional(Did), reason: v.optional(reason), askFrom: v.optional(askFrom) };

/**
 * What came of feedback. The status decides what else must stand there: `done` tells what was done, where and when; `partly-done` also what
 * limits it and whom to ask; `will-not-do` why not and whom to ask. A card without them is refused.
 */
export const Outcome = v.variant('status', [
  ...(['received', 'under-review', 'planned', 'in-progress'] as const).map((status) =>
    v.object({ status: v.literal(status), ...common, ...undecided }),
  ),
  v.object({ status: v.literal('done'), ...common, ...undecided, did: Did }),
  v.object({ status: v.literal('partly-done'), ...common, did: Did, reason, askFrom }),
  v.object({ status: v.literal('will-not-do'), ...common, ...undecided, reason, askFrom }),
]);
export type Outcome = v.InferOutput<typeof Outcome>;

/** What `GET /outcomes` may be asked: `status`, `theme` and `level` take one value or several with commas between. */
export const OutcomeQuery = v.object({
  ...LanguageQuery.entries,
  status: v.optional(textOf(200)),
  theme: v.optional(textOf(2000)),
  unit: v.optional(Id),
  level: v.optional(textOf(200)),
  from: v.optional(Day),
  to: v.optional(Day),
  q: v.optional(textOf(200)),
  sort: v.optional(v.picklist(OUTCOME_SORTS)),
  cursor: v.optional(textOf(200)),
  limit: v.optional(v.pipe(v.string(), v.regex(/^([1-9]\d?|100)$/))),
});

/** How much feedback has no outcome yet, since when the oldest waits, and by when it will be read. */
export const Waiting = v.object({ count, since: v.optional(v.union([Instant, Day])), readBy: v.optional(Day) });
export type Waiting = v.InferOutput<typeof Waiting>;

/**
 * One page of the board. `counts` are all published outcomes by status under the present filter, not only this page's; `facets` are the
 * themes and units that there are to choose from.
 */
export const OutcomePage = v.object({
  items: v.array(Outcome),
  counts: v.object(Object.fromEntries(OUTCOME_STATUSES.map((status) => [status, v.optional(count)])) as CountEntries),
  waiting: Waiting,
  facets: v.optional(
    v.object({
      themes: v.array(v.object({ id: Id, label: textOf(100) })),
      units: v.array(v.object({ id: Id, name: textOf(200) })),
    }),
  ),
  nextCursor: v.optional(textOf(200)),
});
type CountEntries = Record<OutcomeStatusName, v.OptionalSchema<typeof count, undefined>>;
export type OutcomePage = v.InferOutput<typeof OutcomePage>;

/** "Is it better now?" */
export const OutcomeAnswer = v.object({ better: v.picklist(BETTER_ANSWERS) });
export type OutcomeAnswer = v.InferOutput<typeof OutcomeAnswer>;
export const OutcomeAnswerReceipt = v.object({ receivedAt: Instant });
export type OutcomeAnswerReceipt = v.InferOutput<typeof OutcomeAnswerReceipt>;
