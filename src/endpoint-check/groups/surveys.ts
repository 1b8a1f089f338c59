import { routes } from '../../contract/routes.js';
import type { CheckGroup } from '../context.js';
import { expect, expectProblem, NotTried, successOf } from '../expect.js';
import { LANGUAGES, UNKNOWN_ID } from '../words.js';

const { survey: route } = routes;

/** `GET /surveys/{id}`. */
export const surveyChecks: CheckGroup = {
  name: 'surveys',
  title: 'Question sets',
  checks: [
    {
      title: 'gives the question set in the asked language, or the nearest one that it has',
      run: async (context) => {
        const { survey: id } = context.subjects;
        if (id === undefined) throw new NotTried('give the id of a question set with --survey');
        for (const lang of LANGUAGES) {
          const exchange = await context.call(route, { parameters: { id }, query: { lang } });
          const set = successOf(route, exchange);
          expect(set.id === id, `another question set than the asked one: ${set.id}`, exchange);
        }
      },
    },
    {
      title: 'does not find a question set that is not there',
      run: async (context) => void expectProblem('not-found', await context.call(route, { parameters: { id: UNKNOWN_ID } })),
    },
  ],
};
