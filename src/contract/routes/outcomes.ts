import { LanguageQuery } from '../common.js';
import { Outcome, OutcomeAnswer, OutcomeAnswerReceipt, OutcomePage, OutcomeQuery } from '../outcomes.js';
import { BODY_PROBLEMS, type Route } from './route.js';

/** Published outcomes of feedback, and whether it is better now. */
export const outcomeRoutes = {
  outcomes: {
    method: 'GET',
    path: '/outcomes',
    summary: 'What came of feedback: one page of published outcomes, their counts, and how much feedback waits.',
    query: OutcomeQuery,
    success: { status: 200, body: OutcomePage },
    problems: ['invalid', 'rate-limited'],
    idempotency: 'none',
  },
  outcome: {
    method: 'GET',
    path: '/outcomes/{id}',
    summary: 'One published outcome in the asked language, or the nearest one there is.',
    query: LanguageQuery,
    success: { status: 200, body: Outcome },
    problems: ['not-found', 'rate-limited'],
    idempotency: 'none',
  },
  outcomeAnswer: {
    method: 'POST',
    path: '/outcomes/{id}/answer',
    summary: 'Is it better now? Taken for outcomes that are done or partly done.',
    request: OutcomeAnswer,
    success: { status: 201, body: OutcomeAnswerReceipt },
    problems: [...BODY_PROBLEMS, 'not-found', 'key-reused', 'in-progress'],
    idempotency: 'key',
  },
} as const satisfies Record<string, Route>;

const feed = { method: 'GET', query: OutcomeQuery, problems: ['invalid', 'rate-limited'], idempotency: 'none' } as const;

/** The newest published outcomes for feed readers, with the filters of the board. No widget calls them. */
export const feedRoutes = {
  outcomesAtom: {
    ...feed,
    path: '/outcomes.atom',
    summary: 'The 50 newest outcomes as an Atom feed (RFC 4287).',
    success: { status: 200, mediaType: 'application/atom+xml' },
  },
  outcomesJsonFeed: {
    ...feed,
    path: '/outcomes.json',
    summary: 'The 50 newest outcomes as a JSON Feed 1.1.',
    success: { status: 200, mediaType: 'application/feed+json' },
  },
} as const satisfies Record<string, Route>;
