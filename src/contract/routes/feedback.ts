import { LanguageQuery } from '../common.js';
import { Feedback, FeedbackReceipt, FeedbackState, FeedbackStatusRequest } from '../feedback.js';
import { QuestionSet } from '../surveys.js';
import { BODY_PROBLEMS, type Route } from './route.js';

/** Question sets, giving feedback and following it up. */
export const feedbackRoutes = {
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
    problems: [...BODY_PROBLEMS, 'personal-data', 'key-reused', 'in-progress'],
    idempotency: 'key',
  },
  feedbackStatus: {
    method: 'POST',
    path: '/feedback/status',
    summary: 'Where the feedback of this code is. A POST, so that the code never stands in a URL or a log.',
    query: LanguageQuery,
    request: FeedbackStatusRequest,
    success: { status: 200, body: FeedbackState },
    problems: [...BODY_PROBLEMS, 'not-found'],
    idempotency: 'none',
  },
} as const satisfies Record<string, Route>;
