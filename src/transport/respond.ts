import { judge } from './attempt.js';
import type { Outcome, Read } from './attempt.js';
import { toJson } from '../domain/to-json.js';

/**
 * The outcome of a sending that the host page took over: it gives a `Response`, or the contract's answer itself. Nothing is sent again
 * from here, for only the host knows how: a rejection, or an answer out of form, is "not confirmed".
 */
export async function respond<T>(answer: Promise<unknown>, read: Read<T>): Promise<Outcome<T>> {
  try {
    const given = await answer;
    const response = given instanceof Response ? given : new Response(toJson(given), { status: 201 });
    return (await judge(response, read, Date.now)).outcome;
  } catch {
    return { kind: 'not-confirmed', reason: 'network' };
  }
}
