import * as v from 'valibot';
import { ProblemError, type PointedError } from './problems.js';

const MOST_ERRORS = 20;

/** A JSON pointer (RFC 6901) from its steps. */
export const pointerOf = (steps: readonly unknown[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What was expected and where. valibot's own message repeats the received value, which may be what a person typed. */
export const explainIssue = (issue: v.BaseIssue<unknown>): PointedError => ({
  detail: issue.expected === null ? 'Not in the agreed form.' : `Expected ${issue.expected}.`,
  pointer: pointerOf((issue.path ?? []).map((step) => step.key)),
});

// PostgreSQL can keep neither in JSON or text. `\p{Cs}` matches only half of a surrogate pair that stands alone.
const UNSTORABLE = /\0|\p{Cs}/u;

/** Whether the database can keep, and so look for, a text. */
export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

/** Every text of a parsed body with its JSON pointer. */
export function textsOf(value: unknown, steps: readonly unknown[] = []): { readonly pointer: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ pointer: pointerOf(steps), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...steps, key]));
}

/**
 * Checks a body against its schema of the contract; unknown fields are left out.
 *
 * @throws ProblemError `invalid` with a pointer to each fault
 */
export function checkBody<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body);
  if (!result.success) throw new ProblemError('invalid', result.issues.slice(0, MOST_ERRORS).map(explainIssue));
  const unstorable = textsOf(result.output).filter(({ text }) => !isStorable(text));
  if (unstorable.length > 0) {
    const detail = 'The text has a character that cannot be stored (U+0000 or half of a surrogate pair).';
    throw new ProblemError(
      'invalid',
      unstorable.map(({ pointer }) => ({ detail, pointer })),
    );
  }
  return result.output;
}
