import type { Outcome, Waiting } from '../../../src/contract/outcomes.js';
import type { OutcomeSort } from '../../../src/contract/vocabulary.js';
import type { Counts } from '../../../src/domain/outcome.js';
import type { Limits, OutcomeFilter } from '../../../src/domain/outcome-filter.js';

/** Where the cards come from and which are wanted: data or JSON of the page first, else a file, else the endpoint. */
export interface BoardQuery {
  readonly inside: string | object | undefined;
  readonly file: string | undefined;
  /** Base URL without a slash at its end. */
  readonly endpoint: string | undefined;
  readonly language: string;
  /** What the page limits its board to; the visitor's filter narrows it further. */
  readonly limits: Limits;
  /** The page's own order; the visitor's comes before it. A word that is no order is absent. */
  readonly sort: OutcomeSort | undefined;
  readonly filter: OutcomeFilter;
  readonly pageSize: number;
}

/** Some cards, in order. */
export interface CardPage {
  readonly items: readonly Outcome[];
  /** Places (from 0) of the cards that cannot be shown. */
  readonly leftOut: readonly number[];
  /** Cards by status that the filter finds, also beyond this page. */
  readonly counts: Counts | undefined;
  /** The same without the visitor's filter, where the source says it. */
  readonly allCounts: Counts | undefined;
  readonly waiting: Waiting | undefined;
  /** What the source offers to choose from, unchecked. */
  readonly facets: unknown;
  /** Every card of a file, whatever the filter. To ask for them has each of thousands checked. */
  readonly all?: () => readonly Outcome[];
  /** Asks for the cards that follow; absent on the last page. */
  readonly nextCursor: string | undefined;
  /** The source and the limits: `allCounts` of one page are those of every page of the same scope. */
  readonly scope: string;
}

export const hasSource = ({ inside, file, endpoint }: BoardQuery): boolean => (inside ?? file ?? endpoint) !== undefined;

export const scopeOf = ({ file, endpoint, limits }: BoardQuery): string => JSON.stringify({ file, endpoint, limits });
