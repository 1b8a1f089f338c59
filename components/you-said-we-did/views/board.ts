import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { totalOf } from '../../../src/domain/outcome.js';
import type { BoardData } from '../board-data.js';
import { countsView, waitingView } from './summary.js';

/** How many cards there are, under the visitor's filter if there is one. */
export const resultText = ({ items, batch }: BoardData): string => {
  const { counts } = batch ?? {};
  const total = counts ? totalOf(counts) : items.length;
  return msg(str`Asioita: ${total}. Näkyvissä: ${items.length}.`, { desc: 'you-said-we-did: how many cards, and how many are on screen' });
};

/** Opens "is it better now?". The answers come with the part that the first touch fetches. */
export const betterView = (): TemplateResult =>
  html`<button type="button" class="quiet no-print" data-act="ask">
    ${msg('Onko asia nyt paremmin?', { desc: 'you-said-we-did: card, question on a change that was made' })}
  </button>`;

/**
 * The numbers first, then the way to look for something, then the place of the cards, which `CardList` draws. What a button with `data-act`
 * does is known by the part that comes with the first touch.
 */
export const boardView = (data: BoardData, form: unknown, all: unknown, lost: unknown): TemplateResult => {
  const { batch } = data;
  return html`
    ${batch?.allCounts ? countsView(batch.allCounts) : nothing} ${batch?.waiting ? waitingView(batch.waiting) : nothing}
    <button type="button" class="quiet no-print" part="find" data-act="find" aria-expanded=${form === nothing ? 'false' : 'true'}>
      ${msg('Rajaa ja hae', { desc: 'you-said-we-did: opens the form that narrows the board' })}
    </button>
    ${form}
    <p class="result" part="result" tabindex="-1" .textContent=${resultText(data)}></p>
    ${all}
    <div class="cards"></div>
    ${lost}
    ${
      batch?.next
        ? html`<button type="button" class="quiet no-print" part="more" data-act="more">
            ${msg('Näytä lisää', { desc: 'you-said-we-did: shows the next cards' })}
          </button>`
        : nothing
    }
  `;
};
