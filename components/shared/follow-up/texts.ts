import { loaders } from '../../../locales/generated/follow-up.loaders.js';
import { fetchTexts } from '../../../src/localization/localization.js';
import { registerTexts } from '../../../src/localization/text-loaders.js';

registerTexts('follow-up', loaders);

/** Fetches the texts of the follow-up in the page's language. Rejects when they cannot be had. */
export const fetchFollowUpTexts = (): Promise<void> => fetchTexts('follow-up');
