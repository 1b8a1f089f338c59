import * as v from 'valibot';
import { Outcome } from '../../../src/contract/outcomes.js';
import type { OutcomeBody, OutcomeText } from '../../../src/contract/staff-outcomes.js';
import { isBrokenDay } from '../common/time.js';
import { composeOutcome } from './view.js';
import { ProblemError, type PointedError } from '../http/problems.js';
import { explainIssue, pointerOf } from '../http/validation.js';

/** The names that one outcome gives its unit and its themes. */
export type GivenNames = Pick<OutcomeBody, 'unit' | 'themes'>;

/** Parts of the public card that staff write once, not by language. */
const COMMON_PARTS: ReadonlySet<unknown> = new Set(['status', 'level', 'themes', 'unit']);

/** A text in one language, else in any: here only whether the card is complete matters. */
const inLanguage = (names: Readonly<Record<string, string>>, language: string): string => names[language] ?? Object.values(names)[0] ?? '';

function cardOf(id: string, body: OutcomeBody, language: string, text: OutcomeText): Outcome {
  const { status, level = null, saidCount = null, nextBy = null } = body;
  const unit = { id: body.unit.id, name: inLanguage(body.unit.names, language) };
  const themes = body.themes.map((theme) => ({ id: theme.id, label: inLanguage(theme.labels, language) }));
  return composeOutcome({ id, status, level, unit, themes, saidCount, nextBy, text, history: [], language, updatedAt: '2000-01-01' });
}

/** An error of the public card with its place in the body that staff sent. */
function faultIn(language: string, issue: v.BaseIssue<unknown>): PointedError {
  const [first, ...rest] = (issue.path ?? []).map(({ key }) => key);
  const steps = COMMON_PARTS.has(first) ? [first, ...rest] : ['texts', language, first, ...rest];
  return { ...explainIssue(issue), pointer: pointerOf(steps) };
}

function faultsOf(id: string, body: OutcomeBody, language: string, text: OutcomeText): PointedError[] {
  const result = v.safeParse(Outcome, cardOf(id, body, language, text));
  const faults = result.success ? [] : result.issues.map((issue) => faultIn(language, issue));
  const at = (...steps: string[]) => pointerOf(['texts', language, ...steps]);
  if (isBrokenDay(text.did?.when ?? '')) faults.push({ detail: 'This day is not in the calendar.', pointer: at('did', 'when') });
  if (body.nextBy !== undefined && text.next === undefined) {
    faults.push({ detail: 'A day for the next step needs the text of that step.', pointer: at('next') });
  }
  return faults;
}

/**
 * Refuses an outcome that could not be shown: a refusal without its reason and whom to ask, something done without what, where and when.
 *
 * @throws ProblemError `invalid` with a pointer to each missing part in each language
 */
export function checkOutcome(id: string, body: OutcomeBody): void {
  const faults = Object.entries(body.texts).flatMap(([language, text]) => faultsOf(id, body, language, text));
  if (faults.length > 0) throw new ProblemError('invalid', faults);
}
