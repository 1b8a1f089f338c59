import assert from 'node:assert/strict';
import type { OwnSignup, Signup, SignupReceipt } from '../../../src/contract/signups.js';
import type { EventBody } from '../../../src/contract/staff-events.js';
import { saveEventRows } from '../../../receiver/src/events/event-rows.js';
import { post, type SentRequest, type TestReceiver } from './receiver.js';

const DAY = 86_400_000;
let count = 0;

/** An instant some days from now. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

/** A person who wants one seat on the spot and would wait for it. */
export const sampleSignup = (changes: Partial<Signup> = {}): Signup => ({
  name: 'Maija',
  contact: { way: 'email', value: 'maija@example.org' },
  attendance: 'place',
  dates: ['first'],
  companions: 0,
  supportPerson: false,
  acceptWaiting: true,
  language: 'fi',
  ...changes,
});

/** An event with one date in ten days, 20 seats and a queue of 30. */
export const sampleEvent = (changes: Partial<EventBody> = {}): EventBody => ({
  kind: 'open-evening',
  level: 'dialogue',
  published: true,
  dates: [{ id: 'first', starts: inDays(10), ends: inDays(10.1), room: { capacity: 20 } }],
  signup: { mode: 'open', waitingList: { capacity: 30 } },
  support: ['sign-language'],
  languages: ['fi'],
  deleteAfterDays: 30,
  texts: { fi: { title: 'Ilta', description: 'Keksitty ilta.', terms: {} } },
  ...changes,
});

/** Puts in an event of its own for one test and gives its id. */
export async function addEvent({ database }: TestReceiver, changes: Partial<EventBody> = {}): Promise<string> {
  const id = `event-${(count += 1)}`;
  await saveEventRows(database, id, sampleEvent(changes), new Date());
  return id;
}

export const signUpRequest = (eventId: string, signup: Signup = sampleSignup(), key?: string): [string, SentRequest] =>
  post(signup, { path: `/events/${eventId}/signups`, ...(key === undefined ? {} : { key }) });

/** Signs up and expects a receipt. */
export async function signUp({ app }: TestReceiver, eventId: string, signup?: Signup): Promise<SignupReceipt> {
  const response = await app().request(...signUpRequest(eventId, signup));
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as SignupReceipt;
}

/** A request about one's own signup, with the token of its receipt. */
export function ownRequest(
  { reference, token }: Pick<SignupReceipt, 'reference' | 'token'>,
  method = 'GET',
  body?: unknown,
): [string, SentRequest] {
  const headers = { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  return [`/signups/${reference}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }];
}

/** Asks, changes or cancels one's own signup and expects it back. */
export async function own({ app }: TestReceiver, receipt: SignupReceipt, method = 'GET', body?: unknown): Promise<OwnSignup> {
  const response = await app().request(...ownRequest(receipt, method, body));
  assert.equal(response.status, 200, await response.clone().text());
  return (await response.json()) as OwnSignup;
}
