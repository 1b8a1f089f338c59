import type { SignInWay, StaffRole } from '../../../src/contract/vocabulary.js';

/** A session of a member of staff; its id is known to the browser alone. */
interface StaffSessionTable {
  id_hash: Buffer;
  /** The member, as the audit names them. */
  staff: string;
  name: string;
  role: StaffRole;
  /** `null` = all. */
  units: string[] | null;
  way: SignInWay;
  /** Of the token that was signed in with. */
  token_hash: Buffer | null;
  seen_at: Date;
  ends_at: Date;
}

export interface StaffTables {
  staff_session: StaffSessionTable;
}
