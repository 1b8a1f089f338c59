import type { OutcomeAnswer, OutcomeAnswerReceipt, OutcomePage } from '../../../src/contract/outcomes.js';
import { OUTCOME_SORTS, type OutcomeSort } from '../../../src/contract/vocabulary.js';
import { preferredLanguages } from '../common/language.js';
import type { Services } from '../common/services.js';
import { hashOf, insertOnce } from '../http/idempotency.js';
import { ProblemError } from '../http/problems.js';
import { findAnswer, findPublicStatus, insertAnswer } from './answer-repository.js';
import { countWaiting, facetsIn } from './counts.js';
import { readPlace, writePlace } from './cursor.js';
import { filterIn } from './query.js';
import { findOutcomes } from './repository.js';

const DEFAULT_LIMIT = 20;

/**
 * One page of the board: outcomes under the filter, how many of each status, and how much feedback waits.
 *
 * @throws ProblemError `invalid` for a cursor of another list
 */
export async function findBoardPage(
  { database, outcomeIndex, clock, settings }: Services,
  query: Readonly<Record<string, string>>,
): Promise<OutcomePage> {
  const filter = filterIn(query);
  const sort = (query['sort'] ?? OUTCOME_SORTS[0]) as OutcomeSort;
  const { cursor } = query;
  const after = cursor === undefined ? undefined : readPlace(cursor, sort);
  const lists = await outcomeIndex.current();
  const limit = Number(query['limit'] ?? DEFAULT_LIMIT);
  const request = { filter, sort, after, limit, preferred: preferredLanguages(query['lang']) };
  const { items, counts, next } = await findOutcomes(database, lists, request);
  const waiting = await countWaiting(database, { unit: filter.unit, now: clock(), readWithinDays: settings.readWithinDays });
  // The choices of the filter do not change while somebody turns the pages.
  const facets = after === undefined ? { facets: facetsIn(lists, query['lang']) } : {};
  const more = next === undefined ? {} : { nextCursor: writePlace(sort, next) };
  return { items, counts, waiting, ...facets, ...more };
}

/**
 * Stores one answer to "Is it better now?", once for each key.
 *
 * @throws ProblemError `not-found`, `invalid` (the outcome is not done), `key-reused`, `in-progress`
 */
export function storeAnswer(services: Services, key: string, outcome: string, { better }: OutcomeAnswer): Promise<OutcomeAnswerReceipt> {
  const { database, clock, running } = services;
  const hash = hashOf({ outcome, better });
  const insert = async () => {
    const status = await findPublicStatus(database, outcome);
    if (status === undefined) throw new ProblemError('not-found');
    if (status !== 'done' && status !== 'partly-done') {
      const detail = 'Only an outcome that is done or partly done can be asked about.';
      throw new ProblemError('invalid', [{ detail, pointer: '' }]);
    }
    return insertAnswer(database, { key, hash, outcome, better, at: clock() });
  };
  return running.once(key, () => insertOnce({ hash, find: () => findAnswer(database, key), insert }));
}
