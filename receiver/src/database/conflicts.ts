import { inProgress } from '../http/idempotency.js';

/** SQLSTATE of a lock that another instance holds for too long, and of a value that a unique column has already. */
const LOCK_NOT_AVAILABLE = '55P03';
const UNIQUE_VIOLATION = '23505';

const MAX_ATTEMPTS = 5;

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

/** The problem that a client gets for an error of the database: `in-progress` where another instance holds a lock too long, else the error itself. */
export const toProblem = (error: unknown): unknown => (hasCode(error, LOCK_NOT_AVAILABLE) ? inProgress() : error);

/**
 * Inserts a row under a new reference. Two rows never share one: the column is unique, and another reference is drawn when it is taken.
 *
 * @throws ProblemError `in-progress` when another instance inserts the same key for too long
 */
export async function withNewReference<Result>(
  { makeReference }: { readonly makeReference: () => string },
  insert: (reference: string) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await insert(makeReference());
    } catch (error) {
      if (!hasCode(error, UNIQUE_VIOLATION) || attempt === MAX_ATTEMPTS) throw toProblem(error);
    }
  }
}
