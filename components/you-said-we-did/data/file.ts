import { readBoard } from '../../../src/domain/outcome.js';
import type { BoardPage } from '../../../src/domain/outcome.js';
import { countOutcomes, findOutcomes } from '../../../src/domain/outcome-filter.js';
import { getJson } from '../../../src/transport/get.js';
import type { Batch, BoardQuery } from './query.js';

/** What was read last, by the address or by the text itself: another filter needs neither fetching nor reading. */
const known = new Map<string, BoardPage>();
const KNOWN_AT_MOST = 4;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const read = async ({ inside, file = '' }: BoardQuery): Promise<BoardPage | undefined> => {
  const key = inside ?? file;
  const before = known.get(key);
  if (before) return before;
  const page = readBoard(inside === undefined ? await getJson(file) : parse(inside));
  const [oldest] = known.keys();
  if (known.size >= KNOWN_AT_MOST && oldest !== undefined) known.delete(oldest);
  if (page) known.set(key, page);
  return page;
};

/**
 * Cards of a file or of the JSON inside the element: found, sorted and counted here, by the same rules as those of the endpoint. `all`
 * of them are in the batch, so that the form knows what there is to choose from.
 */
export const readFile = async (query: BoardQuery): Promise<Batch | undefined> => {
  const page = await read(query);
  if (!page) return undefined;
  const found = findOutcomes(page.items, { ...query.limits, ...query.filter });
  const counts = countOutcomes(found);
  const allCounts = countOutcomes(findOutcomes(page.items, query.limits));
  const from = (start: number): Batch => {
    const end = start + query.pageSize;
    const next = end < found.length ? () => Promise.resolve(from(end)) : undefined;
    return { ...page, leftOut: start ? [] : page.leftOut, items: found.slice(start, end), counts, allCounts, next, all: page.items };
  };
  return from(0);
};
