import { loaders } from '../../../locales/generated/level-names.loaders.js';
import { fetchTexts } from '../../../src/localization/localization.js';
import { registerTexts } from '../../../src/localization/text-loaders.js';

registerTexts('level-names', loaders);

/** Fetches the names of the levels in the page's language. Rejects when they cannot be had. */
export const fetchLevelNames = (): Promise<void> => fetchTexts('level-names');
