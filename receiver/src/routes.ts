import { auditRoutes } from './audit/routes.js';
import type { Served } from './http/route.js';
import { eventRoutes } from './events/routes.js';
import { feedbackRoutes } from './feedback/routes.js';
import { atom, json } from './outcomes/feeds/routes.js';
import { outcomeRoutes } from './outcomes/routes.js';
import { staffNoticeRoutes } from './notices/staff-routes.js';
import { signupRoutes } from './signups/routes.js';
import { figureRoutes } from './figures/routes.js';
import { feedbackExport } from './feedback/export.js';
import { staffEventRoutes } from './events/staff-routes.js';
import { staffSignupRoutes } from './signups/staff-routes.js';
import { staffFeedbackRoutes } from './feedback/staff-routes.js';
import { staffOutcomeRoutes } from './outcomes/staff-routes.js';
import { sessionRoutes, signInRoutes } from './staff/session-routes.js';
import { surveyRoutes } from './surveys/routes.js';

/** What the widgets call: one entry for each route of the contract's table. */
export const publicRoutes: readonly Served[] = [...surveyRoutes, ...feedbackRoutes, ...outcomeRoutes, ...eventRoutes, ...signupRoutes];

/** For feed readers. */
export const feeds: readonly Pick<Served, 'register'>[] = [atom, json];

/** For those who are not signed in yet. */
export { signInRoutes };

/** What staff call, with a token or a session. */
export const staffRoutes: readonly Served[] = [
  ...sessionRoutes,
  feedbackExport,
  ...staffFeedbackRoutes,
  ...staffOutcomeRoutes,
  ...auditRoutes,
  ...staffEventRoutes,
  ...staffSignupRoutes,
  ...staffNoticeRoutes,
  ...figureRoutes,
];
