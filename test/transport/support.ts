import { randomUUID } from 'node:crypto';
import type { SendRequest } from '../../src/transport/send.js';

export interface Receipt {
  readonly reference: string;
}

/** Accepts what the contract's receipt must have, as a widget's own check does. */
export function readReceipt(body: unknown, status: number): Receipt | undefined {
  const { reference, receivedAt } = (body ?? {}) as { reference?: unknown; receivedAt?: unknown };
  return status === 201 && typeof reference === 'string' && typeof receivedAt === 'string' ? { reference } : undefined;
}

let count = 0;

/** A sending with a body that no other has. */
export function makeRequest(url: string, key: string = randomUUID()): SendRequest<Receipt> {
  count += 1;
  return { url, key, body: JSON.stringify({ answers: [{ question: 'text', value: `Kiitos ${count} – tack ✓` }] }), read: readReceipt };
}

/** A repeatable sequence of numbers from 0 to below 1 (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An answer that no server had to give, for tests of time alone. */
export const answerWith = (status: number, headers: Record<string, string> = {}, body = '') =>
  new Response(status === 204 ? null : body, { status, headers });

export const receiptAnswer = () => answerWith(201, { 'content-type': 'application/json' }, '{"reference":"AAAA","receivedAt":"now"}');
