import type { ReactiveController } from 'lit';
import { OUTCOME_SORTS } from '../../src/contract/vocabulary/outcomes.js';
import { isCardId } from '../../src/domain/outcome.js';
import { isDay } from '../../src/domain/shapes.js';
import type { OutcomeFilter } from '../../src/domain/outcome-filter.js';
import type { Board } from './board.js';

/** What the page's address may hold. Not the words that a person searches for: an address is kept, shared and logged. */
const NAMES = ['status', 'theme', 'unit', 'level', 'from', 'to', 'sort'] as const;
const OUR_PARAMETER = /^sote-(?:status|theme|unit|card-level|from|to|sort|card)(?:=|$)/;
/** `sote-level` belongs to the participation house, which may be on the same page. */
const parameterOf = (name: (typeof NAMES)[number]): string => `sote-${name === 'level' ? 'card-level' : name}`;

/** Where the visitor is on the board. */
export interface Place {
  readonly filter: OutcomeFilter;
  readonly card: string | undefined;
}

/** A day that can be asked for. While 2026 is being typed, a date field says 0002, 0020 and 0202 first. */
export const isUsableDay = (value: string): boolean => isDay(value) && value > '1900';

const isSafe = (name: string, value: string): boolean =>
  name === 'sort'
    ? (OUTCOME_SORTS as readonly string[]).includes(value)
    : name === 'from' || name === 'to'
      ? isUsableDay(value)
      : value.length <= 200;

/** What nobody can have chosen on the board is ignored. */
const readPlace = (search: string): Place => {
  const parameters = new URLSearchParams(search);
  const given = NAMES.map((name) => [name, parameters.get(parameterOf(name)) ?? ''] as const).filter(
    ([name, value]) => value && isSafe(name, value),
  );
  const card = parameters.get('sote-card') ?? '';
  return { filter: Object.fromEntries(given), card: isCardId(card) ? card : undefined };
};

/**
 * The page's address with this place in it: whole, as a path alone would be taken from `<base href>`. The host's own parameters stay as they are
 * written, to the letter.
 */
export const addressOf = ({ filter, card }: Place, { href, search, hash }: Pick<Location, 'href' | 'search' | 'hash'>): string => {
  const others = search
    .slice(1)
    .split('&')
    .filter((each) => each && !OUR_PARAMETER.test(each));
  const ours = card
    ? [`sote-card=${encodeURIComponent(card)}`]
    : NAMES.flatMap((name) => (filter[name] ? [`${parameterOf(name)}=${encodeURIComponent(filter[name])}`] : []));
  const parameters = [...others, ...ours].join('&');
  return `${href.replace(/[?#][^]*/, '')}${parameters && '?'}${parameters}${hash}`;
};

/** Keeps the filter and the opened card in the page's address, where the page allows it, and follows "back" and "forward". */
export class PageAddress implements ReactiveController {
  /** The place that the address named when it was last read or written. */
  #last = '';

  /** @param navigated called when the visitor goes to another place of the board; not at the page's own steps, such as a link within it */
  constructor(
    private readonly board: Board,
    private readonly navigated: (place: Place) => void,
  ) {
    board.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#changed);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#changed);
  }

  get isKept(): boolean {
    return this.board.settings.flag('sync-url');
  }

  /** What the address names. What the page limits stays limited, whatever the address says. */
  read(): Place {
    const { limits } = this.board.query;
    const { filter, card } = readPlace(location.search);
    const free = Object.entries(filter).filter(([name]) => !limits[name as keyof typeof limits]);
    const place = { filter: Object.fromEntries(free), card };
    this.#last = JSON.stringify(place);
    return place;
  }

  /** Writes the board's place as a step that "back" undoes. The host page's own history state stays. */
  push(): void {
    if (!this.isKept) return;
    const address = this.#write();
    if (address !== location.href) history.pushState(history.state, '', address);
    this.read();
  }

  /** Writes it into the present step, while words or dates are being typed. */
  replace(): void {
    if (!this.isKept) return;
    history.replaceState(history.state, '', this.#write());
    this.read();
  }

  #write(): string {
    const { filter, opened } = this.board.state;
    return addressOf({ filter, card: opened?.id }, location);
  }

  readonly #changed = (): void => {
    if (!this.isKept) return;
    const last = this.#last;
    const place = this.read();
    if (this.#last !== last) this.navigated(place);
  };
}
