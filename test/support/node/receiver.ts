import { randomUUID } from 'node:crypto';
import { after, before, describe } from 'node:test';
import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { createApp, type AppOptions } from '../../../receiver/src/app.js';
import { openServer, type OpenDatabase } from '../../../receiver/src/database/open.js';
import type { Tables } from '../../../receiver/src/database/schema.js';
import { createLog } from '../../../receiver/src/common/log.js';
import { readSettings } from '../../../receiver/src/settings.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import { staffRoutes, type Route } from '../../../src/contract/routes.js';
import { createPrepared, openPreparedEmbedded } from './prepared.js';

export const STAFF_TOKEN = 'only-for-tests-0123456789';
export const PORTAL = 'https://portal.example';

type Overrides = Partial<AppOptions['settings']> & Partial<Omit<AppOptions, 'settings' | 'database'>>;

/** One receiver on one database, without a network. */
export interface TestReceiver {
  readonly database: Kysely<Tables>;
  /** Another app on the same database, as a second instance or with other settings. */
  readonly app: (overrides?: Overrides) => Hono;
  /** Everything that was logged so far. */
  readonly logged: () => string;
}

const serverUrl = process.env['TEST_DATABASE_URL'];

async function openTest(kind: DatabaseKind): Promise<OpenDatabase> {
  if (kind === 'PGlite') return openPreparedEmbedded();
  const { url, drop } = await createPrepared(serverUrl ?? '');
  const opened = openServer(url, createLog({ write: () => undefined }));
  return { ...opened, close: () => opened.close().finally(drop) };
}

export type DatabaseKind = 'PGlite' | 'PostgreSQL';

/** PGlite always; PostgreSQL when `TEST_DATABASE_URL` names a server. */
export const databaseKinds: readonly DatabaseKind[] = serverUrl === undefined ? ['PGlite'] : ['PGlite', 'PostgreSQL'];

function makeReceiver(database: Kysely<Tables>): TestReceiver {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  const app = ({ clock, log: otherLog, base, makeReference, ...settings }: Overrides = {}) =>
    createApp({
      database,
      settings: { ...readSettings({}), allowedOrigins: [PORTAL], rateLimit: 0, staffToken: STAFF_TOKEN, ...settings },
      clock: clock ?? (() => new Date()),
      log: otherLog ?? log,
      ...(base === undefined ? {} : { base }),
      ...(makeReference === undefined ? {} : { makeReference }),
    });
  return { database, app, logged: () => lines.join('') };
}

/** Declares the same tests on each kind of database; each kind gets one fresh database for all of them. */
export function onEachDatabase(
  title: string,
  declare: (receiver: () => TestReceiver, kind: DatabaseKind) => void,
  kinds: readonly DatabaseKind[] = databaseKinds,
): void {
  for (const kind of kinds) {
    describe(`${title} on ${kind}`, () => {
      let opened: OpenDatabase;
      let receiver: TestReceiver;
      before(async () => {
        opened = await openTest(kind);
        receiver = makeReceiver(opened.database);
      });
      after(() => opened.close());
      declare(() => receiver, kind);
    });
  }
}

/** One answer of a set that the receiver does not keep. */
export const sampleFeedback = (changes: Partial<Feedback> = {}): Feedback => ({
  questionSet: { id: 'own-set', version: '1', instrument: 'own' },
  answers: [
    { question: 'visit', value: 4 },
    { question: 'more', value: 'Kiitos, että minua kuunneltiin.' },
  ],
  context: { unit: 'unit-1', service: 'Kotihoito', page: `${PORTAL}/palaute` },
  channel: 'web',
  language: 'fi',
  signals: { trap: false },
  ...changes,
});

interface Sent {
  readonly path?: string;
  readonly key?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What `fetch` and `app.request` take; its headers are a plain object. */
export interface SentRequest extends RequestInit {
  readonly headers: Readonly<Record<string, string>>;
}

/** A request with a JSON body and a new idempotency key. */
export function send(
  method: string,
  body: unknown,
  { path = '/feedback', key = randomUUID(), headers = {} }: Sent = {},
): [string, SentRequest] {
  const sent = { 'content-type': 'application/json', 'idempotency-key': key, ...headers };
  return [path, { method, headers: sent, body: typeof body === 'string' ? body : JSON.stringify(body) }];
}

/** The request that a widget makes. */
export const post = (body: unknown, sent: Sent = {}): [string, SentRequest] => send('POST', body, sent);

/** The method of the contract with which staff send a body to a path below `/staff`. */
export function staffMethod(path: string): string {
  const fits = ({ path: pattern, request }: Route) =>
    request !== undefined && new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(`/staff${path}`);
  const route = Object.values<Route>(staffRoutes).find(fits);
  if (route === undefined) throw new Error(`The contract has no staff route that takes a body at /staff${path}.`);
  return route.method;
}

export const staff = { authorization: `Bearer ${STAFF_TOKEN}` } as const;
