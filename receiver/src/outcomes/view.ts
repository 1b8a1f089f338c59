import type { HouseLevel, OutcomeStatus } from '../../../src/contract/vocabulary.js';
import type { Outcome, SaidCount } from '../../../src/contract/outcomes.js';
import type { OutcomeText } from '../../../src/contract/staff-outcomes.js';

/** The parts of one public card. */
export interface OutcomeParts {
  readonly id: string;
  readonly status: OutcomeStatus;
  readonly level: HouseLevel | null;
  readonly unit: Outcome['unit'];
  readonly themes: Outcome['themes'];
  readonly saidCount: number | null;
  readonly nextBy: string | null;
  readonly text: OutcomeText;
  readonly history: Outcome['history'];
  readonly language: string;
  readonly updatedAt: string;
}

/** From this number on a count cannot reveal who gave feedback. */
const SMALLEST_SHOWN = 5;

const shownCount = (count: number): SaidCount => (count === 0 || count >= SMALLEST_SHOWN ? count : 'fewer-than-5');

/** Leaves out missing fields, as everywhere in the contract. */
const present = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

const saidOf = ({ text, saidCount }: OutcomeParts): Outcome['said'] =>
  saidCount === null ? { summary: text.said } : { summary: text.said, count: shownCount(saidCount) };

const nextOf = ({ text, nextBy }: OutcomeParts): Outcome['next'] => {
  if (text.next === undefined) return undefined;
  return nextBy === null ? { what: text.next } : { what: text.next, by: nextBy };
};

/** The public card. That it has the parts that its status requires was checked when it was saved. */
export function composeOutcome(parts: OutcomeParts): Outcome {
  const { id, status, level, unit, themes, text, history, language, updatedAt } = parts;
  const { title, did, reason, askFrom, responsible, decidedBy } = text;
  const optional = present({ level, did, reason, askFrom, next: nextOf(parts), decidedBy });
  return { id, title, status, themes, unit, said: saidOf(parts), responsible, history, language, updatedAt, ...optional } as Outcome;
}
