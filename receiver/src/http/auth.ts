import type { MiddlewareHandler } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { plainProblem } from './problems.js';

const refusal = { message: () => plainProblem(401, 'A staff token is needed.', { 'www-authenticate': 'Bearer' }) };

/** Lets in only requests with `Authorization: Bearer <token>`; compares in constant time. */
export const requireStaffToken = (token: string): MiddlewareHandler =>
  bearerAuth({ token, noAuthenticationHeader: refusal, invalidAuthenticationHeader: refusal, invalidToken: refusal });

/**
 * The token of `Authorization: Bearer <token>`; empty when there is none. For a signup's own token, where a wrong one must look like an unknown
 * signup (404); Hono's middleware would answer 401.
 */
export const bearerOf = (authorization: string | undefined): string => /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
