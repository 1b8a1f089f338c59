import { createHmac } from 'node:crypto';
import { sql, type Kysely } from 'kysely';

const CHUNK = 1000;

/** Keys the hashes of one part of the bodies with their idempotency keys, which only then can go. */
async function keyHashes(database: Kysely<unknown>, after: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string; key: string; hash: Uint8Array }>`
    select id::text, idempotency_key::text as key, body_hash as hash from feedback where id > ${after}::bigint order by id limit ${CHUNK}
  `.execute(database);
  for (const { id, key, hash } of rows) {
    const keyed = createHmac('sha256', key).update(hash).digest();
    await sql`update feedback set body_hash = ${keyed} where id = ${id}::bigint`.execute(database);
  }
  return rows.at(-1)?.id;
}

/**
 * A plain hash of a whole body stays when the contact or a text of it is deleted, and a telephone number could be found again by trying. What
 * is stored now needs the idempotency key, of which only a hash is kept (decision 0008).
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (let after: string | undefined = '0'; after !== undefined;) after = await keyHashes(database, after);
  const statements = [
    sql`alter table feedback add column key_hash bytea`,
    sql`update feedback set key_hash = sha256(convert_to('feedback-key ' || idempotency_key::text, 'UTF8'))`,
    sql`alter table feedback alter column key_hash set not null, add unique (key_hash), drop column idempotency_key`,
  ];
  for (const statement of statements) await statement.execute(database);
}
