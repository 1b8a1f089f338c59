import type { Json, RowId } from './columns.js';
import type { Attendance, HouseLevel, SupportNeed } from '../../../src/contract/vocabulary.js';
import type { Answer, Contact } from '../../../src/contract/feedback.js';
import type { SignupDate, SupportNeeds } from '../../../src/contract/signups.js';
import type { DecidedStatus } from '../../../src/domain/event-state.js';
import type { EventTexts, SignupRules } from '../../../src/contract/staff-events.js';
import type { NoticeKind } from '../../../src/contract/vocabulary.js';

interface EventTable {
  id: string;
  kind: string;
  level: HouseLevel;
  status: DecidedStatus;
  published: boolean;
  signup: Json<SignupRules>;
  support: Json<SupportNeed[]>;
  languages: Json<string[]>;
  outcome: string | null;
  /** Whose event it is; `null` = of the whole organisation. */
  unit: string | null;
  delete_after_days: number;
  updated_at: Date;
}

interface EventTextTable {
  event_id: string;
  language: string;
  body: Json<EventTexts>;
}

/** A capacity of null = not limited; `on_place`, `on_remote` = whether one can take part so at all. */
interface EventDateTable {
  event_id: string;
  id: string;
  starts: Date;
  ends: Date;
  status: DecidedStatus;
  on_place: boolean;
  place_capacity: number | null;
  on_remote: boolean;
  remote_capacity: number | null;
}

/** One signup without who it is. The idempotency key stands as a hash, because the token is made from it (decision 0008). */
interface SignupTable {
  id: RowId;
  event_id: string;
  key_hash: Buffer;
  body_hash: Buffer;
  reference: string;
  token_hash: Buffer;
  /** The dates as they were answered to the first request; a repeated one gets the same. */
  receipt: Json<SignupDate[]>;
  received_at: Date;
  language: string;
  attendance: Attendance;
  companions: number;
  support_person: boolean;
  answers: Json<Answer[]> | null;
  topic: string | null;
  delete_on: string;
}

interface SignupContactTable {
  signup_id: string;
  name: string;
  on_behalf_of: string | null;
  way: Contact['way'];
  value: string;
}

/** Health data. Read by one route only, and each reading is written down in the audit. */
interface SignupNeedsTable {
  signup_id: string;
  needs: Json<SupportNeed[]>;
  other: string | null;
  basis: SupportNeeds['basis'];
}

/** How one signup stands on one date. `rank` is the order: of coming in, or of the lot. */
interface SignupDateTable {
  signup_id: string;
  event_id: string;
  date_id: string;
  attendance: Attendance;
  seats: number;
  state: SignupDate['state'];
  rank: string;
  cancel_by: string | null;
}

/** How many have signed up for the events of a unit in a month (`YYYY-MM`): it stays when the signups are deleted. */
interface SignupCountTable {
  /** Empty = of the whole organisation. */
  unit: string;
  month: string;
  signups: number;
}

/** A lot that was drawn: with the seed and the references anybody can draw it again. */
interface EventDrawTable {
  event_id: string;
  at: Date;
  seed: string;
  drawn: Json<string[]>;
}

/** Something that one person must be told. The contact is read from the signup when it is needed, and goes when it goes. */
interface NoticeTable {
  id: RowId;
  at: Date;
  kind: NoticeKind;
  /** Of a notice about an event; else it is about a feedback. */
  event_id: string | null;
  signup_id: string | null;
  feedback_id: string | null;
  date_id: string | null;
  language: string;
  text: string;
  told_at: Date | null;
  told_by: string | null;
}

/** A notice on its way to the county's own sender. */
interface NoticeOutboxTable {
  notice_id: string;
  tries: number;
  next_try_at: Date;
  handed_over_at: Date | null;
}

/** Secrets that every instance shares. */
interface SecretTable {
  name: string;
  value: Buffer;
}

export interface EventTables {
  event: EventTable;
  event_text: EventTextTable;
  event_date: EventDateTable;
  signup: SignupTable;
  signup_contact: SignupContactTable;
  signup_needs: SignupNeedsTable;
  signup_date: SignupDateTable;
  signup_count: SignupCountTable;
  event_draw: EventDrawTable;
  notice: NoticeTable;
  notice_outbox: NoticeOutboxTable;
  secret: SecretTable;
}
