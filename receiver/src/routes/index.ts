import type { Served } from '../register.js';
import { event, eventList } from './events.js';
import { feedback } from './feedback.js';
import { feedbackStatus } from './feedback-status.js';
import { cancelOwnSignup, changeOwnSignup, ownSignup } from './own-signup.js';
import { signup } from './signups.js';
import { staffList, staffStatus } from './staff-feedback.js';
import { survey } from './surveys.js';

/** What the widgets call: one entry for each route of the contract's table. */
export const publicRoutes: readonly Served[] = [
  survey,
  feedback,
  feedbackStatus,
  eventList,
  event,
  signup,
  ownSignup,
  changeOwnSignup,
  cancelOwnSignup,
];

/** What staff call, behind the bearer token. */
export const privateRoutes: readonly Served[] = [staffList, staffStatus];
