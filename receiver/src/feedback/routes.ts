import { routes } from '../../../src/contract/routes.js';
import { formatReference } from '../../../src/domain/reference.js';
import { bestLanguage, preferredLanguages } from '../common/language.js';
import { ProblemError } from '../http/problems.js';
import { served, type Served } from '../http/route.js';
import { fixedText, FIXED_TEXT_LANGUAGES } from './fixed-texts.js';
import { findState } from './repository.js';
import { storeFeedback } from './service.js';

const give = served(routes.feedback, async ({ key, body }, services) => ({ body: await storeFeedback(services, { key, feedback: body }) }));

const followUp = served(routes.feedbackStatus, async ({ body, query }, { database }) => {
  const language = bestLanguage(query['lang'], FIXED_TEXT_LANGUAGES) ?? 'fi';
  const state = await findState(database, formatReference(body.reference) ?? '', {
    noteText: (id) => fixedText(id, language),
    languages: preferredLanguages(query['lang']),
  });
  if (state === undefined) throw new ProblemError('not-found');
  return { body: state, language };
});

/** Giving feedback and following it up. */
export const feedbackRoutes: readonly Served[] = [give, followUp];
