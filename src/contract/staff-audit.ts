import * as v from 'valibot';
import { Id, Instant, TypedReference } from './common.js';

/** One change by staff: who did what to which record, and when. It never contains what a person wrote. */
export const AuditLine = v.object({
  at: Instant,
  actor: v.string(),
  action: v.string(),
  /** Kind and id of the record, such as `feedback 17`. */
  subject: v.string(),
  change: v.record(v.string(), v.nullable(v.string())),
});
export type AuditLine = v.InferOutput<typeof AuditLine>;

/** Filters of the audit; with both, the feedback decides. */
export const AuditFilter = v.object({ feedback: v.optional(TypedReference), outcome: v.optional(Id) });
