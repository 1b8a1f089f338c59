import * as v from 'valibot';
import { ProblemError, type PointedError } from './problems.js';

/** Errors that one problem document lists at most. */
const MAX_ERRORS = 20;

/** A JSON pointer (RFC 6901) from its steps. */
export const pointerOf = (steps: readonly unknown[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What was expected and where. valibot's own message repeats the received value, which may be personal. */
export const explainIssue = (issue: v.BaseIssue<unknown>): PointedError => ({
  detail: issue.expected === null ? 'The value does not have a valid form.' : `Expected ${issue.expected}.`,
  pointer: pointerOf((issue.path ?? []).map((step) => step.key)),
});

// PostgreSQL can keep neither in JSON or text. `\p{Cs}` matches only half of a surrogate pair that stands alone.
const UNSTORABLE = /\0|\p{Cs}/u;

/** Whether the database can store a text, and so look for it. */
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
  if (!result.success) throw new ProblemError('invalid', result.issues.slice(0, MAX_ERRORS).map(explainIssue));
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

/** They say how a list is shown and narrow nothing: a broken one is ignored. */
const PRESENTATION_PARAMETERS: ReadonlySet<string> = new Set(['lang', 'limit', 'sort']);

/**
 * The query parameters that a schema knows and that are not empty. A broken filter is refused, because without it everything would be shown or
 * exported; where `isLenient` it is ignored.
 *
 * @throws ProblemError `invalid`, also for a text that the database cannot look for
 */
export function checkQuery(schema: v.GenericSchema | undefined, query: Record<string, string>, isLenient = false): Record<string, string> {
  const fields = schema !== undefined && 'entries' in schema ? (schema.entries as Record<string, v.GenericSchema>) : {};
  const known = Object.entries(query).flatMap(([name, value]) => {
    const field = Object.hasOwn(fields, name) && value !== '' ? fields[name] : undefined;
    return field === undefined ? [] : [{ name, value, isValid: isStorable(value) && v.is(field, value) }];
  });
  const refused = known.filter(
    ({ name, value, isValid }) => !isValid && !PRESENTATION_PARAMETERS.has(name) && !(isLenient && isStorable(value)),
  );
  if (refused.length > 0) {
    const errors = refused.map(({ name }) => ({ detail: `The query parameter "${name}" does not have a valid value.`, pointer: '' }));
    throw new ProblemError('invalid', errors);
  }
  return Object.fromEntries(known.filter(({ isValid }) => isValid).map(({ name, value }) => [name, value]));
}

/**
 * The parameters of a path.
 *
 * @throws ProblemError `not-found` for one that no row can have
 */
export function checkParameters<Parameters extends Record<string, string>>(parameters: Parameters): Parameters {
  if (!Object.values(parameters).every(isStorable)) throw new ProblemError('not-found');
  return parameters;
}
