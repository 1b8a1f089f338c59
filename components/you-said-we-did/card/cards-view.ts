import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Outcome } from '../../../src/contract/outcomes.js';
import { cardView } from './card.js';
import type { CardParts } from './card.js';

/**
 * The cards, each in an article that goes with its id: what is opened or has the focus stays, wherever a new card comes. A card that is drawn
 * from the same values as before is left alone.
 */
export const cardsView = (cards: readonly Outcome[], partsOf: (card: Outcome) => CardParts): TemplateResult =>
  html`<div class="cards">
    ${repeat(
      cards,
      ({ id }) => id,
      (card) => {
        const parts = partsOf(card);
        return html`<article class="card" part="card" data-id=${card.id}>${guard([...parts], () => cardView(parts))}</article>`;
      },
    )}
  </div>`;
