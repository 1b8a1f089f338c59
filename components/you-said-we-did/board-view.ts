import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { totalOf } from '../../src/domain/outcome.js';
import type { BoardState } from './board-state.js';
import { actionButton } from './buttons.js';
import { countsView, waitingView } from './summary.js';

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

/** The numbers first, then the way to look for something, then the cards. */
export const boardView = (state: BoardState, { form, showAll, cards, failed }: BoardParts): TemplateResult => {
  const page = state.cards.stage === 'shown' ? state.cards.page : undefined;
  return html`
    ${state.allCounts ? countsView(state.allCounts.counts) : nothing} ${page?.waiting ? waitingView(page.waiting) : nothing}
    ${actionButton('find', msg('Rajaa ja hae', { desc: 'you-said-we-did: opens the form that narrows the board' }), Boolean(form))} ${form}
    <p class="result" part="result" tabindex="-1" .textContent=${resultText(state)}></p>
    ${showAll} ${cards} ${failed}
    ${page?.nextCursor === undefined ? nothing : actionButton('more', msg('Näytä lisää', { desc: 'you-said-we-did: shows the next cards' }))}
  `;
};
