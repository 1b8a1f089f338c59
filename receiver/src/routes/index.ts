import type { Served } from '../register.js';
import { event, eventList } from './events.js';
import { feedback } from './feedback.js';
import { feedbackStatus } from './feedback-status.js';
import { outcomeAnswer } from './outcome-answer.js';
import { atom, json } from './outcome-feeds.js';
import { outcome, outcomes } from './outcomes.js';
import { cancelOwnSignup, changeOwnSignup, ownSignup } from './own-signup.js';
import { signup } from './signups.js';
import { feedbackDesk } from './staff-desk.js';
import { feedbackExport } from './staff-export.js';
import { eventDesk } from './staff-event-routes.js';
import { signupExport } from './staff-signup-export.js';
import { staffList, staffStatus } from './staff-feedback.js';
import { outcomeDesk } from './staff-outcomes.js';
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
  outcomes,
  outcome,
  outcomeAnswer,
];

/** What is no JSON of the contract: feed readers call it. */
export const feeds: readonly Pick<Served, 'register'>[] = [atom, json];

/** What staff call, behind the bearer token. */
export const privateRoutes: readonly Pick<Served, 'register'>[] = [
  feedbackExport,
  signupExport,
  staffList,
  staffStatus,
  ...feedbackDesk,
  ...outcomeDesk,
  ...eventDesk,
];
