import * as v from 'valibot';
import { Day, HouseLevel, Id, Instant, Language, Reference, textOf, wordsOf } from './common.js';
import { Did, OutcomeStatus } from './outcomes.js';
import { StaffFeedback } from './staff-feedback.js';

const namesOf = (longest: number) => v.pipe(v.record(Language, wordsOf(longest)), v.minEntries(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The texts of an outcome in one language. */
export const OutcomeText = v.object({
  title: wordsOf(300),
  said: wordsOf(2000),
  did: v.optional(Did),
  reason: v.optional(wordsOf(2000)),
  askFrom: v.optional(wordsOf(500)),
  next: v.optional(wordsOf(1000)),
  responsible: wordsOf(200),
  decidedBy: v.optional(wordsOf(200)),
});
export type OutcomeText = v.InferOutput<typeof OutcomeText>;

/** An outcome as staff write it: common facts once, texts by language. `saidCount` is exact; a small one is hidden from the public. */
export const OutcomeBody = v.object({
  status: OutcomeStatus,
  level: v.optional(HouseLevel),
  unit: v.object({ id: Id, names: namesOf(200) }),
  themes: v.pipe(v.array(v.object({ id: Id, labels: namesOf(100) })), v.maxLength(20)),
  saidCount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))),
  nextBy: v.optional(Day),
  texts: v.pipe(v.record(Language, OutcomeText), v.minEntries(1)),
  /** Shown beside this step of the history, by language. */
  notes: v.optional(v.record(Language, wordsOf(500))),
});
export type OutcomeBody = v.InferOutput<typeof OutcomeBody>;

/** Row id of a step of the history. */
export const OutcomeStep = v.pipe(v.string(), v.regex(/^\d{1,18}$/));

const summary = {
  id: Id,
  status: OutcomeStatus,
  publishedAt: v.optional(Instant),
  updatedAt: Instant,
  /** How much feedback belongs to it. */
  linked: count,
  /** Answers to "Is it better now?". Only staff see them: few answers say little, and could reveal who answered. */
  better: v.object({ yes: count, partly: count, no: count }),
};

export const StaffOutcomeSummary = v.object({ ...summary, title: textOf(300), language: Language, languages: v.array(Language) });
export type StaffOutcomeSummary = v.InferOutput<typeof StaffOutcomeSummary>;

/** One outcome as staff see it: `body` can be edited and sent back. */
export const StaffOutcome = v.object({
  ...summary,
  body: v.omit(OutcomeBody, ['notes']),
  /** `step` names one of them for `redactions`. */
  history: v.array(v.object({ step: OutcomeStep, at: Instant, status: OutcomeStatus, notes: v.record(Language, v.string()) })),
  references: v.array(Reference),
});
export type StaffOutcome = v.InferOutput<typeof StaffOutcome>;

/** Feedback that may belong to an outcome, with the words that both have. */
export const SuggestedFeedback = v.object({ feedback: StaffFeedback, words: v.array(v.string()), sameUnit: v.boolean() });
export type SuggestedFeedback = v.InferOutput<typeof SuggestedFeedback>;

/** Units and themes. A unit that only feedback has named is there without names. */
export const StaffNames = v.object({
  units: v.array(v.object({ id: Id, names: v.record(Language, v.string()) })),
  themes: v.array(v.object({ id: Id, labels: v.record(Language, v.string()) })),
});
export type StaffNames = v.InferOutput<typeof StaffNames>;
