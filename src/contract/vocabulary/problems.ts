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

/** The most that one request may hold, in bytes: what a person writes takes a few kilobytes. */
export const LONGEST_BODY = 32 * 1024;
