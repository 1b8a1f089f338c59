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
  slow: async (work) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    return work();
  },
  silent: () => new Promise<Response>(() => undefined),
  offline: async () => Promise.reject(new TypeError('No connection.')),
  lost: async (work) => {
    await work();
    return lost();
  },
  refused: async () => Promise.resolve(problem(422, 'invalid')),
  'personal-data': async () => Promise.resolve(problem(422, 'personal-data', '/answers/0/value')),
  'not-found': async () => Promise.resolve(problem(404, 'not-found')),
  'server-error': async () => Promise.resolve(page(500)),
  'bad-answer': async () => Promise.resolve(page(200)),
  'rate-limited': async () => Promise.resolve(problem(429, 'rate-limited', undefined, {}, { 'retry-after': '1' })),
  'event-full': async () => Promise.resolve(problem(409, 'event-full', undefined, offer)),
  'queue-full': async () => Promise.resolve(problem(409, 'event-full', undefined, { waitingList: { open: false }, otherDates: [] })),
  'signup-closed': async () => Promise.resolve(problem(409, 'signup-closed')),
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

/** What each fault is, for those who choose one in the toolbar. */
export const faultMeanings: Readonly<Record<FaultName, string>> = {
  slow: 'works, three seconds later',
  silent: 'never answers',
  offline: 'there is no connection',
  lost: 'stores what was sent, and the connection breaks before the answer comes',
  refused: 'takes nothing of what was sent (422)',
  'personal-data': 'finds personal data in the first answer that the widget did not find',
  'not-found': 'has nothing at this address or under this code (404)',
  'server-error': 'has a fault of its own (500)',
  'bad-answer': 'answers 200 with a page instead of data, as a login page in front of it does',
  'rate-limited': 'has had too many requests, and asks to wait a second (429)',
  'event-full': 'the last place was taken while the form was filled in',
  'queue-full': 'the event is full, and so is its queue',
  'signup-closed': 'the signup has closed meanwhile',
};
