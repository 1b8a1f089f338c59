/**
 * An endpoint inside the page, for stories and component tests: it answers every route of the contract from sample data, unless it is given
 * other answers. Connections that really break are the matter of the fault server (test/support/fault-server).
 */
import { faults } from './faults.js';
import type { FaultName } from './faults.js';
import { problem } from './problems.js';
import { makeRoutes } from './routes.js';
import type { RouteName } from './routes.js';

/** No server has this address (RFC 6761): only the fake endpoint answers. */
export const ENDPOINT = 'https://endpoint.invalid/api/v1';

/** One request that came in. */
export interface FakeRequest<Body = unknown> {
  readonly method: string;
  /** The whole address. */
  readonly url: string;
  /** The part after {@link ENDPOINT}, without the query: `/events/evening/signups`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** `Idempotency-Key`, or an empty text. */
  readonly key: string;
  /** The parsed JSON, `undefined` when the request has no body. */
  readonly body: Body;
}

/** `sample` = from sample data, a fault by name, a response, one that comes later, or a function of the request. */
export type Answer = 'sample' | FaultName | Response | Promise<Response> | ((request: FakeRequest<never>) => Response | Promise<Response>);

/**
 * What a route answers instead of sample data: one answer for every request, or a list that is given one by one, the last one repeated.
 * `'*'` holds for all routes that are not named.
 *
 * @example { 'POST /feedback': ['lost', 'sample'], '*': 'offline' }
 */
export type Answers = Readonly<Partial<Record<RouteName | '*', Answer | readonly Answer[]>>>;

export interface FakeEndpoint<Body = unknown> {
  /** The requests so far. */
  readonly requests: readonly FakeRequest<Body>[];
  answer(request: Request): Promise<Response>;
}

const readRequest = async (request: Request): Promise<FakeRequest> => {
  const { url, method, headers } = request;
  const { pathname, searchParams: query } = new URL(url);
  const text = await request.text();
  return {
    method,
    url,
    path: pathname.slice(new URL(ENDPOINT).pathname.length),
    query,
    headers,
    key: headers.get('idempotency-key') ?? '',
    body: text ? (JSON.parse(text) as unknown) : undefined,
  };
};

const isList = (answer: Answer | readonly Answer[]): answer is readonly Answer[] => Array.isArray(answer);

/** Gives the answers of each route in turn. */
const makeQueues = (answers: Answers) => {
  const given = Object.entries(answers) as [string, Answer | readonly Answer[]][];
  const queues = new Map(given.map(([route, answer]) => [route, isList(answer) ? [...answer] : [answer]]));
  return (route: string | undefined): Answer | undefined => {
    const queue = queues.get(route ?? '*') ?? queues.get('*');
    return queue && queue.length > 1 ? queue.shift() : queue?.[0];
  };
};

/** A fake that is asked by hand; {@link installFakeEndpoint} replaces `fetch` by it. */
export const makeFakeEndpoint = <Body = unknown>(answers: Answers = {}): FakeEndpoint<Body> => {
  const requests: FakeRequest<Body>[] = [];
  const nextAnswer = makeQueues(answers);
  const findRoute = makeRoutes();
  const answer = async (raw: Request): Promise<Response> => {
    const request = await readRequest(raw);
    requests.push(request as FakeRequest<Body>);
    const route = findRoute(request);
    const work = async () => Promise.resolve(route ? route.work() : problem(404, 'not-found'));
    const given = nextAnswer(route?.name);
    if (given === undefined || given === 'sample') return work();
    if (typeof given === 'string') return faults[given](work);
    if (typeof given === 'function') return given(request as FakeRequest<never>);
    return (await given).clone();
  };
  return { requests, answer };
};

/** As a server does, unless the answer has a `Date` of its own. */
const withDate = (response: Response): Response => {
  if (response.type !== 'error' && !response.headers.has('date')) response.headers.set('date', new Date().toUTCString());
  return response;
};

const { fetch: realFetch } = globalThis;
const { random: realRandom } = Math;

/** Requests to {@link ENDPOINT} go to the fake, all others to the network. The random pauses between tries are zero meanwhile. */
export const installFakeEndpoint = <Body = unknown>(answers: Answers = {}): FakeEndpoint<Body> => {
  const endpoint = makeFakeEndpoint<Body>(answers);
  Math.random = () => 0;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    return request.url.startsWith(ENDPOINT) ? withDate(await endpoint.answer(request)) : realFetch(input, init);
  };
  return endpoint;
};

export const uninstallFakeEndpoint = (): void => {
  globalThis.fetch = realFetch;
  Math.random = realRandom;
};
