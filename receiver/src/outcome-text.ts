import * as v from 'valibot';
import { textOf } from '../../src/contract/common.js';
import { Did } from '../../src/contract/outcomes.js';

/** The words of an outcome in one language. */
export const OutcomeText = v.object({
  title: textOf(300),
  said: textOf(2000),
  did: v.optional(Did),
  reason: v.optional(textOf(2000)),
  askFrom: v.optional(textOf(500)),
  next: v.optional(textOf(1000)),
  responsible: textOf(200),
  decidedBy: v.optional(textOf(200)),
});
export type OutcomeText = v.InferOutput<typeof OutcomeText>;
