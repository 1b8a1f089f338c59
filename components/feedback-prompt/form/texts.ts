import { loaders } from '../../../locales/generated/feedback-prompt-form.loaders.js';
import { fetchTexts } from '../../../src/localization/localization.js';
import { registerTexts } from '../../../src/localization/text-loaders.js';

/**
 * Fetches, in the page's language, the texts that the default form does not show: those of the other question types, the steps, the reply, the
 * other services and the paper form. Rejects when they cannot be fetched.
 */
export const fetchFormTexts = (): Promise<void> => {
  registerTexts('feedback-prompt-form', loaders);
  return fetchTexts('feedback-prompt-form');
};
