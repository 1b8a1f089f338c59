import { signInRoutes as ways, staffRoutes } from '../../../src/contract/routes.js';
import type { StaffMember, StaffSession } from '../../../src/contract/staff-sessions.js';
import { audit } from '../audit/audit.js';
import type { Services } from '../common/services.js';
import { NOT_STORED } from '../http/caching.js';
import { servedResponse, type Served } from '../http/route.js';
import { beginSession } from './begin-session.js';
import { refuseOtherOrigins, unauthorized } from './identify.js';
import { openIdRoutes } from './openid-routes.js';
import { takeSessionCookie } from './session-cookie.js';
import type { Session } from './sessions.js';

const view = ({ access }: Services, staff: StaffMember, session: Session | undefined): StaffSession => ({
  staff: { id: staff.id, name: staff.name, role: staff.role, units: staff.units },
  idleMinutes: access.idleMinutes,
  ...(session === undefined ? {} : { endsAt: session.endsAt.toISOString() }),
  signInWays: [...access.ways],
});

const signIn = servedResponse(ways.signIn, async ({ body }, services, context) => {
  const { access } = services;
  refuseOtherOrigins(context);
  access.refuseTooManyTries(context);
  const holder = access.holderOfToken(body.token.trim());
  if (holder === undefined) {
    await access.noteWrongTry(context, 'token');
    return unauthorized(access);
  }
  const session = await beginSession(services, context, { ...holder, way: 'token' });
  return context.json(view(services, holder.staff, session), 200, NOT_STORED);
});

const one = servedResponse(staffRoutes.staffSession, ({ staff }, services, context) =>
  Promise.resolve(context.json(view(services, staff, context.get('staffSession')), 200, NOT_STORED)),
);

const signOut = servedResponse(staffRoutes.signOut, async ({ act }, services, context) => {
  const session = context.get('staffSession');
  if (session !== undefined) {
    await services.access.sessions.end(session);
    await audit(services.database, act, 'sign-out', 'staff', {});
  }
  takeSessionCookie(context, services.settings.trustedProxies);
  return context.body(null, 204, NOT_STORED);
});

const signOutEverywhere = servedResponse(staffRoutes.signOutEverywhere, async ({ staff, act }, services, context) => {
  await services.access.sessions.endAllOf(staff.id);
  await audit(services.database, act, 'sign-out-everywhere', 'staff', {});
  takeSessionCookie(context, services.settings.trustedProxies);
  return context.body(null, 204, NOT_STORED);
});

/** For those who are not signed in. */
export const signInRoutes: readonly Served[] = [signIn, ...openIdRoutes];

/** The session of who asks. */
export const sessionRoutes: readonly Served[] = [one, signOut, signOutEverywhere];
