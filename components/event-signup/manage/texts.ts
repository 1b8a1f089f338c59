import { fetchDetailTexts } from '../detail/texts.js';
import { fetchFormTexts } from '../form/texts.js';
import { fetchReceiptTexts } from '../receipt/texts.js';
import { loaders } from '../../../locales/generated/event-signup-manage.loaders.js';
import { fetchTexts } from '../../../src/localization/localization.js';
import { registerTexts } from '../../../src/localization/text-loaders.js';

registerTexts('event-signup-manage', loaders);

/** Fetches the texts of this part, and of those whose fields it shows, in the page's language. Rejects when they cannot be had. */
export const fetchManageTexts = async (): Promise<void> => {
  await Promise.all([fetchTexts('event-signup-manage'), fetchDetailTexts(), fetchFormTexts(), fetchReceiptTexts()]);
};
