import { createHash, randomBytes } from 'node:crypto';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { StaffMember } from '../../../src/contract/staff-sessions.js';
import type { SignInWay } from '../../../src/contract/vocabulary.js';
import type { RetentionRule } from '../common/retention.js';
import { HOUR } from '../common/time.js';
import type { Tables } from '../database/schema.js';

const MINUTE = 60_000;
const ID_BYTES = 32;

/** However busy somebody is, they sign in again once in this time. */
const LONGEST = 12 * HOUR;

export interface SignedIn {
  readonly staff: StaffMember;
  readonly way: SignInWay;
  /** Hash of the token that was signed in with: with another token, or none, the session ends. */
  readonly tokenHash: Buffer | null;
}

export interface Session extends SignedIn {
  readonly idHash: Buffer;
  /** When it ends if nothing more is asked. */
  readonly endsAt: Date;
}

const hashOf = (id: string): Buffer => createHash('sha256').update(`staff-session ${id}`).digest();

const sooner = (one: Date, other: Date): Date => (one < other ? one : other);

type Row = Selectable<Tables['staff_session']>;

const toSession = (row: Row, idleMinutes: number): Session => ({
  idHash: Buffer.from(row.id_hash),
  staff: { id: row.staff, name: row.name, role: row.role, units: row.units },
  way: row.way,
  tokenHash: row.token_hash === null ? null : Buffer.from(row.token_hash),
  endsAt: sooner(row.ends_at, new Date(row.seen_at.getTime() + idleMinutes * MINUTE)),
});

/** The sessions of staff, shared by all instances. The database has hashes of their ids only. */
export class Sessions {
  readonly #database: Kysely<Tables>;
  readonly #idleMinutes: number;

  constructor(database: Kysely<Tables>, idleMinutes: number) {
    this.#database = database;
    this.#idleMinutes = idleMinutes;
  }

  /** Begins a session. @returns the id, which is known to the browser alone */
  async begin({ staff, way, tokenHash }: SignedIn, now: Date): Promise<{ id: string; session: Session }> {
    const id = randomBytes(ID_BYTES).toString('base64url');
    const { id: member, name, role } = staff;
    const row = {
      ...{ id_hash: hashOf(id), staff: member, name, role, units: staff.units === null ? null : [...staff.units], way },
      ...{ token_hash: tokenHash, seen_at: now, ends_at: new Date(now.getTime() + LONGEST) },
    };
    await this.#database.insertInto('staff_session').values(row).execute();
    return { id, session: toSession(row, this.#idleMinutes) };
  }

  /** The session of an id while it lasts. It is prolonged, unless somebody only looks how long it lasts. */
  async find(id: string, now: Date, isPeek: boolean): Promise<Session | undefined> {
    const idleSince = new Date(now.getTime() - this.#idleMinutes * MINUTE);
    const isAlive = sql<boolean>`id_hash = ${hashOf(id)} and ends_at > ${now} and seen_at > ${idleSince}`;
    const row = isPeek
      ? await this.#database.selectFrom('staff_session').selectAll().where(isAlive).executeTakeFirst()
      : await this.#database.updateTable('staff_session').set({ seen_at: now }).where(isAlive).returningAll().executeTakeFirst();
    return row && toSession(row, this.#idleMinutes);
  }

  async end({ idHash }: Pick<Session, 'idHash'>): Promise<void> {
    await this.#database.deleteFrom('staff_session').where('id_hash', '=', idHash).execute();
  }

  async endAllOf(staff: string): Promise<void> {
    await this.#database.deleteFrom('staff_session').where('staff', '=', staff).execute();
  }
}

/** Sessions that are over. A sign-in that was begun is in a cookie alone. */
export const expiredSessions: RetentionRule = {
  name: 'staff-sessions',
  deleteExpired: async (database, now) => {
    const { numDeletedRows } = await database.deleteFrom('staff_session').where('ends_at', '<', now).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },
};
