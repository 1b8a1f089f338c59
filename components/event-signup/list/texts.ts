import { fetchTexts, registerTexts } from '../../../src/localization/localization.js';

registerTexts('event-signup-list', {
  sv: () => import('../../../locales/generated/event-signup-list.sv.js'),
  en: () => import('../../../locales/generated/event-signup-list.en.js'),
});

/** Fetches the texts of this part in the page's language. Rejects when they cannot be had. */
export const fetchListTexts = (): Promise<void> => fetchTexts('event-signup-list');
