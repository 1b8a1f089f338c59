/** Answers of the endpoint in the order of the requests, whatever they ask for. Used by the tests of the house. */
import type { Answer, FakeRequest } from '../../../stories/support/fake-endpoint.js';
import { fakeEndpoint as fakeAnswers } from '../../support/browser/endpoint.js';

/** @returns the requests so far */
export const fakeEndpoint = <T>(...answers: Answer[]): readonly FakeRequest<T>[] =>
  fakeAnswers<T>({ '*': [...answers, 'sample'] }).requests;
