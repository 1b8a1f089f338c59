import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Outcome } from '../../../src/contract/outcomes.js';
import { BETTER_ANSWERS } from '../../../src/contract/vocabulary/outcomes.js';
import type { Announcer } from '../../../src/controllers/announcer.js';
import { currentLocale } from '../../../src/localization/localization.js';
import { addressOf } from '../address.js';
import type { PageAddress } from '../address.js';
import { AnswerSender } from '../answer/answer-sender.js';
import { answerText, answerView } from '../answer/answer-view.js';
import type { BoardEvent, BoardState } from '../board-state.js';
import type { Board } from '../board.js';
import { cardView } from '../card/card.js';
import type { CardParts } from '../card/card.js';
import { copyAddress, printCard } from '../card/card-actions.js';
import type { Told } from '../card/card-actions.js';
import { detailsView } from '../card/card-details.js';

/** What one visitor does with single cards: what is below a status, "is it better now?", the address and the print of one. */
export class CardSession {
  readonly #answers: AnswerSender;
  /** What is told of the last action, at the card where it was done. */
  #told: { readonly id: string; readonly text: Told } | undefined;

  /** @param open shows a card in the place of the board */
  constructor(
    private readonly board: Board,
    private readonly announcer: Announcer,
    private readonly address: PageAddress,
    private readonly open: (id: string) => void,
  ) {
    this.#answers = new AnswerSender(board);
  }

  /** A card with what is open in it. One to which nothing has happened is not looked at again, however many there are. */
  view(card: Outcome, parts: CardParts): unknown {
    const all = { ...parts, details: this.#details(card), answer: this.#answer(card) };
    return guard(Object.values(all), () => cardView(card, all));
  }

  /** Below a card's status, while it is explained. */
  #details(card: Outcome): TemplateResult | undefined {
    const { state, settings } = this.board;
    if (!state.explained.has(card.id)) return undefined;
    const canTake = !settings.flag('kiosk');
    const address = this.address.isKept && canTake ? addressOf({ filter: {}, card: card.id }, location) : undefined;
    const told = this.#told?.id === card.id ? this.#told.text : undefined;
    return detailsView(card, currentLocale(), { address, canPrint: canTake, told });
  }

  #answer({ id }: Outcome): TemplateResult | undefined {
    const answer = this.board.state.answers.get(id);
    const retry = () => {
      if (answer?.stage === 'unsure') void this.#answers.send(id, answer.better);
    };
    return answer && answerView(answer, retry);
  }

  /** A second press of a button that is gone already belongs to no card. */
  pressed(act: string, button: HTMLElement): void {
    const { board } = this;
    const card = button.closest<HTMLElement>('.card');
    const id = card?.dataset['id'];
    if (!card || !id) return;
    if (act === 'status') board.dispatch({ type: 'status-toggled', id });
    else if (act === 'ask') board.dispatch({ type: 'better-asked', id });
    else if (act === 'open') this.open(id);
    else if (act === 'print') void printCard(board, card).then((text) => this.#tell(id, text));
    else if (act === 'copy') void copyAddress(button.dataset['address'] ?? '').then((text) => this.#tell(id, text));
    else {
      const better = BETTER_ANSWERS.find((answer) => answer === act);
      if (better) void this.#answers.send(id, better);
    }
  }

  /** Shown and said: not everybody hears the page. */
  #tell(id: string, text: Told | undefined): void {
    this.#told = text && { id, text };
    if (text) this.announcer.say(text());
    this.board.requestUpdate();
  }

  /** What follows an event of a card: one announcement or one move of the focus (WCAG 4.1.3, 2.4.3). */
  follow(event: BoardEvent, before: BoardState): void {
    const { focusMover } = this.board;
    switch (event.type) {
      case 'better-asked':
        return focusMover.moveTo(`[data-id="${event.id}"] [data-answer]`);
      case 'answer-started':
        if (before.answers.get(event.id)?.stage === 'unsure') focusMover.moveTo(`[data-id="${event.id}"] [data-act="${event.better}"]`);
        return this.announcer.say(answerText('sending'));
      case 'answer-ended':
        return this.#showAnswer(event.id, answerText(event.result));
      default:
    }
  }

  /** Whoever waits at the card is led to the sentence; whoever has gone on hears it. */
  #showAnswer(id: string, text: string): void {
    const isWaiting = this.board.shadowRoot?.activeElement?.closest<HTMLElement>('.card')?.dataset['id'] === id;
    this.announcer.say(isWaiting ? '' : text);
    if (isWaiting) this.board.focusMover.moveTo(`[data-id="${id}"] [data-answer]`);
  }

  /** Nothing of it is left for the next person at a shared screen. */
  forget(): void {
    this.#answers.forget();
    this.#told = undefined;
  }
}
