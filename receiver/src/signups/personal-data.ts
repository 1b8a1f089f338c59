import type { Signup } from '../../../src/contract/signups.js';
import { fieldsOf, refuseCodes } from '../http/personal-data.js';

interface SignupTexts {
  readonly name?: string | undefined;
  readonly onBehalfOf?: string | undefined;
  readonly topic?: string | undefined;
  readonly answers?: Signup['answers'];
  readonly contact?: Signup['contact'] | undefined;
  readonly supportNeeds?: Signup['supportNeeds'] | null;
}

/**
 * Stops a personal identity code in a signup or a change of one.
 *
 * @throws ProblemError `personal-data` with a pointer to each field, never the code
 */
export function refusePersonalDataInSignup(given: SignupTexts): void {
  const { name, onBehalfOf, topic, answers = [], contact, supportNeeds } = given;
  const written = [
    ...fieldsOf(name, 'name'),
    ...fieldsOf(onBehalfOf, 'onBehalfOf'),
    ...fieldsOf(supportNeeds?.other, 'supportNeeds', 'other'),
    ...answers.flatMap(({ value }, index) => fieldsOf(value, 'answers', index, 'value')),
    ...fieldsOf(topic, 'topic'),
  ];
  refuseCodes([written, fieldsOf(contact?.value, 'contact', 'value')]);
}
