import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { totalOf } from '../../src/domain/outcome.js';
import type { BoardData } from './data/card-source.js';
import { countsView, waitingView } from './summary.js';

/** How many cards there are, under the visitor's filter if there is one. */
export const resultText = ({ items, batch }: BoardData): string => {
  const { counts } = batch ?? {};
  const total = counts ? totalOf(counts) : items.length;
  return msg(str`Asioita: ${total}. Näkyvissä: ${items.length}.`, { desc: 'you-said-we-did: how many cards, and how many are on screen' });
};

/** A quiet button; what it does is known by the part that comes with the first touch. */
export const actButton = (act: string, text: string, isOpen: unknown = nothing): TemplateResult =>
  html`<button type="button" class="quiet no-print" part=${act} data-act=${act} aria-expanded=${isOpen}>${text}</button>`;

/** The numbers first, then the way to look for something, then the place of the cards, which `CardList` draws. */
export const boardView = (data: BoardData, form: unknown, all: unknown, lost: unknown): TemplateResult => {
  const { batch } = data;
  return html`
    ${batch?.allCounts ? countsView(batch.allCounts) : nothing} ${batch?.waiting ? waitingView(batch.waiting) : nothing}
    ${actButton('find', msg('Rajaa ja hae', { desc: 'you-said-we-did: opens the form that narrows the board' }), form !== nothing)} ${form}
    <p class="result" part="result" tabindex="-1" .textContent=${resultText(data)}></p>
    ${all}
    <div class="cards"></div>
    ${lost} ${batch?.next ? actButton('more', msg('Näytä lisää', { desc: 'you-said-we-did: shows the next cards' })) : nothing}
  `;
};
