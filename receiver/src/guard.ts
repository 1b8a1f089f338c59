import type { Feedback } from '../../src/contract/feedback.js';
import { inspect } from '../../src/domain/personal-data.js';
import { ProblemError } from './problems.js';
import { textsOf } from './validate.js';

type Field = { readonly id: string; readonly text: string };

const fieldsOf = (value: unknown, ...steps: readonly unknown[]): Field[] =>
  textsOf(value, steps).map(({ pointer, text }) => ({ id: pointer, text }));

/** Pointers to the fields that hold a personal identity code. */
const pointersToCodes = (fields: readonly Field[]): string[] =>
  inspect(fields).codes.flatMap(({ parts }) => parts.map(({ field }) => field));

/**
 * Stops a personal identity code that a client let through. What one person wrote is read as a whole, because a code may be split over fields.
 *
 * @throws ProblemError `personal-data` with a pointer to each field, never the code
 */
export function refusePersonalData({ answers, contact, context }: Feedback): void {
  const typed = [
    ...answers.flatMap(({ value }, index) => fieldsOf(value, 'answers', index, 'value')),
    ...fieldsOf(contact?.name, 'contact', 'name'),
  ];
  const alone = [
    fieldsOf(contact?.value, 'contact', 'value'),
    fieldsOf(context.service, 'context', 'service'),
    fieldsOf(context.page, 'context', 'page'),
  ];
  const pointers = new Set([typed, ...alone].flatMap(pointersToCodes));
  if (pointers.size === 0) return;
  const detail = 'There is a personal identity code here. It was not stored.';
  throw new ProblemError(
    'personal-data',
    [...pointers].map((pointer) => ({ detail, pointer })),
  );
}
