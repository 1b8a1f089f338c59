import type { Sweeper } from '../common/retention.js';
import { settledAt } from './last-step.js';

const DAY = 86_400_000;

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY);

/** Feedback with its contact, its history and what staff marked: all of it, so that no text is left behind. */
export const oldFeedback: Sweeper = {
  name: 'feedback',
  sweep: async (database, now, { feedbackKeepDays }) => {
    if (feedbackKeepDays === 0) return 0;
    const { numDeletedRows } = await database
      .deleteFrom('feedback')
      .where('received_at', '<', daysBefore(now, feedbackKeepDays))
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
};

/** Where the person was answered and nothing has been opened again, the address has served its purpose. */
export const answeredContacts: Sweeper = {
  name: 'contacts',
  sweep: async (database, now, { contactKeepDays }) => {
    const { numDeletedRows } = await database
      .deleteFrom('feedback_contact')
      .where(settledAt('feedback_contact.feedback_id'), '<', daysBefore(now, contactKeepDays))
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
};
