import type { Problem } from '../contract/problems.js';
import { PROBLEM_PREFIX } from '../contract/vocabulary/problems.js';
import { readProblem } from './problem.js';
import type { Runtime } from './runtime.js';

/** Why an answer of the endpoint was not had. `server` is 408, 425, 429 and 5xx; `bad-answer` is what is not the contract's JSON. */
export type Reason = 'time-out' | 'network' | 'server' | 'bad-answer' | 'in-progress';

/**
 * How a request ended. `confirmed`: the endpoint says so in the contract's form. `refused`: it was not taken, and `problem` tells why;
 * its type `about:blank` = something before the endpoint refused it (a login page, a proxy, a wrong address). `not-confirmed`: it may or
 * may not have arrived; the same key may be sent again.
 */
export type Outcome<T> =
  | { readonly kind: 'confirmed'; readonly value: T }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: Problem }
  | { readonly kind: 'not-confirmed'; readonly reason: Reason };

/** `floor` is the least time in milliseconds that the server wants before the next try. */
export interface Tried<T> {
  readonly outcome: Outcome<T>;
  readonly floor: number;
}

/** Takes the parsed body (`undefined` when it is empty or not JSON); gives `undefined` when it is not what the contract says. */
export type Read<T> = (body: unknown, status: number, headers: Headers) => T | undefined;

/** How long one try may take, from the request to the last byte of its answer, in milliseconds of presence. */
export const TRY_LIMIT = 15_000;

/**
 * For every request. No cookies: the kit has no session. The endpoint learns the page's origin, never its path or query. A redirect
 * is not followed: it could turn a POST into a GET that looks like success, or carry what a person wrote to another origin.
 */
const ALWAYS: RequestInit = { credentials: 'omit', referrerPolicy: 'strict-origin', redirect: 'manual' };

const failed = (reason: Reason, floor = 0): Tried<never> => ({ outcome: { kind: 'not-confirmed', reason }, floor });

/** What a proxy or a login page says is often not JSON: that is no error of ours but a bad answer. */
function orUndefined<V>(make: () => V): V | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** `Retry-After`, in seconds or as a date, between 1 and 60 seconds; 0 when there is none. In milliseconds. */
export function floorOf(header: string | null, now: number): number {
  const wanted = header && /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header ?? '') - now;
  return Number.isNaN(wanted) ? 0 : Math.min(Math.max(wanted, 1000), 60_000);
}

/** What an answer of the endpoint, or of a host page that sends by itself, comes to. */
export async function judge<T>(response: Response, read: Read<T>, now: () => number): Promise<Tried<T>> {
  const { status, headers, ok } = response;
  const text = await response.text();
  const body = orUndefined((): unknown => JSON.parse(text));
  let reason: Reason = status >= 500 ? 'server' : 'bad-answer';
  if (ok) {
    const value = orUndefined(() => read(body, status, headers));
    if (value !== undefined) return { outcome: { kind: 'confirmed', value }, floor: 0 };
  } else if (status >= 400 && status < 500) {
    const problem = readProblem(status, headers.get('content-type'), body);
    reason = problem.type === `${PROBLEM_PREFIX}in-progress` ? 'in-progress' : 'server';
    if (reason === 'server' && ![408, 425, 429].includes(status)) return { outcome: { kind: 'refused', status, problem }, floor: 0 };
  }
  return failed(reason, floorOf(headers.get('retry-after'), now()));
}

/**
 * One request and its whole answer. The time-out is a flag of our own, known from which of two promises ended first: the error of an
 * aborted request has another name in each engine. What `makeInit` throws, for a header that is none, counts as no answer. `calledOff` ends the request; then the outcome means nothing.
 */
export async function attempt<T>(
  url: string,
  makeInit: () => RequestInit,
  read: Read<T>,
  runtime: Runtime,
  calledOff?: AbortSignal,
): Promise<Tried<T>> {
  const end = new AbortController();
  const { signal } = end;
  const stop = () => end.abort();
  calledOff?.addEventListener('abort', stop, { signal });
  const ask = async () => judge(await runtime.fetch(url, { ...ALWAYS, ...makeInit(), signal }), read, () => runtime.now());
  const first = await Promise.race([ask().catch(() => failed('network')), runtime.sleep(TRY_LIMIT, signal).then(() => failed('time-out'))]);
  stop();
  return first;
}
