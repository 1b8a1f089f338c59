import type { Sweeper } from '../retention.js';
import { answeredContacts, oldFeedback } from './feedback.js';
import { oldLots, oldSignups } from './signups.js';

/** Everything that is deleted on its date. */
export const sweepers: readonly Sweeper[] = [answeredContacts, oldFeedback, oldSignups, oldLots];
