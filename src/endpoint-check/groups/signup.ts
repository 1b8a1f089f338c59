import type { Event } from '../../contract/events.js';
import { routes } from '../../contract/routes.js';
import type { SignupReceipt } from '../../contract/signups.js';
import type { Exchange } from '../client.js';
import type { Check, CheckGroup, Context } from '../context.js';
import { answerOf, expect, expectProblem, isProblem, NotTried, successOf } from '../expect.js';
import { expectKeyReused, expectSameAgain, expectStoredOnce } from '../idempotency.js';
import { MARK, MARKED_TEXT, testSignup } from '../samples.js';
import { UNKNOWN_ID } from '../words.js';

const { event: eventRoute, signup: route, ownSignup, changeSignup, cancelSignup } = routes;

/** In the right form, and nobody's. */
const WRONG_TOKEN = 'A'.repeat(22);

const whyNot = ({ signup, questions = [] }: Event, hasDate: boolean): string | undefined => {
  if (signup.mode === 'none') return 'one does not sign up for this event';
  if (!hasDate) return 'the event has no coming date';
  return questions.some(({ required }) => required) ? 'the event has questions of its own that must be answered' : undefined;
};

/** What is sent for the event that was made for tests. */
const signupFor = async (context: Context) => {
  const { event: id } = context.subjects;
  if (id === undefined) throw new NotTried('give an event made for tests with --event: the checks sign up for it and cancel');
  const event = await context.need(
    'the event',
    context.once('test event', async () => successOf(eventRoute, await context.call(eventRoute, { parameters: { id } }))),
  );
  const date = event.dates.find(({ status, starts }) => status === 'scheduled' && Date.parse(starts) > Date.now());
  const reason = whyNot(event, date !== undefined);
  if (reason !== undefined || date === undefined) throw new NotTried(reason ?? '');
  const attendance = event.place === undefined && date.room === undefined ? 'remote' : 'place';
  return { route, parameters: { id }, body: testSignup({ attendance, dates: [date.id] }) } as const;
};

/** Every signup of this run, to be cancelled at its end. */
const receiptsOf = (context: Context): Map<string, SignupReceipt> => {
  const found = new Map<string, SignupReceipt>();
  for (const { request, answer } of context.client.exchanges) {
    if (request.method !== 'POST' || !request.path.endsWith('/signups') || answer?.status !== route.success.status) continue;
    const { reference, token } = (answer.json ?? {}) as Partial<SignupReceipt>;
    if (reference !== undefined && token !== undefined) found.set(reference, answer.json as SignupReceipt);
  }
  return found;
};

const storedSignup = (context: Context) =>
  context.once('signup', async () => {
    const request = { ...(await signupFor(context)), key: context.makeKey() };
    const receipt = successOf(route, await context.call(route, request));
    return { ...request, receipt };
  });

const neededSignup = async (context: Context) => {
  await signupFor(context);
  return context.need('a signup that was stored', storedSignup(context));
};

const asOwner = ({ reference, token }: Pick<SignupReceipt, 'reference' | 'token'>) => ({
  parameters: { reference },
  query: { lang: 'fi' },
  headers: { authorization: `Bearer ${token}` },
});

/** The widgets send a key with a change too, though a change is safe to repeat. */
const changing = (context: Context, receipt: SignupReceipt) => {
  const { headers, ...call } = asOwner(receipt);
  return { ...call, headers: { ...headers, 'idempotency-key': context.makeKey() } };
};

const expectNoStore = (exchange: Exchange): void => {
  const caching = answerOf(exchange).headers.get('cache-control') ?? '';
  expect(caching.includes('no-store'), 'without Cache-Control: no-store a shared computer may keep it', exchange);
};

const storing: readonly Check[] = [
  {
    title: 'signs up and answers with reference, token and the state of every date',
    run: async (context) => {
      const { body, receipt } = await storedSignup(context);
      const [date] = receipt.dates;
      expect(date?.id === body.dates[0], 'the receipt is about another date');
    },
  },
  {
    title: 'answers the same when the same is sent again, token included',
    run: async (context) => {
      const { receipt, ...request } = await neededSignup(context);
      await expectSameAgain(context, request, receipt);
    },
  },
  {
    title: 'refuses another body under the same key',
    run: async (context) => {
      const { receipt, ...request } = await neededSignup(context);
      await expectKeyReused(context, { ...request, changed: { ...request.body, companions: 1 }, first: receipt });
    },
  },
  {
    title: 'stores once what comes five times at the same moment',
    run: async (context) => {
      await expectStoredOnce(context, { ...(await signupFor(context)), key: context.makeKey() });
    },
  },
  {
    title: 'refuses a signup without a name',
    run: async (context) => {
      const { body, ...request } = await signupFor(context);
      expectProblem('invalid', await context.call(route, { ...request, body: { ...body, name: '' } }));
    },
  },
  {
    title: 'does not take a signup for an event that is not there',
    run: async (context) => {
      const body = testSignup({ attendance: 'place', dates: ['first'] });
      expectProblem('not-found', await context.call(route, { parameters: { id: UNKNOWN_ID }, body }));
    },
  },
];

const managing: readonly Check[] = [
  {
    title: 'shows one’s own signup, and of the needs only that they were told',
    run: async (context) => {
      const { receipt } = await neededSignup(context);
      const exchange = await context.call(ownSignup, asOwner(receipt));
      expect(successOf(ownSignup, exchange).needsTold, 'needsTold is false, though needs were told', exchange);
      expect(!answerOf(exchange).text.includes(MARKED_TEXT), 'the answer says which needs', exchange);
      expectNoStore(exchange);
    },
  },
  {
    title: 'does not show a signup with a wrong token or with none',
    run: async (context) => {
      const { receipt } = await neededSignup(context);
      expectProblem('not-found', await context.call(ownSignup, asOwner({ ...receipt, token: WRONG_TOKEN })));
      expectProblem('not-found', await context.call(ownSignup, { ...asOwner(receipt), headers: {} }));
    },
  },
  {
    title: 'changes it; the same change twice is done once',
    run: async (context) => {
      const { receipt } = await neededSignup(context);
      for (let time = 0; time < 2; time += 1) {
        const exchange = await context.call(changeSignup, { ...changing(context, receipt), body: { companions: 1 } });
        if (isProblem('event-full', exchange)) throw new NotTried('there is no room for a companion');
        expect(successOf(changeSignup, exchange).companions === 1, 'the change is not in the answer', exchange);
      }
    },
  },
  {
    title: 'refuses a change that is not in the contract’s form',
    run: async (context) => {
      const { receipt } = await neededSignup(context);
      expectProblem('invalid', await context.call(changeSignup, { ...changing(context, receipt), body: { companions: -1 } }));
    },
  },
  {
    title: 'cancels every date and deletes name and contact at once; asked twice, it answers the same',
    run: async (context) => {
      const { receipt } = await neededSignup(context);
      for (let time = 0; time < 2; time += 1) {
        const exchange = await context.call(cancelSignup, changing(context, receipt));
        const { dates, name, contact } = successOf(cancelSignup, exchange);
        expect(
          dates.every(({ state }) => state === 'cancelled'),
          'a date is not cancelled',
          exchange,
        );
        expect(name === undefined && contact === undefined, 'name or contact is still there', exchange);
      }
    },
  },
];

const cleanUp = async (context: Context): Promise<string | undefined> => {
  const left: string[] = [];
  for (const [reference, receipt] of receiptsOf(context)) {
    const { answer } = await context.call(cancelSignup, changing(context, receipt));
    if (answer?.status !== cancelSignup.success.status) left.push(reference);
  }
  return left.length === 0 ? undefined : `The signups ${left.join(', ')} of “${MARK}” could not be cancelled: do it by hand.`;
};

/** `POST /events/{id}/signups` and `GET`, `PATCH`, `DELETE /signups/{reference}`. */
export const signupChecks: CheckGroup = { name: 'signup', title: 'Signing up', checks: [...storing, ...managing], cleanUp };
