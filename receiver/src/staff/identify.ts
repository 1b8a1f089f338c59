import type { Context, MiddlewareHandler } from 'hono';
import type { StaffMember } from '../../../src/contract/staff-sessions.js';
import type { TrustedProxies } from '../http/client-address.js';
import { bearerOf } from '../http/auth.js';
import { plainProblem, ProblemError } from '../http/problems.js';
import type { StaffAccess } from './access.js';
import { sessionIdIn } from './session-cookie.js';
import type { Session } from './sessions.js';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who asks; on staff routes only. */
    staff: StaffMember | undefined;
    /** The session by which they ask; none with a token. */
    staffSession: Session | undefined;
  }
}

/** The header that the desk sends with each change. A form of another page cannot, and a script of another origin would have to ask first (CORS). */
const DESK_HEADER = ['x-requested-with', 'sote-desk'] as const;

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** 401, with the ways to sign in. It has no `WWW-Authenticate: Basic`, at which a browser would ask for a password. */
export const unauthorized = ({ ways }: StaffAccess): Response =>
  plainProblem(401, 'Sign in, or send a staff token.', { 'www-authenticate': 'Bearer' }, { signInWays: ways });

/** @throws ProblemError `forbidden` for a request that a page of another origin has caused */
export function refuseOtherOrigins({ req }: Context): void {
  const site = req.header('sec-fetch-site');
  const isSafe = SAFE_METHODS.has(req.method);
  if (site === undefined || site === 'same-origin' || (isSafe && site === 'none')) return;
  throw new ProblemError('forbidden', [{ detail: 'Only pages of the same origin may use a session.', pointer: '' }]);
}

/** A cookie comes by itself, so a change needs more: the desk's own header, from a page of this origin. */
function refuseForged(context: Context): void {
  refuseOtherOrigins(context);
  const [name, value] = DESK_HEADER;
  if (SAFE_METHODS.has(context.req.method) || context.req.header(name) === value) return;
  throw new ProblemError('forbidden', [{ detail: `A session needs the header ${name}: ${value}.`, pointer: '' }]);
}

const isPeek = ({ req }: Context): boolean =>
  req.method === 'GET' && req.path.endsWith('/staff/session') && req.query('peek') !== undefined;

async function bySession(access: StaffAccess, context: Context, proxies: TrustedProxies): Promise<Session | undefined> {
  const id = sessionIdIn(context, proxies);
  if (id === undefined) return undefined;
  refuseForged(context);
  return access.findSession(id, isPeek(context));
}

/** Lets in who has a staff token or a session: `Authorization` decides when both are there. */
export const identifyStaff =
  (access: StaffAccess, proxies: TrustedProxies): MiddlewareHandler =>
  async (context, next) => {
    const authorization = context.req.header('authorization');
    if (authorization === undefined) {
      const session = await bySession(access, context, proxies);
      if (session === undefined) return unauthorized(access);
      context.set('staffSession', session);
      context.set('staff', session.staff);
    } else {
      const holder = access.holderOfToken(bearerOf(authorization));
      if (holder === undefined) {
        await access.noteWrongTry(context, 'token');
        return unauthorized(access);
      }
      context.set('staff', holder.staff);
    }
    return next();
  };
