import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { EXPOSED_HEADERS } from '../../../src/contract/origins.js';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const REQUEST_HEADERS = ['content-type', 'idempotency-key', 'authorization'];

/** Seconds. Browsers cap this (Chromium at two hours); a page that stays open does not ask again before each request. */
const PREFLIGHT_LIFETIME = 7200;

/**
 * Lets pages of exactly the listed origins call the endpoint, without credentials. Problem documents carry the same headers, else a widget on
 * another origin could not tell a refusal from a broken network. Every response varies by `Origin`, so that no cache mixes two origins.
 */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler {
  const allow = cors({
    origin: [...origins],
    allowMethods: METHODS,
    allowHeaders: REQUEST_HEADERS,
    exposeHeaders: [...EXPOSED_HEADERS],
    maxAge: PREFLIGHT_LIFETIME,
  });
  const allowed = new Set(origins);
  return async (context, next) => {
    if (allowed.has(context.req.header('origin') ?? '')) return allow(context, next);
    // Hono would send the methods and headers to every origin; one that is not listed gets no CORS header at all.
    if (context.req.method === 'OPTIONS') context.res = new Response(null, { status: 204 });
    else await next();
    // `context.header` would make a new response of this one, and its body a stream.
    context.res.headers.append('vary', 'Origin');
    return undefined;
  };
}
