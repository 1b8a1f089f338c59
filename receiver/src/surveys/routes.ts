import { routes } from '../../../src/contract/routes.js';
import { ProblemError } from '../http/problems.js';
import { servedCacheable, type Served } from '../http/route.js';
import { findSurvey } from './repository.js';

const survey = servedCacheable(routes.survey, async ({ parameters, query }, { database }) => {
  const set = await findSurvey(database, parameters['id'] ?? '', query['lang']);
  if (set === undefined) throw new ProblemError('not-found');
  return { body: set, language: set.language };
});

export const surveyRoutes: readonly Served[] = [survey];
