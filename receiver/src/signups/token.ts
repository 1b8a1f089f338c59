import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/schema.js';

const NAME = 'signup-token';
const SECRET_BYTES = 32;
const TOKEN_BYTES = 16;

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What is stored of a token. */
export const hashOfToken = (token: string): Buffer => sha256(token);

/** Whether a token belongs to what was stored, in the same time for every wrong one. Without a stored hash it is never right. */
export function isToken(given: string, stored: Uint8Array | undefined): boolean {
  const isEqual = timingSafeEqual(hashOfToken(given), stored ?? randomBytes(SECRET_BYTES));
  return isEqual && stored !== undefined;
}

const secrets = new WeakMap<Kysely<Tables>, Promise<Buffer>>();

async function makeOrRead(database: Kysely<Tables>): Promise<Buffer> {
  const drawn = { name: NAME, value: randomBytes(SECRET_BYTES) };
  await database
    .insertInto('secret')
    .values(drawn)
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await database.selectFrom('secret').select('value').where('name', '=', NAME).executeTakeFirstOrThrow();
  return Buffer.from(value);
}

function secretOf(database: Kysely<Tables>): Promise<Buffer> {
  const known = secrets.get(database);
  if (known !== undefined) return known;
  const read = makeOrRead(database);
  secrets.set(database, read);
  read.catch(() => secrets.delete(database));
  return read;
}

/**
 * The token of the signup that was sent with this key: 128 bits, the same for every repeated request, and nowhere stored. Only who sent the key can have it made
 * again (decision 0008).
 */
export async function tokenFor(database: Kysely<Tables>, key: string): Promise<string> {
  const mac = createHmac('sha256', await secretOf(database))
    .update(key)
    .digest();
  return mac.subarray(0, TOKEN_BYTES).toString('base64url');
}
