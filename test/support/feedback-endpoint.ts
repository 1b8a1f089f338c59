/** The fake endpoint of the stories, answer by answer, until the end of the test. For real connections that break there is the fault server. */
import { installFakeEndpoint, uninstallFakeEndpoint } from '../../stories/support/fake-endpoint.js';
import type { Call, FakeAnswer } from '../../stories/support/fake-endpoint.js';
import { problem } from '../../stories/support/problems.js';
import { receipt } from './feedback-prompt.js';

export type { Call, FakeAnswer } from '../../stories/support/fake-endpoint.js';

export const stored = (): Response => Response.json(receipt, { status: 201 });

export const refusal = problem;

/**
 * Answers requests to `ENDPOINT`, each by the next answer and with none left from sample data (201 for feedback).
 *
 * @returns the requests so far
 */
export const fakeEndpoint = <T>(...answers: FakeAnswer[]): readonly Call<T>[] => {
  // The pauses between tries are drawn by lot: none here.
  Math.random = () => 0;
  return installFakeEndpoint<T>({ answers }).calls;
};

const { random } = Math;

/** As many lost answers as one sending makes tries. */
export const allLost: readonly FakeAnswer[] = ['lost', 'lost', 'lost', 'lost', 'lost'];

afterEach(() => {
  Math.random = random;
  uninstallFakeEndpoint();
});
