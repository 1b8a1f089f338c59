/**
 * Everything that a visitor needs only after the first touch, as one file: the form, what is below a status, the answers, the address. Fetched
 * when the pointer or the focus comes to the board, so that it is there before it is needed.
 */
import { html, nothing } from 'lit';
import type { ReactiveController, TemplateResult } from 'lit';
import type { Outcome } from '../../../src/contract/outcomes.js';
import { OUTCOME_SORTS } from '../../../src/contract/vocabulary/outcomes.js';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import { tabIntoView } from '../../../src/controllers/tab-into-view.js';
import { warnOfContrast } from '../../shared/contrast-warning.js';
import { followKiosk } from '../../shared/kiosk/follow-kiosk.js';
import '../../shared/follow-up/follow-up.js';
import type { OutcomeSelectedEvent } from '../../shared/follow-up/follow-up.js';
import { PageAddress } from '../address.js';
import type { Place } from '../address.js';
import { selectStyles } from '../../shared/select.styles.js';
import { boardSessionStyles } from './board-session.styles.js';
import { isEarly, isNarrowed } from '../board-state.js';
import type { BoardEvent, BoardState } from '../board-state.js';
import { resultText } from '../board-view.js';
import type { Board } from '../board.js';
import type { CardParts } from '../card/card.js';
import { CardOpener, findOpened, heldCards, openedView } from '../card/opened-card.js';
import { groups } from '../counts-view.js';
import { AllCounts } from '../data/all-counts.js';
import { refreshCards } from '../data/upkeep.js';
import { filterFormView, readFacets, showAllView } from '../filters/filter-form.js';
import { VisitorFilter } from '../filters/visitor-filter.js';
import { earlyView, leftOutView, nothingFoundView, staleness, staleView, warnOfLeftOut } from '../notices/notices.js';
import { failedText, failedView } from '../notices/retry.js';
import { CardSession } from './card-session.js';
import { NextPage } from './next-page.js';
import { fetchSessionTexts } from './texts.js';
import { reduce } from './visitor-state.js';

/** The opened card's heading, or the message in its place. */
const OPENED = '[part="opened"] [tabindex="-1"]';

/** Whether one of the buttons above the cards, or the one for all, shows this choice of statuses. */
const isCounted = (status = ''): boolean => status === '' || groups.some((group) => group.join() === status);

/** What one visitor does with the board. */
export class BoardSession implements ReactiveController {
  readonly #announcer: Announcer;
  readonly #address: PageAddress;
  readonly #filter: VisitorFilter;
  readonly #opener: CardOpener;
  readonly #cards: CardSession;
  readonly #nextPage: NextPage;
  #focused: Element | null = null;

  constructor(private readonly board: Board) {
    this.#announcer = new Announcer(board);
    this.#address = new PageAddress(board, (place) => void this.#navigated(place));
    this.#filter = new VisitorFilter(board, this.#address, this.#announcer);
    this.#opener = new CardOpener(board);
    this.#cards = new CardSession(board, this.#announcer, this.#address, (id) => void this.#open(id));
    this.#nextPage = new NextPage(board);
    new AllCounts(board);
    board.addController(this);
    if (this.#address.isKept) this.#arrive();
    followKiosk(board, () => this.#clear());
    warnOfContrast(board);
    tabIntoView(board);
  }

  hostConnected(): void {
    addStyles(this.board, selectStyles);
    addStyles(this.board, boardSessionStyles);
  }

  hostUpdate(): void {
    this.#focused = this.board.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    const { cards } = this.board.state;
    if (cards.stage === 'shown') warnOfLeftOut(cards.leftOut);
    this.#keepFocus();
  }

  /** A card as it is drawn from now on. */
  card(card: Outcome, parts: CardParts): unknown {
    return this.#cards.view(card, parts);
  }

  /** What follows an event that has changed the state: one announcement or one move of the focus (WCAG 4.1.3, 2.4.3). */
  follow(event: BoardEvent, before: BoardState): void {
    const { focusMover } = this.board;
    switch (event.type) {
      case 'cards-received':
      case 'cards-failed':
        return this.#showFound(before);
      case 'more-received':
        return focusMover.moveTo(this.#firstNewCard(before) ?? '.result');
      case 'more-failed':
        return focusMover.moveTo('[part="failed"]');
      case 'all-shown':
        return focusMover.moveTo(before.opened ? '.title' : '.result');
      default:
        this.#cards.follow(event, before);
    }
  }

  /** Another widget of the page shows what was said on one level of the participation house. */
  showLevel(level: HouseLevel): void {
    this.board.dispatch({ type: 'filter-given', filter: { level } });
  }

  /** A button or a link with `data-act` was pressed. */
  pressed(button: HTMLElement): void {
    const { act = '', status = '' } = button.dataset;
    if (act === 'find') this.board.dispatch({ type: 'form-toggled' });
    else if (act === 'all') this.#showAll();
    else if (act === 'show') this.#filter.toggleStatus(status);
    else if (act === 'more') void this.#nextPage.load();
    else this.#cards.pressed(act, button);
  }

  form(): TemplateResult | undefined {
    const { state, query } = this.board;
    if (!state.isFormOpen) return undefined;
    const facets = state.cards.stage === 'shown' ? state.cards.page.facets : undefined;
    const { sort = OUTCOME_SORTS[0], limits } = query;
    return filterFormView(
      {
        filter: state.draft,
        sort,
        limits,
        facets: readFacets(facets, heldCards(state)),
      },
      this.#filter,
    );
  }

  /** The way back to all cards, while the visitor sees less than the numbers above show; and what to do when nothing is found. */
  showAll(): unknown {
    const { cards, filter } = this.board.state;
    const { status, ...others } = filter;
    const hasNone = cards.stage === 'shown' && cards.items.length === 0;
    return [hasNone ? nothingFoundView() : nothing, isNarrowed(others) || !isCounted(status) ? showAllView() : nothing];
  }

  findMyFeedback(): TemplateResult {
    const { settings } = this.board;
    return html`<sote-follow-up
      .opensOutcome=${true}
      .endpoint=${settings.endpoint()}
      .headingLevel=${settings.headingLevel() + 1}
      @outcome-selected=${(event: OutcomeSelectedEvent) => void this.#open(event.detail.id)}
    ></sote-follow-up>`;
  }

  /** The card that is shown in place of the board, or why it is not there. @param draw draws cards as on the board */
  opened(draw: (cards: readonly Outcome[]) => TemplateResult): TemplateResult | undefined {
    const { state, settings } = this.board;
    const { opened } = state;
    if (!opened) return undefined;
    const { stage, card } = findOpened(state, settings.endpoint() !== undefined);
    return openedView(stage, draw(card ? [card] : []), () => void this.#open(opened.id));
  }

  /** In the place of the next cards, when they could not be fetched. */
  failed(): TemplateResult | undefined {
    const { cards } = this.board.state;
    return cards.stage === 'shown' && cards.hasMoreFailed ? failedView(() => void this.#nextPage.load()) : undefined;
  }

  /** Above the cards: from when they are, or that there is none yet. */
  notices(): unknown[] {
    const { state, settings, source } = this.board;
    const { cards } = state;
    const stale = staleness(state);
    const hasNone = cards.stage === 'shown' && isEarly(state) && cards.leftOut.length === 0;
    return [
      stale === undefined ? nothing : staleView(stale, () => source.retry()),
      hasNone ? earlyView(settings.headingLevel() + 1, cards.page.waiting) : nothing,
    ];
  }

  leftOut(): TemplateResult | typeof nothing {
    const { cards } = this.board.state;
    return cards.stage === 'shown' && cards.leftOut.length > 0 ? leftOutView(cards.leftOut.length) : nothing;
  }

  /** What the visitor looked for is there. Who tries again and gets nothing hears so: nothing on the screen changes. */
  #showFound({ awaited, cards }: BoardState): void {
    const { state, focusMover } = this.board;
    if (cards.stage === 'failed' && state.cards.stage === 'failed') this.#announcer.say(failedText());
    if (state.awaited) return;
    if (awaited === 'focus') focusMover.moveTo('.result');
    if (awaited === 'announcement' && state.cards.stage === 'shown') this.#announcer.say(staleness(state) ?? resultText(state.cards));
  }

  /** What had the focus has gone, with a card that is no longer there or with "try again": the focus goes to the heading, not to the page's start. */
  #keepFocus(): void {
    const { shadowRoot, focusMover } = this.board;
    if (this.#focused?.isConnected === false && !shadowRoot?.activeElement && focusMover.target === undefined) focusMover.moveTo('.title');
  }

  #firstNewCard({ cards: before }: BoardState): string | undefined {
    const { cards } = this.board.state;
    if (cards.stage !== 'shown' || before.stage !== 'shown' || cards.items.length === before.items.length) return undefined;
    return `.card:nth-child(${before.items.length + 1}) [tabindex="-1"]`;
  }

  #showAll(): void {
    this.board.dispatch({ type: 'all-shown' });
    this.#address.push();
  }

  async #open(id: string): Promise<void> {
    const { focusMover } = this.board;
    const isThere = this.#opener.open(id);
    this.#address.push();
    focusMover.moveTo(OPENED);
    await isThere;
    focusMover.moveTo(OPENED);
  }

  /** "Back" or "forward". Words are never in the address: they stay until the visitor takes them away. */
  async #navigated({ filter, card }: Place): Promise<void> {
    const { board } = this;
    const {
      filter: { q },
      opened: left,
    } = board.state;
    const isHere = board.matches(':focus-within');
    const others = Object.keys(filter).length > 0 ? filter : board.state.firstFilter;
    if (card) await this.#opener.open(card);
    else board.dispatch({ type: 'filter-given', filter: { ...others, ...(q && { q }) } });
    if (isHere && (card ?? left)) await this.#goTo(card ? OPENED : `[data-id="${left?.id}"] [part~="heading"]`);
  }

  /** The focus to where the person comes back to, once the browser has scrolled to where the page was. */
  async #goTo(place: string): Promise<void> {
    const { board } = this;
    await board.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    if (board.shadowRoot?.querySelector(place)) board.focusMover.moveTo(place);
  }

  /** The place that the page's address names when the page comes. Whoever follows a link is taken to the card; the focus stays. */
  #arrive(): void {
    const { filter, card } = this.#address.read();
    if (Object.keys(filter).length > 0) this.board.dispatch({ type: 'filter-given', filter });
    if (card) void this.#opener.open(card).then(() => this.board.scrollIntoView());
  }

  /** The next person at a shared screen begins where the page begins. */
  #clear(): void {
    this.#filter.forget();
    this.#cards.forget();
    this.board.dispatch({ type: 'cleared' });
    this.#address.replace();
    void refreshCards(this.board);
  }
}

/**
 * Begins the session, in the page's language. Rejects when its texts cannot be fetched.
 *
 * @param hasFailed whether it could not be fetched before: whoever pressed "try again" is led back to the cards, for that button goes away
 */
export const startSession = async (board: Board, hasFailed: boolean): Promise<BoardSession> => {
  await fetchSessionTexts();
  board.reduce = reduce;
  if (hasFailed) board.focusMover.moveTo('.result');
  return new BoardSession(board);
};
