import type { EventFullOffer } from '../../src/contract/signups.js';
import { problem } from './problems.js';

/** What the fake endpoint does instead of its work; some faults still do the work. */
type Fault = (work: () => Promise<Response>) => Promise<Response>;

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
  slow: async (work) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    return work();
  },
  /** Never answers. */
  silent: () => new Promise<Response>(() => undefined),
  /** No connection at all. */
  offline: async () => Promise.reject(new TypeError('No connection.')),
  /** Does its work, and the connection breaks before the answer comes. */
  lost: async (work) => {
    await work();
    return lost();
  },
  refused: async () => Promise.resolve(problem(422, 'invalid')),
  /** The endpoint finds personal data that the widget did not, in the first answer. */
  'personal-data': async () => Promise.resolve(problem(422, 'personal-data', '/answers/0/value')),
  'not-found': async () => Promise.resolve(problem(404, 'not-found')),
  'server-error': async () => Promise.resolve(page(500)),
  /** 200, and no JSON. */
  'bad-answer': async () => Promise.resolve(page(200)),
  'rate-limited': async () => Promise.resolve(problem(429, 'rate-limited', undefined, {}, { 'retry-after': '1' })),
  /** The last place was taken while the form was filled in. */
  'event-full': async () => Promise.resolve(problem(409, 'event-full', undefined, offer)),
  /** Full, and the waiting list too. */
  'queue-full': async () => Promise.resolve(problem(409, 'event-full', undefined, { waitingList: { open: false }, otherDates: [] })),
  'signup-closed': async () => Promise.resolve(problem(409, 'signup-closed')),
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;
