import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL cluster that lives as long as a test run. */
export interface TestPostgres {
  /** The maintenance database; further databases may be created beside it. */
  readonly url: string;
  /** Ends the server as a restart of its machine would; what it has stored stays. */
  readonly halt: () => Promise<void>;
  /** Starts it again, at the same address. */
  readonly resume: () => Promise<void>;
  /** Ends the server and removes its folder. */
  readonly stop: () => Promise<void>;
}

const MISSING =
  'No PostgreSQL server programs (initdb, postgres) in PATH or /usr/lib/postgresql/*/bin. On Debian: apt-get install postgresql';
const DEBIAN = '/usr/lib/postgresql';
const START_TIMEOUT = 60_000;

/**
 * No test takes the machine's power away, so nothing has to reach the disk. A commit is still written before it is answered
 * (`synchronous_commit` stays on), which is what the tests that kill the receiver look at.
 */
const UNSAFE = ['fsync=off', 'full_page_writes=off', 'autovacuum=off'].flatMap((setting) => ['-c', setting]);

function findPrograms(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((first, second) => Number(second) - Number(first)) : [];
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...versions.map((version) => join(DEBIAN, version, 'bin'))];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  if (found === undefined) throw new Error(MISSING);
  return found;
}

const idOf = (flag: '-u' | '-g'): number => {
  try {
    return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch (error) {
    throw new Error(
      'PostgreSQL refuses to run as root, and there is no user "postgres" to run it as. Make one, or run the tests as another user.',
      {
        cause: error,
      },
    );
  }
};

/** PostgreSQL refuses to run as root: then it runs as the user that Debian's package makes. */
const ownerOf = (): { uid?: number; gid?: number } => (process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {});

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Starts a throw-away PostgreSQL on a free port of 127.0.0.1.
 *
 * @throws Error that says what is missing on this machine
 */
export async function startPostgres(): Promise<TestPostgres> {
  const programs = findPrograms();
  const owner = ownerOf();
  const folder = await mkdtemp(join(tmpdir(), 'sote-postgres-'));
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(folder, owner.uid, owner.gid);
  await chmod(folder, 0o700);
  const data = join(folder, 'data');
  const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' }, ...owner };
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...options,
    stdio: 'ignore',
  });
  const port = await freePort();
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'max_connections=200', ...UNSAFE];
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let halt = (): Promise<void> => Promise.resolve();
  const resume = async () => {
    const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let output = '';
    server.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    halt = () => {
      // SIGINT is PostgreSQL's "fast" shutdown: it ends the sessions itself.
      server.kill('SIGINT');
      return ended;
    };
    for (const began = Date.now(); !(await answers(url)); await new Promise((resolve) => setTimeout(resolve, 100))) {
      if (server.exitCode !== null || Date.now() - began >= START_TIMEOUT) throw new Error(`PostgreSQL did not start:\n${output}`);
    }
  };
  const stop = async () => {
    await halt();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await resume();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, halt: () => halt(), resume, stop };
}

/** Does something on the maintenance database of a server. */
export async function onServer<Result>(serverUrl: string, act: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  return act(client).finally(() => client.end());
}

export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** A new database on a server, empty or a copy of another, and how to remove it. */
export async function createDatabase(serverUrl: string, template = 'template1'): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const maintain = async (statement: string): Promise<void> => {
    await onServer(serverUrl, (client) => client.query(statement));
  };
  await maintain(`create database ${name} template ${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => maintain(`drop database if exists ${name} with (force)`) };
}
