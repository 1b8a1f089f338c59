import type { Context, Hono } from 'hono';
import type * as v from 'valibot';
import type { Route } from '../../../src/contract/routes.js';
import type { Services } from '../common/services.js';
import { bearerOf } from './auth.js';
import { jsonBody, readJson } from './body.js';
import { NOT_STORED, revalidate, REVALIDATED } from './caching.js';
import { readKey } from './idempotency.js';
import { checkBody, checkParameters, checkQuery } from './validation.js';

type Body<R> = R extends { request: infer Schema extends v.GenericSchema } ? v.InferOutput<Schema> : undefined;
type Success<R> = R extends { success: { body: infer Schema extends v.GenericSchema } } ? v.InferInput<Schema> : undefined;

/** One request, already checked against the contract's table. */
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
  /** The language of the texts in the body; sent as `Content-Language`. */
  readonly language?: string;
}

export type Handler<R extends Route> = (call: Call<R>, services: Services) => Promise<Answer<R>>;

/** A route of the contract with its handler. */
export interface Served {
  readonly route: Route;
  readonly register: (app: Hono, services: Services) => void;
}

const STATUS_WITHOUT_BODY = 204;

/** Where a broken filter would give somebody a wrong picture: the board, and all that staff read. */
const isStrict = (path: string): boolean => path === '/outcomes' || path.startsWith('/staff/');

async function readCall<R extends Route>(route: R, context: Context): Promise<Call<R>> {
  const parameters = checkParameters(context.req.param());
  const query = checkQuery(route.query, context.req.query(), !isStrict(route.path));
  const json = route.request === undefined ? undefined : await readJson(context);
  const key = route.idempotency === 'key' ? readKey(context.req.header('idempotency-key')) : '';
  const body = (route.request === undefined ? undefined : checkBody(route.request, json)) as Body<R>;
  return { parameters, query, body, key, bearer: bearerOf(context.req.header('authorization')) };
}

const STORED_NOWHERE = { middleware: [], headers: NOT_STORED };
const CACHEABLE = { middleware: [revalidate], headers: REVALIDATED };

function tie<R extends Route>(route: R, handler: Handler<R>, caching: typeof STORED_NOWHERE | typeof CACHEABLE): Served {
  const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
  const middleware = [...(route.request === undefined ? [] : jsonBody), ...caching.middleware];
  const { status } = route.success;
  const register = (app: Hono, services: Services) => {
    app.on(route.method, [path], ...middleware, async (context) => {
      const { body, language } = await handler(await readCall(route, context), services);
      const headers = { ...caching.headers, ...(language === undefined ? {} : { 'content-language': language }) };
      return status === STATUS_WITHOUT_BODY ? context.body(null, status, headers) : context.json(body, status, headers);
    });
  };
  return { route, register };
}

/** Ties a handler to a route of the contract: method, path, checks and status all come from there. No cache stores the response. */
export const served = <R extends Route>(route: R, handler: Handler<R>): Served => tie(route, handler, STORED_NOWHERE);

/** The same for what everybody may read: a cache may store the response and asks with its `ETag` whether it is current. */
export const servedCacheable = <R extends Route>(route: R, handler: Handler<R>): Served => tie(route, handler, CACHEABLE);
