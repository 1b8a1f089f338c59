import { PROBLEM_STATUS, problemType, type Problem } from '../../../src/contract/problems.js';
import { type ProblemKind } from '../../../src/contract/vocabulary.js';

/** One thing that is wrong with a request, and where. */
export interface PointedError {
  readonly detail: string;
  /** JSON pointer (RFC 6901) into the sent body; empty = the body as a whole, or something outside of it. */
  readonly pointer: string;
}

const TITLES: Record<ProblemKind, string> = {
  invalid: 'The request is not valid.',
  'personal-data': 'The text has a personal identity code.',
  'key-reused': 'The Idempotency-Key was used for another body.',
  'in-progress': 'The first request with this Idempotency-Key is still running.',
  'event-full': 'All places are taken.',
  'signup-closed': 'Signing up is closed.',
  'not-found': 'Nothing was found here.',
  forbidden: 'You may not do this.',
  'changed-meanwhile': 'It has been changed since you read it.',
  'too-large': 'The body is too large.',
  unsupported: 'The body must be application/json.',
  'rate-limited': 'Too many requests.',
};

/** Thrown anywhere below a route: the answer becomes this problem. Details never repeat what was sent. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly kind: ProblemKind,
    readonly errors: readonly PointedError[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
    /** Further members of the answer, as the contract names them for this kind. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(TITLES[kind]);
  }
}

const answer = (problem: Problem, status: number, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(problem), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });

/** Problem details (RFC 9457) of a kind that the contract names. */
export function problemResponse({ kind, errors, headers, members }: ProblemError): Response {
  const status = PROBLEM_STATUS[kind];
  const listed = errors.length > 0 ? { errors: errors.map(({ detail, pointer }) => ({ detail, pointer })) } : {};
  return answer({ ...members, type: problemType(kind), title: TITLES[kind], status, ...listed }, status, headers);
}

/** Problem details of a plain HTTP status, for what no client of the contract meets in its normal work. */
export const plainProblem = (
  status: number,
  title: string,
  headers?: Readonly<Record<string, string>>,
  members?: Readonly<Record<string, unknown>>,
): Response => answer({ ...members, type: 'about:blank', title, status }, status, headers);
