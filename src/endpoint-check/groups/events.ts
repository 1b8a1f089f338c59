import { routes } from '../../contract/routes.js';
import type { CheckGroup, Context } from '../context.js';
import { expect, expectProblem, NotTried, successOf } from '../expect.js';
import { expectDistinct, expectPaging } from '../lists.js';
import { LANGUAGES, UNKNOWN_ID } from '../words.js';

const { events: list, event: one } = routes;

const getEvents = async (context: Context, query: Readonly<Record<string, string>> = {}) => {
  const exchange = await context.call(list, { query: { lang: 'fi', ...query } });
  return { page: successOf(list, exchange), exchange };
};

const firstPage = (context: Context) => context.once('events', () => getEvents(context));

/** Id of the event that was given, else of the first one. */
const someEvent = async (context: Context): Promise<string> => {
  const { page } = await context.need('the list of events', firstPage(context));
  const id = context.subjects.event ?? page.items[0]?.id;
  if (id === undefined) throw new NotTried('there is no event');
  return id;
};

/** `GET /events`, `GET /events/{id}`. */
export const eventChecks: CheckGroup = {
  name: 'events',
  title: 'Events',
  checks: [
    {
      title: 'gives the coming events',
      run: async (context) => {
        const { page, exchange } = await firstPage(context);
        expectDistinct(page, exchange);
      },
    },
    {
      title: 'gives them in the asked language, or the nearest one that they have',
      run: async (context) => {
        for (const lang of LANGUAGES) await getEvents(context, { lang });
      },
    },
    {
      title: 'gives page by page, and no event twice',
      run: async (context) => expectPaging(context, list),
    },
    {
      title: 'gives one event by its id',
      run: async (context) => {
        const id = await someEvent(context);
        const exchange = await context.call(one, { parameters: { id }, query: { lang: 'fi' } });
        expect(successOf(one, exchange).id === id, 'another event than the asked one', exchange);
      },
    },
    {
      title: 'does not find an event that is not there',
      run: async (context) => void expectProblem('not-found', await context.call(one, { parameters: { id: UNKNOWN_ID } })),
    },
  ],
};
