import { routes } from '../../contract/routes.js';
import type { Check, CheckGroup, Context } from '../context.js';
import { answerOf, expect, expectProblem, successOf } from '../expect.js';
import { expectKeyReused, expectSameAgain, expectStoredOnce } from '../idempotency.js';
import { INVENTED_CODE, MARKED_TEXT, testFeedback, testFeedbackSaying } from '../samples.js';

const { feedback: route } = routes;

/** What a person may write into one field at most. Two bytes a letter in Finnish text that has nothing but ä. */
const LONGEST_TEXT = 5000;
const TOO_LARGE = 2_000_000;
const REPLY_BY_DAYS = 14;
const DAY = 86_400_000;

/** The feedback that the other checks are about. */
export const storedFeedback = (context: Context) =>
  context.once('feedback', async () => {
    const body = testFeedback(context.subjects.unit);
    const key = context.makeKey();
    const receipt = successOf(route, await context.call(route, { body, key }));
    return { route, body, key, receipt };
  });

const neededFeedback = (context: Context) => context.need('a feedback that was stored', storedFeedback(context));

const sendText = async (context: Context, text: string) => context.call(route, { body: testFeedbackSaying(context.subjects.unit, text) });

const idempotency: readonly Check[] = [
  {
    title: 'stores a feedback and answers with its receipt',
    run: async (context) => {
      await storedFeedback(context);
    },
  },
  {
    title: 'answers the same when the same is sent again',
    run: async (context) => {
      const { receipt, ...request } = await neededFeedback(context);
      await expectSameAgain(context, request, receipt);
    },
  },
  {
    title: 'refuses another body under the same key',
    run: async (context) => {
      const { receipt, ...request } = await neededFeedback(context);
      const changed = testFeedbackSaying(context.subjects.unit, `${MARKED_TEXT} 2`);
      await expectKeyReused(context, { ...request, changed, first: receipt });
    },
  },
  {
    title: 'stores once what comes five times at the same moment',
    run: async (context) => {
      await neededFeedback(context);
      await expectStoredOnce(context, { route, body: testFeedback(context.subjects.unit), key: context.makeKey() });
    },
  },
  {
    title: 'refuses a feedback without a key, which could be stored twice',
    run: async (context) => {
      const headers = { 'idempotency-key': undefined };
      expectProblem('invalid', await context.call(route, { body: testFeedback(context.subjects.unit), headers }));
    },
  },
];

const accepted: readonly Check[] = [
  {
    title: 'takes fields that it does not know, as a later version of the widgets may send them',
    run: async (context) => {
      const body = { ...testFeedback(context.subjects.unit), fieldOfTomorrow: { a: 1 } };
      successOf(route, await context.call(route, { body }));
    },
  },
  {
    title: `takes the longest text that a person can write (${LONGEST_TEXT} letters ä)`,
    run: async (context) => {
      successOf(route, await sendText(context, MARKED_TEXT.padEnd(LONGEST_TEXT, 'ä')));
    },
  },
  {
    title: 'takes any script, line breaks and quotation marks',
    run: async (context) => {
      successOf(route, await sendText(context, `${MARKED_TEXT}\nشكرا 谢谢 čálli 😀 "'<b>&amp;\\`));
    },
  },
  {
    title: 'takes a wish for a reply, in Swedish',
    run: async (context) => {
      const replyBy = new Date(Date.now() + REPLY_BY_DAYS * DAY).toISOString().slice(0, 10);
      const contact = { name: 'TESTI', way: 'email', value: 'testi@example.org', basis: 'consent', replyBy } as const;
      successOf(route, await context.call(route, { body: testFeedback(context.subjects.unit, { contact, language: 'sv' }) }));
    },
  },
];

const refused: readonly Check[] = [
  {
    title: 'refuses a feedback without answers',
    run: async (context) => {
      expectProblem('invalid', await context.call(route, { body: testFeedback(context.subjects.unit, { answers: [] }) }));
    },
  },
  {
    title: 'refuses what is not JSON',
    run: async (context) => void expectProblem('invalid', await context.call(route, { body: '{"answers": [' })),
  },
  {
    title: 'refuses another media type than JSON, which any page may send without leave',
    run: async (context) => {
      const headers = { 'content-type': 'text/plain' };
      expectProblem('unsupported', await context.call(route, { body: testFeedback(context.subjects.unit), headers }));
    },
  },
  {
    title: 'refuses a body of two megabytes',
    run: async (context) => void expectProblem('too-large', await sendText(context, 'x'.repeat(TOO_LARGE))),
  },
  {
    title: 'refuses a personal identity code, and does not repeat it',
    run: async (context) => {
      const exchange = await sendText(context, `${MARKED_TEXT} ${INVENTED_CODE}`);
      expectProblem('personal-data', exchange);
      expect(!answerOf(exchange).text.includes(INVENTED_CODE), 'the answer repeats the code', exchange);
    },
  },
];

/** `POST /feedback`. */
export const feedbackChecks: CheckGroup = {
  name: 'feedback',
  title: 'Giving feedback',
  checks: [...idempotency, ...accepted, ...refused],
};
