import { OUTCOME_STATUSES, type OutcomeSort, type OutcomeStatus } from '../../../src/contract/vocabulary.js';
import { ID_FORM, MOMENT_FORM, readCursor, writeCursor } from '../common/cursor.js';
import type { OutcomePlace } from './filter.js';

const formOf = (sort: OutcomeSort): RegExp =>
  new RegExp(`^${sort} (${OUTCOME_STATUSES.join('|')}) (-?\\d{1,7}) ${MOMENT_FORM} ${ID_FORM}$`);

export const writePlace = (sort: OutcomeSort, { status, rank, updatedAt, id }: OutcomePlace): string =>
  writeCursor(sort, status, rank, Date.parse(updatedAt), id);

/** @throws ProblemError `invalid` for a place in another list or another order */
export function readPlace(text: string, sort: OutcomeSort): OutcomePlace {
  const [status, rank, moment, id = ''] = readCursor(text, formOf(sort));
  return { status: status as OutcomeStatus, rank: Number(rank), updatedAt: new Date(Number(moment)).toISOString(), id };
}
