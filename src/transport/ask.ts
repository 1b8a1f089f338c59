import type { Problem } from '../contract/problems.js';
import { attempt } from './attempt.js';
import type { Read, Reason } from './attempt.js';
import { repeat } from './repeat.js';
import type { Runtime } from './runtime.js';

/** What may be asked any number of times: a GET, or a POST that stores nothing (a code never stands in a URL). */
export interface AskRequest<T> {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  /** JSON. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly read: Read<T>;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}

/** `language` is what the endpoint gave (`Content-Language`), `etag` its version; both only when told. */
interface Got<T> {
  readonly kind: 'got';
  readonly value: T;
  readonly etag?: string;
  readonly language?: string;
}

/** How the asking ended; `missing` is a 404. */
export type Asked<T> =
  | Got<T>
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly reason: Reason | 'called-off' };

/** Someone looks at an empty place meanwhile: fewer tries than for sending, and none begun after a minute of presence. */
const LIMITS = { tries: 3, window: 60_000 };

function makeInit({ method = 'GET', body, headers }: AskRequest<unknown>): RequestInit {
  if (!body) return { method, headers: { ...headers } };
  return { method, headers: { ...headers, 'content-type': 'application/json' }, body };
}

async function askAll<T>(request: AskRequest<T>, runtime: Runtime, end: AbortSignal): Promise<Asked<T>> {
  const read: Read<Got<T>> = (body, status, headers) => {
    const value = request.read(body, status, headers);
    const etag = headers.get('etag');
    const language = headers.get('content-language');
    return value === undefined ? undefined : { kind: 'got', value, ...(etag && { etag }), ...(language && { language }) };
  };
  const outcome = await repeat(() => attempt(request.url, () => makeInit(request), read, runtime, end), LIMITS, runtime, end);
  if (outcome.kind === 'confirmed') return outcome.value;
  if (outcome.kind === 'not-confirmed') return { kind: 'failed', reason: outcome.reason };
  return outcome.status === 404 ? { kind: 'missing' } : outcome;
}

/** Asks up to three times. Never rejects; called off, it ends at once as `failed`. */
export async function ask<T>(request: AskRequest<T>, runtime: Runtime): Promise<Asked<T>> {
  const end = new AbortController();
  const failed: Asked<T> = { kind: 'failed', reason: 'called-off' };
  if (request.signal?.aborted) return failed;
  const calledOff = new Promise<Asked<T>>((resolve) => {
    request.signal?.addEventListener('abort', () => resolve(failed), { signal: end.signal });
  });
  const asked = await Promise.race([calledOff, askAll(request, runtime, end.signal)]);
  end.abort();
  return asked;
}
