import type { Kysely } from 'kysely';
import { plain } from '../../../src/domain/outcome-filter.js';
import type { SuggestedFeedback, StaffOutcome } from '../../../src/contract/staff-outcomes.js';
import type { StaffFeedback } from '../../../src/contract/staff-feedback.js';
import type { Tables } from '../database/schema.js';
import { isVisible, selectFeedback, toItem } from '../feedback/staff-view.js';
import type { Units } from '../staff/staff.js';

/** Of the newest that has no outcome: what is older was looked at before. */
const LOOKED_AT = 1000;

/** Shorter words are in every text: `on`, `och`, `että`. */
const SHORTEST = 5;

/** Finnish and Swedish words change at their ends: what begins alike is the same word. */
const STEM = 6;

const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST);

const stemsOf = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap(wordsOf).map((word) => word.slice(0, STEM)));

const textsOfOutcome = ({ body }: StaffOutcome): string[] => [
  ...Object.values(body.texts).flatMap(({ title, said, did }) => [title, said, did?.where ?? '']),
  ...body.themes.flatMap(({ labels }) => Object.values(labels)),
];

const textsOfFeedback = ({ answers, context }: StaffFeedback): string[] => [
  ...answers.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  context.service ?? '',
];

/** The words of a feedback that an outcome has too, as the person wrote them, each once. */
export function wordsInCommon(feedback: StaffFeedback, stems: ReadonlySet<string>): string[] {
  const found = textsOfFeedback(feedback)
    .flatMap(wordsOf)
    .filter((word) => stems.has(word.slice(0, STEM)));
  return [...new Map(found.map((word) => [word.slice(0, STEM), word])).values()];
}

interface Wanted {
  readonly units: Units;
  readonly limit: number;
}

/** Feedback that may belong to an outcome: it has words in common, most first, and of its own unit before the others. */
export async function suggestFeedback(
  database: Kysely<Tables>,
  outcome: StaffOutcome,
  { units, limit }: Wanted,
): Promise<SuggestedFeedback[]> {
  const rows = await selectFeedback(database)
    .where(isVisible(units))
    .where('outcome_feedback.outcome_id', 'is', null)
    .orderBy('feedback.id', 'desc')
    .limit(LOOKED_AT)
    .execute();
  const stems = stemsOf(textsOfOutcome(outcome));
  const all = rows.map((row): SuggestedFeedback => {
    const feedback = toItem(row);
    const sameUnit = [feedback.context.unit, feedback.passedTo].includes(outcome.body.unit.id);
    return { feedback, words: wordsInCommon(feedback, stems), sameUnit };
  });
  const score = ({ words, sameUnit }: SuggestedFeedback) => words.length + (sameUnit ? 0.5 : 0);
  return all
    .filter(({ words }) => words.length > 0)
    .sort((one, other) => score(other) - score(one))
    .slice(0, limit);
}
