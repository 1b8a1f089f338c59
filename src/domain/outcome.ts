import type { Outcome, Waiting } from '../contract/outcomes.js';
import type { OutcomeStatus } from '../contract/vocabulary.js';
import { fits, isCount, isDayOrInstant, isObject, oneOf, optional } from './shapes.js';
import type { Check, Shape } from './shapes.js';

/** Every status, in the order in which a reader meets them: what was decided first, a refusal beside what was done. */
export const STATUSES = ['done', 'partly-done', 'will-not-do', 'in-progress', 'planned', 'under-review', 'received'] as const;

export type Counts = Readonly<Record<OutcomeStatus, number>>;

/** White space alone says nothing, and what is longer than any text of the contract is no text for a card. */
const isWords: Check = (value) => typeof value === 'string' && value.length <= 2000 && /\S/.test(value);
/** Of a file an identifier may be an address or a name; a comma stands between several in a filter, and a quotation mark could end a selector. */
export const isCardId: Check = (value) => typeof value === 'string' && /^[\p{L}\p{N}][^\s,"'<>`\\]{0,79}$/u.test(value);
const isStatus = oneOf(STATUSES);
const mayBeWords = optional(isWords);

/** The contract's `Outcome`. A level of a newer contract is no reason to leave the card out. */
const card: Shape = {
  id: isCardId,
  status: isStatus,
  title: isWords,
  level: mayBeWords,
  themes: [{ id: isCardId, label: isWords }],
  unit: { id: isCardId, name: isWords },
  said: { summary: isWords, count: optional((value) => value === 'fewer-than-5' || isCount(value)) },
  did: optional({ summary: isWords, where: isWords, when: isWords }),
  reason: mayBeWords,
  askFrom: mayBeWords,
  next: optional({ what: isWords, by: optional(isDayOrInstant) }),
  responsible: isWords,
  decidedBy: mayBeWords,
  history: [{ at: isDayOrInstant, status: isStatus, note: mayBeWords }],
  language: isWords,
  updatedAt: isDayOrInstant,
};

/** Whether this may be shown as a card: the contract's form (`Outcome`, by hand), and all that its status promises to tell. */
export const isOutcome = (value: unknown): value is Outcome => {
  if (!fits(value, card)) return false;
  const { status, did, reason, askFrom } = value as Outcome;
  return (!status.endsWith('done') || Boolean(did)) && (!/^partly|^will/.test(status) || Boolean(reason && askFrom));
};

const waitingShape: Shape = { count: isCount, since: optional(isDayOrInstant), readBy: optional(isDayOrInstant) };

/** What an answer of `GET /outcomes`, or a file, says: the cards that may be shown, and what else is told. */
export interface BoardPage {
  readonly items: readonly Outcome[];
  /** Places (from 0) of the cards that may not be shown: broken, dishonest, or one id for the second time. */
  readonly leftOut: readonly number[];
  readonly counts: Counts | undefined;
  readonly waiting: Waiting | undefined;
  /** As they came: what the board offers to choose from checks them. */
  readonly facets: unknown;
  readonly nextCursor: string | undefined;
}

/** A number for each status. */
export const countBy = (count: (status: OutcomeStatus) => number): Counts =>
  Object.fromEntries(STATUSES.map((status) => [status, count(status)])) as Counts;

/** How many there are of these statuses. */
export const totalOf = (counts: Counts, statuses: readonly OutcomeStatus[] = STATUSES): number =>
  statuses.reduce((sum, status) => sum + counts[status], 0);

/** What else the body says beside these cards, as far as it follows the contract. */
export const pageOf = (body: unknown, items: readonly Outcome[], leftOut: readonly number[]): BoardPage => {
  const { counts, waiting, facets, nextCursor } = (body ?? {}) as Readonly<Record<string, unknown>>;
  return {
    items,
    leftOut,
    counts: isObject(counts) ? countBy((status) => (isCount((counts as Counts)[status]) ? (counts as Counts)[status] : 0)) : undefined,
    waiting: fits(waiting, waitingShape) ? (waiting as Waiting) : undefined,
    facets,
    nextCursor: isWords(nextCursor) ? (nextCursor as string) : undefined,
  };
};

/** An endpoint's answer: an array of cards, or an object with `items`. `undefined` = neither. */
export const readBoard = (body: unknown): BoardPage | undefined => {
  const { items = body } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(items)) return undefined;
  const cards = new Map<string, Outcome>();
  const leftOut: number[] = [];
  items.forEach((item: unknown, place) => {
    if (isOutcome(item) && !cards.has(item.id)) cards.set(item.id, item);
    else leftOut.push(place);
  });
  return pageOf(body, [...cards.values()], leftOut);
};
