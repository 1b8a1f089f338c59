import { fetchTexts, registerTexts } from '../../../src/localization/localization.js';

/**
 * Fetches, in the page's language, the texts that the default form does not show: those of the other question types, the steps, the reply, the
 * other services and the paper form. Rejects when they cannot be fetched.
 */
export const fetchFormTexts = (): Promise<void> => {
  registerTexts('feedback-prompt-form', {
    sv: () => import('../../../locales/generated/feedback-prompt-form.sv.js'),
    en: () => import('../../../locales/generated/feedback-prompt-form.en.js'),
    'fi-simple': () => import('../../../locales/generated/feedback-prompt-form.fi-simple.js'),
  });
  return fetchTexts('feedback-prompt-form');
};
