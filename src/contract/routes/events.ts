import { LanguageQuery } from '../common.js';
import { Event, EventPage, EventQuery } from '../events.js';
import { OwnSignup, Signup, SignupPatch, SignupReceipt } from '../signups.js';
import { BODY_PROBLEMS, type Route } from './route.js';

/** Events, signing up, and managing a signup with its token. */
export const eventRoutes = {
  events: {
    method: 'GET',
    path: '/events',
    summary: 'Coming events, the first one first. Each in the asked language, or the nearest one that it has.',
    query: EventQuery,
    success: { status: 200, body: EventPage },
    problems: ['invalid', 'rate-limited'],
    idempotency: 'none',
  },
  event: {
    method: 'GET',
    path: '/events/{id}',
    summary: 'One event, with the room there is now.',
    query: LanguageQuery,
    success: { status: 200, body: Event },
    problems: ['not-found', 'rate-limited'],
    idempotency: 'none',
  },
  signup: {
    method: 'POST',
    path: '/events/{id}/signups',
    summary:
      'Signs up for all asked dates or for none. 201 only after it is committed. `event-full` also has the members of EventFullOffer.',
    request: Signup,
    success: { status: 201, body: SignupReceipt },
    problems: [...BODY_PROBLEMS, 'not-found', 'personal-data', 'key-reused', 'in-progress', 'event-full', 'signup-closed'],
    idempotency: 'key',
  },
  ownSignup: {
    method: 'GET',
    path: '/signups/{reference}',
    summary: 'One’s own signup. It says that needs were told, never which.',
    query: LanguageQuery,
    success: { status: 200, body: OwnSignup },
    problems: ['not-found', 'rate-limited'],
    idempotency: 'none',
    security: 'signup-token',
  },
  changeSignup: {
    method: 'PATCH',
    path: '/signups/{reference}',
    summary: 'Changes one’s own signup: all that is asked or nothing. Asked twice, it is done once.',
    query: LanguageQuery,
    request: SignupPatch,
    success: { status: 200, body: OwnSignup },
    problems: [...BODY_PROBLEMS, 'not-found', 'personal-data', 'in-progress', 'event-full', 'signup-closed'],
    idempotency: 'none',
    security: 'signup-token',
  },
  cancelSignup: {
    method: 'DELETE',
    path: '/signups/{reference}',
    summary: 'Cancels every date and deletes the contact and the needs at once. Asked twice, the answer is the same.',
    query: LanguageQuery,
    success: { status: 200, body: OwnSignup },
    problems: ['not-found', 'in-progress', 'rate-limited'],
    idempotency: 'none',
    security: 'signup-token',
  },
} as const satisfies Record<string, Route>;
