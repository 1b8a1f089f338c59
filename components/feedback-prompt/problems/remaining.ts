/** Which errors are still there, and those of a size. */
import type { Feedback } from '../../../src/contract/feedback.js';
import type { Problem } from '../../../src/contract/problems.js';
import { PROBLEM_PREFIX } from '../../../src/contract/vocabulary/problems.js';
import type { TextField } from '../../../src/domain/personal-data.js';
import { findTooMuch, longestOf } from '../../../src/domain/request-size.js';
import { textLength } from '../../../src/domain/visible.js';
import type { Answers } from '../../../src/domain/visible.js';
import type { FieldError, StageOf } from '../feedback-state.js';

/** More text than fits in one request, said at the longest one. */
export const tooMuchError = (body: Feedback, texts: readonly TextField[]): FieldError | undefined => {
  const found = findTooMuch(body, texts);
  return found && { field: found.field, problem: 'too-much', size: found.over };
};

/** The longest text was more than the endpoint takes: nothing when there is none, as then the person can shorten nothing. */
const tooLongError = (texts: readonly TextField[]): FieldError | undefined => {
  const longest = longestOf(texts);
  return longest && { field: longest.id, problem: 'refused-size', size: textLength(longest.text) };
};

/** What a check finds now. */
export interface Now {
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
  readonly findTooMuch: () => FieldError | undefined;
}

/** Of the errors that were found those whose cause is still there, as they are now: nobody reads that something is missing beside what they wrote. */
export const remainingErrors = (found: readonly FieldError[], now: Now): readonly FieldError[] => {
  const { answers, errors } = now;
  return found.flatMap((error) => {
    const { field, problem, size = 0 } = error;
    const text = answers.get(field);
    if (problem === 'too-much') return now.findTooMuch() ?? [];
    if (problem === 'refused-size') return typeof text === 'string' && textLength(text) >= size ? [error] : [];
    return errors.find((one) => one.field === field) ?? [];
  });
};

/** The questions that an endpoint points at because its check for identity codes is stricter than ours. */
const fieldsWithCodes = ({ type, errors = [] }: Problem, { answers }: Feedback): string[] => {
  if (type !== `${PROBLEM_PREFIX}personal-data`) return [];
  return errors.flatMap(({ pointer }) => answers[Number(/^\/answers\/(\d+)/.exec(pointer)?.[1] ?? -1)]?.question ?? []);
};

const TOO_LARGE = 413;

/** What is shown after a refusal. One that is too large is said at the longest text: to send the same again would change nothing. */
export const stageOfRefusal = (
  { status, problem }: { readonly status: number; readonly problem: Problem },
  body: Feedback,
  texts: readonly TextField[],
): StageOf<'refused' | 'incomplete' | 'code-found'> => {
  const tooLong = status === TOO_LARGE ? tooLongError(texts) : undefined;
  if (tooLong) return { name: 'incomplete', errors: [tooLong] };
  const codes = fieldsWithCodes(problem, body).map((field) => ({ parts: [{ field, start: 0, end: 0 }] }));
  return codes.length > 0 ? { name: 'code-found', codes, foundBy: 'endpoint' } : { name: 'refused' };
};
