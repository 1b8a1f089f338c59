/**
 * All that is needed only after the first touch, as one chunk: the form, what stands below a status, the answers, the addresses. Fetched
 * when the pointer or the focus comes to the board, so that it is there before it is needed.
 */
import { html, nothing } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import type { Outcome, OutcomeAnswer } from '../../src/contract/outcomes.js';
import { Announcer } from '../../src/controllers/announcer.js';
import { followKiosk, isKiosk } from '../shared/follow-kiosk.js';
import '../shared/follow-up.js';
import { isNarrowed } from './data/card-source.js';
import { addressOf } from './address.js';
import { AllCounts } from './data/all-counts.js';
import { Answers } from './answer/answers.js';
import { copyAddress, printCard } from './card/card-actions.js';
import { allView, findView, readFacets } from './filters/filter-form.js';
import { laterStyles } from './board-session.styles.js';
import { moreView } from './card/card-details.js';
import { showNext } from './data/next-cards.js';
import { earlyView, leftOutView, staleView, warnOf } from './notices/notices.js';
import { openedView } from './card/opened-card.js';
import type { Opened } from './card/opened-card.js';
import { Search } from './search/search.js';
import type { VisitHost } from './session-host.js';

/** What one visitor does with the board. */
export class Visit implements ReactiveController {
  isFinding = false;
  readonly #open = new Set<string>();
  readonly #announcer: Announcer;
  readonly #answers: Answers;
  readonly #search: Search;

  constructor(private readonly host: VisitHost) {
    this.#announcer = new Announcer(host);
    this.#answers = new Answers(host, this.#announcer);
    this.#search = new Search(host, this.#announcer);
    new AllCounts(host);
    host.addController(this);
    // It could be had at last: whoever pressed "try again" is led back to the cards.
    if (host.lost) host.moveFocus('.result');
    followKiosk(host, () => this.#forget());
  }

  /** The sheet of what comes later joins the others once: it costs those who only read nothing. */
  hostConnected(): void {
    const { styleSheet } = laterStyles;
    const { shadowRoot } = this.host;
    if (!shadowRoot || !styleSheet || shadowRoot.adoptedStyleSheets.includes(styleSheet)) return;
    shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
  }

  hostUpdated(): void {
    warnOf(this.host.data.leftOut);
  }

  get opened(): Opened | undefined {
    return this.#search.opened;
  }

  form(): TemplateResult | typeof nothing {
    if (!this.isFinding) return nothing;
    return findView({
      filter: this.#search.wanted,
      limits: this.host,
      facets: readFacets(this.host.data.batch?.facets, this.#search.known),
      changed: (changed, isTyping) => this.#search.changed(changed, isTyping),
      showResult: () => void this.#search.showResult(),
    });
  }

  /** The way back to all cards, while the visitor sees less. */
  all(): TemplateResult | typeof nothing {
    return isNarrowed(this.host.filter) ? allView() : nothing;
  }

  own(): TemplateResult {
    const { host } = this;
    return html`<sote-follow-up
      .endpoint=${host.given('endpoint')}
      .headingLevel=${Math.min(6, host.firstLevel + 1)}
      .openOutcome=${(id: string) => void this.#search.openCard(id)}
    ></sote-follow-up>`;
  }

  get openedCards(): readonly Outcome[] | undefined {
    const { found } = this.#search;
    return found && (typeof found === 'object' ? [found] : []);
  }

  openedView(): TemplateResult {
    return openedView(this.#search.found ?? 'looking', () => void this.#search.openCard(this.opened?.id ?? ''));
  }

  /** What stands above the cards: from when they are, or that there is none yet. */
  notices(): unknown[] {
    const { data, firstLevel, isEarly, retry } = this.host;
    return [
      data.asOf ? staleView(data.asOf, this.#search.isBehind, retry) : nothing,
      isEarly && data.leftOut.length === 0 ? earlyView(Math.min(6, firstLevel + 1), data.batch?.waiting) : nothing,
    ];
  }

  leftOut(): TemplateResult | typeof nothing {
    const { length } = this.host.data.leftOut;
    return length > 0 ? leftOutView(length) : nothing;
  }

  /** What stands below a card's status, while it is open. */
  more(outcome: Outcome): TemplateResult | undefined {
    const { host } = this;
    const { id } = outcome;
    if (!this.#open.has(id)) return undefined;
    const canTake = !isKiosk(host);
    const address = host.syncUrl && canTake ? addressOf({ filter: {}, card: id }, location) : undefined;
    return moreView(outcome, host.language, { address, canPrint: canTake });
  }

  answer({ id }: Outcome): TemplateResult | undefined {
    return this.#answers.view(id, this.host.given('endpoint'));
  }

  /** A button or a link with `data-act` was pressed. */
  acted(target: EventTarget | null): void {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-act]');
    if (!button) return;
    const card = button.closest<HTMLElement>('.card');
    const id = card?.dataset['id'] ?? '';
    switch (button.dataset['act']) {
      case 'find':
        this.isFinding = !this.isFinding;
        return this.host.requestUpdate();
      case 'status':
        return this.#toggle(id);
      case 'all':
        return this.#search.showAll();
      case 'ask':
        this.#answers.ask(id);
        return this.host.moveFocus(`[data-id="${id}"] [data-answer]`);
      case 'more':
        return void showNext(this.host);
      case 'open':
        return void this.#search.openCard(id);
      default:
        if (card && id) this.#actedOn(card, id, button.dataset);
    }
  }

  /** Of one card. A second press of a button that is gone already belongs to no card. */
  #actedOn(card: HTMLElement, id: string, { act, address = '' }: DOMStringMap): void {
    if (act === 'print') printCard(card);
    else if (act === 'copy') void copyAddress(address).then((told) => this.#announcer.say(told));
    else this.#answered(id, act as OutcomeAnswer['better']);
  }

  #toggle(id: string): void {
    if (!this.#open.delete(id)) this.#open.add(id);
    this.host.requestUpdate();
  }

  #answered(id: string, better: OutcomeAnswer['better']): void {
    void this.#answers.give(id, better, this.host.given('endpoint'));
    this.host.moveFocus(`[data-id="${id}"] [data-answer]`);
  }

  /** The next person at a shared screen begins where the page begins. */
  #forget(): void {
    this.isFinding = false;
    this.#open.clear();
    this.#answers.forget();
    this.#search.forget();
  }
}
