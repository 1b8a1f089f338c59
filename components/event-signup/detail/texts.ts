import { fetchTexts, registerTexts } from '../../../src/localization/localization.js';

registerTexts('event-signup-detail', {
  sv: () => import('../../../locales/generated/event-signup-detail.sv.js'),
  en: () => import('../../../locales/generated/event-signup-detail.en.js'),
});

/** Fetches the texts of this part in the page's language. Rejects when they cannot be had. */
export const fetchDetailTexts = (): Promise<void> => fetchTexts('event-signup-detail');
