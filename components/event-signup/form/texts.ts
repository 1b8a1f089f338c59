import { fetchTexts, registerTexts } from '../../../src/localization/localization.js';

registerTexts('event-signup-form', {
  sv: () => import('../../../locales/generated/event-signup-form.sv.js'),
  en: () => import('../../../locales/generated/event-signup-form.en.js'),
});

/** Fetches the texts of this part in the page's language. Rejects when they cannot be had. */
export const fetchFormTexts = (): Promise<void> => fetchTexts('event-signup-form');
