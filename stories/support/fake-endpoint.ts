/**
 * An endpoint inside the page: answers every route of the contract from sample data, with faults to switch on. Stories stand on it, and
 * tests may (test/support/feedback-endpoint.ts); for real connections that break there is the fault server of the tests.
 */
import { faults } from './faults.js';
import type { FaultName } from './faults.js';
import { problem } from './problems.js';
import { makeRoutes } from './routes.js';
import type { RouteName } from './routes.js';

/** Nothing listens here: only what the fake gives. */
export const ENDPOINT = 'https://endpoint.invalid/api/v1';

/** One request that came in. */
export interface Call<T = unknown> {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** `Idempotency-Key`, or an empty text. */
  readonly key: string;
  readonly body: T;
}

/** `lost` = the connection breaks; a promise is an answer that is given later. */
export type FakeAnswer = Response | 'lost' | Promise<Response>;

export interface FakeOptions {
  /** Given one by one, before anything else, to whatever is asked. */
  readonly answers?: readonly FakeAnswer[];
  /** A fault of everything (`*`) or of one route, for example `{ 'POST /feedback': 'lost' }`. The route's own wins. */
  readonly faults?: Readonly<Partial<Record<RouteName | '*', FaultName>>>;
}

export interface FakeEndpoint<T = unknown> {
  /** The requests so far. */
  readonly calls: readonly Call<T>[];
  answer(request: Request): Promise<Response>;
}

const readBody = async (request: Request): Promise<unknown> => {
  const text = await request.text();
  return text ? (JSON.parse(text) as unknown) : undefined;
};

/** A fake that is asked by hand; {@link installFakeEndpoint} puts it in the place of the network. */
export const makeFakeEndpoint = <T = unknown>({ answers = [], faults: broken = {} }: FakeOptions = {}): FakeEndpoint<T> => {
  const calls: Call<T>[] = [];
  const next = [...answers];
  const find = makeRoutes();
  const answer = async (request: Request): Promise<Response> => {
    const { url, method, headers } = request;
    const body = await readBody(request);
    calls.push({ url, method, headers, key: headers.get('idempotency-key') ?? '', body: body as T });
    const given = await next.shift();
    if (given === 'lost') throw new TypeError('The connection broke.');
    if (given) return given;
    const found = find(method, new URL(url.slice(ENDPOINT.length), 'https://endpoint.invalid'), body, headers);
    if (!found) return problem(404, 'not-found');
    const fault = broken[found.name] ?? broken['*'];
    return fault ? faults[fault](async () => Promise.resolve(found.work())) : found.work();
  };
  return { calls, answer };
};

const { fetch: realFetch } = globalThis;
const { random: realRandom } = Math;

/** Requests to {@link ENDPOINT} go to the fake, all others to the network. Pauses between tries are zero meanwhile. */
export const installFakeEndpoint = <T = unknown>(options: FakeOptions = {}): FakeEndpoint<T> => {
  const endpoint = makeFakeEndpoint<T>(options);
  Math.random = () => 0;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    return request.url.startsWith(ENDPOINT) ? endpoint.answer(request) : realFetch(input, init);
  };
  return endpoint;
};

export const uninstallFakeEndpoint = (): void => {
  globalThis.fetch = realFetch;
  Math.random = realRandom;
};
