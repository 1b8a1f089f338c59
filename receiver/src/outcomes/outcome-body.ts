import * as v from 'valibot';
import { Day, Id, Language, wordsOf } from '../../../src/contract/common.js';
import { HouseLevel } from '../../../src/contract/common.js';
import { Outcome, OutcomeStatus } from '../../../src/contract/outcomes.js';
import { isBrokenDay } from '../common/time.js';
import { OutcomeText } from './outcome-text.js';
import { composeOutcome } from './view.js';
import { ProblemError, type PointedError } from '../http/problems.js';
import { explainIssue, pointerOf } from '../http/validation.js';

const namesOf = (longest: number) => v.pipe(v.record(Language, wordsOf(longest)), v.minEntries(1));

/** An outcome as staff write it: common facts once, words by language. `saidCount` is exact; a small one is hidden when it is shown. */
export const OutcomeBody = v.object({
  status: OutcomeStatus,
  level: v.optional(HouseLevel),
  unit: v.object({ id: Id, names: namesOf(200) }),
  themes: v.pipe(v.array(v.object({ id: Id, labels: namesOf(100) })), v.maxLength(20)),
  saidCount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))),
  nextBy: v.optional(Day),
  texts: v.pipe(v.record(Language, OutcomeText), v.minEntries(1)),
  /** What stands beside this step in the history, by language. */
  notes: v.optional(v.record(Language, wordsOf(500))),
});
export type OutcomeBody = v.InferOutput<typeof OutcomeBody>;

/** What one outcome calls its unit and its themes. */
export type GivenNames = Pick<OutcomeBody, 'unit' | 'themes'>;

/** Parts of the public card that staff write once, not by language. */
const COMMON_PARTS: ReadonlySet<unknown> = new Set(['status', 'level', 'themes', 'unit']);

/** A text in one language, or in any there is: this only looks whether the card is whole. */
const inLanguage = (names: Readonly<Record<string, string>>, language: string): string => names[language] ?? Object.values(names)[0] ?? '';

function cardOf(id: string, body: OutcomeBody, language: string, text: OutcomeText): Outcome {
  const { status, level = null, saidCount = null, nextBy = null } = body;
  const unit = { id: body.unit.id, name: inLanguage(body.unit.names, language) };
  const themes = body.themes.map((theme) => ({ id: theme.id, label: inLanguage(theme.labels, language) }));
  return composeOutcome({ id, status, level, unit, themes, saidCount, nextBy, text, history: [], language, updatedAt: '2000-01-01' });
}

/** Where a fault of the public card stands in what staff wrote. */
function faultIn(language: string, issue: v.BaseIssue<unknown>): PointedError {
  const [first, ...rest] = (issue.path ?? []).map(({ key }) => key);
  const steps = COMMON_PARTS.has(first) ? [first, ...rest] : ['texts', language, first, ...rest];
  return { ...explainIssue(issue), pointer: pointerOf(steps) };
}

function faultsOf(id: string, body: OutcomeBody, language: string, text: OutcomeText): PointedError[] {
  const result = v.safeParse(Outcome, cardOf(id, body, language, text));
  const faults = result.success ? [] : result.issues.map((issue) => faultIn(language, issue));
  const at = (...steps: string[]) => pointerOf(['texts', language, ...steps]);
  if (isBrokenDay(text.did?.when ?? '')) faults.push({ detail: 'There is no such day.', pointer: at('did', 'when') });
  if (body.nextBy !== undefined && text.next === undefined) {
    faults.push({ detail: 'Expected what happens by that day.', pointer: at('next') });
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
