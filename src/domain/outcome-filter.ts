import type { Outcome, OutcomePage, SaidCount } from '../contract/outcomes.js';
import type { OUTCOME_SORTS, OutcomeStatus } from '../contract/vocabulary.js';
import { countBy, STATUSES } from './outcome.js';
import type { Counts } from './outcome.js';

/** What is looked for, as it stands in a query of `GET /outcomes`; several statuses, themes or levels have commas between. Empty = all. */
export interface OutcomeFilter {
  readonly status?: string | undefined;
  readonly theme?: string | undefined;
  readonly unit?: string | undefined;
  readonly level?: string | undefined;
  /** First and last day of the latest change, YYYY-MM-DD in Finland, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: (typeof OUTCOME_SORTS)[number];
}

/** What a page limits its board to; a visitor's filter never has what is limited. */
export type Limits = Readonly<Partial<Record<'unit' | 'theme' | 'level', string | undefined>>>;

/** How far a matter has come: 0 = it has an outcome, 1 = work is under way, 2 = it has just come. */
export const stageOf = (status: OutcomeStatus): number => (status === 'received' ? 2 : STATUSES.indexOf(status) < 3 ? 0 : 1);

/** The day in Finland of an instant; a day stays as it is. */
const dayOf = (moment: string): string =>
  moment.length === 10 ? moment : new Date(moment).toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' });

type Test = (outcome: Outcome) => boolean;

/** Passes what has one of the wanted values; nothing wanted = no test. */
const hasOneOf = (wanted: string | undefined, hasValue: (outcome: Outcome, value: string) => boolean): Test[] => {
  if (!wanted) return [];
  const values = wanted.split(',').map((value) => value.trim());
  return [(outcome) => values.some((value) => hasValue(outcome, value))];
};

/** Words in the form in which they are compared. */
export const plain = (words: string): string => words.normalize('NFKC').toLocaleLowerCase('fi');

/** All that a card says of the matter, for the search. */
const wordsOf = ({ title, said, did, reason, next, unit, responsible, themes }: Outcome): string =>
  plain(
    [title, said.summary, did?.summary, did?.where, reason, next?.what, unit.name, responsible, ...themes.map(({ label }) => label)].join(
      ' ',
    ),
  );

/** Passes what says every one of the words. */
const hasWords = (q: string): Test => {
  const words = plain(q).split(/\s+/);
  return (outcome) => {
    const searched = wordsOf(outcome);
    return words.every((word) => searched.includes(word));
  };
};

/** What the filter asks for, read once for ten thousand cards. */
const testsOf = ({ status, theme, unit, level, from, to, q }: OutcomeFilter): readonly Test[] => [
  ...hasOneOf(status, (outcome, value) => outcome.status === value),
  ...hasOneOf(unit, (outcome, value) => outcome.unit.id === value),
  ...hasOneOf(level, (outcome, value) => outcome.level === value),
  ...hasOneOf(theme, (outcome, value) => outcome.themes.some(({ id }) => id === value)),
  ...(from ? [({ updatedAt }: Outcome) => dayOf(updatedAt) >= from] : []),
  ...(to ? [({ updatedAt }: Outcome) => dayOf(updatedAt) <= to] : []),
  ...(q ? [hasWords(q)] : []),
];

/** For sorting by how many said it: "fewer than 5" is at least one and less than five. */
const weightOf = (count: SaidCount | undefined): number => (count === 'fewer-than-5' ? 1 : (count ?? 0));

/** What comes before the date in each order; the smaller is first. */
const rankOf = ({ status, said }: Outcome, sort: OutcomeFilter['sort']): number => {
  if (sort === 'most-said') return -weightOf(said.count);
  return sort === 'updated' || sort === 'oldest' ? 0 : stageOf(status);
};

/** In the asked order; when none is asked, what has an outcome first. The same rules as of `GET /outcomes`. */
export const sortOutcomes = (outcomes: readonly Outcome[], sort: OutcomeFilter['sort']): readonly Outcome[] => {
  const direction = sort === 'oldest' ? 1 : -1;
  const keyed = outcomes.map((outcome) => ({
    outcome,
    rank: rankOf(outcome, sort),
    time: Date.parse(outcome.updatedAt) * direction,
  }));
  keyed.sort((one, other) => one.rank - other.rank || one.time - other.time);
  return keyed.map(({ outcome }) => outcome);
};

/** What the filter finds, in the order of the list. */
export const filterOutcomes = (outcomes: readonly Outcome[], filter: OutcomeFilter & Limits): readonly Outcome[] => {
  const tests = testsOf(filter);
  return tests.length === 0 ? outcomes : outcomes.filter((outcome) => tests.every((passes) => passes(outcome)));
};

/** What the filter finds, in the order that it asks for. */
export const findOutcomes = (outcomes: readonly Outcome[], filter: OutcomeFilter & Limits): readonly Outcome[] =>
  sortOutcomes(filterOutcomes(outcomes, filter), filter.sort);

export const countOutcomes = (outcomes: readonly Outcome[]): Counts => {
  const counts = new Map<string, number>();
  for (const { status } of outcomes) counts.set(status, (counts.get(status) ?? 0) + 1);
  return countBy((status) => counts.get(status) ?? 0);
};

export type Facets = NonNullable<OutcomePage['facets']>;

const unique = <T extends { readonly id: string }>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [value.id, value])).values(),
];

/** The themes and units of these cards: what can be chosen when nobody tells more. */
export const facetsOf = (outcomes: readonly Outcome[]): Facets => ({
  themes: unique(outcomes.flatMap(({ themes }) => themes)),
  units: unique(outcomes.map(({ unit }) => unit)),
});
