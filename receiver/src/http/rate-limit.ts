import type { Context, MiddlewareHandler } from 'hono';
import { clientAddress, clientKey, type TrustedProxies } from './client-address.js';
import { ProblemError } from './problems.js';

const MINUTE = 60_000;

/** How often an answer may be sent again in a minute before it counts as one more. */
const REPEATS = 5;

/** What is asked for: method and the first part of the path below the endpoint's base, so that reading the board does not use up the right to answer. */
const routeOf = ({ req }: Context): string => {
  const [first = ''] = req.path
    .replace(/^\/api\/v\d+/, '')
    .split('/')
    .filter(Boolean);
  return `${req.method} ${first}`;
};

/**
 * At most `limit` requests a minute for each client and route (0 = no limit), then 429 with `Retry-After`. Many people may be behind one address,
 * in a library or a lobby: an answer that is sent again with its key counts once, so that a bad connection does not use up the others' share.
 * Addresses are held in memory for the running minute only and never logged. Preflights are not counted: a browser would show their refusal as a
 * broken network.
 */
export function rateLimit(limit: number, proxies: TrustedProxies, now: () => number): MiddlewareHandler {
  let minute = -1;
  let counts = new Map<string, number>();
  const countOf = (key: string): number => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  return async (context, next) => {
    if (limit === 0) return next();
    const time = now();
    const current = Math.floor(time / MINUTE);
    if (current !== minute) {
      minute = current;
      counts = new Map();
    }
    const client = `${clientKey(clientAddress(context, proxies))} ${routeOf(context)}`;
    const key = context.req.header('idempotency-key');
    const attempt = key === undefined ? 1 : countOf(`${client} ${key.slice(0, 80)}`);
    const isRepeated = attempt > 1 && attempt <= 1 + REPEATS;
    if (isRepeated || countOf(client) <= limit) return next();
    const seconds = Math.max(1, Math.ceil(((current + 1) * MINUTE - time) / 1000));
    throw new ProblemError('rate-limited', [], { 'retry-after': String(seconds) });
  };
}
