import { randomInt } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Kysely } from 'kysely';
import { makeReference } from '../../src/domain/reference.js';
import { cors } from './http/cors.js';
import type { Tables } from './database/schema.js';
import { RunningKeys } from './http/idempotency.js';
import { describeError, type Log } from './common/log.js';
import { plainProblem, ProblemError, problemResponse } from './http/problems.js';
import { rateLimit } from './http/rate-limit.js';
import type { Services } from './http/route.js';
import { feeds, privateRoutes, publicRoutes } from './routes.js';
import type { Settings } from './settings.js';
import { requireToken } from './http/auth.js';
import { OutcomeIndex } from './outcomes/outcome-index.js';
import { Turns } from './common/keyed-queue.js';

export interface AppOptions {
  readonly database: Kysely<Tables>;
  readonly settings: Pick<
    Settings,
    'allowedOrigins' | 'rateLimit' | 'trustProxy' | 'staffToken' | 'noticeWebhook' | 'readWithinDays' | 'boardUrl'
  >;
  readonly clock: () => Date;
  readonly log: Log;
  /** Where the endpoint stands on its server, such as `/api/v1`; empty = at the root. */
  readonly base?: string;
  /** Only tests give another, to draw a code that is taken. */
  readonly makeReference?: () => string;
}

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value);
};

/** One line a request, with the pattern of its route: the path itself may hold a code. */
const logRequests =
  (log: Log): MiddlewareHandler =>
  async (context, next) => {
    const began = performance.now();
    await next();
    const pattern = matchedRoutes(context).at(-1)?.path;
    const route = pattern === undefined || pattern.endsWith('*') ? 'none' : pattern;
    const milliseconds = Math.round(performance.now() - began);
    log.info({ method: context.req.method, route, status: context.res.status, milliseconds }, 'request');
  };

/** The endpoint of the contract: everything below its base URL. It knows no portal and no page. */
export function createApp({ database, settings, clock, log, base = '', makeReference: draw }: AppOptions): Hono {
  const services: Services = {
    database,
    clock,
    log,
    makeReference: draw ?? (() => makeReference((below) => randomInt(below))),
    running: new RunningKeys(),
    turns: new Turns(),
    outcomeIndex: new OutcomeIndex(database),
    handsOver: settings.noticeWebhook !== undefined,
    settings,
  };
  const app = new Hono().basePath(base);
  app.use(logRequests(log), securityHeaders, cors(settings.allowedOrigins));
  app.use(rateLimit(settings.rateLimit, settings.trustProxy, () => clock().getTime()));
  for (const { register } of [...publicRoutes, ...feeds]) register(app, services);
  if (settings.staffToken !== undefined) {
    app.use('/staff/*', requireToken(settings.staffToken));
    for (const { register } of privateRoutes) register(app, services);
  }
  app.notFound(() => problemResponse(new ProblemError('not-found')));
  app.onError((error) => {
    if (error instanceof ProblemError) return problemResponse(error);
    log.error(describeError(error), 'request failed');
    return plainProblem(500, 'The receiver could not answer.');
  });
  return app;
}
