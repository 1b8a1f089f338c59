import type { OutcomeFilter } from './filter.js';
import { wordsIn } from './search.js';

type Query = Readonly<Record<string, string>>;

/** A list with commas. */
const listIn = (query: Query, name: string): string[] | undefined => query[name]?.split(',').map((part) => part.trim());

function searchIn(query: Query): string[] | undefined {
  const words = wordsIn(query['q'] ?? '');
  return words.length === 0 ? undefined : words;
}

const withoutUndefined = <Value extends object>(fields: Value) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Value]?: NonNullable<Value[Name]>;
  };

/** The filter in the query of the board or of a feed. */
export const filterIn = (query: Query): OutcomeFilter =>
  withoutUndefined({
    statuses: listIn(query, 'status'),
    themes: listIn(query, 'theme'),
    levels: listIn(query, 'level'),
    unit: query['unit'],
    from: query['from'],
    to: query['to'],
    words: searchIn(query),
  });
