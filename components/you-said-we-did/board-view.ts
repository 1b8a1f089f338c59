import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Outcome } from '../../src/contract/outcomes.js';
import { totalOf } from '../../src/domain/outcome.js';
import { msg, str } from '../../src/localization/msg.js';
import { liveText } from '../shared/live-text.js';
import type { BoardState, ShownCards } from './board-state.js';
import { countsView, waitingView } from './counts-view.js';

/** How many cards there are, under the visitor's filter if there is one. */
export const resultText = ({ items, page: { counts } }: ShownCards): string => {
  const total = counts ? totalOf(counts) : items.length;
  return msg(str`Asioita: ${total}. Näkyvissä: ${items.length}.`, { desc: 'you-said-we-did: how many cards, and how many are on screen' });
};

/** What is around the cards: parts that are fetched later, and views of the cards themselves. */
interface BoardParts {
  readonly session: { form(): unknown; showAll(): unknown } | undefined;
  readonly list: TemplateResult;
  readonly failed: unknown;
}

/**
 * The cards, each with elements of its own as long as it says the same: what is opened or has the focus stays, wherever a new card comes. A card
 * that says something else is drawn anew, so that nothing of it is left where the browser's translation has put nodes of its own.
 */
export const cardsView = (cards: readonly Outcome[], draw: (card: Outcome) => unknown): TemplateResult =>
  html`<div class="cards">${repeat(cards, (card) => card, draw)}</div>`;

/** The numbers, which are also the way to look for something, then the cards, then what waits. */
export const boardView = (state: BoardState, cards: ShownCards, { session, list, failed }: BoardParts): TemplateResult => {
  const { nextCursor, waiting } = cards.page;
  return html`
    ${countsView(state, cards)} ${session?.form()}
    <p class="result soft" part="result" tabindex="-1">${liveText(resultText(cards))}</p>
    ${session?.showAll()} ${list} ${failed}
    ${
      nextCursor === undefined
        ? nothing
        : html`<button type="button" class="quiet no-print" part="more" data-act="more">
            ${msg('Näytä lisää', { desc: 'you-said-we-did: shows the next cards' })}
          </button>`
    }
    ${waitingView(waiting)}
  `;
};
