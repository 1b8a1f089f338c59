import { routes } from '../../../src/contract/routes.js';
import { ProblemError } from '../problems.js';
import { served } from '../register.js';
import { findSurvey } from '../store/surveys.js';

export const survey = served(routes.survey, async ({ parameters, query }, { database }) => {
  const set = await findSurvey(database, parameters['id'] ?? '', query['lang']);
  if (set === undefined) throw new ProblemError('not-found');
  return { body: set, language: set.language, cache: 'ask-again' };
});
