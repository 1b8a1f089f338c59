import { fetchTexts, registerTexts } from '../../../src/localization/localization.js';

/** The texts of what few visitors need, in the page's language. Rejects when they cannot be had. */
export const fetchMoreTexts = (): Promise<void> => {
  registerTexts('feedback-prompt-form', {
    sv: () => import('../../../locales/generated/feedback-prompt-form.sv.js'),
    en: () => import('../../../locales/generated/feedback-prompt-form.en.js'),
    'fi-simple': () => import('../../../locales/generated/feedback-prompt-form.fi-simple.js'),
  });
  return fetchTexts('feedback-prompt-form');
};
