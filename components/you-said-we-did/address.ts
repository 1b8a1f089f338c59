import { isDate } from '../../src/domain/outcome.js';
import type { OutcomeFilter } from '../../src/domain/outcome-filter.js';

/** What may stand in the page's address. Not the words that a person searches for: an address is kept, shared and logged. */
const NAMES = ['status', 'theme', 'unit', 'level', 'from', 'to', 'sort'] as const;
const OURS = /^sote-(?:status|theme|unit|card-level|from|to|sort|card)(?:=|$)/;
/** `sote-level` is the house's, where it opens levels: both may stand on one page. */
const parameterOf = (name: (typeof NAMES)[number]): string => `sote-${name === 'level' ? 'card-level' : name}`;

/** Where the visitor is on the board. */
export interface Place {
  readonly filter: OutcomeFilter;
  readonly card: string | undefined;
}

/** A day that can be asked for. A date field that is being typed in says 0002, 0020 and 0202 before 2026. */
export const isAskedDay = (value: string): boolean => value.length === 10 && isDate(value) && value > '1900';

const SORTS: readonly string[] = ['updated', 'oldest', 'most-said'];
const isSafe = (name: string, value: string): boolean =>
  name === 'sort' ? SORTS.includes(value) : name === 'from' || name === 'to' ? isAskedDay(value) : value.length <= 200;

/** Reads it from the page's address. What nobody can have chosen here is not taken. */
export const readPlace = (search: string): Place => {
  const parameters = new URLSearchParams(search);
  const given = NAMES.map((name) => [name, parameters.get(parameterOf(name)) ?? ''] as const).filter(
    ([name, value]) => value && isSafe(name, value),
  );
  const card = parameters.get('sote-card') ?? '';
  return { filter: Object.fromEntries(given), card: /^[\w.-]{1,80}$/.test(card) ? card : undefined };
};

/** The page's address with this place in it. The host's own parameters stay as they are written, to the letter. */
export const addressOf = ({ filter, card }: Place, { pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string => {
  const others = search
    .slice(1)
    .split('&')
    .filter((each) => each && !OURS.test(each));
  const own = card
    ? [`sote-card=${encodeURIComponent(card)}`]
    : NAMES.flatMap((name) => (filter[name] ? [`${parameterOf(name)}=${encodeURIComponent(filter[name])}`] : []));
  const parameters = [...others, ...own].join('&');
  return `${pathname}${parameters && '?'}${parameters}${hash}`;
};

/** A step that "back" undoes; the host page's own history state stays. */
export const pushPlace = (place: Place): void => {
  const address = addressOf(place, location);
  if (address !== `${location.pathname}${location.search}${location.hash}`) history.pushState(history.state, '', address);
};

/** The same step written anew, while dates are being typed. */
export const replacePlace = (place: Place): void => history.replaceState(history.state, '', addressOf(place, location));
