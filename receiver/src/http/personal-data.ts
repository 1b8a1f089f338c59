import { inspect } from '../../../src/domain/personal-data.js';
import { ProblemError } from './problems.js';
import { textsOf } from './validation.js';

/** One text that was sent. */
export type Field = { readonly id: string; readonly text: string };

/** Every text below a value, with its JSON pointer as id; `steps` lead to the value. */
export const fieldsOf = (value: unknown, ...steps: readonly unknown[]): Field[] =>
  textsOf(value, steps).map(({ pointer, text }) => ({ id: pointer, text }));

/** Pointers to the fields that hold a personal identity code. */
const pointersToCodes = (fields: readonly Field[]): string[] =>
  inspect(fields).codes.flatMap(({ parts }) => parts.map(({ field }) => field));

/**
 * Stops personal identity codes that a client let through. What belongs together is read as a whole, because a code may be split over fields.
 *
 * @throws ProblemError `personal-data` with a pointer to each field, never the code
 */
export function refuseCodes(texts: readonly (readonly Field[])[]): void {
  const pointers = new Set(texts.flatMap(pointersToCodes));
  if (pointers.size === 0) return;
  const detail = 'This text has a personal identity code. Nothing was stored.';
  throw new ProblemError(
    'personal-data',
    [...pointers].map((pointer) => ({ detail, pointer })),
  );
}

/**
 * Stops personal identity codes in what staff write for everybody to read. A text may be there in several languages, so each is read alone.
 *
 * @throws ProblemError `personal-data` with a pointer to each field, never the code
 */
export function refusePersonalDataInTexts(body: unknown): void {
  refuseCodes(fieldsOf(body).map((field) => [field]));
}
