import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { totalOf } from '../../src/domain/outcome.js';
import { msg, str } from '../../src/localization/msg.js';
import { liveText } from '../shared/live-text.js';
import type { BoardState } from './board-state.js';
import { countsView, waitingView } from './counts-view.js';

/** How many cards there are, under the visitor's filter if there is one. */
export const resultText = ({ cards }: BoardState): string => {
  const { items, counts } = cards.stage === 'shown' ? { ...cards.page, items: cards.items } : { items: [], counts: undefined };
  const total = counts ? totalOf(counts) : items.length;
  return msg(str`Asioita: ${total}. Näkyvissä: ${items.length}.`, { desc: 'you-said-we-did: how many cards, and how many are on screen' });
};

/** What is around the cards: parts that are fetched later, and views of the cards themselves. */
interface BoardParts {
  readonly form: unknown;
  readonly showAll: unknown;
  readonly cards: TemplateResult;
  readonly failed: unknown;
}

/** The numbers, which are also the way to look for something, then the cards, then what waits. */
export const boardView = (state: BoardState, { form, showAll, cards, failed }: BoardParts): TemplateResult => {
  const page = state.cards.stage === 'shown' ? state.cards.page : undefined;
  return html`
    ${countsView(state, Boolean(form))} ${form}
    <p class="result soft" part="result" tabindex="-1">${liveText(resultText(state))}</p>
    ${showAll} ${cards} ${failed}
    ${
      page?.nextCursor === undefined
        ? nothing
        : html`<button type="button" class="quiet no-print" part="more" data-act="more">
            ${msg('Näytä lisää', { desc: 'you-said-we-did: shows the next cards' })}
          </button>`
    }
    ${page?.waiting ? waitingView(page.waiting) : nothing}
  `;
};
