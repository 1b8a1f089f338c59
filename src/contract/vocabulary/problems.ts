/** The `type` of every problem of the contract begins so (RFC 9457). */
export const PROBLEM_PREFIX = 'urn:sote-osallisuus:problem:';

export const PROBLEM_KINDS = [
  'invalid',
  'personal-data',
  'key-reused',
  'in-progress',
  'event-full',
  'signup-closed',
  'not-found',
  'forbidden',
  'changed-meanwhile',
  'too-large',
  'unsupported',
  'rate-limited',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];
