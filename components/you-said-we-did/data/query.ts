import type { Outcome, Waiting } from '../../../src/contract/outcomes.js';
import type { Counts } from '../../../src/domain/outcome.js';
import type { Limits, OutcomeFilter } from '../../../src/domain/outcome-filter.js';

/** Where the cards come from and which are wanted: JSON inside the element first, else a file, else the endpoint. */
export interface BoardQuery {
  readonly inside?: string | undefined;
  readonly file: string | undefined;
  readonly endpoint: string | undefined;
  readonly language: string;
  /** What the page limits the board to, and what the visitor looks for within it. */
  readonly limits: Limits;
  readonly filter: OutcomeFilter;
  readonly pageSize: number;
}

/** What of the board says which cards it wants. */
export interface QueryHost extends Limits {
  readonly src?: string;
  readonly pageSize?: string;
  readonly filter: OutcomeFilter;
  readonly language: string;
  given(name: string): string | undefined;
}

/** What a board asks for now, without what stands inside it. */
export const queryOf = (host: QueryHost): BoardQuery => {
  const { unit, theme, level, src, language, filter, pageSize = '' } = host;
  const limits = { unit, theme, level };
  return { file: src, endpoint: host.given('endpoint'), language, limits, filter, pageSize: parseInt(pageSize) || 10 };
};

/** Some cards, in order, and how to get those that follow. */
export interface Batch {
  readonly items: readonly Outcome[];
  readonly leftOut: readonly number[];
  /** By status, all that the filter finds; and all that there is. Nothing where it is not told. */
  readonly counts: Counts | undefined;
  allCounts: Counts | undefined;
  readonly waiting: Waiting | undefined;
  readonly facets: unknown;
  /** All cards of a file, whatever the filter. */
  readonly all?: readonly Outcome[];
  readonly next: (() => Promise<Batch | undefined>) | undefined;
}
