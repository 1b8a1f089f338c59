import { routes } from '../../contract/routes.js';
import { makeReference } from '../../domain/reference.js';
import type { CheckGroup, Context } from '../context.js';
import { expectProblem, successOf } from '../expect.js';
import { storedFeedback } from './feedback.js';

const { feedbackStatus: route } = routes;

const ask = async (context: Context, reference: string, lang = 'fi') => context.call(route, { body: { reference }, query: { lang } });

const referenceOf = async (context: Context): Promise<string> =>
  (await context.need('a feedback that was stored', storedFeedback(context))).receipt.reference;

/** `POST /feedback/status`. */
export const followUpChecks: CheckGroup = {
  name: 'follow-up',
  title: 'Following up by code',
  checks: [
    {
      title: 'finds a feedback by its code, in every language of the widgets',
      run: async (context) => {
        const reference = await referenceOf(context);
        for (const lang of ['fi', 'sv', 'en']) successOf(route, await ask(context, reference, lang));
      },
    },
    {
      title: 'reads a code as people write it: small letters, spaces, no hyphens',
      run: async (context) => {
        const reference = await referenceOf(context);
        successOf(route, await ask(context, ` ${reference.toLowerCase().replaceAll('-', ' ')} `));
      },
    },
    {
      title: 'does not find a code that nobody was given',
      run: async (context) => {
        const unknown = makeReference((below) => Math.floor(Math.random() * below));
        expectProblem('not-found', await ask(context, unknown));
      },
    },
    {
      title: 'refuses what is not a code',
      run: async (context) => void expectProblem('invalid', await ask(context, '1234')),
    },
  ],
};
