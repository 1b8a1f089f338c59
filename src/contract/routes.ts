import { eventRoutes } from './routes/events.js';
import { feedbackRoutes } from './routes/feedback.js';
import { feedRoutes, outcomeRoutes } from './routes/outcomes.js';
import { staffAuditRoutes } from './routes/staff-audit.js';
import { staffEventRoutes } from './routes/staff-events.js';
import { staffFeedbackRoutes } from './routes/staff-feedback.js';
import { staffNoticeRoutes } from './routes/staff-notices.js';
import { staffOutcomeRoutes } from './routes/staff-outcomes.js';

export type { Route } from './routes/route.js';
export { feedRoutes };

/** Everything that a widget may ask of an endpoint, version 1: what another endpoint must have. */
export const routes = { ...feedbackRoutes, ...eventRoutes, ...outcomeRoutes } as const;

/** What staff may ask, with the staff token. Another endpoint needs none of it. */
export const staffRoutes = {
  ...staffFeedbackRoutes,
  ...staffOutcomeRoutes,
  ...staffEventRoutes,
  ...staffNoticeRoutes,
  ...staffAuditRoutes,
} as const;

/** The one table of the endpoint. A key is the operation id in the OpenAPI document. */
export const everyRoute = { ...routes, ...feedRoutes, ...staffRoutes } as const;
