import type { GeneratedAlways } from 'kysely';
import type { ByLanguage, Json, RowId } from './columns.js';
import type { HouseLevel, OutcomeStatus } from '../../../src/contract/vocabulary.js';
import type { OutcomeAnswer } from '../../../src/contract/outcomes.js';
import type { GivenNames } from '../outcomes/checks.js';
import type { OutcomeText } from '../../../src/contract/staff-outcomes.js';

/** An outcome of feedback; its texts are in `outcome_text`. */
interface OutcomeTable {
  id: string;
  status: OutcomeStatus;
  level: HouseLevel | null;
  unit: string;
  themes: string[];
  /** Exact; only staff see a number below five. */
  said_count: number | null;
  /** What `most-said` sorts by: all numbers that are hidden are alike. */
  said_rank: GeneratedAlways<number>;
  next_by: string | null;
  /** The languages of its texts, in alphabetical order. */
  languages: string[];
  /** Names that a draft gives its unit and its themes; `null` = they are common names since it was published. */
  names: Json<GivenNames> | null;
  /** Of the body that staff saved last: saving the same again changes nothing. */
  body_hash: Buffer;
  published_at: Date | null;
  updated_at: Date;
  /** Number of its last change, given by a trigger. */
  change: GeneratedAlways<string>;
}

/** One row: the number of the last change of any outcome, and of the last one that deleted some. */
interface OutcomeChangeTable {
  number: string;
  deleted: string;
}

interface OutcomeTextTable {
  outcome_id: string;
  language: string;
  body: Json<OutcomeText>;
  /** The text that a search looks in besides the names of unit and themes, normalised. */
  words: string;
}

interface OutcomeHistoryTable {
  id: RowId;
  outcome_id: string;
  at: Date;
  status: OutcomeStatus;
  notes: Json<ByLanguage>;
  /** Whether it is or was shown on the board. */
  is_public: boolean;
}

interface OutcomeUnitTable {
  id: string;
  names: Json<ByLanguage>;
}

interface OutcomeThemeTable {
  id: string;
  labels: Json<ByLanguage>;
}

/** "Is it better now?" */
interface OutcomeAnswerTable {
  idempotency_key: string;
  body_hash: Buffer;
  outcome_id: string;
  better: OutcomeAnswer['better'];
  received_at: Date;
}

/** A feedback belongs to one outcome at most. */
interface OutcomeFeedbackTable {
  feedback_id: string;
  outcome_id: string;
}

/**
 * What was added to the feedback of a day that waits, or taken away, by unit (empty = no unit given). A trigger adds a row for each change and `addUpWaiting`
 * makes one of several: the sum is always right, and nobody counts a hundred thousand rows or waits for a lock.
 */
interface FeedbackWaitingTable {
  unit: string;
  day: string;
  waiting: number;
}

export interface OutcomeTables {
  outcome: OutcomeTable;
  outcome_change: OutcomeChangeTable;
  outcome_text: OutcomeTextTable;
  outcome_history: OutcomeHistoryTable;
  outcome_unit: OutcomeUnitTable;
  outcome_theme: OutcomeThemeTable;
  outcome_answer: OutcomeAnswerTable;
  outcome_feedback: OutcomeFeedbackTable;
  feedback_waiting: FeedbackWaitingTable;
}
