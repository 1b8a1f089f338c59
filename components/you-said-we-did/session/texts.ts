import { loaders } from '../../../locales/generated/you-said-we-did-session.loaders.js';
import { fetchTexts } from '../../../src/localization/localization.js';
import { registerTexts } from '../../../src/localization/text-loaders.js';
import { fetchFollowUpTexts } from '../../shared/follow-up/texts.js';
import { fetchLevelNames } from '../../shared/level-names/texts.js';

registerTexts('you-said-we-did-session', loaders);

/** Fetches, in the page's language, what the board says after the first touch. Rejects when it cannot be had. */
export const fetchSessionTexts = async (): Promise<void> => {
  await Promise.all([fetchTexts('you-said-we-did-session'), fetchFollowUpTexts(), fetchLevelNames()]);
};
