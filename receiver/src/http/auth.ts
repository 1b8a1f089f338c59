import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { plainProblem } from './problems.js';

// Digests have one length, so the comparison takes the same time for every wrong token.
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The token of `Authorization: Bearer <token>`; empty when there is none. */
export const bearerOf = (authorization: string | undefined): string => /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';

/** Lets in only requests with `Authorization: Bearer <token>`. */
export function requireToken(token: string): MiddlewareHandler {
  const expected = digest(token);
  return async (context, next) => {
    if (timingSafeEqual(digest(bearerOf(context.req.header('authorization'))), expected)) return next();
    return plainProblem(401, 'A staff token is needed.', { 'www-authenticate': 'Bearer' });
  };
}
