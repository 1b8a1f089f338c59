import type { Feedback, FeedbackReceipt } from '../../../src/contract/feedback.js';
import { routes } from '../../../src/contract/routes.js';
import { checkFeedbackAgainstSet } from '../../../src/domain/received.js';
import { LOCK_NOT_AVAILABLE, sqlStateOf, UNIQUE_VIOLATION } from '../database/sql-state.js';
import { refusePersonalData } from '../http/personal-data.js';
import { inProgress, keyedHash } from '../http/idempotency.js';
import { ProblemError } from '../http/problems.js';
import type { Services } from '../common/services.js';
import { served } from '../http/route.js';
import { findReceipt, insertFeedback } from './repository.js';
import { findAnsweredSet } from '../surveys/repository.js';

const MOST_REFERENCES = 5;

interface Sent {
  readonly key: string;
  readonly feedback: Feedback;
  /** When it came; absent = now. */
  readonly receivedAt?: Date;
  /** The staff member who wrote it down for the person. */
  readonly enteredBy?: string;
}

async function replay({ database }: Services, key: string, hash: Buffer): Promise<FeedbackReceipt | undefined> {
  const stored = await findReceipt(database, key);
  if (stored === undefined) return undefined;
  if (stored.hash.equals(hash)) return stored.receipt;
  throw new ProblemError('key-reused', [{ detail: 'Use a new key for a changed answer.', pointer: '' }]);
}

async function check({ database }: Services, feedback: Feedback): Promise<void> {
  refusePersonalData(feedback);
  const set = await findAnsweredSet(database, feedback.questionSet.id, feedback.questionSet.version);
  // A set that is not kept here is the host's own: its answers are taken as they are.
  const faults = set === undefined ? [] : checkFeedbackAgainstSet(set, feedback.answers);
  if (faults.length > 0) throw new ProblemError('invalid', faults);
}

/** Two answers never get one code: the column is unique, and a new code is drawn when it is taken. */
async function insertWithNewReference(services: Services, sent: Sent & { hash: Buffer }): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const now = services.clock();
      const { key, hash, feedback, receivedAt = now, enteredBy: actor } = sent;
      const entered = actor === undefined ? undefined : { at: now, actor };
      await insertFeedback(services.database, { key, hash, reference: services.makeReference(), receivedAt, feedback, entered });
      return;
    } catch (error) {
      if (sqlStateOf(error) === LOCK_NOT_AVAILABLE) throw inProgress();
      if (sqlStateOf(error) !== UNIQUE_VIOLATION || attempt === MOST_REFERENCES) throw error;
    }
  }
}

/**
 * Stores one answer once for each key, after every check.
 *
 * @throws ProblemError `invalid`, `personal-data`, `key-reused`, `in-progress`
 */
export async function storeFeedback(services: Services, sent: Sent): Promise<FeedbackReceipt> {
  const { key, feedback } = sent;
  const hash = keyedHash(key, feedback);
  const earlier = await replay(services, key, hash);
  if (earlier !== undefined) return earlier;
  await check(services, feedback);
  await insertWithNewReference(services, { ...sent, hash });
  // Read back even when this request inserted the row: what is answered is what a repeated request will be answered.
  const stored = await replay(services, key, hash);
  if (stored === undefined) throw inProgress();
  return stored;
}

export const feedback = served(routes.feedback, async ({ key, body }, services) => ({
  body: await services.running.once(key, () => storeFeedback(services, { key, feedback: body })),
}));
