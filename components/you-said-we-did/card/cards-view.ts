import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Outcome } from '../../../src/contract/outcomes.js';
import { cardView } from './card.js';
import type { CardParts } from './card.js';

/**
 * The cards, each with elements of its own as long as it says the same: what is opened or has the focus stays, wherever a new card comes. A card
 * that says something else is drawn anew, so that nothing of it is left where the browser's translation has put nodes of its own. One to which
 * nothing has happened is not looked at again, however many there are.
 */
export const cardsView = (cards: readonly Outcome[], partsOf: (card: Outcome) => CardParts): TemplateResult =>
  html`<div class="cards">
    ${repeat(
      cards,
      (card) => card,
      (card) => {
        const parts = partsOf(card);
        return guard(Object.values(parts), () => cardView(card, parts));
      },
    )}
  </div>`;
