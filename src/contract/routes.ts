import { eventRoutes } from './routes/events.js';
import { feedbackRoutes } from './routes/feedback.js';
import { feedRoutes, outcomeRoutes } from './routes/outcomes.js';
import { staffAuditRoutes } from './routes/staff-audit.js';
import { staffEventRoutes } from './routes/staff-events.js';
import { staffFigureRoutes } from './routes/staff-figures.js';
import { staffFeedbackRoutes } from './routes/staff-feedback.js';
import { staffNoticeRoutes } from './routes/staff-notices.js';
import { staffOutcomeRoutes } from './routes/staff-outcomes.js';
import { signInRoutes, staffSessionRoutes } from './routes/staff-sessions.js';

export type { Route, StaffRoute } from './routes/route.js';
export { feedRoutes, signInRoutes };

/** Everything that a widget may ask of an endpoint, version 1: what another endpoint must have. */
export const routes = { ...feedbackRoutes, ...eventRoutes, ...outcomeRoutes } as const;

/** What staff may ask, with a token or a session. Another endpoint needs none of it. */
export const staffRoutes = {
  ...staffSessionRoutes,
  ...staffFeedbackRoutes,
  ...staffOutcomeRoutes,
  ...staffEventRoutes,
  ...staffNoticeRoutes,
  ...staffFigureRoutes,
  ...staffAuditRoutes,
} as const;

/** The one table of the endpoint. A key is the operation id in the OpenAPI document. */
export const everyRoute = { ...routes, ...feedRoutes, ...signInRoutes, ...staffRoutes } as const;
