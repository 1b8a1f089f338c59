import type { Route } from '../contract/routes.js';
import type { Exchange } from './client.js';
import type { Context } from './context.js';
import { DoesNotHold, expect, expectProblem, isProblem, successOf } from './expect.js';

/** One request of a route that stores, with the key that stays the same. */
export interface StoringRequest {
  readonly route: Route;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly key: string;
}

const AT_ONCE = 5;

const sameAnswer = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** @throws DoesNotHold unless the same request gets the answer that it got the first time */
export async function expectSameAgain(context: Context, { route, ...call }: StoringRequest, first: unknown): Promise<void> {
  const again = await context.call(route, call);
  expect(sameAnswer(successOf(route, again), first), 'the same request got another answer than the first time: it was stored twice', again);
}

/** @throws DoesNotHold unless a changed body is refused, and the first one stays as it was */
export async function expectKeyReused(
  context: Context,
  { changed, first, ...request }: StoringRequest & { readonly changed: unknown; readonly first: unknown },
): Promise<void> {
  const { route, ...call } = request;
  expectProblem('key-reused', await context.call(route, { ...call, body: changed }));
  await expectSameAgain(context, request, first);
}

/**
 * Sends the same request five times at the same moment, as a phone does that loses and finds its network, and once more afterwards.
 *
 * @throws DoesNotHold unless it is stored once: each answer is the same success, or `in-progress`
 * @returns the success
 */
export async function expectStoredOnce(context: Context, { route, ...call }: StoringRequest): Promise<unknown> {
  const atOnce = await Promise.all(Array.from({ length: AT_ONCE }, () => context.call(route, call)));
  const last = await context.call(route, call);
  const stored = successOf(route, last);
  const differing = atOnce.filter((exchange: Exchange) => {
    if (isProblem('in-progress', exchange)) return false;
    return !sameAnswer(successOf(route, exchange), stored);
  });
  if (differing.length > 0)
    throw new DoesNotHold('the same request got different answers: it was stored more than once', ...differing, last);
  return stored;
}
