import { loaders } from '../../../locales/generated/event-signup-list.loaders.js';
import { fetchTexts } from '../../../src/localization/localization.js';
import { registerTexts } from '../../../src/localization/text-loaders.js';

registerTexts('event-signup-list', loaders);

/** Fetches the texts of this part in the page's language. Rejects when they cannot be had. */
export const fetchListTexts = (): Promise<void> => fetchTexts('event-signup-list');
