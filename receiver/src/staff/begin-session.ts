import type { Context } from 'hono';
import { audit } from '../audit/audit.js';
import type { Services } from '../common/services.js';
import { giveSessionCookie } from './session-cookie.js';
import type { Session, SignedIn } from './sessions.js';

/** Begins a session of a member of staff in this browser, and writes it to the audit. */
export async function beginSession(services: Services, context: Context, signedIn: SignedIn): Promise<Session> {
  const { access, database, clock, settings } = services;
  const now = clock();
  const { id, session } = await access.sessions.begin(signedIn, now);
  await audit(database, { at: now, actor: signedIn.staff.id }, 'sign-in', 'staff', { way: signedIn.way });
  giveSessionCookie(context, settings.trustedProxies, id);
  return session;
}
