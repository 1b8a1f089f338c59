/** Answers of the endpoint to one prompt. */
import type { Answer, FakeRequest } from '../../../stories/support/fake-endpoint.js';
import { problem } from '../../../stories/support/problems.js';
import { fakeEndpoint as fakeAnswers, json } from '../../support/browser/endpoint.js';
import { receipt } from './support.js';

export type FakeAnswer = Answer;

export const stored = (): Response => json(receipt, 201);

export const refusal = problem;

/**
 * Answers requests to `ENDPOINT`, each by the next answer and with none left from sample data (201 for feedback).
 *
 * @returns the requests so far
 */
export const fakeEndpoint = <T>(...answers: FakeAnswer[]): readonly FakeRequest<T>[] =>
  fakeAnswers<T>({ '*': [...answers, 'sample'] }).requests;

export { allLost } from './support.js';
