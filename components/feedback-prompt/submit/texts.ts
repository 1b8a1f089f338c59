import { loaders } from '../../../locales/generated/feedback-prompt-submit.loaders.js';
import { fetchTexts } from '../../../src/localization/localization.js';
import { registerTexts } from '../../../src/localization/text-loaders.js';

/** Fetches, in the page's language, what is said once an answer is sent. Rejects when it cannot be fetched. */
export const fetchSubmitTexts = (): Promise<void> => {
  registerTexts('feedback-prompt-submit', loaders);
  return fetchTexts('feedback-prompt-submit');
};
