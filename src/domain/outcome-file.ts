/** Cards of the board in a file, as people, tables and content systems write them. */
import type { Outcome } from '../contract/outcomes.js';
import { readMoment } from './moment-reader.js';
import { isOutcome, pageOf, STATUSES } from './outcome.js';
import type { BoardPage } from './outcome.js';
import { isObject, isText } from './shapes.js';
import type { Fields } from './shapes.js';
import { withoutEmpty } from './without-empty.js';

const withTextId = (value: unknown): unknown =>
  isObject(value) && typeof value['id'] === 'number' ? { ...value, id: String(value['id']) } : value;

const withMoment = (value: unknown, name: string): unknown => {
  if (!isObject(value) || value[name] === undefined) return value;
  return { ...value, [name]: readMoment(value[name]) ?? value[name] };
};

const isEmpty = (value: unknown): boolean => value === undefined || value === null || (isObject(value) && Object.keys(value).length === 0);

/** Forms and tables leave rows behind that nobody filled in. */
const toList = (value: unknown, change: (one: unknown) => unknown): unknown =>
  Array.isArray(value) ? value.filter((one) => !isEmpty(one)).map(change) : value;

/** Tables write numbers as text. */
const withCount = (value: unknown): unknown => {
  const { count } = isObject(value) ? value : {};
  return isObject(value) && typeof count === 'string' && /^\s*\d+\s*$/.test(count) ? { ...value, count: Number(count) } : value;
};

/** A list that is empty in another way is an empty list; one that is not there at all is missing. */
const completed = (value: unknown): unknown => {
  if (!isObject(value)) return value;
  const card = withTextId(withMoment(withoutEmpty(value), 'updatedAt')) as Fields;
  // A part of which every field is empty is absent itself.
  const { unit, said, did, next, themes = [], history = [], ...others } = card;
  return {
    ...others,
    ...(said !== undefined && { said: withCount(said) }),
    ...(!isEmpty(did) && { did }),
    ...('themes' in value && { themes: toList(themes, withTextId) }),
    ...('history' in value && { history: toList(history, (step) => withMoment(step, 'at')) }),
    ...(unit !== undefined && { unit: withTextId(unit) }),
    ...(!isEmpty(next) && { next: withMoment(next, 'by') }),
  };
};

/** Checks one item of a file. @returns the card; nothing when it may not be shown */
type ReadCard = (value: unknown) => Outcome | undefined;

/** A card that follows the contract already is taken as it is: to copy ten thousand takes longer than to show the first. */
const cardOf: ReadCard = (value) => {
  if (isOutcome(value)) return value;
  const card = completed(value);
  return isOutcome(card) ? card : undefined;
};

/**
 * The same for a list of thousands: what can be counted and ordered counts as a card, and the rest of it must be checked before it is shown
 * (`isOutcome`). To check all of ten thousand takes longer than to show the first ten.
 */
export const cardAtAGlance: ReadCard = (value) => {
  const { id, status, language, updatedAt } = isObject(value) ? (value as Partial<Outcome>) : {};
  const canBeCounted =
    status && STATUSES.includes(status) && isText(id) && isText(language) && /^\d{4}-\d\d-\d\d(?:T|$)/.test(updatedAt ?? '');
  return canBeCounted ? (value as Outcome) : cardOf(value);
};

type Versions = [Outcome, ...Outcome[]];

/** The same outcome told in several languages: the one that is asked for, else Finnish, else the first. */
const inLanguage = (versions: Versions, asked: string): Outcome => {
  const [first] = versions;
  if (versions.length === 1) return first;
  const mainOf = (tag: string) => tag.split('-')[0]?.toLowerCase();
  // Easy Finnish is another version than Finnish, and comes before another language.
  const find = (language: string) =>
    versions.find((card) => card.language.toLowerCase() === language.toLowerCase()) ??
    versions.find((card) => card.language.toLowerCase() === mainOf(language)) ??
    versions.find((card) => mainOf(card.language) === mainOf(language));
  return find(asked) ?? find('fi') ?? first;
};

/**
 * A file: a list of cards, or an object with `items`; `undefined` = neither. Empty fields are absent ones, identifiers may be numbers, times
 * may be without an offset. The same identifier in several languages is one outcome, shown in the asked one.
 *
 * @param readCard checks each item
 */
export const readBoardFile = (body: unknown, language: string, readCard = cardOf): BoardPage | undefined => {
  const { items = body, waiting } = isObject(body) ? body : {};
  if (!Array.isArray(items)) return undefined;
  // By id, in the order in which each comes first. One that comes twice in one language is shown once.
  const byId = new Map<string, Versions>();
  const leftOut: number[] = [];
  (items as readonly unknown[]).forEach((item, place) => {
    const card = readCard(item);
    const versions = card && byId.get(card.id);
    if (!card || versions?.some((version) => version.language === card.language)) leftOut.push(place);
    else if (versions) versions.push(card);
    else byId.set(card.id, [card]);
  });
  const chosen = [...byId.values()].map((versions) => inLanguage(versions, language));
  const filled: unknown = withMoment(withMoment(withoutEmpty(waiting), 'since'), 'readBy');
  return pageOf(isObject(body) ? { ...body, waiting: filled } : undefined, chosen, leftOut);
};
