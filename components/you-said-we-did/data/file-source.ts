import type { Outcome } from '../../../src/contract/outcomes.js';
import { warn } from '../../../src/controllers/warn.js';
import { isOutcome } from '../../../src/domain/outcome.js';
import type { BoardPage, Counts } from '../../../src/domain/outcome.js';
import { cardAtAGlance, readBoardFile } from '../../../src/domain/outcome-file.js';
import { countOutcomes, filterOutcomes, sortOutcomes } from '../../../src/domain/outcome-filter.js';
import { isObject } from '../../../src/domain/shapes.js';
import { getFile, UnreadableFile } from '../../../src/transport/get-file.js';
import { scopeOf } from './board-query.js';
import type { BoardQuery, CardPage } from './board-query.js';

/** What was read last, from an address, a text or the data itself: another filter needs neither fetching nor reading. */
interface Cached {
  readonly source: string | object;
  readonly language: string;
  page: BoardPage;
  /** What the page was read from at a glance, until all of its cards are checked. */
  unchecked: unknown;
  /** Whether the page has stayed as it was when they are checked. */
  rest?: Promise<boolean> | undefined;
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

/** A list of more cards than this is read at a glance, and checked when the first ones have been shown. */
const MANY = 500;
/** Cards checked without a pause: a few milliseconds also on a slow phone. */
const AT_A_TIME = 100;
/** Milliseconds before the first of them are checked: the first view comes first. */
const REST_AFTER = 1000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** Every card of the file, each of them checked. */
const checked = (file: Cached): BoardPage => {
  if (file.unchecked !== undefined) file.page = readBoardFile(file.unchecked, file.language) ?? file.page;
  file.unchecked = undefined;
  return file.page;
};

/** Checks the cards of a long list little by little. @returns whether all may be shown: else the numbers were too high */
const checkRest = async (file: Cached): Promise<boolean> => {
  const { page } = file;
  await pause(REST_AFTER);
  for (let start = 0; file.unchecked !== undefined && start < page.items.length; start += AT_A_TIME) {
    if (!page.items.slice(start, start + AT_A_TIME).every(isOutcome)) checked(file);
    await pause(0);
  }
  file.unchecked = undefined;
  // Whoever asks from now on gets what is right.
  file.rest = undefined;
  return file.page === page;
};

/** @returns nothing when the body is no list of cards */
const toCached = (body: unknown, source: string | object, language: string): Cached | undefined => {
  const { items = body } = isObject(body) ? body : {};
  const isLong = Array.isArray(items) && items.length > MANY;
  const page = readBoardFile(body, language, isLong ? cardAtAGlance : undefined);
  if (!page) return undefined;
  const file: Cached = { source, language, page, unchecked: isLong ? body : undefined };
  if (isLong) file.rest = checkRest(file);
  return file;
};

const read = async ({ inside, file = '', language }: BoardQuery): Promise<Cached | undefined> => {
  const source = inside ?? file;
  const cached = cache.find((earlier) => earlier.source === source && earlier.language === language);
  if (cached) return cached;
  const body = inside === undefined ? await fetchFile(file) : parse(inside);
  const found = toCached(body, source, language);
  if (found) cache.push(found);
  else if (body !== undefined) tellUnusable(inside === undefined ? file : 'what is inside the element', 'has no outcomes that can be read');
  if (cache.length > CACHED_AT_MOST) cache.shift();
  return found;
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

/** Whether more is asked for than what a glance tells: another filter than by status, or an order by what was said. */
const needsChecked = ({ limits, sort, filter }: BoardQuery): boolean => {
  const { status: _, sort: wanted = sort, ...others } = filter;
  return wanted === 'most-said' || Object.values({ ...limits, ...others }).some(Boolean);
};

/**
 * One page of cards of a file or of the JSON inside the element, found, sorted and counted here by the same rules as at the endpoint. `all`
 * cards of the file come along, so that the form knows what there is to choose from.
 *
 * @param cursor the place of the first card among those that the filter finds, from 0
 * @param onFault called later when a card of a long list turns out to be one that may not be shown: the page must be asked for once more
 */
export const readFile = async (query: BoardQuery, cursor = '0', onFault: () => void = () => undefined): Promise<CardPage | undefined> => {
  const file = await read(query);
  if (!file) return undefined;
  const start = Number(cursor);
  if (start === 0) void file.rest?.then((isSame) => isSame || onFault());
  const end = start + query.pageSize;
  const shownOf = (page: BoardPage) => find(page, query).items.slice(start, end);
  const isGood = file.unchecked === undefined || (!needsChecked(query) && shownOf(file.page).every(isOutcome));
  const page = isGood ? file.page : checked(file);
  const { items, counts, allCounts } = find(page, query);
  return {
    ...page,
    items: shownOf(page),
    leftOut: start > 0 ? [] : page.leftOut,
    counts,
    allCounts,
    all: () => checked(file).items,
    nextCursor: end < items.length ? String(end) : undefined,
    scope: scopeOf(query),
  };
};
