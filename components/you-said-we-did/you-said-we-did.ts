import { msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Outcome } from '../../src/contract/outcomes.js';
import { FocusMover } from '../../src/controllers/focus.js';
import { stopPlainKeys } from '../../src/controllers/keys.js';
import { given } from '../../src/controllers/settings.js';
import { customElement } from '../../src/define.js';
import type { OutcomeFilter } from '../../src/domain/outcome-filter.js';
import { PageLanguage } from '../../src/localization/page-language.js';
import { button } from '../../src/styles/button.js';
import { form } from '../../src/styles/form.js';
import { host } from '../../src/styles/host.js';
import { tokens } from '../../src/styles/tokens.js';
import { heading } from '../shared/heading.js';
import { languagesFor } from '../shared/languages.js';
import { BoardData, isNarrowed } from './data/card-source.js';
import { queryOf } from './data/query.js';
import { CardList } from './card/card-list.js';
import type { Visit } from './board-session.js';
import { boardView } from './board-view.js';
import type { CardParts } from './card/card.js';
import { failedView, ownView } from './notices/failed.js';
import { youSaidWeDidStyles } from './you-said-we-did.styles.js';

/**
 * Tells what came of feedback: what clients said, what was done, or why not, who answers for it, and what comes next.
 *
 * @element sote-you-said-we-did
 * @slot - Shown before and without JavaScript, and when there is nothing to show: a text, a link, or the whole static board. A
 *   `<script type="application/json">` in it is the board's data.
 * @attr kiosk - A shared screen: no link, copy or print, and after a time without a touch the next person begins anew. `false` = not this one.
 * @attr kiosk-idle - Seconds without a touch before the warning that the screen will be cleared; 120 when not given.
 * @fires {OutcomeAnswerSendEvent} sote-outcome-answer-send - Before "is it better now?" is answered. Cancelable; `respondWith` takes it over.
 * @fires {OutcomeAnswerSentEvent} sote-outcome-answer-sent - The answer is counted. Tells nothing of it.
 * @fires {OutcomeAnswerFailedEvent} sote-outcome-answer-failed - The answer was refused or is not confirmed; `detail.reason` says which.
 * @csspart surface - The whole widget inside its border.
 * @csspart heading - The widget's headings.
 * @csspart languages - The language switch.
 * @csspart find - The button that opens the form.
 * @csspart form - The form that narrows the board.
 * @csspart result - How many cards were found.
 * @csspart card - Each card.
 * @csspart history - The dated steps of a card.
 * @csspart ask - The button that opens "is it better now?".
 * @csspart more - The button that shows the next cards.
 * @csspart left-out - How many cards could not be shown.
 * @csspart early - What stands there while there is no card yet.
 * @csspart stale - The notice that newer cards could not be had.
 * @csspart failed - What stands there when no cards could be had.
 * @csspart opened - One card by itself.
 * @csspart own - The search for one's own feedback.
 */
@customElement('sote-you-said-we-did')
export class YouSaidWeDid extends LitElement {
  static override styles = [tokens, host, form, button, youSaidWeDidStyles];

  /** Base URL of the endpoint. Without one the cards come from `src` or from JSON inside the element, and nobody can answer or follow up. */
  @property() endpoint?: string;
  /** Address of a JSON file: an array of outcomes, or an object with `items`. It comes before the endpoint. */
  @property() src?: string;
  /** Only cards of this unit (its id). */
  @property() unit?: string;
  /** Only cards of these themes (ids with commas between). */
  @property() theme?: string;
  /** Only cards of these levels of the participation house (ids with commas between). */
  @property() level?: string;
  /** Statuses shown at first, with commas between; the visitor sees that the board is narrowed and can show all. */
  @property() status?: string;
  /** How many cards are shown at a time; 10 when not given. An endpoint gives at most 100 at a time. */
  @property({ attribute: 'page-size' }) pageSize?: string;
  /** Keeps the filter and the opened card in the page's address, in parameters that begin with `sote-`. */
  @property({ type: Boolean, attribute: 'sync-url' }) syncUrl = false;
  /** Level of the widget's first heading, 1 to 5; 2 when not given. */
  @property({ attribute: 'heading-level' }) headingLevel?: string;
  /** Shows a language switch: language tags with spaces between, or empty for all. */
  @property() languages?: string;

  /** What the visitor looks for now. */
  filter: OutcomeFilter = {};
  /** The part that comes with the first touch. */
  visit: Visit | undefined;
  /** What stands where something was asked for that could not be had. */
  @state() lost: TemplateResult | undefined;

  /** The cards, from wherever they come. */
  readonly data = new BoardData(() => this.requestUpdate());
  /** Ends when what was last asked for is on screen. */
  loaded: Promise<void> | undefined;
  readonly #language = new PageLanguage(this, 'you-said-we-did', {
    sv: () => import('../../locales/generated/you-said-we-did.sv.js'),
    en: () => import('../../locales/generated/you-said-we-did.en.js'),
  });
  /** Before the focus mover, which may look for a new card. */
  readonly cardList = new CardList(this);
  readonly #focus = new FocusMover(this);
  // Once the event has left this root its target is the host: it is taken before the part is waited for.
  readonly #acted = ({ target }: Event) =>
    void this.fetchVisit().then((visit) => (visit ? visit.acted(target) : this.moveFocus('[part="failed"]')));
  #inside: string | undefined;
  #asked = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('status')) this.filter = this.status ? { status: this.status } : {};
    this.#load();
    const { visit, lost, data, syncUrl, filter, isEarly } = this;
    // What cannot wait for the first touch; an address that points at a place on the board is one of them.
    const isNeeded = data.asOf ?? data.leftOut[0] ?? (isEarly || isNarrowed(filter) || (syncUrl && location.search.includes('sote-')));
    if (isNeeded !== false && !visit && !lost) void this.fetchVisit();
  }

  override render(): TemplateResult {
    const isFallback = this.data.stage === 'loading' && (!this.#asked || this.querySelector(':scope > :not(script)'));
    if (!this.#language.isReady || isFallback) return html`<slot @slotchange=${() => this.requestUpdate()}></slot>`;
    return html`<div class="frame">
      <div
        class="surface"
        part="surface"
        lang=${this.#language.locale}
        dir="ltr"
        @keydown=${stopPlainKeys}
        @focusin=${this.fetchVisit}
        @pointerover=${this.fetchVisit}
        @click=${this.#acted}
      >
        ${languagesFor(this, this.given('languages'))}
        ${heading(this.firstLevel, msg('Sanoit – teimme', { desc: 'you-said-we-did: heading' }), true)}
        <p class="soft">
          ${msg('Kerromme, mitä palautteista seurasi: myös sen, mitä emme tee, ja miksi.', { desc: 'you-said-we-did: what stands here' })}
        </p>
        ${this.#board()} ${this.given('endpoint') ? ownView(this.visit?.own()) : nothing}
      </div>
    </div>`;
  }

  #board(): unknown {
    const { visit, data, lost } = this;
    if (visit?.opened) return visit.openedView();
    if (data.stage === 'loading') return msg('Haemme tietoja.', { desc: 'common: loading' });
    if (data.stage === 'failed') return html`${failedView(this.retry)}<slot></slot>`;
    const board = boardView(data, visit?.form() ?? nothing, visit?.all(), lost);
    return [visit?.notices(), this.isEarly ? nothing : board, visit?.leftOut()];
  }

  /** The cards on screen. Drawn by the list of cards. */
  get cards(): readonly Outcome[] {
    return this.visit?.openedCards ?? this.data.items;
  }

  /** What each card is drawn from now. */
  get partsOf(): (outcome: Outcome) => CardParts {
    const { visit, language, firstLevel } = this;
    const hasEndpoint = this.given('endpoint') !== undefined;
    return (outcome) => {
      const isAsked = hasEndpoint && outcome.status.endsWith('done');
      return [outcome, firstLevel + 1, language, visit?.more(outcome), isAsked && (visit?.answer(outcome) ?? true)];
    };
  }

  /** There is no card yet, and none is hidden by the visitor's filter. */
  get isEarly(): boolean {
    const { stage, items } = this.data;
    return stage === 'shown' && items.length === 0 && !isNarrowed(this.filter);
  }

  /** An attribute of this element, else what the page gives for all (`data-sote-…`). */
  given(name: string): string | undefined {
    return given(this, name);
  }

  /** Level of the widget's first heading, 1 to 5. */
  get firstLevel(): number {
    return Number(this.given('heading-level')) || 2;
  }

  /** Of the texts, and of the data that are asked for. */
  get language(): string {
    return this.#language.locale;
  }

  /** Moves the focus to an element of this root after the next update. */
  moveFocus(selector: string): void {
    this.#focus.moveTo(selector);
  }

  /** Fetches the part that comes with the first touch. @returns nothing when it cannot be had, which is then shown where it was needed */
  readonly fetchVisit = async (): Promise<Visit | undefined> => {
    try {
      const { Visit } = await import('./board-session.js');
      if (this.visit) return this.visit;
      this.visit = new Visit(this);
      this.lost = undefined;
      this.requestUpdate();
    } catch {
      this.lost = failedView(() => void this.fetchVisit());
    }
    return this.visit;
  };

  /** Asks again. */
  readonly retry = (): void => {
    this.#asked = '';
    this.requestUpdate();
  };

  #load(): void {
    // Not before the page's language is known: nothing is asked for twice.
    if (!this.#language.isReady) return;
    const query = queryOf(this);
    const asked = JSON.stringify(query);
    const inside = this.querySelector('script[type="application/json"]')?.textContent ?? undefined;
    if ((asked === this.#asked && inside === this.#inside) || (inside ?? query.file ?? query.endpoint) === undefined) return;
    this.#inside = inside;
    this.#asked = asked;
    this.loaded = this.data.load({ ...query, inside });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sote-you-said-we-did': YouSaidWeDid;
  }
}
