import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { migrate } from '../../../receiver/src/database/migrate.js';
import { openEmbedded, openServer, type OpenDatabase } from '../../../receiver/src/database/open.js';
import { createLog } from '../../../receiver/src/common/log.js';
import { createDatabase, onServer } from './postgres.js';

/*
 * A new embedded database costs seconds of CPU, most of them for PostgreSQL's own `initdb`. Here it is made once for each state of the
 * migrations, with the tables in it; every test gets a copy. The name of the copy holds a hash of all that it is made of, so that an old one is never used.
 */
/** The engine's second, better compilation of PostgreSQL's code costs more than a short test gains by it. */
export const QUICK_START = '--liftoff-only';
setFlagsFromString(QUICK_START);

const BUILT = fileURLToPath(new URL('../../../', import.meta.url));
const MIGRATIONS = join(BUILT, 'receiver/src/database/migrations');

function hashOfTables(): string {
  const hash = createHash('sha256');
  const engine = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  // The engine's entry names its hashed chunks.
  hash.update(readFileSync(engine));
  for (const name of readdirSync(MIGRATIONS).sort()) hash.update(name).update(readFileSync(join(MIGRATIONS, name)));
  return hash.digest('hex').slice(0, 16);
}

const HASH = hashOfTables();
const PLACE = join(BUILT, 'prepared', HASH);
const FOLDER = join(PLACE, 'pglite');
const ARCHIVE = join(PLACE, 'pglite.tar');

async function make(place: string): Promise<void> {
  const folder = join(place, 'pglite');
  await mkdir(folder, { recursive: true });
  const { database, close } = await openEmbedded(folder);
  await migrate(database);
  await close();
  const pglite = await PGlite.create(folder);
  const archive = await pglite.dumpDataDir('none');
  await pglite.close();
  await writeFile(join(place, 'pglite.tar'), Buffer.from(await archive.arrayBuffer()));
}

/** Makes the embedded database that tests copy, unless it is there already. */
export async function prepareEmbedded(): Promise<void> {
  if (existsSync(PLACE)) return;
  const draft = `${PLACE}-${randomUUID()}`;
  try {
    await make(draft);
    await rename(draft, PLACE);
  } catch (error) {
    // Another test process was faster.
    if (!existsSync(PLACE)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** A new embedded database in memory, with empty tables. */
export async function openPreparedEmbedded(): Promise<OpenDatabase> {
  await prepareEmbedded();
  return openEmbedded(undefined, { loadDataDir: new Blob([await readFile(ARCHIVE)]) });
}

/** Puts an embedded database with empty tables into a data folder of the receiver. */
export async function copyPreparedEmbedded(dataDirectory: string): Promise<void> {
  await prepareEmbedded();
  await cp(FOLDER, join(dataDirectory, 'pglite'), { recursive: true });
}

const LOCK = 5_202_611;
const TEMPLATE = `prepared_${HASH}`;

async function makeTemplate(serverUrl: string): Promise<void> {
  const { name, url } = await createDatabase(serverUrl);
  const { database, close } = openServer(url, createLog({ write: () => undefined }));
  await migrate(database).finally(close);
  await onServer(serverUrl, (client) => client.query(`alter database ${name} rename to ${TEMPLATE}`));
}

/** A new database with empty tables on a server, copied from one that is made once. */
export async function createPrepared(serverUrl: string): ReturnType<typeof createDatabase> {
  await onServer(serverUrl, async (client) => {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [TEMPLATE]);
    if (rowCount === 0) await makeTemplate(serverUrl);
  });
  return createDatabase(serverUrl, TEMPLATE);
}
