import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Outcome } from '../../../src/contract/outcomes.js';

/**
 * The cards, each with elements of its own as long as it says the same: what is opened or has the focus stays, wherever a new card comes. A card
 * that says something else is drawn anew, so that nothing of it is left where the browser's translation has put nodes of its own.
 */
export const cardsView = (cards: readonly Outcome[], draw: (card: Outcome) => unknown): TemplateResult =>
  html`<div class="cards">${repeat(cards, (card) => card, draw)}</div>`;
