import { loaders } from '../../../locales/generated/event-signup-detail.loaders.js';
import { fetchTexts } from '../../../src/localization/localization.js';
import { registerTexts } from '../../../src/localization/text-loaders.js';

registerTexts('event-signup-detail', loaders);

/** Fetches the texts of this part in the page's language. Rejects when they cannot be had. */
export const fetchDetailTexts = (): Promise<void> => fetchTexts('event-signup-detail');
