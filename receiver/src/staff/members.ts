import { createHash, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { Id } from '../../../src/contract/common.js';
import type { StaffMember } from '../../../src/contract/staff-sessions.js';
import { STAFF_ROLES } from '../../../src/contract/vocabulary.js';

const Member = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/)),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    role: v.picklist(STAFF_ROLES),
    units: v.optional(v.pipe(v.array(Id), v.minLength(1), v.maxLength(200))),
    token: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
  }),
  v.check(({ role, units }) => role !== 'administrator' || units === undefined, 'An administrator has all units.'),
);

/** The list of named members of staff, as `npx sote-osallisuus staff add` writes it. */
const MemberList = v.object({
  members: v.pipe(
    v.array(Member),
    v.check((members) => new Set(members.map(({ id }) => id)).size === members.length, 'Two members have the same id.'),
  ),
});

/** A member of staff who signs in with a token, of which only the hash is known. */
export interface TokenHolder {
  readonly staff: StaffMember;
  readonly tokenHash: Buffer;
}

/**
 * SHA-256 of a token. Tokens are drawn at random with 256 bits, so nobody can try them all: a slow hash, which a guessable password needs, would
 * only make each request of a script slow.
 */
export const hashOfStaffToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Reads a list of members.
 *
 * @throws Error that says what is wrong with it, and nothing of what is in it
 */
export function readMembers(text: string): TokenHolder[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is not JSON.');
  }
  const result = v.safeParse(MemberList, value);
  if (!result.success) {
    const [{ path, message, type }] = result.issues;
    const place = (path ?? []).map(({ key }) => String(key)).join('.');
    throw new Error(`${place || 'the list'} does not have a valid form${type === 'check' ? `: ${message}` : '.'}`);
  }
  return result.output.members.map(({ id, name, role, units = null, token }) => ({
    staff: { id, name, role, units },
    tokenHash: Buffer.from(token.slice('sha256:'.length), 'hex'),
  }));
}

/** The holder of a token, compared with every one in the same time. */
export function holderOf(holders: readonly TokenHolder[], tokenHash: Buffer): TokenHolder | undefined {
  const right = holders.filter((holder) => timingSafeEqual(holder.tokenHash, tokenHash));
  return right[0];
}
