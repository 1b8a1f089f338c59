import type { Outcome, Waiting } from '../contract/outcomes.js';
import type { OutcomeStatus } from '../contract/vocabulary.js';

/** Every status, in the order in which a reader meets them: what was decided first, a refusal beside what was done. */
export const STATUSES = ['done', 'partly-done', 'will-not-do', 'in-progress', 'planned', 'under-review', 'received'] as const;
export type Counts = Readonly<Record<OutcomeStatus, number>>;

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

/** White space tells as little as nothing, and what is longer than any text of the contract is no text for a card. */
const isText: Check = (value) => typeof value === 'string' && value.length <= 2000 && /\S/.test(value);
const isId: Check = (value) => isText(value) && /^[A-Za-z0-9][\w.-]{0,79}$/.test(value as string);
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isStatus: Check = (value) => STATUSES.includes(value as OutcomeStatus);
/** A day or an instant that there is: engines do not agree on what the 31st of February means. */
export const isDate: Check = (value) => {
  const [day] = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(value as string) ?? [''];
  return new Date(day).getUTCDate() === Number(day.slice(8)) && Date.parse(value as string) > -9e15;
};

/** Checks of a card and of its parts: each must hold. Lists have at most 100 parts. */
type Shape = Check | readonly [Shape] | { readonly [name: string]: Shape };

const fits = (value: unknown, shape: Shape): boolean => {
  if (typeof shape === 'function') return shape(value);
  if (typeof value !== 'object' || !value) return false;
  if (Array.isArray(shape)) return Array.isArray(value) && value.length <= 100 && value.every((each) => fits(each, (shape as [Shape])[0]));
  return Object.entries(shape as Readonly<Record<string, Shape>>).every(([name, inner]) => fits((value as Fields)[name], inner));
};
const optional =
  (shape: Shape): Check =>
  (value) =>
    value === undefined || fits(value, shape);

const mayText = optional(isText);
const mayDate = optional(isDate);
const card: Shape = {
  id: isId,
  status: isStatus,
  title: isText,
  level: mayText,
  themes: [{ id: isId, label: isText }],
  unit: { id: isId, name: isText },
  said: { summary: isText, count: (value) => value === 'fewer-than-5' || optional(isCount)(value) },
  did: optional({ summary: isText, where: isText, when: isText }),
  reason: mayText,
  askFrom: mayText,
  next: optional({ what: isText, by: mayDate }),
  responsible: isText,
  decidedBy: mayText,
  history: [{ at: isDate, status: isStatus, note: mayText }],
  language: isText,
  updatedAt: isDate,
};

/** Whether this may be shown as a card: the contract's form (`Outcome`, by hand), and all that its status promises to tell. */
export const isOutcome = (value: unknown): value is Outcome => {
  if (!fits(value, card)) return false;
  const { status, did, reason, askFrom } = value as Outcome;
  return (!status.endsWith('done') || Boolean(did)) && (!/^partly|^will/.test(status) || Boolean(reason && askFrom));
};

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

export const totalOf = (counts: Counts): number => STATUSES.reduce((sum, status) => sum + counts[status], 0);

/** An endpoint's answer or a file: an array of cards, or an object with `items`. `undefined` = neither. */
export const readBoard = (body: unknown): BoardPage | undefined => {
  const { items = body, counts, waiting, facets, nextCursor } = (body ?? {}) as Fields;
  if (!Array.isArray(items)) return undefined;
  const known = new Set<unknown>();
  const leftOut: number[] = [];
  const cards = items.filter((item: unknown, place): item is Outcome => {
    const isShown = isOutcome(item) && !known.has(item.id);
    if (isShown) known.add(item.id);
    else leftOut.push(place);
    return isShown;
  });
  return {
    items: cards,
    leftOut,
    counts: fits(counts, {}) ? countBy((status) => (isCount((counts as Counts)[status]) ? (counts as Counts)[status] : 0)) : undefined,
    waiting: fits(waiting, { count: isCount, since: mayDate, readBy: mayDate }) ? (waiting as Waiting) : undefined,
    facets,
    nextCursor: isText(nextCursor) ? (nextCursor as string) : undefined,
  };
};
