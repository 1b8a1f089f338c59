import * as v from 'valibot';
import { PROBLEM_PREFIX } from './vocabulary.js';
import type { ProblemKind } from './vocabulary.js';

/** Problem details (RFC 9457). A client branches on `type` alone; `pointer` is a JSON pointer (RFC 6901) into the sent body. */
export const Problem = v.looseObject({
  type: v.string(),
  title: v.optional(v.string()),
  status: v.optional(v.number()),
  detail: v.optional(v.string()),
  errors: v.optional(v.array(v.object({ detail: v.string(), pointer: v.string() }))),
});
export type Problem = v.InferOutput<typeof Problem>;

/** The full `type` of a problem kind. */
export const problemType = (kind: ProblemKind): string => PROBLEM_PREFIX + kind;
