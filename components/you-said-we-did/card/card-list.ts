import { render } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Outcome } from '../../../src/contract/outcomes.js';
import { cardView } from './card.js';
import type { CardParts } from './card.js';

/** What the list is drawn from. */
interface ListHost extends ReactiveControllerHost, Element {
  readonly cards: readonly Outcome[];
  readonly partsOf: (outcome: Outcome) => CardParts;
}

/** A card's place on the page, and what it was drawn from last. */
interface Drawn {
  readonly article: HTMLElement;
  parts: readonly unknown[];
}

/** Whether a part says something else than before: an answer that comes anew mostly tells the same. */
const isNew = (part: unknown, before: unknown): boolean => part !== before && JSON.stringify(part) !== JSON.stringify(before);

/**
 * Draws the cards into `.cards`, each in an article of its own that goes with its id: what is opened or has the focus stays, wherever a
 * new card comes. A card that is drawn from the same as before is left alone. Does what `repeat` does at a quarter of its bytes.
 */
export class CardList implements ReactiveController {
  readonly #drawn = new Map<string, Drawn>();

  constructor(private readonly host: ListHost) {
    host.addController(this);
  }

  hostUpdated(): void {
    const list = this.host.shadowRoot?.querySelector('.cards');
    if (!list) return;
    let place = list.firstElementChild;
    const { cards, partsOf } = this.host;
    for (const outcome of cards) {
      const article = this.#draw(outcome.id, partsOf(outcome));
      if (article === place) place = place.nextElementSibling;
      else list.insertBefore(article, place);
    }
    while (place) {
      const next = place.nextElementSibling;
      place.remove();
      place = next;
    }
  }

  #draw(id: string, parts: CardParts): HTMLElement {
    const drawn = this.#drawn.get(id) ?? this.#make(id);
    if (parts.some((part, index) => isNew(part, drawn.parts[index]))) render(cardView(parts), drawn.article, { host: this.host });
    drawn.parts = parts;
    return drawn.article;
  }

  #make(id: string): Drawn {
    const article = Object.assign(document.createElement('article'), { className: 'card', part: 'card' });
    article.dataset['id'] = id;
    const drawn = { article, parts: [] };
    this.#drawn.set(id, drawn);
    return drawn;
  }
}
