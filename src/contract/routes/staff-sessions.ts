import * as v from 'valibot';
import { StaffSession, StaffSignIn } from '../staff-sessions.js';
import { BODY_PROBLEMS, type Route, type StaffRoute } from './route.js';

const signIn = { problems: ['invalid', 'forbidden', 'rate-limited'], idempotency: 'none' } as const;

/** Ways into the desk: the only staff routes for those who are not signed in. */
export const signInRoutes = {
  signIn: {
    ...signIn,
    method: 'POST',
    path: '/staff/session',
    summary: 'Signs in with a token and sets the cookie of the session. A wrong token is 401, and after ten in a minute 429.',
    request: StaffSignIn,
    success: { status: 200, body: StaffSession },
    problems: [...BODY_PROBLEMS, 'forbidden'],
  },
  signInWithOpenId: {
    ...signIn,
    method: 'GET',
    path: '/staff/sign-in/openid',
    summary: 'Leads the browser to the sign-on of the organisation (OpenID Connect).',
    success: { status: 302 },
    problems: ['not-found', 'rate-limited'],
  },
  openIdCallback: {
    ...signIn,
    method: 'GET',
    path: '/staff/sign-in/openid/callback',
    summary: 'Where the sign-on leads back to: sets the cookie of the session and leads to the desk.',
    success: { status: 302 },
    problems: ['not-found', 'rate-limited'],
  },
} as const satisfies Record<string, Route>;

const own = { problems: ['rate-limited'], idempotency: 'none', security: 'bearerAuth', role: 'reader' } as const;

/** The session of the member of staff who asks. */
export const staffSessionRoutes = {
  staffSession: {
    ...own,
    method: 'GET',
    path: '/staff/session',
    summary: 'Who is signed in, with which rights, and until when. With `peek` the session is not prolonged.',
    query: v.object({ peek: v.optional(v.picklist(['', 'yes'])) }),
    success: { status: 200, body: StaffSession },
  },
  signOut: {
    ...own,
    method: 'DELETE',
    path: '/staff/session',
    summary: 'Ends this session.',
    success: { status: 204 },
    problems: ['forbidden', 'rate-limited'],
  },
  signOutEverywhere: {
    ...own,
    method: 'DELETE',
    path: '/staff/sessions',
    summary: 'Ends every session of this member of staff.',
    success: { status: 204 },
    problems: ['forbidden', 'rate-limited'],
  },
} as const satisfies Record<string, StaffRoute>;
