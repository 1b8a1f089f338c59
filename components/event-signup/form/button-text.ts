import { msg } from '@lit/localize';
import type { FormStage } from './flow.js';
import type { Walk } from './steps.js';

/** What the one primary button does next. */
export const buttonText = (stage: FormStage, { isReviewed, isInReview, next, isApplication }: Walk): string => {
  if (stage === 'not-confirmed' || stage === 'refused') return msg('Yritä lähettää uudelleen', { desc: 'event-signup-form: sends again' });
  if (isReviewed && !isInReview) {
    return next
      ? msg('Jatka', { desc: 'event-signup-form: to the next step' })
      : msg('Jatka tietojen tarkistukseen', { desc: 'event-signup-form: to the review' });
  }
  return isApplication
    ? msg('Lähetä hakemus', { desc: 'event-signup-form: sends an application' })
    : msg('Lähetä ilmoittautuminen', { desc: 'event-signup-form: sends a signup' });
};
