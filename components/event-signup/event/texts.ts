import { fetchTexts, registerTexts } from '../../../src/localization/localization.js';

registerTexts('event-signup-event', {
  sv: () => import('../../../locales/generated/event-signup-event.sv.js'),
  en: () => import('../../../locales/generated/event-signup-event.en.js'),
});

/** Fetches the texts of this part in the page's language. Rejects when they cannot be had. */
export const fetchEventTexts = (): Promise<void> => fetchTexts('event-signup-event');
