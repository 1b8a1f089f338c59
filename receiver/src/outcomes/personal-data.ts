import type { OutcomeBody } from '../../../src/contract/staff-outcomes.js';
import { fieldsOf, refuseCodes } from '../http/personal-data.js';

/**
 * Stops a personal identity code in an outcome. The texts of one language are read as a whole, because a code may be split over them.
 *
 * @throws ProblemError `personal-data` with a pointer to each field, never the code
 */
export function refusePersonalDataInOutcome({ texts, notes, unit, themes }: OutcomeBody): void {
  const written = Object.keys(texts).map((language) => [
    ...fieldsOf(texts[language], 'texts', language),
    ...fieldsOf(notes?.[language], 'notes', language),
  ]);
  const otherNotes = Object.keys(notes ?? {}).filter((language) => !(language in texts));
  const alone = [...fieldsOf({ unit, themes }), ...otherNotes.flatMap((language) => fieldsOf(notes?.[language], 'notes', language))];
  refuseCodes([...written, ...alone.map((field) => [field])]);
}
