import type { MiddlewareHandler } from 'hono';

const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
  'access-control-allow-headers': 'content-type, idempotency-key, authorization',
  // Browsers cap this themselves (Chromium two hours); a page that stays open does not ask again before each answer.
  'access-control-max-age': '7200',
} as const;

/**
 * Lets pages of exactly the listed origins call the endpoint, without credentials. Problems carry the same headers, else a widget on another
 * origin could not tell a refusal from a broken network. `Vary: Origin` stands on every answer, so that no cache mixes two origins.
 */
export function cors(allowedOrigins: readonly string[]): MiddlewareHandler {
  const allowed = new Set(allowedOrigins);
  return async (context, next) => {
    const origin = context.req.header('origin');
    const isAllowed = origin !== undefined && allowed.has(origin);
    if (context.req.method === 'OPTIONS') context.res = new Response(null, { status: 204, headers: isAllowed ? PREFLIGHT : {} });
    else await next();
    context.header('vary', 'Origin', { append: true });
    if (!isAllowed) return;
    context.header('access-control-allow-origin', origin);
    context.header('access-control-expose-headers', 'retry-after, etag');
  };
}
