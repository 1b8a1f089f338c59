import { randomInt } from 'node:crypto';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Kysely } from 'kysely';
import { makeReference } from '../../src/domain/reference.js';
import { KeyedQueue } from './common/keyed-queue.js';
import { describeError, type Log } from './common/log.js';
import type { Services } from './common/services.js';
import { isDatabaseAway } from './database/is-away.js';
import type { Tables } from './database/schema.js';
import { allowOrigins } from './http/cors.js';
import { RunningKeys } from './http/idempotency.js';
import { plainProblem, ProblemError, problemResponse } from './http/problems.js';
import { rateLimit } from './http/rate-limit.js';
import { logRequests } from './http/request-log.js';
import { OutcomeIndex } from './outcomes/outcome-index.js';
import { feeds, publicRoutes, signInRoutes, staffRoutes } from './routes.js';
import type { Settings } from './settings.js';
import { isStaffAccessSetUp, StaffAccess } from './staff/access.js';
import { identifyStaff } from './staff/identify.js';
import { KnownSets } from './surveys/known-sets.js';

/** Seconds: a server that restarts is back in a few, and each client comes back at a moment of its own. */
const DATABASE_PAUSE = '5';

export interface AppOptions {
  readonly database: Kysely<Tables>;
  readonly settings: Omit<Settings, 'port' | 'host' | 'dataDirectory' | 'databaseUrl' | 'feedbackKeepDays' | 'contactKeepDays'>;
  readonly clock: () => Date;
  readonly log: Log;
  /** The endpoint's path on its server, such as `/api/v1`; empty = the root. */
  readonly base?: string;
  /** Only tests give another, to draw a reference that is taken. */
  readonly makeReference?: () => string;
}

/** Nothing of the endpoint is a page. HSTS is for the web server in front to decide: it would bind the whole host name. */
const securityHeaders = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
});

const servicesOf = ({ database, settings, clock, log, makeReference: draw }: AppOptions): Services => ({
  database,
  clock,
  log,
  makeReference: draw ?? (() => makeReference((below) => randomInt(below))),
  running: new RunningKeys(),
  eventQueue: new KeyedQueue(),
  outcomeIndex: new OutcomeIndex(database),
  access: new StaffAccess(settings, { database, clock, log }),
  knownSets: new KnownSets(database),
  handsOver: settings.noticeWebhook !== undefined,
  settings,
});

/** The endpoint of the contract: everything below its base URL. It knows no portal and no page. */
export function createApp(options: AppOptions): Hono {
  const { settings, clock, log, base = '' } = options;
  const services = servicesOf(options);
  const app = new Hono().basePath(base);
  // A request id that a client made up could be anything; one from the proxy joins its log and this one.
  app.use(requestId({ headerName: settings.trustedProxies === 0 ? '' : 'x-request-id' }));
  app.use(logRequests(log), securityHeaders, allowOrigins(settings.allowedOrigins));
  app.use(rateLimit(settings.rateLimit, settings.trustedProxies, () => clock().getTime()));
  const refuseMethod = (allow: string) => plainProblem(405, 'This method is not allowed here.', { allow });
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (_context, methods) => refuseMethod(methods.join(', ')) }));
  for (const { register } of [...publicRoutes, ...feeds]) register(app, services);
  if (isStaffAccessSetUp(settings)) {
    for (const { register } of signInRoutes) register(app, services);
    app.use('/staff/*', identifyStaff(services.access, settings.trustedProxies));
    for (const { register } of staffRoutes) register(app, services);
  }
  app.notFound(() => problemResponse(new ProblemError('not-found')));
  app.onError((error, context) => {
    if (error instanceof ProblemError) return problemResponse(error);
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ id: context.get('requestId'), ...describeError(error) }, 'request failed');
    if (isDatabaseAway(error)) return plainProblem(503, 'The database cannot be reached now.', { 'retry-after': DATABASE_PAUSE });
    return plainProblem(500, 'The receiver could not answer.');
  });
  return app;
}
