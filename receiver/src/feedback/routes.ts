import { routes } from '../../../src/contract/routes.js';
import { formatReference } from '../../../src/domain/reference.js';
import { fixedText, FIXED_TEXT_LANGUAGES } from './fixed-texts.js';
import { bestLanguage, wishesOf } from '../common/language.js';
import { ProblemError } from '../http/problems.js';
import { served } from '../http/route.js';
import { findState } from './repository.js';

export const feedbackStatus = served(routes.feedbackStatus, async ({ body, query }, { database }) => {
  const language = bestLanguage(query['lang'], FIXED_TEXT_LANGUAGES) ?? 'fi';
  const state = await findState(database, formatReference(body.reference) ?? '', {
    noteText: (id) => fixedText(id, language),
    wishes: wishesOf(query['lang']),
  });
  if (state === undefined) throw new ProblemError('not-found');
  return { body: state, language };
});
