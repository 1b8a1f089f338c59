import { attempt } from './attempt.js';
import type { Outcome, Read, Reason } from './attempt.js';
import { PROBLEM_PREFIX } from '../contract/vocabulary/problems.js';
import { repeat } from './repeat.js';
import type { Runtime } from './runtime.js';

export type { Outcome, Read, Reason, Runtime };

/** What is to be stored once. The same `key` and `body` go with every try, so the endpoint knows them as one. */
export interface SendRequest<T> {
  readonly url: string;
  /** A bare UUID, new for each answer of a person and again after every edit (see `makeKey`). */
  readonly key: string;
  /** JSON, made once. Empty for a `DELETE`. */
  readonly body: string;
  /** The host's own headers; the kit's win. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
  readonly read: Read<T>;
}

/** `slow` = more than ten seconds so far; `waiting-for-network` = the device is offline and the rest waits for it. */
export type Phase = 'sending' | 'slow' | 'waiting-for-network';

/** Up to five tries, none begun after two minutes of presence. */
const LIMITS = { tries: 5, window: 120_000 };
const SLOW = 10_000;

function makeInit({ method = 'POST', body, key, headers }: SendRequest<unknown>): RequestInit {
  const all = new Headers(headers);
  all.set('idempotency-key', key);
  if (body) all.set('content-type', 'application/json');
  return { method, headers: all, body: body || null };
}

/** Tells the phase at the start and at every change of it, until `done`; returns what stops listening. */
function watchPhase(runtime: Runtime, done: AbortSignal, onPhase?: (phase: Phase) => void): (() => void) | undefined {
  let isSlow = false;
  let isOnline = true;
  let told: Phase | undefined;
  const tell = () => {
    const phase = isOnline ? (isSlow ? 'slow' : 'sending') : 'waiting-for-network';
    if (phase === told || done.aborted) return;
    told = phase;
    onPhase?.(phase);
  };
  const unwatch = runtime.watchNetwork?.((online) => {
    isOnline = online;
    tell();
  });
  tell();
  void runtime.sleep(SLOW, done).then(() => {
    isSlow = true;
    tell();
  });
  return unwatch;
}

/** One try, for what is sent again later if it fails. Never rejects. */
export async function sendOnce<T>(request: SendRequest<T>, runtime: Runtime): Promise<Outcome<T>> {
  return (await attempt(request.url, () => makeInit(request), request.read, runtime)).outcome;
}

/**
 * Sends until the endpoint's answer is known, at most five times. Never rejects, cannot be called off, and claims success for nothing
 * but an answer that `read` accepts. Sent again: no answer, 408, 425, 429, 5xx, the problem `in-progress`, a redirect (never followed),
 * and a 2xx that `read` does not accept. The first try is made even when the browser says that it is offline, as some say so wrongly.
 */
export async function send<T>(request: SendRequest<T>, runtime: Runtime, onPhase?: (phase: Phase) => void): Promise<Outcome<T>> {
  const done = new AbortController();
  let tries = 0;
  const tryOnce = (count: number) => {
    tries = count;
    return attempt(request.url, () => makeInit(request), request.read, runtime);
  };
  const unwatch = watchPhase(runtime, done.signal, onPhase);
  const outcome = await repeat(tryOnce, LIMITS, runtime, done.signal);
  done.abort();
  unwatch?.();
  // A refusal that the contract does not know says nothing of the tries before it: one may have been stored while a proxy answers this one.
  const isInDoubt = outcome.kind === 'refused' && tries > 1 && !outcome.problem.type.startsWith(PROBLEM_PREFIX);
  return isInDoubt ? { kind: 'not-confirmed', reason: 'bad-answer' } : outcome;
}
