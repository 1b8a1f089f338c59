import type { Context, Hono } from 'hono';
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { Route } from '../../../src/contract/routes.js';
import { readJson } from './body.js';
import type { Tables } from '../database/schema.js';
import { cachedJson } from './etag.js';
import { readKey, type RunningKeys } from './idempotency.js';
import type { Log } from '../common/log.js';
import { ProblemError } from './problems.js';
import { bearerOf } from './auth.js';
import type { Settings } from '../settings.js';
import type { OutcomeIndex } from '../outcomes/outcome-index.js';
import type { Turns } from '../common/keyed-queue.js';
import { checkBody, isStorable } from './validation.js';

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
  /** Query parameters that passed the route's schema. */
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

/** They say how something is shown and narrow nothing: a broken one is as good as none. */
const HOW_SHOWN: ReadonlySet<string> = new Set(['lang', 'limit', 'sort']);

/**
 * The parameters that a schema knows and that are not empty. A broken filter is refused, because without it everything would be shown or
 * exported; where `isLenient` it is left out.
 *
 * @throws ProblemError `invalid`, also for a text that the database cannot look for
 */
export function checkQuery(schema: v.GenericSchema | undefined, query: Record<string, string>, isLenient = false): Record<string, string> {
  const fields = schema !== undefined && 'entries' in schema ? (schema.entries as Record<string, v.GenericSchema>) : {};
  const asked = Object.entries(query).flatMap(([name, value]) => {
    const field = Object.hasOwn(fields, name) && value !== '' ? fields[name] : undefined;
    return field === undefined ? [] : [{ name, value, isWhole: isStorable(value) && v.is(field, value) }];
  });
  const refused = asked.filter(({ name, value, isWhole }) => !isWhole && !HOW_SHOWN.has(name) && !(isLenient && isStorable(value)));
  if (refused.length > 0) {
    const faults = refused.map(({ name }) => ({ detail: `The parameter "${name}" is not in the agreed form.`, pointer: '' }));
    throw new ProblemError('invalid', faults);
  }
  return Object.fromEntries(asked.filter(({ isWhole }) => isWhole).map(({ name, value }) => [name, value]));
}

/** Where a broken filter would give somebody a wrong picture: the board, and all that staff read. */
const isStrict = (path: string): boolean => path === '/outcomes' || path.startsWith('/staff/');

/**
 * The parameters of a path.
 *
 * @throws ProblemError `not-found` for one that no row can have
 */
export function checkParameters<Parameters extends Record<string, string>>(parameters: Parameters): Parameters {
  if (!Object.values(parameters).every(isStorable)) throw new ProblemError('not-found');
  return parameters;
}

async function read<R extends Route>(route: R, context: Context): Promise<Call<R>> {
  const parameters = checkParameters(context.req.param());
  const query = checkQuery(route.query, context.req.query(), !isStrict(route.path));
  const json = route.request === undefined ? undefined : await readJson(context.req.raw);
  const key = route.idempotency === 'key' ? readKey(context.req.header('idempotency-key')) : '';
  const body = (route.request === undefined ? undefined : checkBody(route.request, json)) as Body<R>;
  const bearer = bearerOf(context.req.header('authorization'));
  return { parameters, query, body, key, bearer };
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
