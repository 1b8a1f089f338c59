import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { describeError, type Log } from '../log.js';
import type { Settings } from '../settings.js';
import { lockDataDirectory } from './lock-file.js';
import type { Tables } from './tables.js';

/** PostgreSQL's number of the type `date`. Left as `YYYY-MM-DD`: as a `Date` it would move with the time zone of the machine. */
const DATE = 1082;
const asWritten = (text: string): string => text;

export interface OpenDatabase {
  readonly database: Kysely<Tables>;
  /** Closes the database, then gives the data folder free. */
  readonly close: () => Promise<void>;
}

/** A database on a PostgreSQL server. */
export function openServer(url: string, log: Log): OpenDatabase {
  const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
    oid === DATE ? asWritten : pg.types.getTypeParser(oid, format as 'text');
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000, types: { getTypeParser } });
  // Without a listener a server that restarts would end this process; the pool makes new connections by itself.
  pool.on('error', (error) => log.warn(describeError(error), 'database connection lost'));
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { database, close: () => database.destroy() };
}

/** The embedded database: in memory, or in a folder that is already locked. */
export async function openEmbedded(directory?: string): Promise<OpenDatabase> {
  const pglite = await PGlite.create({ ...(directory === undefined ? {} : { dataDir: directory }), parsers: { [DATE]: asWritten } });
  const database = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return { database, close: () => database.destroy() };
}

/**
 * Opens the database that the settings name.
 *
 * @throws DataDirectoryInUse when another process has the data folder
 */
export async function openDatabase({ databaseUrl, dataDirectory }: Settings, log: Log): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) return openServer(databaseUrl, log);
  const release = lockDataDirectory(dataDirectory);
  try {
    const folder = join(dataDirectory, 'pglite');
    mkdirSync(folder, { recursive: true });
    const { database, close } = await openEmbedded(folder);
    return { database, close: () => close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}
