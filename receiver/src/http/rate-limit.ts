import type { Context, MiddlewareHandler } from 'hono';
import { clientAddress, clientKey, type TrustedProxies } from './client-address.js';
import { MinuteCounts } from './minute-counts.js';
import { ProblemError } from './problems.js';

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

/** Staff read one feedback after the other, and a whole office has one address: so many times the limit is theirs. */
const STAFF_SHARE = 10;

/** 429 until the running minute is over. */
export const tooMany = (counts: MinuteCounts): ProblemError =>
  new ProblemError('rate-limited', [], { 'retry-after': String(counts.secondsLeft) });

/**
 * At most `limit` requests a minute for each client and route (0 = no limit), then 429 with `Retry-After`. Many people may be behind one address,
 * in a library or a lobby: an answer that is sent again with its key counts once, so that a bad connection does not use up the others' share.
 * Addresses are held in memory for the running minute only and never logged. Preflights are not counted: a browser would show their refusal as a
 * broken network.
 */
export function rateLimit(limit: number, proxies: TrustedProxies, now: () => number): MiddlewareHandler {
  const counts = new MinuteCounts(now);
  return async (context, next) => {
    if (limit === 0) return next();
    const route = routeOf(context);
    const client = `${clientKey(clientAddress(context, proxies))} ${route}`;
    const key = context.req.header('idempotency-key');
    const attempt = key === undefined ? 1 : counts.add(`${client} ${key.slice(0, 80)}`);
    const isRepeated = attempt > 1 && attempt <= 1 + REPEATS;
    if (isRepeated || counts.add(client) <= (route.endsWith(' staff') ? limit * STAFF_SHARE : limit)) return next();
    throw tooMany(counts);
  };
}
