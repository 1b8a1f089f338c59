import { sql, type RawBuilder } from 'kysely';
import type { FeedbackStatus } from '../../../src/contract/vocabulary.js';

type FeedbackId = 'feedback.id' | 'feedback_contact.feedback_id';

/** One column of the last step that staff took. That a feedback became part of an outcome answers nobody and opens nothing again. */
const ofLastStep = <Value>(column: RawBuilder<unknown>, feedback: FeedbackId) => sql<Value | null>`(
  select ${column} from feedback_history step
  where step.feedback_id = ${sql.ref(feedback)} and step.status <> 'in-outcome' order by step.id desc limit 1
)`;

/** The state that a feedback has or had before it became part of an outcome. */
export const STATUS_BEFORE = ofLastStep<FeedbackStatus>(sql`step.status`, 'feedback.id');

/** Since when nobody waits for a reply: the person was answered, or the matter closed. `null` = somebody may wait. */
export const settledAt = (feedback: FeedbackId) =>
  ofLastStep<Date>(sql`case when step.status in ('answered', 'closed') then step.at end`, feedback);
