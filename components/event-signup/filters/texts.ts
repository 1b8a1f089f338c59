import { fetchTexts, registerTexts } from '../../../src/localization/localization.js';

registerTexts('event-signup-filters', {
  sv: () => import('../../../locales/generated/event-signup-filters.sv.js'),
  en: () => import('../../../locales/generated/event-signup-filters.en.js'),
});

/** Fetches the texts of this part in the page's language. Rejects when they cannot be had. */
export const fetchFiltersTexts = (): Promise<void> => fetchTexts('event-signup-filters');
