import type { Feedback, FeedbackReceipt } from '../../../src/contract/feedback.js';
import { checkFeedbackAgainstSet } from '../../../src/domain/received.js';
import type { Services } from '../common/services.js';
import { withNewReference } from '../database/conflicts.js';
import { keyedHash, storeOnce } from '../http/idempotency.js';
import { ProblemError } from '../http/problems.js';
import { findAnsweredSet } from '../surveys/repository.js';
import { refusePersonalData } from './personal-data.js';
import { findReceipt, insertFeedback } from './repository.js';

export interface SentFeedback {
  readonly key: string;
  readonly feedback: Feedback;
  /** When it was received; absent = now. */
  readonly receivedAt?: Date;
  /** The staff member who entered it for the person. */
  readonly enteredBy?: string;
}

/** @throws ProblemError `invalid`, `personal-data` */
async function check({ database }: Services, feedback: Feedback): Promise<void> {
  refusePersonalData(feedback);
  const set = await findAnsweredSet(database, feedback.questionSet.id, feedback.questionSet.version);
  // A set that is not stored here is the host page's own: its answers are taken as they are.
  const faults = set === undefined ? [] : checkFeedbackAgainstSet(set, feedback.answers);
  if (faults.length > 0) throw new ProblemError('invalid', faults);
}

/**
 * Stores one feedback once for each key, after every check.
 *
 * @throws ProblemError `invalid`, `personal-data`, `key-reused`, `in-progress`
 */
export function storeFeedback(services: Services, sent: SentFeedback): Promise<FeedbackReceipt> {
  const { database, clock } = services;
  const { key, feedback, enteredBy: actor } = sent;
  const hash = keyedHash(key, feedback);
  const store = async () => {
    await check(services, feedback);
    await withNewReference(services, (reference) => {
      const now = clock();
      const entered = actor === undefined ? undefined : { at: now, actor };
      return insertFeedback(database, { key, hash, reference, receivedAt: sent.receivedAt ?? now, feedback, entered });
    });
  };
  return services.running.once(key, () => storeOnce({ hash, find: () => findReceipt(database, key), store }));
}
