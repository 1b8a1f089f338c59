import type { Context, Hono } from 'hono';
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { Route } from '../../src/contract/routes.js';
import { readJson } from './body.js';
import type { Tables } from './database/tables.js';
import { cachedJson } from './etag.js';
import { readKey, type RunningKeys } from './idempotency.js';
import type { Log } from './log.js';
import { bearerOf } from './staff.js';
import type { Settings } from './settings.js';
import type { OutcomeIndex } from './store/outcome-index.js';
import type { Turns } from './turns.js';
import { checkBody } from './validate.js';

/** What every route may use. */
export interface Services {
  readonly database: Kysely<Tables>;
  readonly clock: () => Date;
  readonly log: Log;
  /** A new code that nobody can guess. */
  readonly makeReference: () => string;
  readonly running: RunningKeys;
  /** Who changes one event comes one after the other. */
  readonly turns: Turns;
  readonly outcomeIndex: OutcomeIndex;
  /** Whether notices also go to the county's own sender. */
  readonly handsOver: boolean;
  readonly settings: Pick<Settings, 'readWithinDays' | 'boardUrl' | 'trustProxy'>;
}

type Body<R> = R extends { request: infer Schema extends v.GenericSchema } ? v.InferOutput<Schema> : undefined;
type Success<R> = R extends { success: { body: infer Schema extends v.GenericSchema } } ? v.InferInput<Schema> : undefined;

/** One request, already checked against the table. */
export interface Call<R extends Route> {
  readonly parameters: Readonly<Record<string, string>>;
  /** Query parameters that passed the route's schema; a broken one is left out. */
  readonly query: Readonly<Record<string, string>>;
  readonly body: Body<R>;
  /** The idempotency key; empty on routes that carry none. */
  readonly key: string;
  /** What came as `Authorization: Bearer`; empty when there was none. */
  readonly bearer: string;
}

export interface Answer<R extends Route> {
  readonly body: Success<R>;
  /** What language the texts of the body are in; sent as `Content-Language`. */
  readonly language?: string;
  /** `ask-again` = anybody's caches may keep it and must ask whether it still holds (ETag); else it is stored nowhere. */
  readonly cache?: 'ask-again';
}

export type Handler<R extends Route> = (call: Call<R>, services: Services) => Promise<Answer<R>>;

/** A route of a table with what answers it. Made by `served`, which keeps the two of one type. */
export interface Served {
  readonly route: Route;
  readonly register: (app: Hono, services: Services) => void;
}

const parametersIn = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** The parameters that a schema knows and takes; a broken one is left out. */
export function checkQuery(schema: v.GenericSchema | undefined, query: Record<string, string>): Record<string, string> {
  const fields = schema !== undefined && 'entries' in schema ? (schema.entries as Record<string, v.GenericSchema>) : {};
  return Object.fromEntries(Object.entries(query).filter(([name, value]) => fields[name] !== undefined && v.is(fields[name], value)));
}

async function read<R extends Route>(route: R, context: Context): Promise<Call<R>> {
  const json = route.request === undefined ? undefined : await readJson(context.req.raw);
  const key = route.idempotency === 'key' ? readKey(context.req.header('idempotency-key')) : '';
  const body = (route.request === undefined ? undefined : checkBody(route.request, json)) as Body<R>;
  const bearer = bearerOf(context.req.header('authorization'));
  return { parameters: context.req.param(), query: checkQuery(route.query, context.req.query()), body, key, bearer };
}

const STATUS_WITHOUT_BODY = 204;

function respond<R extends Route>(route: R, context: Context, { body, language, cache }: Answer<R>): Response {
  const headers: Record<string, string> = language === undefined ? {} : { 'content-language': language };
  if (cache === 'ask-again') return cachedJson(body, context.req.header('if-none-match'), headers);
  const { status } = route.success;
  const unstored = { ...headers, 'cache-control': 'no-store' };
  return status === STATUS_WITHOUT_BODY ? context.body(null, status, unstored) : context.json(body, status, unstored);
}

/** Ties a handler to a route of the table: method, path, checks and status all come from there. */
export function served<R extends Route>(route: R, handler: Handler<R>): Served {
  const register = (app: Hono, services: Services) => {
    app.on(route.method, parametersIn(route.path), async (context) =>
      respond(route, context, await handler(await read(route, context), services)),
    );
  };
  return { route, register };
}
