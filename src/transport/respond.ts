import type { Read } from './attempt.js';
import { readProblem } from './problem.js';
import type { Outcome } from './send.js';

/**
 * The outcome of a sending that the host page took over: it gives a `Response`, or the contract's answer itself. Nothing is sent again
 * from here, for only the host knows how: a rejection, or an answer out of form, is "not confirmed".
 */
export async function respond<T>(answer: Promise<unknown>, read: Read<T>): Promise<Outcome<T>> {
  try {
    const given = await answer;
    const isResponse = given instanceof Response;
    const status = isResponse ? given.status : 201;
    const text = isResponse ? await given.text() : '';
    const body: unknown = isResponse ? JSON.parse(text || 'null') : given;
    if (status >= 400 && status < 500 && isResponse) {
      return { kind: 'refused', status, problem: readProblem(status, given.headers.get('content-type'), body) };
    }
    const headers = isResponse ? given.headers : new Headers();
    const value = status >= 200 && status < 300 ? read(body, status, headers) : undefined;
    if (value !== undefined) return { kind: 'confirmed', value };
    return { kind: 'not-confirmed', reason: status >= 500 ? 'server' : 'bad-answer' };
  } catch {
    return { kind: 'not-confirmed', reason: 'network' };
  }
}
