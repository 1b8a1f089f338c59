import type { Served } from './http/route.js';
import { event, eventList } from './events/routes.js';
import { feedback } from './feedback/service.js';
import { feedbackStatus } from './feedback/routes.js';
import { outcomeAnswer } from './outcomes/answer-routes.js';
import { atom, json } from './outcomes/feeds/routes.js';
import { outcome, outcomes } from './outcomes/routes.js';
import { cancelOwnSignup, changeOwnSignup, ownSignup } from './signups/manage-routes.js';
import { signup } from './signups/routes.js';
import { feedbackDesk } from './feedback/staff-desk-routes.js';
import { feedbackExport } from './feedback/staff-export.js';
import { eventDesk } from './events/staff-route-list.js';
import { signupExport } from './signups/staff-export.js';
import { staffList, staffStatus } from './feedback/staff-routes.js';
import { outcomeDesk } from './outcomes/staff-routes.js';
import { survey } from './surveys/routes.js';

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

/** For feed readers. */
export const feeds: readonly Pick<Served, 'register'>[] = [atom, json];

/** What staff call, behind the bearer token. */
export const staffRoutes: readonly Pick<Served, 'register'>[] = [
  feedbackExport,
  signupExport,
  staffList,
  staffStatus,
  ...feedbackDesk,
  ...outcomeDesk,
  ...eventDesk,
];
