import type { Feedback } from '../../../src/contract/feedback.js';
import type { Signup } from '../../../src/contract/signups.js';
import { inspect } from '../../../src/domain/personal-data.js';
import type { OutcomeBody } from '../outcomes/outcome-body.js';
import { ProblemError } from './problems.js';
import { textsOf } from './validation.js';

type Field = { readonly id: string; readonly text: string };

const fieldsOf = (value: unknown, ...steps: readonly unknown[]): Field[] =>
  textsOf(value, steps).map(({ pointer, text }) => ({ id: pointer, text }));

/** Pointers to the fields that hold a personal identity code. */
const pointersToCodes = (fields: readonly Field[]): string[] =>
  inspect(fields).codes.flatMap(({ parts }) => parts.map(({ field }) => field));

function refuseCodes(texts: readonly (readonly Field[])[]): void {
  const pointers = new Set(texts.flatMap(pointersToCodes));
  if (pointers.size === 0) return;
  const detail = 'There is a personal identity code here. It was not stored.';
  throw new ProblemError(
    'personal-data',
    [...pointers].map((pointer) => ({ detail, pointer })),
  );
}

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
  refuseCodes([typed, ...alone]);
}

interface SignupTexts {
  readonly name?: string | undefined;
  readonly onBehalfOf?: string | undefined;
  readonly topic?: string | undefined;
  readonly answers?: Signup['answers'];
  readonly contact?: Signup['contact'] | undefined;
  readonly supportNeeds?: Signup['supportNeeds'] | null;
}

/**
 * The same for a signup or a change of one.
 *
 * @throws ProblemError `personal-data` with a pointer to each field, never the code
 */
export function refusePersonalDataInSignup(given: SignupTexts): void {
  const { name, onBehalfOf, topic, answers = [], contact, supportNeeds } = given;
  const typed = [
    ...fieldsOf(name, 'name'),
    ...fieldsOf(onBehalfOf, 'onBehalfOf'),
    ...fieldsOf(supportNeeds?.other, 'supportNeeds', 'other'),
    ...answers.flatMap(({ value }, index) => fieldsOf(value, 'answers', index, 'value')),
    ...fieldsOf(topic, 'topic'),
  ];
  refuseCodes([typed, fieldsOf(contact?.value, 'contact', 'value')]);
}

/**
 * The same for what staff write for everybody to read. A text may stand in several languages, so each is read on its own.
 *
 * @throws ProblemError `personal-data` with a pointer to each field, never the code
 */
export function refusePersonalDataInTexts(body: unknown): void {
  refuseCodes(fieldsOf(body).map((field) => [field]));
}

/**
 * The same for an outcome. The words of one language are read as a whole, because a code may be split over them.
 *
 * @throws ProblemError `personal-data` with a pointer to each field, never the code
 */
export function refusePersonalDataInOutcome({ texts, notes, unit, themes }: OutcomeBody): void {
  const written = Object.keys(texts).map((language) => [
    ...fieldsOf(texts[language], 'texts', language),
    ...fieldsOf(notes?.[language], 'notes', language),
  ]);
  const untold = Object.keys(notes ?? {}).filter((language) => !(language in texts));
  const alone = [...fieldsOf({ unit, themes }), ...untold.flatMap((language) => fieldsOf(notes?.[language], 'notes', language))];
  refuseCodes([...written, ...alone.map((field) => [field])]);
}
