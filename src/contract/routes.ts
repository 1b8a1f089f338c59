import type { GenericSchema } from 'valibot';
import { LanguageQuery } from './common.js';
import { Feedback, FeedbackReceipt, FeedbackState, FeedbackStatusRequest } from './feedback.js';
import type { ProblemKind } from './problems.js';
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
} as const satisfies Record<string, Route>;
