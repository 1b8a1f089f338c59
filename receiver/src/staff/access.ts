import type { Context } from 'hono';
import type { Kysely } from 'kysely';
import type { StaffMember } from '../../../src/contract/staff-sessions.js';
import { SIGN_IN_WAYS, type SignInWay } from '../../../src/contract/vocabulary.js';
import { ACTOR, audit } from '../audit/audit.js';
import type { Log } from '../common/log.js';
import type { Tables } from '../database/schema.js';
import { clientAddress, clientKey } from '../http/client-address.js';
import { MinuteCounts } from '../http/minute-counts.js';
import { tooMany } from '../http/rate-limit.js';
import type { Settings } from '../settings.js';
import { MemberFile } from './member-file.js';
import { hashOfStaffToken, holderOf, type TokenHolder } from './members.js';
import { OpenId } from './openid.js';
import { Sessions, type Session } from './sessions.js';

/** Wrong tries to sign in that one address has in a minute. */
const MOST_TRIES = 10;

type AccessSettings = Pick<Settings, 'staffToken' | 'staffFile' | 'staffMembers' | 'openId' | 'staffIdleMinutes' | 'trustedProxies'>;

/** Whoever has the one token of the operator: an administrator without a name. */
const OPERATOR: StaffMember = { id: ACTOR, name: ACTOR, role: 'administrator', units: null };

/** Whether staff routes and the desk are there at all. */
export const isStaffAccessSetUp = ({ staffToken, staffFile, staffMembers, openId }: AccessSettings): boolean =>
  staffToken !== undefined || staffFile !== undefined || staffMembers.length > 0 || openId !== undefined;

/** Who is a member of staff, by token or by session. */
export class StaffAccess {
  readonly sessions: Sessions;
  readonly idleMinutes: number;
  /** The organisation's own sign-on. */
  readonly openId: OpenId | undefined;
  /** How one signs in at the desk. */
  readonly ways: readonly SignInWay[];
  readonly #settings: AccessSettings;
  readonly #fixed: readonly TokenHolder[];
  readonly #file: MemberFile | undefined;
  readonly #database: Kysely<Tables>;
  readonly #clock: () => Date;
  readonly #wrongTries: MinuteCounts;

  constructor(settings: AccessSettings, { database, clock, log }: { database: Kysely<Tables>; clock: () => Date; log: Log }) {
    const { staffToken, staffFile, staffMembers, openId, staffIdleMinutes } = settings;
    this.sessions = new Sessions(database, staffIdleMinutes);
    this.idleMinutes = staffIdleMinutes;
    this.openId = openId && new OpenId(openId);
    const hasTokens = staffToken !== undefined || staffFile !== undefined || staffMembers.length > 0;
    this.ways = SIGN_IN_WAYS.filter((way) => (way === 'token' ? hasTokens : openId !== undefined));
    const operator = staffToken === undefined ? [] : [{ staff: OPERATOR, tokenHash: hashOfStaffToken(staffToken) }];
    this.#fixed = [...operator, ...staffMembers];
    this.#file = staffFile === undefined ? undefined : new MemberFile(staffFile, log);
    this.#settings = settings;
    this.#database = database;
    this.#clock = clock;
    this.#wrongTries = new MinuteCounts(() => clock().getTime());
  }

  /** Who has a token. */
  holderOfToken(token: string): TokenHolder | undefined {
    return this.#holderOf(hashOfStaffToken(token));
  }

  /** The session of an id, with the rights that the member has now. It ends when the token is no member's any more. */
  async findSession(id: string, isPeek: boolean): Promise<Session | undefined> {
    const session = await this.sessions.find(id, this.#clock(), isPeek);
    if (session === undefined || session.tokenHash === null) return session;
    const holder = this.#holderOf(session.tokenHash);
    if (holder !== undefined) return { ...session, staff: holder.staff };
    await this.sessions.end(session);
    return undefined;
  }

  /**
   * Stops who tries one token after the other. Signing in asks this before any is looked at. A token as `Bearer` is looked at first, so that
   * nobody at an office's one address keeps its scripts out.
   *
   * @throws ProblemError `rate-limited`
   */
  refuseTooManyTries(context: Context): void {
    if (this.#wrongTries.of(this.#clientOf(context)) >= MOST_TRIES) throw tooMany(this.#wrongTries);
  }

  /**
   * Counts a wrong try and writes it to the audit, without the token and without the address.
   *
   * @throws ProblemError `rate-limited` for one of too many
   */
  async noteWrongTry(context: Context, way: SignInWay): Promise<void> {
    this.refuseTooManyTries(context);
    this.#wrongTries.add(this.#clientOf(context));
    await audit(this.#database, { at: this.#clock(), actor: 'unknown' }, 'refuse-sign-in', 'staff', { way });
  }

  #clientOf(context: Context): string {
    return clientKey(clientAddress(context, this.#settings.trustedProxies));
  }

  #holderOf(tokenHash: Buffer): TokenHolder | undefined {
    return holderOf([...this.#fixed, ...(this.#file?.holders() ?? [])], tokenHash);
  }
}
