/**
 * The fake endpoint of the stories, until the end of the test. Connections that really break are the matter of the fault server
 * (test/support/fault-server).
 */
import { installFakeEndpoint, uninstallFakeEndpoint } from '../../../stories/support/fake-endpoint.js';
import type { Answers, FakeEndpoint } from '../../../stories/support/fake-endpoint.js';

export { ENDPOINT } from '../../../stories/support/fake-endpoint.js';
export { problem } from '../../../stories/support/problems.js';

/**
 * Answers all requests to {@link ENDPOINT}: routes that are not named answer from sample data. Pauses between tries are zero meanwhile.
 *
 * @example
 *   const { requests } = fakeEndpoint<Feedback>({ 'POST /feedback': ['lost', 'sample'] });
 */
export const fakeEndpoint = <Body = unknown>(answers: Answers = {}): FakeEndpoint<Body> => installFakeEndpoint<Body>(answers);

export const json = (body: unknown, status = 200): Response => Response.json(body, { status });

/** An answer that the test gives when it wants: `respond(json(…))`. */
export const pendingAnswer = (): { readonly answer: Promise<Response>; readonly respond: (response: Response) => void } => {
  let respond: (response: Response) => void = () => undefined;
  const answer = new Promise<Response>((resolve) => (respond = resolve));
  return { answer, respond };
};

afterEach(uninstallFakeEndpoint);
