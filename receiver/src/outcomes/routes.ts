import { routes } from '../../../src/contract/routes.js';
import { wishesOf } from '../common/language.js';
import { readCursor, writeCursor } from './cursor.js';
import { wordsIn } from './search-words.js';
import { ProblemError } from '../http/problems.js';
import { servedCacheable } from '../http/route.js';
import { countWaiting, facetsIn } from './counts.js';
import type { OutcomeFilter, OutcomeSort } from './filter.js';
import { findOutcome, findOutcomes } from './repository.js';

const DEFAULT_LIMIT = 20;

type Query = Readonly<Record<string, string>>;

const listIn = (query: Query, name: string): string[] | undefined => query[name]?.split(',').map((part) => part.trim());

function searchIn(query: Query): string[] | undefined {
  const words = wordsIn(query['q'] ?? '');
  return words.length === 0 ? undefined : words;
}

/** Leaves out what was not asked. */
const given = <Value extends object>(fields: Value) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Value]?: NonNullable<Value[Name]>;
  };

/** The filter of a board or of a feed; `status`, `theme` and `level` are lists with commas. */
export const filterIn = (query: Query): OutcomeFilter =>
  given({
    statuses: listIn(query, 'status'),
    themes: listIn(query, 'theme'),
    levels: listIn(query, 'level'),
    unit: query['unit'],
    from: query['from'],
    to: query['to'],
    words: searchIn(query),
  });

export const outcomes = servedCacheable(routes.outcomes, async ({ query }, { database, outcomeIndex, clock, settings }) => {
  const filter = filterIn(query);
  const sort = (query['sort'] ?? 'updated') as OutcomeSort;
  const wishes = wishesOf(query['lang']);
  const { cursor } = query;
  const after = cursor === undefined ? undefined : readCursor(cursor, sort);
  const limit = Number(query['limit'] ?? DEFAULT_LIMIT);
  const lists = await outcomeIndex.current();
  const { items, counts, next } = await findOutcomes(database, lists, { filter, sort, after, limit, wishes });
  const waiting = await countWaiting(database, { unit: filter.unit, now: clock(), readWithinDays: settings.readWithinDays });
  // What there is to choose from does not change while somebody turns the pages.
  const facets = after === undefined ? { facets: facetsIn(lists, query['lang']) } : {};
  const more = next === undefined ? {} : { nextCursor: writeCursor(sort, next) };
  return { body: { items, counts, waiting, ...facets, ...more } };
});

export const outcome = servedCacheable(routes.outcome, async ({ parameters, query }, { database }) => {
  const found = await findOutcome(database, parameters['id'] ?? '', wishesOf(query['lang']));
  if (found === undefined) throw new ProblemError('not-found');
  return { body: found, language: found.language };
});
