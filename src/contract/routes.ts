import type { GenericSchema } from 'valibot';
import { LanguageQuery } from './common.js';
import { Event, EventPage, EventQuery } from './events.js';
import { Feedback, FeedbackReceipt, FeedbackState, FeedbackStatusRequest } from './feedback.js';
import { Outcome, OutcomeAnswer, OutcomeAnswerReceipt, OutcomePage, OutcomeQuery } from './outcomes.js';
import type { ProblemKind } from './vocabulary.js';
import { OwnSignup, Signup, SignupPatch, SignupReceipt } from './signups.js';
import { QuestionSet } from './surveys.js';

/** One route of the endpoint: the OpenAPI document, the receiver, the widgets and the endpoint checker all read this. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the endpoint's base URL; parameters as `{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly query?: GenericSchema;
  readonly request?: GenericSchema;
  /** The only success: its status and its body. */
  readonly success: { readonly status: 200 | 201 | 204; readonly body?: GenericSchema };
  readonly problems: readonly ProblemKind[];
  /** `key` = carries `Idempotency-Key` and is stored once; `none` = safe to ask again. */
  readonly idempotency: 'key' | 'none';
  /** `signup-token` = carries `Authorization: Bearer` with the token of the signup's receipt; a wrong one is `not-found`. */
  readonly authorization?: 'signup-token';
}

const everyPost = ['invalid', 'too-large', 'unsupported', 'rate-limited'] as const;

/** Everything that a widget may ask of an endpoint, version 1. */
export const routes = {
  survey: {
    method: 'GET',
    path: '/surveys/{id}',
    summary: 'One question set in the asked language, or the nearest one there is.',
    query: LanguageQuery,
    success: { status: 200, body: QuestionSet },
    problems: ['not-found', 'rate-limited'],
    idempotency: 'none',
  },
  feedback: {
    method: 'POST',
    path: '/feedback',
    summary: 'Stores one answer. 201 only after it is committed.',
    request: Feedback,
    success: { status: 201, body: FeedbackReceipt },
    problems: [...everyPost, 'personal-data', 'key-reused', 'in-progress'],
    idempotency: 'key',
  },
  feedbackStatus: {
    method: 'POST',
    path: '/feedback/status',
    summary: 'Where the feedback of this code is. A POST, so that the code never stands in a URL or a log.',
    query: LanguageQuery,
    request: FeedbackStatusRequest,
    success: { status: 200, body: FeedbackState },
    problems: [...everyPost, 'not-found'],
    idempotency: 'none',
  },
  events: {
    method: 'GET',
    path: '/events',
    summary: 'Coming events, the first one first. Each in the asked language, or the nearest one that it has.',
    query: EventQuery,
    success: { status: 200, body: EventPage },
    problems: ['invalid', 'rate-limited'],
    idempotency: 'none',
  },
  event: {
    method: 'GET',
    path: '/events/{id}',
    summary: 'One event, with the room there is now.',
    query: LanguageQuery,
    success: { status: 200, body: Event },
    problems: ['not-found', 'rate-limited'],
    idempotency: 'none',
  },
  signup: {
    method: 'POST',
    path: '/events/{id}/signups',
    summary:
      'Signs up for all asked dates or for none. 201 only after it is committed. `event-full` also has the members of EventFullOffer.',
    request: Signup,
    success: { status: 201, body: SignupReceipt },
    problems: [...everyPost, 'not-found', 'personal-data', 'key-reused', 'in-progress', 'event-full', 'signup-closed'],
    idempotency: 'key',
  },
  ownSignup: {
    method: 'GET',
    path: '/signups/{reference}',
    summary: 'One’s own signup. It says that needs were told, never which.',
    query: LanguageQuery,
    success: { status: 200, body: OwnSignup },
    problems: ['not-found', 'rate-limited'],
    idempotency: 'none',
    authorization: 'signup-token',
  },
  changeSignup: {
    method: 'PATCH',
    path: '/signups/{reference}',
    summary: 'Changes one’s own signup: all that is asked or nothing. Asked twice, it is done once.',
    query: LanguageQuery,
    request: SignupPatch,
    success: { status: 200, body: OwnSignup },
    problems: [...everyPost, 'not-found', 'personal-data', 'in-progress', 'event-full', 'signup-closed'],
    idempotency: 'none',
    authorization: 'signup-token',
  },
  cancelSignup: {
    method: 'DELETE',
    path: '/signups/{reference}',
    summary: 'Cancels every date and deletes the contact and the needs at once. Asked twice, the answer is the same.',
    query: LanguageQuery,
    success: { status: 200, body: OwnSignup },
    problems: ['not-found', 'in-progress', 'rate-limited'],
    idempotency: 'none',
    authorization: 'signup-token',
  },
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
    problems: [...everyPost, 'not-found', 'key-reused', 'in-progress'],
    idempotency: 'key',
  },
} as const satisfies Record<string, Route>;
