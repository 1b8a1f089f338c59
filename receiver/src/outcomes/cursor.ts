import { OUTCOME_SORTS, OUTCOME_STATUSES, type OutcomeSort } from '../../../src/contract/vocabulary.js';
import { ProblemError } from '../http/problems.js';
import type { OutcomePlace } from './filter.js';

const FORM = new RegExp(`^(${OUTCOME_SORTS.join('|')}) ([a-z-]+) (-?\\d{1,7}) (\\d{1,15}) ([A-Za-z0-9][A-Za-z0-9._-]{0,79})$`);

/** A place in a list as clients carry it; to them it is opaque. */
export const writeCursor = (sort: OutcomeSort, { status, rank, updatedAt, id }: OutcomePlace): string =>
  Buffer.from(`${sort} ${status} ${rank} ${Date.parse(updatedAt)} ${id}`).toString('base64url');

/**
 * Reads back what `writeCursor` wrote for this order.
 *
 * @throws ProblemError `invalid`: the first page instead would show the same outcomes twice
 */
export function readCursor(text: string, sort: OutcomeSort): OutcomePlace {
  const [, of, word, rank = '', moment = '', id = ''] = FORM.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  const status = OUTCOME_STATUSES.find((known) => known === word);
  const date = new Date(Number(moment));
  if (of === sort && status && !Number.isNaN(date.getTime())) return { status, rank: Number(rank), updatedAt: date.toISOString(), id };
  throw new ProblemError('invalid', [{ detail: 'The cursor does not belong to this list in this order.', pointer: '' }]);
}
