import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { describeError, type Log } from '../common/log.js';
import type { Settings } from '../settings.js';
import { lockDataDirectory } from './lock.js';
import type { Tables } from './schema.js';

/**
 * Two types that stay as they are written: a `date`, which as a `Date` would move with the time zone of the machine, and
 * an eight-byte number, which a JavaScript number cannot always hold and which the two drivers would read differently.
 */
const { DATE, INT8 } = pg.types.builtins;
const asWritten = (text: string): string => text;

const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (type, format): ((text: string) => unknown) =>
  type === DATE || type === INT8 ? asWritten : pg.types.getTypeParser(type, format);

export interface OpenDatabase {
  readonly database: Kysely<Tables>;
  /** Closes the database, then gives the data folder free. */
  readonly close: () => Promise<void>;
}

/** A database on a PostgreSQL server. */
export function openServer(url: string, log: Log): OpenDatabase {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000, types: { getTypeParser } });
  // Without a listener a server that restarts would end this process; the pool makes new connections by itself.
  pool.on('error', (error) => log.warn(describeError(error), 'database connection lost'));
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { database, close: () => database.destroy() };
}

/** The embedded database: in memory, or in a folder that is already locked. `options` are PGlite's own. */
export async function openEmbedded(directory?: string, options: PGliteOptions = {}): Promise<OpenDatabase> {
  const pglite = await PGlite.create({
    ...(directory === undefined ? {} : { dataDir: directory }),
    ...options,
    parsers: { [DATE]: asWritten, [INT8]: asWritten },
  });
  const database = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return { database, close: () => database.destroy() };
}

/**
 * The folder of the embedded database. A new one is made beside its place and moved there when it is whole, so that a first start that was killed
 * at any moment leaves nothing that the next one could not open.
 */
async function makeFolder(dataDirectory: string): Promise<string> {
  const folder = join(dataDirectory, 'pglite');
  if (existsSync(folder)) return folder;
  const unfinished = join(dataDirectory, 'pglite-unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const pglite = await PGlite.create({ dataDir: unfinished });
  await pglite.close();
  renameSync(unfinished, folder);
  return folder;
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
    const { database, close } = await openEmbedded(await makeFolder(dataDirectory));
    return { database, close: () => close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}
