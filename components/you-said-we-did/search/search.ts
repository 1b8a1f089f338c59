import type { ReactiveController } from 'lit';
import type { Outcome } from '../../../src/contract/outcomes.js';
import type { Announcer } from '../../../src/controllers/announcer.js';
import type { OutcomeFilter } from '../../../src/domain/outcome-filter.js';
import { resultText } from '../board-view.js';
import { isAskedDay, pushPlace, readPlace, replacePlace } from '../address.js';
import { staleText } from '../notices/notices.js';
import { fetchCard } from '../card/opened-card.js';
import type { Opened } from '../card/opened-card.js';
import { firstFilter } from '../session-host.js';
import type { VisitHost } from '../session-host.js';

/** The opened card's heading, or what is told while it is not there. */
const OPENED = '[part="opened"] [tabindex="-1"]';

/** How long a person pauses before what was typed counts, in milliseconds. */
const PAUSE = 700;

/** What the visitor looks for: a part of the board, or one card. Where the page allows it, the address goes along. */
export class Search implements ReactiveController {
  opened: Opened | undefined;
  /** What the form says; it counts after a pause. */
  wanted: OutcomeFilter = {};
  /** The last filter could not be asked for: the cards on screen are those before it. */
  isBehind = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the page's address said of the board when it was last read or written. */
  #place = '';
  #openedLanguage = '';

  constructor(
    private readonly host: VisitHost,
    private readonly announcer: Announcer,
  ) {
    host.addController(this);
    if (host.syncUrl) this.#arrive();
    this.wanted = host.filter;
  }

  hostConnected(): void {
    addEventListener('popstate', this.#cameBack);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#cameBack);
    clearTimeout(this.#timer);
  }

  /** A card that was fetched by itself is fetched in the page's new language too; until it comes, the old one stays. */
  hostUpdate(): void {
    const { opened, host } = this;
    if (typeof opened?.found === 'object' && this.#openedLanguage !== host.language) void this.#show(opened.id, opened.found);
  }

  /** Every card that is known: all of a file, or those that were fetched. */
  get known(): readonly Outcome[] {
    return this.host.data.batch?.all ?? this.host.data.items;
  }

  /** What the opened card is, or why it is not there. */
  get found(): Opened['found'] | undefined {
    const { opened, host } = this;
    const known = this.known.find(({ id }) => id === opened?.id);
    const isMissing = !host.given('endpoint') && host.data.stage === 'shown';
    return opened && (known ?? (isMissing ? 'missing' : opened.found));
  }

  /** Words count after a pause, a choice at once. */
  changed(filter: OutcomeFilter, isTyping: boolean): void {
    clearTimeout(this.#timer);
    this.wanted = filter;
    if (isTyping) this.#timer = setTimeout(() => void this.#apply(replacePlace, true), PAUSE);
    else void this.#apply(pushPlace, true);
  }

  /** To what was found, once it is there. */
  async showResult(): Promise<void> {
    await this.#apply(pushPlace, false);
    this.host.moveFocus('.result');
  }

  /** All cards again, from a filter or from one card. */
  showAll(): void {
    const isFromOne = this.opened !== undefined;
    this.opened = undefined;
    if (!isFromOne) this.host.filter = this.wanted = {};
    this.#keepPlace(pushPlace);
    this.host.moveFocus(isFromOne ? '.title' : '.result');
    this.host.requestUpdate();
  }

  /** As when the page came. */
  forget(): void {
    clearTimeout(this.#timer);
    this.opened = undefined;
    this.host.filter = this.wanted = firstFilter(this.host);
    this.#keepPlace(replacePlace);
  }

  /** Shows one card by itself. */
  async openCard(id: string): Promise<void> {
    const shown = this.#show(id);
    this.#keepPlace(pushPlace);
    this.host.moveFocus(OPENED);
    await shown;
    this.host.moveFocus(OPENED);
  }

  /** Narrows the board by what the form says. How many were found is announced, unless the focus goes there. */
  async #apply(keep: typeof pushPlace, isAnnounced: boolean): Promise<void> {
    clearTimeout(this.#timer);
    const { host, wanted } = this;
    const days = [wanted.from, wanted.to].filter((day) => day !== undefined);
    if (JSON.stringify(wanted) === JSON.stringify(host.filter) || !days.every(isAskedDay)) return;
    host.filter = wanted;
    host.requestUpdate();
    this.#keepPlace(keep);
    await host.updateComplete;
    await host.loaded;
    const { asOf } = host.data;
    if (this.wanted !== wanted) return;
    this.isBehind = asOf !== undefined;
    host.requestUpdate();
    if (isAnnounced) this.announcer.say(asOf === undefined ? resultText(host.data) : staleText(asOf, true));
  }

  /** Shows one card; it is asked for when it is not among those that are here. */
  async #show(id: string, found: Opened['found'] = 'looking'): Promise<void> {
    const { host } = this;
    const endpoint = host.given('endpoint');
    this.opened = { id, found };
    this.#openedLanguage = host.language;
    host.requestUpdate();
    if (!endpoint || this.known.some((outcome) => outcome.id === id)) return;
    const opened = await fetchCard(endpoint, id, host.language);
    if (this.opened.id !== id) return;
    this.opened = typeof opened.found === 'object' ? opened : { id, found: found === 'looking' ? opened.found : found };
    host.requestUpdate();
  }

  #keepPlace(keep: typeof pushPlace): void {
    if (!this.host.syncUrl) return;
    keep({ filter: this.host.filter, card: this.opened?.id });
    this.#place = JSON.stringify(this.#read());
  }

  /** What the page limits stays limited, whatever stands in its address. */
  #read(): ReturnType<typeof readPlace> {
    const { unit, theme, level } = this.host;
    const { filter, card } = readPlace(location.search);
    const limited = Object.entries({ unit, theme, level }).flatMap(([name, value]) => (value ? [name] : []));
    return { filter: Object.fromEntries(Object.entries(filter).filter(([name]) => !limited.includes(name))), card };
  }

  readonly #cameBack = (): void => {
    if (!this.host.syncUrl) return;
    const place = this.#read();
    // A step of the host page's own, such as a link to a place on it.
    if (JSON.stringify(place) === this.#place) return;
    this.#place = JSON.stringify(place);
    const { filter, card } = place;
    const { q } = this.host.filter;
    // The words are never in the address: they stay until the visitor takes them away.
    const own = Object.keys(filter).length > 0 || card ? filter : firstFilter(this.host);
    if (!card) this.host.filter = this.wanted = { ...own, ...(q && { q }) };
    this.opened = undefined;
    if (card) void this.#show(card);
    this.host.requestUpdate();
  };

  /** The place that the page's address pointed at when the page came. Whoever follows a link is taken to the card, the focus stays. */
  #arrive(): void {
    const { filter, card } = this.#read();
    this.#place = JSON.stringify({ filter, card });
    if (Object.keys(filter).length > 0) this.host.filter = filter;
    if (card) void this.#show(card).then(() => this.host.scrollIntoView());
  }
}
