import { createHash, createHmac } from 'node:crypto';
import { ProblemError } from './problems.js';

const KEY = /^"?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"?$/i;

/**
 * The key of a request: a bare UUID, or quoted as the IETF draft writes it.
 *
 * @throws ProblemError `invalid` when it is missing or something else
 */
export function readKey(header: string | undefined): string {
  const key = KEY.exec(header?.trim() ?? '')?.[1];
  if (key !== undefined) return key.toLowerCase();
  const detail = header === undefined ? 'The header Idempotency-Key is missing.' : 'The header Idempotency-Key must be a UUID.';
  throw new ProblemError('invalid', [{ detail, pointer: '' }]);
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([first], [second]) => (first < second ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, inner]) => [name, canonical(inner)]));
}

/** SHA-256 of a checked body, the same for every order of its fields. */
export const hashOf = (body: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(canonical(body)))
    .digest();

/** What is stored of the key of a route whose body is personal: enough to recognise the key, not enough to compute `keyedHash`. */
export const hashOfKey = (route: 'feedback' | 'signup', key: string): Buffer => createHash('sha256').update(`${route}-key ${key}`).digest();

/** Tells one body from another. Keyed with what is not stored, so that nobody can guess a body and compare, before it is deleted or after. */
export const keyedHash = (key: string, body: unknown): Buffer => createHmac('sha256', key).update(hashOf(body)).digest();

/** What is stored under a key: the hash of its body, and what was answered. */
export interface StoredReceipt<Receipt> {
  readonly hash: Buffer;
  readonly receipt: Receipt;
}

function replay<Receipt>(stored: StoredReceipt<Receipt> | undefined, hash: Buffer): Receipt | undefined {
  if (stored === undefined || stored.hash.equals(hash)) return stored?.receipt;
  throw new ProblemError('key-reused', [{ detail: 'Use a new key for a changed body.', pointer: '' }]);
}

interface Once<Receipt> {
  /** Of the body. */
  readonly hash: Buffer;
  /** Reads what is stored under the key. */
  readonly find: () => Promise<StoredReceipt<Receipt> | undefined>;
}

interface LookFirst<Receipt> extends Once<Receipt> {
  /** Checks and stores the request; does nothing when another request has stored the key meanwhile. */
  readonly store: () => Promise<void>;
}

interface InsertFirst<Receipt> extends Once<Receipt> {
  /** Checks and stores the request, and gives the receipt as it is stored; nothing when something is stored under the key. */
  readonly insert: () => Promise<Receipt | undefined>;
}

/**
 * Stores a request once; a repeated one gets the same answer. Nearly every request is a new one, so it is inserted first, and the database is asked for
 * the key only when that failed: what was stored is answered again, whatever would be wrong with it today.
 *
 * @throws ProblemError `key-reused`, `in-progress`, and those of `insert`
 */
export async function insertOnce<Receipt>({ hash, find, insert }: InsertFirst<Receipt>): Promise<Receipt> {
  let refusal: ProblemError | undefined;
  try {
    const receipt = await insert();
    if (receipt !== undefined) return receipt;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    refusal = error;
  }
  const earlier = replay(await find(), hash);
  if (earlier === undefined) throw refusal ?? inProgress();
  return earlier;
}

/**
 * The same where storing takes seats or the like, so that a repeated request must be known before.
 *
 * @throws ProblemError `key-reused`, `in-progress`, and those of `store`
 */
export async function storeOnce<Receipt>({ hash, find, store }: LookFirst<Receipt>): Promise<Receipt> {
  const earlier = replay(await find(), hash);
  if (earlier !== undefined) return earlier;
  await store();
  // Read back even when this request inserted the row, so that the first answer is the one that a repeated request will get.
  const stored = replay(await find(), hash);
  if (stored === undefined) throw inProgress();
  return stored;
}

/**
 * The keys that this process is working on. Between processes the unique column decides; here a second copy of a request does not wait but learns at
 * once that the first is under way.
 */
export class RunningKeys {
  readonly #keys = new Set<string>();

  /**
   * Runs `work` unless the same key is being worked on.
   *
   * @throws ProblemError `in-progress`
   */
  async once<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#keys.has(key)) throw inProgress();
    this.#keys.add(key);
    try {
      return await work();
    } finally {
      this.#keys.delete(key);
    }
  }
}

/** One second is the least that Retry-After can say; the first request is nearly always done by then. */
export const inProgress = (): ProblemError => new ProblemError('in-progress', [], { 'retry-after': '1' });
