import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Log } from '../common/log.js';

/** One line a request, with the pattern of its route. Hono's own logger writes the path, which may hold a reference. */
export const logRequests =
  (log: Log): MiddlewareHandler =>
  async (context, next) => {
    const startedAt = performance.now();
    await next();
    const pattern = matchedRoutes(context).at(-1)?.path;
    const route = pattern === undefined || pattern.endsWith('*') ? 'none' : pattern;
    const milliseconds = Math.round(performance.now() - startedAt);
    const id = context.get('requestId');
    log.info({ id, method: context.req.method, route, status: context.res.status, milliseconds }, 'request');
  };
