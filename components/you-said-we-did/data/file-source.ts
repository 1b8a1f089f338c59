import { readBoard } from '../../../src/domain/outcome.js';
import type { BoardPage } from '../../../src/domain/outcome.js';
import { countOutcomes, findOutcomes } from '../../../src/domain/outcome-filter.js';
import { getJson } from '../../../src/transport/get.js';
import { scopeOf } from './board-query.js';
import type { BoardQuery, CardPage } from './board-query.js';

/** Files read last, by the address or by the text itself: another filter needs neither fetching nor reading. */
const cache = new Map<string, BoardPage>();
const CACHED_AT_MOST = 4;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const read = async ({ inside, file = '' }: BoardQuery): Promise<BoardPage | undefined> => {
  const key = inside ?? file;
  const cached = cache.get(key);
  if (cached) return cached;
  const page = readBoard(inside === undefined ? await getJson(file) : parse(inside));
  const [oldest] = cache.keys();
  if (cache.size >= CACHED_AT_MOST && oldest !== undefined) cache.delete(oldest);
  if (page) cache.set(key, page);
  return page;
};

/**
 * One page of cards of a file or of the JSON inside the element, found, sorted and counted here by the same rules as at the endpoint. `all`
 * cards of the file come along, so that the form knows what there is to choose from.
 *
 * @param cursor the place of the first card among those that the filter finds, from 0
 */
export const readFile = async (query: BoardQuery, cursor = '0'): Promise<CardPage | undefined> => {
  const file = await read(query);
  if (!file) return undefined;
  const start = Number(cursor);
  const end = start + query.pageSize;
  const found = findOutcomes(file.items, { ...query.limits, ...query.filter });
  return {
    ...file,
    items: found.slice(start, end),
    leftOut: start > 0 ? [] : file.leftOut,
    counts: countOutcomes(found),
    allCounts: countOutcomes(findOutcomes(file.items, query.limits)),
    all: file.items,
    nextCursor: end < found.length ? String(end) : undefined,
    scope: scopeOf(query),
  };
};
