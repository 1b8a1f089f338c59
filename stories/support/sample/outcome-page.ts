import { OUTCOME_STATUSES } from '../../../src/contract/vocabulary.js';
import type { Outcome, OutcomePage } from '../../../src/contract/outcomes.js';
import { findOutcomes } from '../../../src/domain/outcome-filter.js';
import { sampleOutcomes } from './outcomes.js';

const unique = <T extends { readonly id: string }>(items: readonly T[]): T[] => [...new Map(items.map((item) => [item.id, item])).values()];

/** One page as the endpoint gives it for what was asked. @param outcomes the samples, or many of them */
export const outcomePage = (query = new URLSearchParams(), outcomes: readonly Outcome[] = sampleOutcomes): OutcomePage => {
  const found = findOutcomes(outcomes, Object.fromEntries(query));
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
