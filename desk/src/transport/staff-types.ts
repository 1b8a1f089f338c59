/** What the staff routes answer, as the desk reads it: types of the contract's schemas. */
import type * as v from 'valibot';
import type { FixedText as FixedTextSchema, StaffFeedback } from '../../../src/contract/staff-feedback.js';

export type DeskFeedback = StaffFeedback;
export type { BulkResult, StaffContact as DeskContact } from '../../../src/contract/staff-feedback.js';
export type { StaffNames, SuggestedFeedback } from '../../../src/contract/staff-outcomes.js';

/** A text by language. */
export type Texts = Readonly<Record<string, string>>;

export type FixedText = v.InferOutput<typeof FixedTextSchema>;
