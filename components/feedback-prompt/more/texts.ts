import { fetchTexts, registerTexts } from '../../../src/localization/localization.js';

/** The texts of what few visitors need, in the page's language. Rejects when they cannot be had. */
export const fetchMoreTexts = (): Promise<void> => {
  registerTexts('feedback-prompt-more', {
    sv: () => import('../../../locales/generated/feedback-prompt-more.sv.js'),
    en: () => import('../../../locales/generated/feedback-prompt-more.en.js'),
    'fi-simple': () => import('../../../locales/generated/feedback-prompt-more.fi-simple.js'),
  });
  return fetchTexts('feedback-prompt-more');
};
