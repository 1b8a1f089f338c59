import type { Problem } from '../../../src/contract/problems.js';
import { PROBLEM_PREFIX } from '../../../src/contract/vocabulary.js';
import { attempt } from '../../../src/transport/attempt.js';
import type { Runtime } from '../../../src/transport/runtime.js';

/**
 * How a request of staff ended. `changed`: somebody else has changed it meanwhile, and `current` is what it is now. `lost`: no answer, or none
 * that says anything; the same may be asked again.
 */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly etag?: string }
  | { readonly kind: 'changed'; readonly current: T; readonly etag?: string }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: Problem }
  | { readonly kind: 'lost' };

/** One change: what is done to which address. `etag` is the version that was seen; `key` stores a new thing once. */
export interface Change {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly etag?: string | undefined;
  readonly key?: string;
  /** Nothing may be there yet: two people cannot make the same thing. */
  readonly isNew?: boolean;
}

export interface ClientHooks {
  readonly runtime: Runtime;
  /** The id of who is signed in now. */
  readonly staffId: () => string | undefined;
  /**
   * The session has ended. Resolves with `true` once who asked has signed in again, and the request is sent again; with `false` when they left or
   * somebody else has come, and it is dropped.
   */
  readonly signInAgain: (problem: Problem, asker: string | undefined) => Promise<boolean>;
  /** An answer came, so the session was used just now. */
  readonly wasActive?: () => void;
}

interface Got<T> {
  readonly value: T;
  readonly etag?: string;
}

/** What every change must have: a page of another site cannot add a header without being allowed to. */
const OURS = { 'x-requested-with': 'sote-desk' };

const readGot = <T>(body: unknown, status: number, headers: Headers): Got<T> | undefined => {
  if (body === undefined && status !== 204) return undefined;
  const etag = headers.get('etag');
  return { value: body as T, ...(etag && { etag }) };
};

const headersOf = ({ body, etag, key, isNew }: Change): Readonly<Record<string, string>> => ({
  ...OURS,
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(etag ? { 'if-match': etag } : {}),
  ...(isNew ? { 'if-none-match': '*' } : {}),
  ...(key ? { 'idempotency-key': key } : {}),
});

/** The staff routes of the endpoint, with the session's cookie. A request that finds the session ended waits for the next one. */
export class StaffClient {
  #ahead = 0;

  constructor(
    readonly base: string,
    private readonly hooks: ClientHooks,
  ) {}

  /** How far the clock of the endpoint is ahead of the device's, in milliseconds: the one says when a session ends, the other may be wrong by hours. */
  get ahead(): number {
    return this.#ahead;
  }

  get<T>(path: string, signal?: AbortSignal): Promise<Answer<T>> {
    return this.#ask(path, { method: 'GET' }, signal);
  }

  change<T>(change: Change): Promise<Answer<T>> {
    const { method, path, body } = change;
    return this.#ask(path, { method, headers: headersOf(change), ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  }

  /** The same without waiting for a new session: for signing in and out themselves. */
  changeSession<T>(change: Change): Promise<Answer<T>> {
    const { method, path, body } = change;
    return this.#try(path, { method, headers: headersOf(change), ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  }

  /** Who is signed in: nobody has to sign in for the answer. @param query `?peek=yes` does not prolong the session */
  session<T>(query = ''): Promise<Answer<T>> {
    return this.#try(`/staff/session${query}`, { method: 'GET' });
  }

  async #ask<T>(path: string, init: RequestInit, signal?: AbortSignal): Promise<Answer<T>> {
    const asker = this.hooks.staffId();
    for (;;) {
      const answer = await this.#try<T>(path, init, signal);
      if (answer.kind !== 'refused' || answer.status !== 401) return answer;
      const isBack = await this.hooks.signInAgain(answer.problem, asker);
      if (!isBack || signal?.aborted) return { kind: 'lost' };
    }
  }

  async #try<T>(path: string, init: RequestInit, signal?: AbortSignal): Promise<Answer<T>> {
    const makeInit = (): RequestInit => ({ ...init, credentials: 'same-origin', cache: 'no-store' });
    const read = (body: unknown, status: number, headers: Headers): Got<T> | undefined => {
      this.#noteTime(headers);
      return readGot(body, status, headers);
    };
    const { outcome } = await attempt<Got<T>>(this.base + path, makeInit, read, this.hooks.runtime, signal);
    if (outcome.kind === 'not-confirmed') return { kind: 'lost' };
    if (outcome.kind === 'confirmed') {
      if (!path.includes('peek=')) this.hooks.wasActive?.();
      return { kind: 'ok', ...outcome.value };
    }
    const { status, problem } = outcome;
    const { current, etag } = problem as { current?: T; etag?: string };
    if (problem.type === `${PROBLEM_PREFIX}changed-meanwhile` && current !== undefined) {
      return { kind: 'changed', current, ...(etag && { etag }) };
    }
    return { kind: 'refused', status, problem };
  }

  #noteTime(headers: Headers): void {
    const time = Date.parse(headers.get('date') ?? '');
    if (time) this.#ahead = time - this.hooks.runtime.now();
  }
}
