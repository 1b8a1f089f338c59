import { routes } from '../../../src/contract/routes.js';
import { preferredLanguages } from '../common/language.js';
import { ProblemError } from '../http/problems.js';
import { served, servedCacheable, type Served } from '../http/route.js';
import { findOutcome } from './repository.js';
import { findBoardPage, storeAnswer } from './service.js';

const list = servedCacheable(routes.outcomes, async ({ query }, services) => ({ body: await findBoardPage(services, query) }));

const one = servedCacheable(routes.outcome, async ({ parameters, query }, { database }) => {
  const outcome = await findOutcome(database, parameters['id'] ?? '', preferredLanguages(query['lang']));
  if (outcome === undefined) throw new ProblemError('not-found');
  return { body: outcome, language: outcome.language };
});

const answer = served(routes.outcomeAnswer, async ({ key, parameters, body }, services) => ({
  body: await storeAnswer(services, key, parameters['id'] ?? '', body),
}));

/** The board and "Is it better now?". */
export const outcomeRoutes: readonly Served[] = [list, one, answer];
