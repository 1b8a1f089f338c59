/** The card in the preview of an outcome. Pure. */
import type { Outcome } from '../../../src/contract/outcomes.js';
import { isOutcome } from '../../../src/domain/outcome.js';

export interface PreviewCard {
  /** Of which outcome, in which language. */
  readonly id: string;
  readonly language: string;
  /** The last one that could be shown, or none: it stays while a word is being changed. */
  readonly cards: readonly Outcome[];
}

export const noCard: PreviewCard = { id: '', language: '', cards: [] };

/** What is shown of a card, without the times that it would get now. */
const textOf = (card: Outcome | undefined): string => JSON.stringify({ ...card, history: [], updatedAt: '' });

/** A new list for the board only when the card is another one: it would begin anew for each. */
export const nextCard = (before: PreviewCard, { id, language }: Pick<PreviewCard, 'id' | 'language'>, card: unknown): PreviewCard => {
  const kept = before.id === id && before.language === language ? before : { id, language, cards: [] };
  if (!isOutcome(card) || textOf(card) === textOf(kept.cards[0])) return kept;
  return { id, language, cards: [card] };
};
