import type { RetentionRule } from '../common/retention.js';
import { DAY } from '../common/time.js';
import { settledAt } from './last-step.js';

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY);

/** Feedback with its contact, its history and its marks: all of it, so that no text is left behind. */
export const expiredFeedback: RetentionRule = {
  name: 'feedback',
  deleteExpired: async (database, now, { feedbackKeepDays }) => {
    if (feedbackKeepDays === 0) return 0;
    const { numDeletedRows } = await database
      .deleteFrom('feedback')
      .where('received_at', '<', daysBefore(now, feedbackKeepDays))
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
};

/** Once the person was answered and nothing was opened again, the contact has no purpose any more (GDPR, article 5(1)(e)). */
export const answeredContacts: RetentionRule = {
  name: 'contacts',
  deleteExpired: async (database, now, { contactKeepDays }) => {
    const { numDeletedRows } = await database
      .deleteFrom('feedback_contact')
      .where(settledAt('feedback_contact.feedback_id'), '<', daysBefore(now, contactKeepDays))
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
};
