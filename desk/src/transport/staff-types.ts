/** What the staff routes answer, as the desk reads it. */
import type { FeedbackStatus } from '../../../src/contract/vocabulary.js';
import type { ContactWay, FixedTextId, LegalBasis } from '../../../src/contract/vocabulary.js';
import type { StaffFeedback } from '../../../src/contract/staff-feedback.js';

/** A step of one feedback; `note` is the id of a fixed text. */
export interface Step {
  readonly at: string;
  readonly status: FeedbackStatus;
  readonly note?: FixedTextId;
}

/** One feedback: the contact has a route of its own. */
export type DeskFeedback = Omit<StaffFeedback, 'contact'> & { readonly contactWay?: ContactWay; readonly history?: readonly Step[] };

export interface DeskContact {
  readonly name?: string;
  readonly way: ContactWay;
  readonly value: string;
  readonly basis: LegalBasis;
}

/** A text by language. */
export type Texts = Readonly<Record<string, string>>;

export interface FixedText {
  readonly id: FixedTextId;
  readonly texts: Texts;
}

export interface StaffNames {
  readonly units: readonly { readonly id: string; readonly names: Texts }[];
  readonly themes: readonly { readonly id: string; readonly labels: Texts }[];
}

export interface BulkResult {
  readonly reference: string;
  readonly result: 'changed' | 'unchanged' | 'not-found';
}

/** Feedback that may belong to an outcome, with the words that both have. */
export interface SuggestedFeedback {
  readonly feedback: DeskFeedback;
  readonly words: readonly string[];
  readonly sameUnit: boolean;
}
