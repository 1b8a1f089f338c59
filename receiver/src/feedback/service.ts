import type { Feedback, FeedbackReceipt } from '../../../src/contract/feedback.js';
import { checkFeedbackAgainstSet } from '../../../src/domain/received.js';
import type { Services } from '../common/services.js';
import { withNewReference } from '../database/conflicts.js';
import { insertOnce, keyedHash } from '../http/idempotency.js';
import { ProblemError } from '../http/problems.js';
import type { KnownSet } from '../surveys/known-sets.js';
import { enterFeedback, insertFeedback } from './insert.js';
import { refusePersonalData } from './personal-data.js';
import { findReceipt } from './repository.js';

type Receipt = FeedbackReceipt | undefined;

export interface SentFeedback {
  readonly key: string;
  readonly feedback: Feedback;
  /** When it was received; absent = now. */
  readonly receivedAt?: Date;
  /** The staff member who entered it for the person. */
  readonly enteredBy?: string;
}

/**
 * Checks and inserts one feedback. What is known of its question set may be old: then it is read again, before anything is refused because of it.
 *
 * @returns nothing when something is stored under the key
 * @throws ProblemError `invalid`
 */
async function checkAndInsert(
  { knownSets }: Services,
  { questionSet, answers }: Feedback,
  insert: (checkedWith: KnownSet) => Promise<Receipt>,
) {
  for (const isFresh of [false, true]) {
    if (isFresh) knownSets.forget(questionSet);
    const known = await knownSets.get(questionSet);
    // A set that is not stored here is the host page's own: its answers are taken as they are.
    const faults = known.set === undefined ? [] : checkFeedbackAgainstSet(known.set, answers);
    const receipt = faults.length > 0 ? undefined : await insert(known);
    if (receipt !== undefined) return receipt;
    if (isFresh && faults.length > 0) throw new ProblemError('invalid', faults);
  }
  return undefined;
}

/**
 * Stores one feedback once for each key, after every check.
 *
 * @throws ProblemError `invalid`, `personal-data`, `key-reused`, `in-progress`
 */
export function storeFeedback(services: Services, sent: SentFeedback): Promise<FeedbackReceipt> {
  const { database, clock, running } = services;
  const { key, feedback, enteredBy: actor } = sent;
  const hash = keyedHash(key, feedback);
  const insertNew = (checkedWith: KnownSet) =>
    withNewReference(services, (reference) => {
      const now = clock();
      const added = { key, hash, reference, receivedAt: sent.receivedAt ?? now, feedback, checkedWith };
      return actor === undefined ? insertFeedback(database, added) : enterFeedback(database, added, { at: now, actor });
    });
  const insert = async () => {
    refusePersonalData(feedback);
    return checkAndInsert(services, feedback, insertNew);
  };
  return running.once(key, () => insertOnce({ hash, find: () => findReceipt(database, key), insert }));
}
