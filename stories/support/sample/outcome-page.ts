import { OUTCOME_STATUSES } from '../../../src/contract/vocabulary.js';
import type { Outcome, OutcomePage } from '../../../src/contract/outcomes.js';
import { sampleOutcomes } from './outcomes.js';

/** What was asked as one value or as several with commas between; not asked = everything. */
const takes = (asked: string | null, values: readonly (string | undefined)[]): boolean =>
  !asked || asked.split(',').some((value) => values.includes(value));

const matches = (outcome: Outcome, query: URLSearchParams): boolean => {
  const text = `${outcome.title} ${outcome.said.summary} ${outcome.did?.summary ?? ''}`.toLowerCase();
  return (
    takes(query.get('status'), [outcome.status]) &&
    takes(query.get('unit'), [outcome.unit.id]) &&
    takes(query.get('level'), [outcome.level]) &&
    takes(
      query.get('theme'),
      outcome.themes.map(({ id }) => id),
    ) &&
    outcome.updatedAt >= (query.get('from') ?? '') &&
    outcome.updatedAt <= (query.get('to') ?? '9') &&
    text.includes((query.get('q') ?? '').toLowerCase())
  );
};

const said = ({ said: { count = 0 } }: Outcome): number => (typeof count === 'number' ? count : 1);

const orders: Readonly<Record<string, (one: Outcome, other: Outcome) => number>> = {
  updated: (one, other) => other.updatedAt.localeCompare(one.updatedAt),
  oldest: (one, other) => one.updatedAt.localeCompare(other.updatedAt),
  'most-said': (one, other) => said(other) - said(one),
};

const unique = <T extends { readonly id: string }>(items: readonly T[]): T[] => [...new Map(items.map((item) => [item.id, item])).values()];

/** One page as the endpoint gives it for what was asked. @param outcomes the samples, or many of them */
export const outcomePage = (query = new URLSearchParams(), outcomes: readonly Outcome[] = sampleOutcomes): OutcomePage => {
  const found = outcomes.filter((outcome) => matches(outcome, query)).sort(orders[query.get('sort') ?? 'updated']);
  const start = Number(query.get('cursor') ?? 0);
  const end = start + Number(query.get('limit') ?? 20);
  return {
    items: found.slice(start, end),
    counts: Object.fromEntries(OUTCOME_STATUSES.map((status) => [status, found.filter((outcome) => outcome.status === status).length])),
    waiting: { count: 17, since: '2026-10-19', readBy: '2026-12-11' },
    facets: { themes: unique(outcomes.flatMap(({ themes }) => themes)), units: unique(outcomes.map(({ unit }) => unit)) },
    ...(end < found.length ? { nextCursor: String(end) } : {}),
  };
};

/** A board where nothing is published yet, and everything that came has been read. */
export const emptyOutcomePage: OutcomePage = { items: [], counts: {}, waiting: { count: 0 } };
