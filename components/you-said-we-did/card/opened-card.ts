import { html, nothing } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import type { Outcome } from '../../../src/contract/outcomes.js';
import { isOutcome } from '../../../src/domain/outcome.js';
import { currentLocale } from '../../../src/localization/localization.js';
import { msg } from '../../../src/localization/msg.js';
import { ask } from '../../../src/transport/ask.js';
import type { Read } from '../../../src/transport/attempt.js';
import { browserRuntime } from '../../../src/transport/browser.js';
import type { Board } from '../board.js';
import type { BoardState, OpenedCard } from '../board-state.js';
import { liveText } from '../../shared/live-text.js';
import { retryButton } from '../notices/retry.js';

const readCard: Read<Outcome> = (body) => (isOutcome(body) ? body : undefined);

/** The cards that the board holds: all of a file, or those that were fetched. */
export const heldCards = ({ cards }: BoardState): readonly Outcome[] =>
  cards.stage === 'shown' ? (cards.page.all?.() ?? cards.items) : [];

/** The opened card, or why it is not there. */
export interface FoundCard {
  readonly stage: OpenedCard['stage'];
  readonly card?: Outcome;
}

export const findOpened = (state: BoardState, hasEndpoint: boolean): FoundCard => {
  const { opened, cards } = state;
  const held = heldCards(state).find(({ id }) => id === opened?.id);
  if (held) return { card: held, stage: 'found' };
  // Where nobody can be asked, the board's own cards are all there are.
  if (!hasEndpoint && cards.stage === 'shown') return { stage: 'missing' };
  return opened ?? { stage: 'loading' };
};

/** Opens one card, which is fetched when the board does not hold it, and again in each new language of the page. */
export class CardOpener implements ReactiveController {
  #requests = 0;
  #language = '';

  constructor(private readonly board: Board) {
    board.addController(this);
  }

  hostUpdate(): void {
    const { opened } = this.board.state;
    if (opened?.stage === 'found' && this.#language !== currentLocale()) void this.open(opened.id);
  }

  /** Ends when the card is there, or cannot be fetched. */
  async open(id: string): Promise<void> {
    const { board } = this;
    const request = (this.#requests += 1);
    const language = (this.#language = currentLocale());
    const endpoint = board.settings.endpoint();
    board.dispatch({ type: 'card-opened', id, request });
    if (!endpoint || heldCards(board.state).some((card) => card.id === id)) return;
    const url = `${endpoint}/outcomes/${encodeURIComponent(id)}?lang=${language}`;
    const asked = await ask({ url, read: readCard }, browserRuntime());
    if (asked.kind === 'got') board.dispatch({ type: 'card-found', request, card: asked.value });
    else board.dispatch({ type: 'card-not-found', request, stage: asked.kind === 'missing' ? 'missing' : 'failed' });
  }
}

const textOf = (stage: 'missing' | 'failed'): string =>
  stage === 'missing'
    ? msg('Tätä asiaa ei löydy. Se on voitu poistaa tai yhdistää toiseen asiaan.', {
        desc: 'you-said-we-did-session: the one card is not there',
      })
    : msg('Asian tietoja ei saatu juuri nyt.', { desc: 'you-said-we-did-session: the one card could not be had' });

/** The outcome has an element of its own: a screen reader says what takes the focus, not what changes in what has it. */
const messageView = (stage: 'loading' | 'missing' | 'failed'): TemplateResult =>
  stage === 'loading'
    ? html`<p class="note" tabindex="-1">${msg('Haemme asiaa.', { desc: 'you-said-we-did-session: one card is being fetched' })}</p>`
    : html`<p class="note" tabindex="-1">${liveText(textOf(stage))}</p>`;

/** One card by itself, or why it is not there, and the way to all of them. */
export const openedView = (stage: OpenedCard['stage'], cards: unknown, retry: () => void): TemplateResult =>
  html`<div part="opened">
    <button type="button" class="quiet no-print" data-act="all">
      ${msg('Näytä kaikki asiat', { desc: 'you-said-we-did-session: from one card to all' })}
    </button>
    ${stage === 'found' ? nothing : messageView(stage)} ${stage === 'failed' ? retryButton(retry) : nothing} ${cards}
  </div>`;
