import type { TextLoaders } from '../../../src/localization/localization.js';

/** Texts of answers that wait on the device: only pages that offer it fetch them. */
export const outboxTexts: TextLoaders = {
  sv: () => import('../../../locales/generated/feedback-prompt-outbox.sv.js'),
  en: () => import('../../../locales/generated/feedback-prompt-outbox.en.js'),
  'fi-simple': () => import('../../../locales/generated/feedback-prompt-outbox.fi-simple.js'),
};
