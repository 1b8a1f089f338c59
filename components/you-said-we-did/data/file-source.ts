import type { Outcome } from '../../../src/contract/outcomes.js';
import type { BoardPage, Counts } from '../../../src/domain/outcome.js';
import { readBoardFile } from '../../../src/domain/outcome-file.js';
import { countOutcomes, filterOutcomes, sortOutcomes } from '../../../src/domain/outcome-filter.js';
import { getFile, UnreadableFile } from '../../../src/transport/get-file.js';
import { scopeOf } from './board-query.js';
import type { BoardQuery, CardPage } from './board-query.js';

/** What was read last, from an address, a text or the data itself: another filter needs neither fetching nor reading. */
interface Cached {
  readonly source: string | object;
  readonly language: string;
  readonly page: BoardPage;
}
const cache: Cached[] = [];
const CACHED_AT_MOST = 4;

const parse = (inside: string | object): unknown => {
  if (typeof inside === 'object') return inside;
  try {
    return JSON.parse(inside) as unknown;
  } catch {
    return undefined;
  }
};

/** For the web team: what a reader sees is only that the cards cannot be shown. */
const fetchFile = async (file: string): Promise<unknown> => {
  try {
    return await getFile(file);
  } catch (error) {
    if (error instanceof UnreadableFile) console.warn(`sote-you-said-we-did: ${error.message}`);
    return undefined;
  }
};

const read = async ({ inside, file = '', language }: BoardQuery): Promise<BoardPage | undefined> => {
  const source = inside ?? file;
  const cached = cache.find((earlier) => earlier.source === source && earlier.language === language);
  if (cached) return cached.page;
  const page = readBoardFile(inside === undefined ? await fetchFile(file) : parse(inside), language);
  if (page) cache.push({ source, language, page });
  if (cache.length > CACHED_AT_MOST) cache.shift();
  return page;
};

/** What a filter finds in a file, in order, and how much there is of each status. */
interface Found {
  readonly items: readonly Outcome[];
  readonly counts: Counts;
  readonly allCounts: Counts;
}

/** Found last in each file: the next page of ten thousand cards needs no search and no sorting. */
const lastFound = new WeakMap<BoardPage, Found & { readonly key: string }>();

const find = (file: BoardPage, { limits, sort, filter }: BoardQuery): Found => {
  const key = JSON.stringify([limits, sort, filter]);
  const last = lastFound.get(file);
  if (last?.key === key) return last;
  const within = filterOutcomes(file.items, limits);
  const matching = filterOutcomes(within, filter);
  const items = sortOutcomes(matching, filter.sort ?? sort);
  const found = { key, items, counts: countOutcomes(matching), allCounts: countOutcomes(within) };
  lastFound.set(file, found);
  return found;
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
  const { items, counts, allCounts } = find(file, query);
  return {
    ...file,
    items: items.slice(start, end),
    leftOut: start > 0 ? [] : file.leftOut,
    counts,
    allCounts,
    all: file.items,
    nextCursor: end < items.length ? String(end) : undefined,
    scope: scopeOf(query),
  };
};
