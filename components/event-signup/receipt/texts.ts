import { loaders } from '../../../locales/generated/event-signup-receipt.loaders.js';
import { fetchTexts } from '../../../src/localization/localization.js';
import { registerTexts } from '../../../src/localization/text-loaders.js';

registerTexts('event-signup-receipt', loaders);

/** Fetches the texts of this part in the page's language. Rejects when they cannot be had. */
export const fetchReceiptTexts = (): Promise<void> => fetchTexts('event-signup-receipt');
