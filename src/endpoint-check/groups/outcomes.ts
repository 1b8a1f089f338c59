import type { OutcomePage } from '../../contract/outcomes.js';
import { routes } from '../../contract/routes.js';
import type { Check, CheckGroup, Context } from '../context.js';
import { expect, expectProblem, NotTried, successOf } from '../expect.js';
import { expectKeyReused, expectSameAgain } from '../idempotency.js';
import { expectDistinct, expectPaging } from '../lists.js';
import { LANGUAGES, UNKNOWN_ID } from '../words.js';

const { outcomes: list, outcome: one, outcomeAnswer: answer } = routes;

const getOutcomes = async (context: Context, query: Readonly<Record<string, string>> = {}) => {
  const exchange = await context.call(list, { query: { lang: 'fi', ...query } });
  return { page: successOf(list, exchange), exchange };
};

const firstPage = (context: Context) => context.once('outcomes', () => getOutcomes(context));

const firstOutcome = async (context: Context): Promise<OutcomePage['items'][number]> => {
  const { page } = await context.need('the list of outcomes', firstPage(context));
  const [first] = page.items;
  if (first === undefined) throw new NotTried('there is no published outcome');
  return first;
};

const lists: readonly Check[] = [
  {
    title: 'gives the published outcomes, each with all that its status needs',
    run: async (context) => {
      const { page, exchange } = await firstPage(context);
      expectDistinct(page, exchange);
    },
  },
  {
    title: 'gives them in the asked language, or the nearest one that there is',
    run: async (context) => {
      for (const lang of LANGUAGES) await getOutcomes(context, { lang });
    },
  },
  {
    title: 'gives page by page, and no outcome twice',
    run: async (context) => expectPaging(context, list),
  },
  {
    title: 'narrows to one status',
    run: async (context) => {
      const { status } = await firstOutcome(context);
      const { page, exchange } = await getOutcomes(context, { status });
      expect(
        page.items.every((item) => item.status === status),
        `status=${status} also gives others`,
        exchange,
      );
      expect(page.items.length > 0, `status=${status} finds nothing, though the list has one`, exchange);
    },
  },
  {
    title: 'narrows to one unit',
    run: async (context) => {
      const unit = context.subjects.unit ?? (await firstOutcome(context)).unit.id;
      const { page, exchange } = await getOutcomes(context, { unit });
      expect(
        page.items.every((item) => item.unit.id === unit),
        `unit=${unit} also gives others`,
        exchange,
      );
    },
  },
  {
    title: 'refuses a filter that it cannot read, instead of showing everything',
    run: async (context) => {
      await firstOutcome(context);
      expectProblem('invalid', await context.call(list, { query: { lang: 'fi', to: '2026-02-31' } }));
    },
  },
];

const single: readonly Check[] = [
  {
    title: 'gives one outcome by its id',
    run: async (context) => {
      const { id } = await firstOutcome(context);
      const exchange = await context.call(one, { parameters: { id }, query: { lang: 'fi' } });
      expect(successOf(one, exchange).id === id, 'another outcome than the asked one', exchange);
    },
  },
  {
    title: 'does not find an outcome that is not there',
    run: async (context) => void expectProblem('not-found', await context.call(one, { parameters: { id: UNKNOWN_ID } })),
  },
  {
    title: 'takes the answer to "is it better now?", and stores it once',
    run: async (context) => {
      const { outcome: id } = context.subjects;
      if (id === undefined) throw new NotTried('such an answer cannot be marked as a test; give an outcome made for tests with --outcome');
      const request = { route: answer, parameters: { id }, body: { better: 'yes' }, key: context.makeKey() };
      const first = successOf(answer, await context.call(answer, request));
      await expectSameAgain(context, request, first);
      await expectKeyReused(context, { ...request, changed: { better: 'no' }, first });
    },
  },
  {
    title: 'does not take an answer about an outcome that is not there',
    run: async (context) => {
      expectProblem('not-found', await context.call(answer, { parameters: { id: UNKNOWN_ID }, body: { better: 'yes' } }));
    },
  },
];

/** `GET /outcomes`, `GET /outcomes/{id}`, `POST /outcomes/{id}/answer`. */
export const outcomeChecks: CheckGroup = { name: 'outcomes', title: 'Outcomes of feedback', checks: [...lists, ...single] };
