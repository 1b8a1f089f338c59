import type { EventFullOffer } from '../../src/contract/signups.js';
import { problem } from './problems.js';

/** What the fake endpoint does instead of its work; `real` is the work itself, which some faults still do. */
type Fault = (real: () => Promise<Response>) => Promise<Response>;

const lost = (): never => {
  throw new TypeError('The connection broke.');
};

/** A proxy or a login page in front of the endpoint. */
const page = (status: number): Response =>
  new Response('<!doctype html><title>Kirjaudu</title>', { status, headers: { 'content-type': 'text/html' } });

const offer: EventFullOffer = {
  waitingList: { open: true, nextPosition: 3 },
  otherDates: [{ id: 'evening-2', starts: '2027-02-10T15:00:00Z', ends: '2027-02-10T17:00:00Z', left: 4 }],
};

/** Milliseconds of the fault `slow`. */
const SLOW = 3000;

export const faults = {
  /** Works, three seconds later. */
  slow: async (real) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    return real();
  },
  /** Never answers. */
  silent: () => new Promise<Response>(() => undefined),
  /** No connection at all. */
  offline: async () => Promise.reject(new TypeError('No connection.')),
  /** Does its work, and the answer is lost on the way. */
  lost: async (real) => {
    await real();
    return lost();
  },
  refused: async () => Promise.resolve(problem(422, 'invalid')),
  /** A guard that is stricter than the widget's own points at the first answer. */
  'personal-data': async () => Promise.resolve(problem(422, 'personal-data', '/answers/0/value')),
  'not-found': async () => Promise.resolve(problem(404, 'not-found')),
  'server-error': async () => Promise.resolve(page(500)),
  /** 200, and no JSON. */
  'bad-answer': async () => Promise.resolve(page(200)),
  'rate-limited': async () => Promise.resolve(problem(429, 'rate-limited', undefined, {}, { 'retry-after': '1' })),
  /** The last seat went while the form was filled in. */
  'event-full': async () => Promise.resolve(problem(409, 'event-full', undefined, offer)),
  /** Full, and the waiting list too. */
  'queue-full': async () => Promise.resolve(problem(409, 'event-full', undefined, { waitingList: { open: false }, otherDates: [] })),
  'signup-closed': async () => Promise.resolve(problem(409, 'signup-closed')),
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;
