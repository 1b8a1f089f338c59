import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { ProblemError } from './problems.js';

const MINUTE = 60_000;
const UNKNOWN = 'unknown';

/** One client: an IPv4 address, or the /64 network of an IPv6 address, which is what one household or phone is given. */
export function clientKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const first = head.split(':').filter(Boolean);
  const last = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  return [...first, ...(tail === undefined ? [] : zeros), ...last].slice(0, 4).join(':').toLowerCase();
}

/** The address of the other end; none when no server is in between, as in tests. */
const remoteAddress = (context: Context): string | undefined =>
  (context.env as { readonly incoming?: unknown } | undefined)?.incoming === undefined ? undefined : getConnInfo(context).remote.address;

function clientOf(context: Context, trustProxy: boolean): string {
  // The last entry is the one that the proxy wrote; those before it are whatever the client claimed.
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return clientKey(forwarded || (remoteAddress(context) ?? UNKNOWN));
}

/**
 * At most `limit` requests a minute for each client (0 = no limit), then 429 with `Retry-After`. Addresses are held in memory for the running minute only
 * and never logged. Preflights are not counted: a browser would show their refusal as a broken network.
 */
export function rateLimit(limit: number, trustProxy: boolean, now: () => number): MiddlewareHandler {
  let minute = -1;
  let counts = new Map<string, number>();
  return async (context, next) => {
    if (limit === 0) return next();
    const time = now();
    const current = Math.floor(time / MINUTE);
    if (current !== minute) {
      minute = current;
      counts = new Map();
    }
    const client = clientOf(context, trustProxy);
    const count = (counts.get(client) ?? 0) + 1;
    counts.set(client, count);
    if (count <= limit) return next();
    const seconds = Math.max(1, Math.ceil(((current + 1) * MINUTE - time) / 1000));
    throw new ProblemError('rate-limited', [], { 'retry-after': String(seconds) });
  };
}
