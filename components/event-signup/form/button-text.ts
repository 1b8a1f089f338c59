import { msg } from '@lit/localize';
import type { FormStage } from './flow.js';

/** Where in the form the person is. */
export interface Step {
  readonly stage: FormStage;
  readonly isReviewed: boolean;
  /** Nothing but the review or the sending follows. */
  readonly isLast: boolean;
  readonly isApplication: boolean;
}

/** What the one primary button does next. */
export const buttonText = ({ stage, isReviewed, isLast, isApplication }: Step): string => {
  if (stage === 'not-confirmed' || stage === 'refused') return msg('Yritä lähettää uudelleen', { desc: 'event-signup-form: sends again' });
  if (isReviewed && stage !== 'reviewing') {
    return isLast
      ? msg('Jatka tietojen tarkistukseen', { desc: 'event-signup-form: to the review' })
      : msg('Jatka', { desc: 'event-signup-form: to the next step' });
  }
  return isApplication
    ? msg('Lähetä hakemus', { desc: 'event-signup-form: sends an application' })
    : msg('Lähetä ilmoittautuminen', { desc: 'event-signup-form: sends a signup' });
};
