import type { Outcome } from '../../../src/contract/outcomes.js';
import { readBoard } from '../../../src/domain/outcome.js';
import type { OutcomeFilter } from '../../../src/domain/outcome-filter.js';
import { getJson } from '../../../src/transport/get.js';
import type { Batch, BoardQuery } from './query.js';

/** Whether the visitor sees less than all there is; another order is no less. */
export const isNarrowed = ({ sort: _, ...filter }: OutcomeFilter): boolean => Object.values(filter).some(Boolean);

/** Asks the endpoint for some cards. @returns nothing when they cannot be had */
export const fetchBatch = async (query: BoardQuery, cursor = ''): Promise<Batch | undefined> => {
  const { endpoint = '', language, limits, filter, pageSize } = query;
  const asked = Object.entries({ ...limits, ...filter, lang: language, limit: Math.min(100, pageSize), cursor });
  const parameters = new URLSearchParams(asked.filter(([, value]) => value) as unknown as [string, string][]);
  const page = readBoard(await getJson(`${endpoint.replace(/\/+$/, '')}/outcomes?${String(parameters)}`));
  if (!page) return undefined;
  const { counts, nextCursor } = page;
  const next = nextCursor ? () => fetchBatch(query, nextCursor) : undefined;
  return { ...page, allCounts: isNarrowed(filter) ? undefined : counts, next };
};

/**
 * Fetches the cards batch by batch, from wherever they are, and holds them for `render`. When new ones cannot be had, the last good ones
 * stay, and `asOf` tells from when they are.
 */
export class BoardData {
  /** `failed` = there is nothing to show. */
  stage: 'loading' | 'shown' | 'failed' = 'loading';
  items: readonly Outcome[] = [];
  batch: Batch | undefined;
  /** Places in their lists of the cards that could not be shown. */
  leftOut: readonly number[] = [];
  /** When the cards on screen were had, if newer ones could not be; milliseconds since 1970. */
  asOf: number | undefined;
  #at = 0;
  #query: BoardQuery | undefined;

  constructor(private readonly changed: () => void) {}

  /** Shows the first cards of what is asked for. What was asked before is not waited for. Ends when they are on screen. */
  async load(query: BoardQuery): Promise<void> {
    this.#query = query;
    const isFile = (query.inside ?? query.file) !== undefined;
    const read = isFile ? import('./file.js').then(({ readFile }) => readFile(query)) : fetchBatch(query);
    const batch = await read.catch(() => undefined);
    if (query !== this.#query) return;
    this.asOf = undefined;
    if (batch) {
      this.leftOut = [];
      this.#at = Date.now();
      this.show(batch, batch.items);
    } else if (this.batch) this.asOf = this.#at;
    else this.stage = 'failed';
    this.changed();
  }

  /** Puts cards on screen: those of the batch, or these too that stand there already. */
  show(batch: Batch, items: readonly Outcome[]): void {
    this.stage = 'shown';
    this.batch = batch;
    this.items = items;
    this.leftOut = [...this.leftOut, ...batch.leftOut];
  }
}
