import { loaders } from '../../../locales/generated/feedback-prompt-question-sets.loaders.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { contentOf, currentLocale, fetchTexts } from '../../../src/localization/localization.js';
import { registerTexts } from '../../../src/localization/text-loaders.js';

type Sets = { readonly sets: Readonly<Record<string, QuestionSet>> };

const none: Sets = { sets: {} };

/** Fetches a built-in set in the page's language. Rejects when it cannot be fetched. @returns nothing for an id that is not built in */
export const fetchBuiltIn = async (id: string): Promise<QuestionSet | undefined> => {
  registerTexts('feedback-prompt-question-sets', loaders);
  const isFinnish = currentLocale() === 'fi';
  const finnish = isFinnish ? import('../../../locales/generated/feedback-prompt-question-sets.fi.js') : undefined;
  const [module] = await Promise.all([finnish, fetchTexts('feedback-prompt-question-sets')]);
  return contentOf<Sets>('feedback-prompt-question-sets', module?.content ?? none).sets[id];
};
