import type { Exchange } from '../client.js';
import type { CheckGroup, Context } from '../context.js';
import { DoesNotHold, expectProblem, NotTried } from '../expect.js';

const TOO_MANY = 429;

/** @throws DoesNotHold with the first exchanges of the run that are so */
const expectNone = (context: Context, message: string, isSo: (exchange: Exchange) => boolean): void => {
  const found = context.client.exchanges.filter(isSo);
  if (found.length > 0) throw new DoesNotHold(`${message} (${found.length} of ${context.client.exchanges.length})`, ...found.slice(0, 2));
};

/** What holds for every answer: looked for in all that the other checks were answered. */
export const everyAnswerChecks: CheckGroup = {
  name: 'every-answer',
  title: 'Every answer',
  checks: [
    {
      title: 'comes whole and in time',
      run: (context) => expectNone(context, 'no answer, or not in time', ({ answer }) => answer === undefined),
    },
    {
      title: 'is no redirect',
      run: (context) =>
        expectNone(
          context,
          'a redirect, which the widgets do not follow',
          ({ answer }) => answer !== undefined && answer.status >= 300 && answer.status < 400,
        ),
    },
    {
      title: 'is no error of the server',
      run: (context) => expectNone(context, 'status 500 or more', ({ answer }) => answer !== undefined && answer.status >= 500),
    },
    {
      title: 'sets no cookie',
      run: (context) => expectNone(context, 'a cookie', ({ answer }) => answer?.headers.has('set-cookie') ?? false),
    },
    {
      title: 'says with Retry-After how long to wait, where it asks to wait (429)',
      run: (context) => {
        const waits = context.client.exchanges.filter(({ answer }) => answer?.status === TOO_MANY);
        const [first] = waits;
        if (first === undefined) throw new NotTried('the endpoint never said that it was asked too often');
        expectProblem('rate-limited', first);
        expectNone(
          context,
          '429 without Retry-After',
          (exchange) => waits.includes(exchange) && !exchange.answer?.headers.has('retry-after'),
        );
      },
    },
  ],
};
