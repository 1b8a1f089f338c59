import { inProgress } from '../http/idempotency.js';
import { LOCK_NOT_AVAILABLE, sqlStateOf, UNIQUE_VIOLATION } from './sql-state.js';

const MAX_ATTEMPTS = 5;

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
      if (sqlStateOf(error) === LOCK_NOT_AVAILABLE) throw inProgress();
      if (sqlStateOf(error) !== UNIQUE_VIOLATION || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}
