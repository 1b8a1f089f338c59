import type { Feedback } from '../../../src/contract/feedback.js';
import { fieldsOf, refuseCodes } from '../http/personal-data.js';

/**
 * Stops a personal identity code in what a person wrote, read as a whole, and in the other fields, each alone.
 *
 * @throws ProblemError `personal-data` with a pointer to each field, never the code
 */
export function refusePersonalData({ answers, contact, context }: Feedback): void {
  const written = [
    ...answers.flatMap(({ value }, index) => fieldsOf(value, 'answers', index, 'value')),
    ...fieldsOf(contact?.name, 'contact', 'name'),
  ];
  const alone = [
    fieldsOf(contact?.value, 'contact', 'value'),
    fieldsOf(context.service, 'context', 'service'),
    fieldsOf(context.page, 'context', 'page'),
  ];
  refuseCodes([written, ...alone]);
}
