import type { ReactiveController } from 'lit';
import type { Counts } from '../../../src/domain/outcome.js';
import { fetchBatch } from './card-source.js';
import { queryOf } from './query.js';
import type { Batch, BoardQuery } from './query.js';
import type { VisitHost } from '../session-host.js';

/**
 * The numbers of all that the page shows, while the visitor sees less of it, by choice or because the page begins so: a board that shows
 * only what was done would not be honest. A file tells them by itself; an endpoint is asked once.
 */
export class AllCounts implements ReactiveController {
  /** What they were asked for with: the page's own limits. */
  #key: string | undefined;
  #counts: Counts | undefined;
  /** Could not be had while these cards came: asked again with the next ones. */
  #missed: Batch | undefined;

  constructor(private readonly host: VisitHost) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { batch, asOf } = this.host.data;
    if (!batch || asOf !== undefined) return;
    const query = { ...queryOf(this.host), filter: {}, pageSize: 1 };
    const key = JSON.stringify({ ...query, language: '' });
    if (batch.allCounts) [this.#key, this.#counts] = [key, batch.allCounts];
    else if (key !== this.#key && batch !== this.#missed) void this.#ask(key, query, batch);
    else if (this.#counts) {
      batch.allCounts = this.#counts;
      this.host.requestUpdate();
    }
  }

  async #ask(key: string, query: BoardQuery, batch: Batch): Promise<void> {
    this.#key = key;
    const counts = query.endpoint ? (await fetchBatch(query))?.counts : undefined;
    if (key !== this.#key) return;
    this.#counts = counts;
    if (!counts) [this.#key, this.#missed] = [undefined, batch];
    this.host.requestUpdate();
  }
}
