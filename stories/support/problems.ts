import { problemType } from '../../src/contract/problems.js';
import type { ProblemKind } from '../../src/contract/vocabulary.js';

/**
 * A refusal as the endpoint sends it (RFC 9457).
 *
 * @param pointer the refused part of the body, as a JSON pointer (RFC 6901)
 * @param more other members of the problem, such as the offer of `event-full`
 */
export const problem = (
  status: number,
  kind: ProblemKind,
  pointer?: string,
  more: object = {},
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify({ type: problemType(kind), status, errors: pointer ? [{ detail: 'refused', pointer }] : [], ...more }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
