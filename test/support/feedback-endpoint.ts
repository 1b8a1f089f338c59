/** An endpoint inside the page, for what a widget sends and gets. For real connections that break there is the fault server. */
import { ENDPOINT, receipt } from './feedback-prompt.js';

export interface Call<T> {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly key: string;
  readonly body: T;
}

/** `lost` = the connection breaks; a promise is an answer that the test gives later. */
export type FakeAnswer = Response | 'lost' | Promise<Response>;

export const stored = (): Response => Response.json(receipt, { status: 201 });

/** @param kind the last part of the problem's type. @param pointer where in the sent body */
export const refusal = (status: number, kind: string, pointer?: string): Response =>
  new Response(
    JSON.stringify({ type: `urn:sote-osallisuus:problem:${kind}`, status, errors: pointer ? [{ detail: 'refused', pointer }] : [] }),
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

const { fetch: realFetch } = window;
const { random: realRandom } = Math;

/**
 * Answers requests to {@link ENDPOINT}, each by the next answer and with none left by 201, until the end of the test. Pauses between
 * tries are zero meanwhile.
 *
 * @returns the requests so far
 */
export const fakeEndpoint = <T>(...answers: FakeAnswer[]): readonly Call<T>[] => {
  const calls: Call<T>[] = [];
  Math.random = () => 0;
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(ENDPOINT)) return realFetch(input, init);
    const { url, method, headers } = request;
    calls.push({ url, method, headers, key: headers.get('idempotency-key') ?? '', body: (await request.json()) as T });
    const answer = await (answers.length > 0 ? answers.shift() : stored());
    if (answer === undefined || answer === 'lost') throw new TypeError('The connection broke.');
    return answer;
  };
  return calls;
};

/** As many lost answers as one sending makes tries. */
export const allLost: readonly FakeAnswer[] = ['lost', 'lost', 'lost', 'lost', 'lost'];

afterEach(() => {
  window.fetch = realFetch;
  Math.random = realRandom;
});
