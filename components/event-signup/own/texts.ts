import { fetchTexts, registerTexts } from '../../../src/localization/localization.js';

registerTexts('event-signup-own', {
  sv: () => import('../../../locales/generated/event-signup-own.sv.js'),
  en: () => import('../../../locales/generated/event-signup-own.en.js'),
});

/** Fetches the texts of this part in the page's language. Rejects when they cannot be had. */
export const fetchOwnTexts = (): Promise<void> => fetchTexts('event-signup-own');
