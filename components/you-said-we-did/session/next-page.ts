import type { Board } from '../board.js';

/** Fetches the next page of cards, at a press. */
export class NextPage {
  constructor(private readonly board: Board) {}

  /** Does nothing while one is on its way, and beyond the last one. */
  readonly load = async (): Promise<void> => {
    const { board } = this;
    const { cards } = board.state;
    const { query } = board.source;
    if (cards.stage !== 'shown' || cards.moreRequest !== undefined || cards.page.nextCursor === undefined || !query) return;
    const request = board.source.newRequest();
    board.dispatch({ type: 'more-requested', request });
    const page = await board.source.load(query, cards.page.nextCursor);
    board.dispatch(page ? { type: 'more-received', request, page } : { type: 'more-failed', request });
  };
}
