import { createHash } from 'node:crypto';
import type { Expected } from '../staff/staff.js';
import { ProblemError } from './problems.js';

/** A strong entity tag of what can be changed in a thing. */
export const tagOf = (content: unknown): string =>
  `"${createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)}"`;

const TAG = /(?:W\/)?"[^"]*"/g;

/** What a request expects to find: `If-Match` (RFC 9110, section 13.1.1) and `If-None-Match: *`. `undefined` = nothing certain. */
export const expectedIn = (header: (name: string) => string | undefined): Expected | undefined => {
  const match = header('if-match');
  const isNew = header('if-none-match')?.trim() === '*';
  const tags = match === undefined || match.trim() === '*' ? undefined : (match.match(TAG) ?? []);
  return tags === undefined && !isNew ? undefined : { tags, isNew };
};

/** One thing with its entity tag; `undefined` = there is none. */
export interface Version<Content> {
  readonly content: Content;
  readonly tag: string;
}

/**
 * Refuses a change of something that somebody else has changed since it was read. The answer has it as it is now, so that the second person
 * sees what the first one did.
 *
 * @throws ProblemError `changed-meanwhile`
 */
export function requireVersion(stored: Version<unknown> | undefined, expected: Expected): void {
  const isRight = stored === undefined ? expected.tags === undefined : !expected.isNew && (expected.tags?.includes(stored.tag) ?? true);
  if (isRight) return;
  if (stored === undefined) throw new ProblemError('changed-meanwhile');
  const { content: current, tag: etag } = stored;
  throw new ProblemError('changed-meanwhile', [], { etag }, { current, etag });
}
