import { readFileSync, statSync } from 'node:fs';
import type { Log } from '../common/log.js';
import { readMembers, type TokenHolder } from './members.js';

/** A file that does not exist yet has no members: the first one may be added while the receiver runs. */
const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const MISSING = 'missing';

/** @returns undefined when it cannot be told: then reading says why */
function versionOf(path: string): string | undefined {
  try {
    // The change time too, which another mode changes.
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  } catch (error) {
    return isMissing(error) ? MISSING : undefined;
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
    const version = versionOf(this.#path);
    if (version !== undefined && version === this.#version) return this.#holders;
    this.#holders = [];
    this.#version = undefined;
    try {
      const text = version === MISSING ? undefined : readFileSync(this.#path, 'utf8');
      // Not before: a reading that failed is tried again, though the file is the same.
      this.#version = version;
      if (text !== undefined) this.#holders = readMembers(text);
    } catch (error) {
      this.#log.error(
        { reason: error instanceof Error ? error.message : 'unknown' },
        'the staff file cannot be read: nobody of it can sign in',
      );
    }
    return this.#holders;
  }
}
