import type { Sweeper } from './common/retention.js';
import { answeredContacts, oldFeedback } from './feedback/retention.js';
import { oldLots, oldSignups } from './signups/retention.js';

/** Everything that is deleted on its date. */
export const sweepers: readonly Sweeper[] = [answeredContacts, oldFeedback, oldSignups, oldLots];
