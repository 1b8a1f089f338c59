import type { Route } from '../contract/routes.js';
import type { Client, Exchange, SentRequest } from './client.js';
import { NotTried } from './expect.js';

/** What the endpoint has for the checks to use. What is absent is not tried. */
export interface Subjects {
  /** Id of a unit: the test answers are given to it, and the outcomes are narrowed to it. */
  readonly unit?: string | undefined;
  /** Id of an event made for tests: the checks sign up for it and cancel. */
  readonly event?: string | undefined;
  /** Id of an outcome made for tests: the checks answer "is it better now?", which cannot be taken back. */
  readonly outcome?: string | undefined;
  /** Id of a question set. */
  readonly survey?: string | undefined;
  /** Origin of a page that may call the endpoint. */
  readonly origin?: string | undefined;
}

/** One sentence about the endpoint, and how to find out whether it holds. */
export interface Check {
  readonly title: string;
  /** Rejects with `DoesNotHold` or `NotTried`. */
  readonly run: (context: Context) => Promise<void> | void;
}

export interface CheckGroup {
  readonly name: string;
  readonly title: string;
  readonly checks: readonly Check[];
  /** Takes back what can be taken back, however the checks ended. Says what it could not. */
  readonly cleanUp?: (context: Context) => Promise<string | undefined>;
}

interface Call {
  /** For the `{…}` of the route's path. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown;
  /** A new one is made for a route that carries a key. */
  readonly key?: string;
  /** `undefined` takes a header away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

const pathOf = ({ path }: Route, { parameters = {}, query = {} }: Call): string => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
};

const withoutAbsent = (headers: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));

/** What the checks of one run share. */
export class Context {
  readonly #made = new Map<string, Promise<unknown>>();

  constructor(
    readonly client: Client,
    readonly subjects: Subjects,
    readonly makeKey: () => string,
  ) {}

  request(route: Route, call: Call = {}): SentRequest {
    const { body, key, headers = {} } = call;
    const all = withoutAbsent({
      ...(route.request === undefined ? {} : { 'content-type': 'application/json' }),
      ...(route.idempotency === 'key' ? { 'idempotency-key': key ?? this.makeKey() } : {}),
      ...headers,
    });
    const request = { method: route.method, path: pathOf(route, call), headers: all };
    if (body === undefined) return request;
    return { ...request, body: typeof body === 'string' ? body : JSON.stringify(body) };
  }

  async call(route: Route, call?: Call): Promise<Exchange> {
    return this.client.send(this.request(route, call));
  }

  /** The same for all checks that need it. It is not tried again: what fails here fails in the check that is about it. */
  once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const made = this.#made.get(name) ?? make();
    this.#made.set(name, made);
    return made as Promise<T>;
  }

  /** The same for a check that is about something else. @throws NotTried when it could not be had */
  async need<T>(what: string, made: Promise<T>): Promise<T> {
    try {
      return await made;
    } catch {
      throw new NotTried(`it needs ${what}`);
    }
  }
}
