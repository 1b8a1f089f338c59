import type { Generated, GeneratedAlways } from 'kysely';
import type { Json, RowId } from './columns.js';
import type { Answer, Contact, Feedback } from '../../../src/contract/feedback.js';
import type { FeedbackStatus } from '../../../src/contract/vocabulary.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import type { EventTables } from './schema-events.js';
import type { OutcomeTables } from './schema-outcomes.js';
import type { StaffTables } from './schema-staff.js';

/** One feedback. What the person wrote is in `answers`; the contact of one who wants a reply is in `feedback_contact`. */
interface FeedbackTable {
  id: RowId;
  /** Of the idempotency key, so that a reader of the database cannot guess the body and compare (decision 0008). */
  key_hash: Buffer;
  body_hash: Buffer;
  reference: string;
  received_at: Date;
  status: FeedbackStatus;
  reply_by: string | null;
  question_set: Json<Feedback['questionSet']>;
  answers: Json<Answer[]>;
  respondent: string | null;
  about: string | null;
  context: Json<Feedback['context']>;
  channel: Feedback['channel'];
  language: string;
  signals: Json<Feedback['signals']>;
  /** `context.unit`, for indexes. */
  unit: GeneratedAlways<string | null>;
  /** What staff marked it as, such as thanks. */
  marks: Generated<string[]>;
  /** The unit that staff passed it on to. */
  passed_to: string | null;
}

interface FeedbackContactTable {
  feedback_id: string;
  name: string | null;
  way: Contact['way'];
  value: string;
  basis: Contact['basis'];
}

/** The steps after the first, which is when the feedback was received. */
interface FeedbackHistoryTable {
  id: RowId;
  feedback_id: string;
  at: Date;
  status: FeedbackStatus;
  /** Id of a fixed text. */
  note: string | null;
}

interface SurveyTable {
  id: string;
  language: string;
  version: string;
  body: Json<QuestionSet>;
}

/** Who changed what and when; never what a person wrote. */
interface AuditTable {
  id: RowId;
  at: Date;
  actor: string;
  action: string;
  /** Kind and row, such as `feedback 17`. */
  subject: string;
  change: Json<Readonly<Record<string, string | null>>>;
}

interface SeedTable {
  name: string;
  at: Date;
}

export interface Tables extends EventTables, OutcomeTables, StaffTables {
  feedback: FeedbackTable;
  feedback_contact: FeedbackContactTable;
  feedback_history: FeedbackHistoryTable;
  survey: SurveyTable;
  audit: AuditTable;
  seed: SeedTable;
}
