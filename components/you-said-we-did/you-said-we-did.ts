import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { loaders } from '../../locales/generated/you-said-we-did.loaders.js';
import type { Outcome, OutcomePage } from '../../src/contract/outcomes.js';
import { OUTCOME_SORTS } from '../../src/contract/vocabulary/outcomes.js';
import { FocusMover } from '../../src/controllers/focus.js';
import { InsideJson } from '../../src/controllers/inside-json.js';
import { keepTyping } from '../../src/controllers/keys.js';
import { LazyModule } from '../../src/controllers/lazy-module.js';
import { flagAttribute, numberAttribute, Settings } from '../../src/controllers/settings.js';
import { warnWithoutSource } from '../../src/controllers/source-warning.js';
import { defineElement } from '../../src/define-element.js';
import { msg } from '../../src/localization/msg.js';
import { currentLocale } from '../../src/localization/localization.js';
import { PageLanguage } from '../../src/localization/page-language.js';
import { button } from '../../src/styles/button.js';
import { form } from '../../src/styles/form.js';
import { host } from '../../src/styles/host.js';
import { cardColours } from '../../src/styles/generated/card-colours.js';
import { tokens } from '../../src/styles/tokens.js';
import { heading } from '../shared/heading.js';
import { languagesFor } from '../shared/languages.js';
import type { BoardSession } from './session/board-session.js';
import { initialState, isEarly, isNarrowed, reduceCards } from './board-state.js';
import type { BoardEvent, BoardState, Reduce, ShownCards } from './board-state.js';
import { boardView, cardsView } from './board-view.js';
import type { Board } from './board.js';
import { cardView } from './card/card.js';
import type { CardParts } from './card/card.js';
import { hasSource } from './data/board-query.js';
import type { BoardQuery } from './data/board-query.js';
import { CardSource } from './data/card-source.js';
import { failedView } from './notices/retry.js';
import { youSaidWeDidStyles } from './you-said-we-did.styles.js';

/** Milliseconds after the first cards were shown: nothing of it is in the way of the first view. */
const UPKEEP_AFTER = 1500;

/**
 * Shows the outcomes of feedback: what clients said, what was done, or why not, who is responsible, and what comes next.
 *
 * @element sote-you-said-we-did
 * @slot - Shown before and without JavaScript, and when there is nothing to show: a text, a link, or the whole static board. A
 *   `<script type="application/json">` in it is the board's data.
 * @fires {OutcomeAnswerSendEvent} sote-outcome-answer-send - Before "is it better now?" is answered. Cancelable; `respondWith` takes it over.
 * @fires {OutcomeAnswerSentEvent} sote-outcome-answer-sent - The answer is counted. `detail` is empty.
 * @fires {OutcomeAnswerFailedEvent} sote-outcome-answer-failed - The answer was refused or is not confirmed; `detail.reason` says which.
 * @csspart surface - The whole widget inside its border.
 * @csspart heading - The widget's headings.
 * @csspart languages - The language switch.
 * @csspart counts - The numbers, which are buttons that show those cards.
 * @csspart find - The button that opens the form.
 * @csspart form - The form that narrows the board.
 * @csspart result - How many cards were found.
 * @csspart card - Each card.
 * @csspart status - The status of a card.
 * @csspart history - The dated steps of a card.
 * @csspart ask - The button that opens "is it better now?".
 * @csspart more - The button that shows the next cards.
 * @csspart left-out - How many cards could not be shown.
 * @csspart none - The notice that nothing was found.
 * @csspart early - The notice that there is no card yet.
 * @csspart stale - The notice that newer cards could not be fetched.
 * @csspart failed - The notice that no cards could be fetched.
 * @csspart opened - One card by itself.
 * @csspart own - The search for one's own feedback.
 */
export class YouSaidWeDid extends LitElement implements Board {
  static override styles = [tokens, host, form, button, cardColours, youSaidWeDidStyles];
  static override properties = {
    endpoint: {},
    src: {},
    unit: {},
    theme: {},
    level: {},
    status: {},
    sort: {},
    pageSize: { converter: numberAttribute, attribute: 'page-size' },
    syncUrl: { converter: flagAttribute, attribute: 'sync-url' },
    headingLevel: { converter: numberAttribute, attribute: 'heading-level' },
    languages: {},
    kiosk: { converter: flagAttribute },
    kioskIdle: { converter: numberAttribute, attribute: 'kiosk-idle' },
    outcomes: { attribute: false },
  };

  /** Base URL of the endpoint. Without one the cards come from `src` or from JSON inside the element, and nobody can answer or follow up. */
  endpoint?: string;
  /** Address of a JSON file: an array of outcomes, or an object with `items`. It comes before the endpoint. */
  src?: string;
  /** Only cards of this unit (its id). */
  unit?: string;
  /** Only cards of these themes (ids with commas between). */
  theme?: string;
  /** Only cards of these levels of the participation house (ids with commas between). */
  level?: string;
  /** Statuses shown at first, with commas between; the visitor sees that the board is narrowed and can show all. */
  status?: string;
  /**
   * Order of the cards until the visitor chooses another: `outcome-first` (when not given), `updated` (newest first), `oldest` or `most-said`.
   */
  sort?: string;
  /** How many cards are shown at a time; 10 when not given. An endpoint gives at most 100 at a time. */
  pageSize?: number;
  /** Keeps the filter and the opened card in the page's address, in parameters that begin with `sote-`. */
  syncUrl?: boolean;
  /** Level of the widget's first heading, 1 to 5; 2 when not given. */
  headingLevel?: number;
  /** Shows a language switch: language tags with spaces between, or empty for all. */
  languages?: string;
  /** A shared screen: no link, copy or print, and after a time without a touch the next person begins anew. */
  kiosk?: boolean;
  /** Seconds without a touch before the warning that a shared screen will be cleared; 120 when not given. */
  kioskIdle?: number;
  /**
   * The outcomes as data, a list or an object with `items`, for a page that has fetched them itself. They come before JSON inside the element,
   * `src` and the endpoint. Set a new list to change it.
   */
  outcomes?: readonly Outcome[] | (Pick<OutcomePage, 'items'> & Partial<OutcomePage>) | undefined;

  /** @internal */
  readonly settings = new Settings(this);
  readonly #inside = new InsideJson(this);
  /** @internal Changed by `dispatch` only. */
  state: BoardState = initialState;
  /** @internal */
  readonly focusMover = new FocusMover(this);
  readonly #language = new PageLanguage(this, 'you-said-we-did', loaders);
  /** @internal */
  readonly source = new CardSource(this);
  readonly #session = new LazyModule<BoardSession>(this, async (): Promise<BoardSession> =>
    (await import('./session/board-session.js')).startSession(this, this.#session.hasFailed),
  );
  /** @internal Before the first touch nothing happens but that cards come. */
  reduce: Reduce = reduceCards;

  constructor() {
    super();
    keepTyping(this);
    warnWithoutSource(this, 'outcomes', () => hasSource(this.query));
    this.addEventListener(
      'sote-show-level',
      ({ detail: { level } }) => void this.#session.load().then((session) => session?.showLevel(level)),
    );
  }

  /** @internal */
  get query(): BoardQuery {
    const { settings } = this;
    return {
      inside: this.outcomes ?? this.#inside.text,
      file: settings.text('src'),
      endpoint: settings.endpoint(),
      language: currentLocale(),
      limits: { unit: settings.text('unit'), theme: settings.text('theme'), level: settings.text('level') },
      sort: settings.oneOf('sort', OUTCOME_SORTS),
      filter: this.state.filter,
      pageSize: settings.wholeNumber('page-size') ?? 10,
    };
  }

  /** @internal The only way to change what is shown. What follows, such as a move of the focus, the session decides. */
  dispatch(event: BoardEvent): void {
    const before = this.state;
    this.state = this.reduce(before, event);
    if (this.state === before) return;
    this.requestUpdate();
    this.#session.value?.follow(event, before);
    if (event.type === 'cards-received') setTimeout(this.#keepCards, UPKEEP_AFTER);
  }

  protected override willUpdate(): void {
    const status = this.settings.text('status');
    if (status !== this.state.firstFilter.status) this.dispatch({ type: 'first-filter-changed', filter: { status } });
    if (this.#isSessionNeeded() && !this.#session.hasFailed) void this.#session.load();
  }

  override render(): TemplateResult {
    if (this.#isFallbackShown()) return html`<slot></slot>`;
    const { settings } = this;
    return html`<div class="frame">
      <div
        class="surface"
        part="surface"
        lang=${this.#language.tag}
        dir=${this.#language.direction}
        @focusin=${this.#loadSession}
        @pointerover=${this.#loadSession}
        @click=${this.#clicked}
      >
        ${languagesFor(this, settings.languages())}
        ${heading(settings.headingLevel(), msg('Sanoit – teimme', { desc: 'you-said-we-did: heading' }), true)}
        <p class="soft">
          ${msg('Kerromme, mitä palautteista seurasi: myös sen, mitä emme tee, ja miksi.', { desc: 'you-said-we-did: what stands here' })}
        </p>
        ${this.#content()} ${settings.endpoint() ? this.#findMyFeedback() : nothing} ${this.#language.foot}
      </div>
    </div>`;
  }

  #content(): unknown {
    const session = this.#session.value;
    const opened = session?.opened((cards) => this.#cards(cards));
    if (opened) return opened;
    const { cards } = this.state;
    switch (cards.stage) {
      case 'loading':
        return msg('Haemme tietoja.', { desc: 'common: loading' });
      case 'failed':
        return html`${failedView(() => this.source.retry())}<slot></slot>`;
      case 'shown':
        return [session?.notices(), this.#board(cards), session?.leftOut()];
    }
  }

  #board(cards: ShownCards): TemplateResult | undefined {
    const session = this.#session.value;
    // In the place of what was asked for and could not be fetched.
    const failed = this.#session.hasFailed ? failedView(this.#loadSession) : session?.failed();
    if (isEarly(this.state)) return failed;
    return boardView(this.state, cards, { session, list: this.#cards(cards.items), failed });
  }

  #cards(cards: readonly Outcome[]): TemplateResult {
    const session = this.#session.value;
    const parts: CardParts = {
      level: this.settings.headingLevel() + 1,
      language: currentLocale(),
      canAnswer: this.settings.endpoint() !== undefined,
    };
    return cardsView(cards, (card) => session?.card(card, parts) ?? cardView(card, parts));
  }

  #findMyFeedback(): TemplateResult {
    return html`<details class="no-print" part="own">
      <summary>${msg('Missä vaiheessa oma palautteesi on?', { desc: 'you-said-we-did: opens the search by code' })}</summary>
      ${this.#session.value?.findMyFeedback()}
    </details>`;
  }

  /** The host page's own content, until the language is known and while the first cards are on their way. */
  #isFallbackShown(): boolean {
    const { cards, requested } = this.state;
    if (!this.#language.isReady) return true;
    return cards.stage === 'loading' && (!requested || this.querySelector(':scope > :not(script)') !== null);
  }

  /** Whether something cannot wait for the first touch: a notice, a way back to all cards, or an address that names a place on the board. */
  #isSessionNeeded(): boolean {
    const { cards, filter } = this.state;
    if (isNarrowed(filter) || (this.settings.flag('sync-url') && location.search.includes('sote-'))) return true;
    return cards.stage === 'shown' && (cards.isStale || cards.leftOut.length > 0 || isEarly(this.state));
  }

  /** @internal What is wanted now. Nothing before the page's language is known, so that nothing is asked for twice. */
  findQuery(): BoardQuery | undefined {
    return this.#language.isReady ? this.query : undefined;
  }

  /** What a page that stays open needs. Where it cannot be fetched, the next cards are the next try. No card is drawn again for it. */
  readonly #keepCards = (): void => void import('./data/upkeep.js').then(({ keepCards }) => keepCards(this)).catch(() => undefined);

  readonly #loadSession = (): void => void this.#session.load();

  // Once the event has left this root its target is the host: it is read before the session is waited for.
  readonly #clicked = async ({ target }: Event): Promise<void> => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
    const session = await this.#session.load();
    if (!session) this.focusMover.moveTo('[part="failed"]');
    else if (pressed) session.pressed(pressed);
  };
}

defineElement('sote-you-said-we-did', YouSaidWeDid);

declare global {
  interface HTMLElementTagNameMap {
    'sote-you-said-we-did': YouSaidWeDid;
  }
}
