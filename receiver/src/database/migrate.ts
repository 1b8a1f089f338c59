import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.js';
import type { Tables } from './schema.js';

/**
 * Brings the tables up to date. Kysely holds an advisory lock of the server until its
 * transaction ends, which works through a pooler too, so several instances may start side by side: one
 * migrates, the others wait and find nothing left to do.
 */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('The tables could not be brought up to date.');
}
