import type { Context, Hono, MiddlewareHandler } from 'hono';
import type * as v from 'valibot';
import type { Route } from '../../../src/contract/routes.js';
import type { StaffMember } from '../../../src/contract/staff-sessions.js';
import type { Services } from '../common/services.js';
import { hasRole, type StaffAct } from '../staff/staff.js';
import { bearerOf } from './auth.js';
import { jsonBody, readJson } from './body.js';
import { NOT_STORED, revalidate, REVALIDATED } from './caching.js';
import { readKey } from './idempotency.js';
import { ProblemError } from './problems.js';
import { checkBody, checkParameters, checkQuery } from './validation.js';
import { expectedIn } from './versions.js';

type Body<R> = R extends { request: infer Schema extends v.GenericSchema } ? v.InferOutput<Schema> : undefined;
/** Who asks: on every route that needs a role. */
type Asking<R> = R extends { role: string } ? StaffMember : undefined;
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
  readonly staff: Asking<R>;
  /** What the audit needs of a change, and what limits it. */
  readonly act: R extends { role: string } ? StaffAct : undefined;
}

export interface Answer<R extends Route> {
  readonly body: Success<R>;
  /** The language of the texts in the body; sent as `Content-Language`. */
  readonly language?: string;
  /** The entity tag of what is in the body. */
  readonly tag?: string;
}

export type Handler<R extends Route> = (call: Call<R>, services: Services) => Promise<Answer<R>>;

/** A handler of what is not JSON, or sets a header of its own. */
type Responder<R extends Route> = (call: Call<R>, services: Services, context: Context) => Promise<Response>;

/** A route of the contract with its handler. */
export interface Served {
  readonly route: Route;
  readonly register: (app: Hono, services: Services) => void;
}

const STATUS_WITHOUT_BODY = 204;

/** Where a broken filter would give somebody a wrong picture: the board, and all that staff read. */
const isStrict = (path: string): boolean => path === '/outcomes' || path.startsWith('/staff/');

/**
 * Who asks, when their role is enough.
 *
 * @throws ProblemError `forbidden`
 */
function requireRole({ role }: Route, context: Context): StaffMember | undefined {
  if (role === undefined) return undefined;
  const staff = context.get('staff');
  if (staff !== undefined && hasRole(staff.role, role)) return staff;
  throw new ProblemError('forbidden', [{ detail: `This needs the role ${role}.`, pointer: '' }]);
}

async function readCall<R extends Route>(route: R, context: Context, { clock }: Services): Promise<Call<R>> {
  const staff = requireRole(route, context);
  const parameters = checkParameters(context.req.param());
  const query = checkQuery(route.query, context.req.query(), !isStrict(route.path));
  const json = route.request === undefined ? undefined : await readJson(context);
  const key = route.idempotency === 'key' ? readKey(context.req.header('idempotency-key')) : '';
  const body = (route.request === undefined ? undefined : checkBody(route.request, json)) as Body<R>;
  const expected = route.versioned && expectedIn((name) => context.req.header(name));
  const act = staff && { at: clock(), actor: staff.id, units: staff.units, ...(expected && { expected }) };
  return {
    ...{ parameters, query, body, key, bearer: bearerOf(context.req.header('authorization')) },
    staff: staff as Call<R>['staff'],
    act: act as Call<R>['act'],
  };
}

const STORED_NOWHERE = { middleware: [], headers: NOT_STORED };
const CACHEABLE = { middleware: [revalidate], headers: REVALIDATED };

function register<R extends Route>(route: R, middleware: readonly MiddlewareHandler[], respond: Responder<R>): Served {
  const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
  const all = [...(route.request === undefined ? [] : jsonBody), ...middleware];
  return {
    route,
    register: (app, services) => {
      app.on(route.method, [path], ...all, async (context) => respond(await readCall(route, context, services), services, context));
    },
  };
}

function tie<R extends Route>(route: R, handler: Handler<R>, caching: typeof STORED_NOWHERE | typeof CACHEABLE): Served {
  const { status } = route.success;
  return register(route, caching.middleware, async (call, services, context) => {
    const { body, language, tag } = await handler(call, services);
    const headers = {
      ...caching.headers,
      ...(language === undefined ? {} : { 'content-language': language }),
      ...(tag === undefined ? {} : { etag: tag }),
    };
    return status === STATUS_WITHOUT_BODY ? context.body(null, status, headers) : context.json(body, status, headers);
  });
}

/** Ties a handler to a route of the contract: method, path, checks and status all come from there. No cache stores the response. */
export const served = <R extends Route>(route: R, handler: Handler<R>): Served => tie(route, handler, STORED_NOWHERE);

/** The same for what everybody may read: a cache may store the response and asks with its `ETag` whether it is current. */
export const servedCacheable = <R extends Route>(route: R, handler: Handler<R>): Served => tie(route, handler, CACHEABLE);

/** The same for an answer that is not JSON, or that sets a cookie. */
export const servedResponse = <R extends Route>(route: R, respond: Responder<R>): Served => register(route, [], respond);
