import type { OutcomeAnswerReceipt } from '../../src/contract/outcomes.js';
import type { Signup, SignupPatch } from '../../src/contract/signups.js';
import { problem } from './problems.js';
import { eventPage, sampleEvents } from './sample/events.js';
import { feedbackReceipt, feedbackState } from './sample/feedback.js';
import { outcomePage } from './sample/outcome-page.js';
import { sampleOutcomes } from './sample/outcomes.js';
import { makeSignups } from './sample/signups.js';
import { surveyOf } from './sample/surveys.js';

/** One request, as far as a route needs it. */
interface RouteRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: unknown;
}

interface HandlerInput {
  /** The path parameter `{id}` or `{reference}`. */
  readonly id: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** The token after `Authorization: Bearer`, or an empty text. */
  readonly token: string;
}

type Handler = (input: HandlerInput) => Response;

const orNotFound = (found: object | undefined): Response => (found ? Response.json(found) : problem(404, 'not-found'));

const tokenOf = (headers: Headers): string => (headers.get('authorization') ?? '').replace(/^Bearer /u, '');

const makeHandlers = (now: Date) => {
  const signups = makeSignups(now);
  const events = sampleEvents(now);
  return {
    'GET /surveys/{id}': ({ id, query }) => orNotFound(surveyOf(id, query.get('lang') ?? 'fi')),
    'POST /feedback': () => Response.json(feedbackReceipt, { status: 201 }),
    'POST /feedback/status': ({ body, query }) =>
      orNotFound(feedbackState((body as { reference: string }).reference, query.get('lang') ?? 'fi')),
    'GET /outcomes': ({ query }) => Response.json(outcomePage(query)),
    'GET /outcomes/{id}': ({ id }) => orNotFound(sampleOutcomes.find((outcome) => outcome.id === id)),
    'POST /outcomes/{id}/answer': () => Response.json({ receivedAt: now.toISOString() } satisfies OutcomeAnswerReceipt, { status: 201 }),
    'GET /events': ({ query }) => Response.json(eventPage(events, query)),
    'GET /events/{id}': ({ id }) => orNotFound(events.find((event) => event.id === id)),
    'POST /events/{id}/signups': ({ id, body }) => {
      const event = events.find((one) => one.id === id);
      return event ? Response.json(signups.add(event, body as Signup), { status: 201 }) : problem(404, 'not-found');
    },
    'GET /signups/{reference}': ({ id, token }) => orNotFound(signups.find(id, token)),
    'PATCH /signups/{reference}': ({ id, token, body }) => orNotFound(signups.change(id, token, body as SignupPatch)),
    'DELETE /signups/{reference}': ({ id, token }) => orNotFound(signups.cancel(id, token)),
  } as const satisfies Record<string, Handler>;
};

/** A route as `METHOD /path`, with its parameters as the contract writes them. */
export type RouteName = keyof ReturnType<typeof makeHandlers>;

interface Route {
  readonly name: RouteName;
  work(): Response;
}

const patternOf = (name: string): RegExp => new RegExp(`^${name.replace(/\{\w+\}/u, '([^/]+)')}$`, 'u');

/** Every route of the contract; what is signed up is kept as long as the returned function. */
export const makeRoutes = (now = new Date()) => {
  const handlers = makeHandlers(now);
  const table = (Object.keys(handlers) as RouteName[]).map((name) => ({ name, pattern: patternOf(name) }));
  return ({ method, path, query, body, headers }: RouteRequest): Route | undefined => {
    for (const { name, pattern } of table) {
      const match = pattern.exec(`${method} ${path}`);
      if (!match) continue;
      const input: HandlerInput = { id: decodeURIComponent(match[1] ?? ''), query, body, token: tokenOf(headers) };
      return { name, work: () => handlers[name](input) };
    }
    return undefined;
  };
};
