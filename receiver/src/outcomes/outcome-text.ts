import * as v from 'valibot';
import { wordsOf } from '../../../src/contract/common.js';
import { Did } from '../../../src/contract/outcomes.js';

/** The words of an outcome in one language. */
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
