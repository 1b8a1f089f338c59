import { EXPOSED_HEADERS } from '../../contract/origins.js';
import { routes, type Route } from '../../contract/routes.js';
import type { Exchange } from '../client.js';
import type { Check, CheckGroup, Context } from '../context.js';
import { answerOf, expect, NotTried } from '../expect.js';
import { UNKNOWN_ID } from '../words.js';

/** In a domain that can belong to nobody (RFC 2606). */
const STRANGER = 'https://not-allowed.invalid';

const originOf = ({ subjects: { origin } }: Context): string => {
  if (origin === undefined) throw new NotTried('give the origin of your portal with --origin, unless it is the endpoint’s own');
  return origin;
};

const listOf = (headers: Headers, name: string): readonly string[] =>
  (headers.get(name) ?? '').split(',').map((item) => item.trim().toLowerCase());

const allowedOrigin = (exchange: Exchange): string | null => exchange.answer?.headers.get('access-control-allow-origin') ?? null;

/** What a browser asks before the widgets' request. */
const preflight = async (context: Context, route: Route, asked: readonly string[]): Promise<Exchange> => {
  const { path } = context.request(route, { parameters: { id: UNKNOWN_ID, reference: '2222-3333-4444' } });
  const headers = {
    origin: originOf(context),
    'access-control-request-method': route.method,
    'access-control-request-headers': asked.join(','),
  };
  return context.client.send({ method: 'OPTIONS', path, headers });
};

const expectLeave = (context: Context, route: Route, asked: readonly string[], exchange: Exchange): void => {
  const { status, headers } = answerOf(exchange);
  expect(status >= 200 && status < 300, `status ${status} for OPTIONS: a browser takes it as a refusal`, exchange);
  const origin = allowedOrigin(exchange);
  expect(origin === originOf(context), `Access-Control-Allow-Origin is ${origin ?? 'missing'}`, exchange);
  const allowed = listOf(headers, 'access-control-allow-headers');
  const missing = asked.filter((name) => !allowed.includes(name));
  expect(missing.length === 0, `Access-Control-Allow-Headers has no ${missing.join(', ')}`, exchange);
  // Browsers let these through without being told (Fetch, "CORS-safelisted method").
  const isAllowed =
    ['GET', 'POST'].includes(route.method) || listOf(headers, 'access-control-allow-methods').includes(route.method.toLowerCase());
  expect(isAllowed, `Access-Control-Allow-Methods has no ${route.method}`, exchange);
};

const preflightCheck = (title: string, asked: readonly string[], ...asking: readonly Route[]): Check => ({
  title,
  run: async (context) => {
    for (const route of asking) expectLeave(context, route, asked, await preflight(context, route, asked));
  },
});

/** All that was answered to the portal's own pages in the whole run. */
const answeredTo = (context: Context): readonly Exchange[] => {
  const origin = originOf(context);
  const found = context.client.exchanges.filter(
    ({ request, answer }) => request.method !== 'OPTIONS' && request.headers['origin'] === origin && answer !== undefined,
  );
  if (found.length === 0) throw new NotTried('nothing was asked');
  return found;
};

const isError = ({ answer }: Exchange): boolean => answer !== undefined && answer.status >= 400;

const expectReadable = (context: Context, exchanges: readonly Exchange[]): void => {
  const hidden = exchanges.find((exchange) => allowedOrigin(exchange) !== originOf(context));
  expect(
    hidden === undefined,
    'without Access-Control-Allow-Origin a browser hides the answer: it looks like a broken network',
    ...(hidden ? [hidden] : []),
  );
};

const answers: readonly Check[] = [
  {
    title: 'lets the portal read every answer',
    run: (context) =>
      expectReadable(
        context,
        answeredTo(context).filter((exchange) => !isError(exchange)),
      ),
  },
  {
    title: 'lets the portal read every problem',
    run: (context) => expectReadable(context, answeredTo(context).filter(isError)),
  },
  {
    title: 'lets the portal read how long to wait, the version and the time',
    run: async (context) => {
      const origin = originOf(context);
      const exchange = await context.client.send({ method: 'GET', path: `${routes.outcomes.path}?limit=1`, headers: { origin } });
      const { headers } = answerOf(exchange);
      const exposed = listOf(headers, 'access-control-expose-headers');
      const missing = EXPOSED_HEADERS.filter((name) => !exposed.includes(name));
      expect(missing.length === 0, `Access-Control-Expose-Headers has no ${missing.join(', ')}`, exchange);
    },
  },
  {
    title: 'tells caches that the answer depends on the origin (Vary)',
    run: (context) => {
      const [first] = answeredTo(context);
      const varies = first?.answer && ['origin', '*'].some((name) => listOf(first.answer?.headers ?? new Headers(), 'vary').includes(name));
      expect(varies === true, 'Vary has no Origin', ...(first ? [first] : []));
    },
  },
  {
    title: 'gives other origins no leave, and nobody leave to send cookies',
    run: async (context) => {
      originOf(context);
      const exchange = await context.client.send({ method: 'GET', path: `${routes.outcomes.path}?limit=1`, headers: { origin: STRANGER } });
      answerOf(exchange);
      const origin = allowedOrigin(exchange);
      expect(origin !== STRANGER && origin !== '*', `the page of any origin may read the answer: ${origin ?? ''}`, exchange);
      const withCookies = context.client.exchanges.find(({ answer }) => answer?.headers.get('access-control-allow-credentials') === 'true');
      expect(withCookies === undefined, 'Access-Control-Allow-Credentials is true', ...(withCookies ? [withCookies] : []));
    },
  },
];

/** CORS, for a page of another origin than the endpoint's. */
export const originChecks: CheckGroup = {
  name: 'origins',
  title: 'Pages of another origin (CORS)',
  checks: [
    preflightCheck('lets the portal send', ['content-type', 'idempotency-key'], routes.feedback, routes.outcomeAnswer, routes.signup),
    preflightCheck('lets the portal ask by code', ['content-type'], routes.feedbackStatus),
    preflightCheck('lets the portal see a signup', ['authorization'], routes.ownSignup),
    preflightCheck('lets the portal change a signup', ['authorization', 'content-type', 'idempotency-key'], routes.changeSignup),
    preflightCheck('lets the portal cancel a signup', ['authorization', 'idempotency-key'], routes.cancelSignup),
    ...answers,
  ],
};
