import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
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
