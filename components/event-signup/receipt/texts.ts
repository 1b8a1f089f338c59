import { fetchTexts, registerTexts } from '../../../src/localization/localization.js';

registerTexts('event-signup-receipt', {
  sv: () => import('../../../locales/generated/event-signup-receipt.sv.js'),
  en: () => import('../../../locales/generated/event-signup-receipt.en.js'),
});

/** Fetches the texts of this part in the page's language. Rejects when they cannot be had. */
export const fetchReceiptTexts = (): Promise<void> => fetchTexts('event-signup-receipt');
