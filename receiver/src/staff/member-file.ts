import { readFileSync, statSync } from 'node:fs';
import type { Log } from '../common/log.js';
import { readMembers, type TokenHolder } from './members.js';

/** A file that does not exist yet has no members: the first one may be added while the receiver runs. */
const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

function versionOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch (error) {
    if (isMissing(error)) return 'missing';
    throw error;
  }
}

/** The members of a file, which is read again whenever it has changed: who is taken off the list is out at once. */
export class MemberFile {
  readonly #path: string;
  readonly #log: Log;
  #version: string | undefined;
  #holders: readonly TokenHolder[] = [];

  constructor(path: string, log: Log) {
    this.#path = path;
    this.#log = log;
  }

  /** The members now. While the file cannot be read nobody is one: an older list might let in who was taken off. */
  holders(): readonly TokenHolder[] {
    try {
      const version = versionOf(this.#path);
      if (version === this.#version) return this.#holders;
      this.#holders = [];
      this.#version = version;
      this.#holders = version === 'missing' ? [] : readMembers(readFileSync(this.#path, 'utf8'));
    } catch (error) {
      this.#log.error(
        { reason: error instanceof Error ? error.message : 'unknown' },
        'the staff file cannot be read: nobody of it can sign in',
      );
    }
    return this.#holders;
  }
}
