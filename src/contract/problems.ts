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

/** The HTTP status of each kind. */
export const PROBLEM_STATUS = {
  invalid: 422,
  'personal-data': 422,
  'key-reused': 422,
  'in-progress': 409,
  'event-full': 409,
  'signup-closed': 409,
  'not-found': 404,
  forbidden: 403,
  'changed-meanwhile': 412,
  'too-large': 413,
  unsupported: 415,
  'rate-limited': 429,
} as const satisfies Record<ProblemKind, number>;
