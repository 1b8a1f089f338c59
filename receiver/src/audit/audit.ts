import type { Kysely } from 'kysely';
import type { Tables } from '../database/schema.js';

/** Whoever has the operator's own token (`STAFF_TOKEN`). Named members of staff are actors by their ids. */
export const ACTOR = 'staff';

/** Who did it and when. */
export interface Act {
  readonly at: Date;
  readonly actor: string;
}

/** Writes down what was done to what; never what a person wrote. */
export async function audit(
  database: Kysely<Tables>,
  { at, actor }: Act,
  action: string,
  subject: string,
  change: Readonly<Record<string, string | null>>,
): Promise<void> {
  await database
    .insertInto('audit')
    .values({ at, actor, action, subject, change: JSON.stringify(change) })
    .execute();
}
