import type { Outcome } from '../../../src/contract/outcomes.js';
import { warn } from '../../../src/controllers/warn.js';
import type { BoardPage, Counts } from '../../../src/domain/outcome.js';
import { readBoardFile } from '../../../src/domain/outcome-file.js';
import { countOutcomes, filterOutcomes, sortOutcomes } from '../../../src/domain/outcome-filter.js';
import { isObject } from '../../../src/domain/shapes.js';
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

/** It is fetched anew the next time. */
export const forgetFile = (file: string): void => {
  cache.splice(0, cache.length, ...cache.filter(({ source }) => source !== file));
};

/**
 * The page may go on changing the objects that it gave: a copy shows that a new list with the same objects says something else. Not by way of
 * JSON, which libraries such as Prototype.js change.
 */
const copy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copy);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, field]) => [name, copy(field)])) : value;
};

/** For the web team: what a reader sees is only that the cards cannot be shown. */
const tellUnusable = (from: string, fault: string): void => warn(({ unusableData }) => unusableData('sote-you-said-we-did', from, fault));

const parse = (inside: string | object): unknown => {
  if (typeof inside === 'object') return copy(inside);
  try {
    return JSON.parse(inside) as unknown;
  } catch (error) {
    tellUnusable('what is inside the element', `is no JSON (${String(error)})`);
    return undefined;
  }
};

const fetchFile = async (file: string): Promise<unknown> => {
  try {
    return await getFile(file);
  } catch (error) {
    if (error instanceof UnreadableFile) tellUnusable(file, error.message);
    return undefined;
  }
};

const read = async ({ inside, file = '', language }: BoardQuery): Promise<BoardPage | undefined> => {
  const source = inside ?? file;
  const cached = cache.find((earlier) => earlier.source === source && earlier.language === language);
  if (cached) return cached.page;
  const body = inside === undefined ? await fetchFile(file) : parse(inside);
  const page = readBoardFile(body, language);
  if (page) cache.push({ source, language, page });
  else if (body !== undefined) tellUnusable(inside === undefined ? file : 'what is inside the element', 'has no outcomes that can be read');
  if (cache.length > CACHED_AT_MOST) cache.shift();
  return page;
};

/** Every card within the page's limits, in one order. */
interface Ordered {
  readonly items: readonly Outcome[];
  readonly counts: Counts;
}

/** What a filter finds, in order, and how much there is of each status. */
interface Found extends Ordered {
  readonly allCounts: Counts;
}

/** Keeps the last result for each key: the next page of ten thousand cards needs no search, another filter no sorting. */
const remember = <Key extends object, Result>(make: (from: Key, query: BoardQuery) => Result, askedIn: (query: BoardQuery) => unknown) => {
  const last = new WeakMap<Key, { readonly asked: string; readonly result: Result }>();
  return (from: Key, query: BoardQuery): Result => {
    const asked = JSON.stringify(askedIn(query));
    const earlier = last.get(from);
    if (earlier?.asked === asked) return earlier.result;
    const result = make(from, query);
    last.set(from, { asked, result });
    return result;
  };
};

const order = remember(
  ({ items }: BoardPage, { limits, sort, filter }): Ordered => {
    const within = filterOutcomes(items, limits);
    return { items: sortOutcomes(within, filter.sort ?? sort), counts: countOutcomes(within) };
  },
  ({ limits, sort, filter }) => [limits, filter.sort ?? sort],
);

const find = remember(
  (file: BoardPage, query): Found => {
    const all = order(file, query);
    const items = filterOutcomes(all.items, query.filter);
    return { items, counts: items === all.items ? all.counts : countOutcomes(items), allCounts: all.counts };
  },
  ({ limits, sort, filter }) => [limits, sort, filter],
);

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
