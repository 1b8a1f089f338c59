import type { ReactiveController } from 'lit';
import type { Board } from '../board.js';
import type { CardPage } from './board-query.js';
import { fetchPage } from './card-source.js';

/**
 * Asks the endpoint for the numbers of all cards when it was first asked for some of them, by the visitor's choice or because the page begins
 * so. A file has them anyway. When they cannot be fetched, the next page of cards is the next try.
 */
export class AllCounts implements ReactiveController {
  #askedFor: CardPage | undefined;

  constructor(private readonly board: Board) {
    board.addController(this);
  }

  hostUpdated(): void {
    const { cards, allCounts } = this.board.state;
    if (cards.stage !== 'shown' || cards.isStale || allCounts || cards.page === this.#askedFor) return;
    this.#askedFor = cards.page;
    void this.#ask(cards.page);
  }

  async #ask({ scope }: CardPage): Promise<void> {
    const query = { ...this.board.query, filter: {}, pageSize: 1 };
    const counts = query.endpoint ? (await fetchPage(query))?.counts : undefined;
    if (counts) this.board.dispatch({ type: 'all-counts-received', scope, counts });
  }
}
