import { Refreshing } from '../../../src/controllers/refreshing.js';
import type { Board } from '../board.js';
import { isSame } from '../board-state.js';

/** Nobody reads, has gone on from the first page, or is in the middle of something: new cards would take it away. */
const isAtRest = (board: Board): boolean => {
  const { cards, opened, filter, draft, answers, awaited } = board.state;
  const isBusy =
    opened !== undefined ||
    awaited !== undefined ||
    !isSame(filter, draft) ||
    [...answers.values()].some(({ stage }) => stage === 'sending');
  if (isBusy || board.matches(':focus-within')) return false;
  return cards.stage === 'failed' || (cards.stage === 'shown' && cards.items.length <= (board.settings.wholeNumber('page-size') ?? 10));
};

/** Asks for the cards again. Those on screen stay until newer ones have come; a file is fetched anew too. */
export const refreshCards = async ({ source }: Board): Promise<void> => {
  const { inside, file } = source.query ?? {};
  if (inside !== undefined) return;
  if (file !== undefined) (await import('./file-source.js')).forgetFile(file);
  source.retry();
};

const kept = new WeakSet<Board>();

/** Keeps the board true on a page that stays open for days. To be called whenever cards have come: once is enough. */
export const keepCards = (board: Board): void => {
  if (kept.has(board)) return;
  kept.add(board);
  new Refreshing(board, () => void (isAtRest(board) && refreshCards(board)));
};
