import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** The data folder belongs to another process. The message says which and what to do. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts; distinguishes it from a later one with the same number. Empty where it cannot be read. */
  readonly began: string;
}

const NAME = /^receiver\.lock\.(\d+)$/;

function beginningOf(pid: number): string {
  try {
    // Field 22 of proc(5), counted after the command's name, which may hold spaces and brackets.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isRunning({ pid, host, began }: Holder): boolean {
  // A process of another machine or container cannot be checked. It counts as running: a wrong guess would lose rows.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return began === '' || beginningOf(pid) === began;
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const numbersIn = (directory: string): number[] =>
  readdirSync(directory).flatMap((name) => (NAME.test(name) ? [Number(NAME.exec(name)?.[1])] : []));

function refuse(directory: string, path: string, { pid, host }: Holder): never {
  const elsewhere = host === hostname() ? '' : ` on ${host}. If nothing runs there any more, remove ${path} and start again`;
  throw new DataDirectoryInUse(
    `The data folder ${directory} is in use by process ${pid}${elsewhere}. Stop it first, or set another DATA_DIR.`,
  );
}

const pathOf = (directory: string, number: number): string => join(directory, `receiver.lock.${number}`);

function refuseIfHeld(directory: string, own: number): void {
  for (const number of numbersIn(directory)) {
    const path = pathOf(directory, number);
    const holder = number === own ? undefined : readHolder(path);
    if (holder !== undefined && isRunning(holder)) refuse(directory, path, holder);
  }
}

/** Makes a lock with its content at once, so that nobody ever reads half of it; only one process can make it. */
function make(directory: string, path: string): void {
  const draft = join(directory, `receiver.lock-draft.${process.pid}`);
  writeFileSync(draft, JSON.stringify({ pid: process.pid, host: hostname(), began: beginningOf(process.pid) } satisfies Holder));
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new DataDirectoryInUse(`Another process is just taking the data folder ${directory}.`, { cause: error });
  } finally {
    rmSync(draft);
  }
}

/**
 * Takes a data folder for this process alone, before a database opens in it: two embedded databases in one folder lose rows silently.
 * The lock of a process that died is taken over. Each holder makes the next number, which only one can, so two processes that find the same
 * dead lock cannot both take it.
 *
 * @returns gives the folder free again
 * @throws DataDirectoryInUse
 */
export function lockDataDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  refuseIfHeld(directory, 0);
  const stale = numbersIn(directory);
  const own = Math.max(0, ...stale) + 1;
  const path = pathOf(directory, own);
  make(directory, path);
  const release = () => rmSync(path, { force: true });
  try {
    refuseIfHeld(directory, own);
  } catch (error) {
    release();
    throw error;
  }
  for (const number of stale) rmSync(pathOf(directory, number), { force: true });
  return release;
}
