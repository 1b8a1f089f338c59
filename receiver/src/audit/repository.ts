import type { Kysely } from 'kysely';
import type { Tables } from '../database/schema.js';

interface AuditFilter {
  /** Kind and row, such as `feedback 17`. */
  readonly subject: string | undefined;
  /** Only lines older than this one. */
  readonly before: string | undefined;
  readonly limit: number;
}

/** The subject of a feedback's lines in the audit. */
export async function subjectOf(database: Kysely<Tables>, reference: string): Promise<string | undefined> {
  const row = await database.selectFrom('feedback').select('id').where('reference', '=', reference).executeTakeFirst();
  return row && `feedback ${row.id}`;
}

/** Lines of the audit, newest first; `next` is given when there are more. */
export async function listAudit(database: Kysely<Tables>, { subject, before, limit }: AuditFilter) {
  const rows = await database
    .selectFrom('audit')
    .selectAll()
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const items = shown.map(({ at, actor, action, subject: of, change }) => ({ at: at.toISOString(), actor, action, subject: of, change }));
  return { items, next: rows.length > limit ? shown.at(-1)?.id : undefined };
}
