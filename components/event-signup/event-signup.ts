import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import type { SignupReceipt } from '../../src/contract/signups.js';
import { FocusMover } from '../../src/controllers/focus.js';
import { stopPlainKeys } from '../../src/controllers/keys.js';
import { flagAttribute, Settings } from '../../src/controllers/settings.js';
import { customElement, property } from '../../src/define.js';
import type { EventFilter } from '../../src/domain/event-filter.js';
import { PageLanguage } from '../../src/localization/page-language.js';
import { button } from '../../src/styles/button.js';
import { host } from '../../src/styles/host.js';
import { tokens } from '../../src/styles/tokens.js';
import { followKiosk } from '../shared/kiosk/follow-kiosk.js';
import { languagesFor } from '../shared/languages.js';
import type { ShowLevelEvent } from '../shared/show-level.js';
import { eventSignupStyles } from './event-signup.styles.js';
import { listView, unavailableView } from './list/list-view.js';
import { monthsOf } from './list/months.js';
import { fetchEvents } from './list/source.js';
import type { Source } from './list/source.js';
import { ManageLink } from './manage/manage-link.js';
import { Parts } from './parts.js';
import { Session } from './session.js';
import { readSettings } from './settings.js';
import { hasMore, initialState, knowsMore, reduce, shownEvents } from './signup-state.js';
import type { EventsPage, Opening, SignupEvent, SignupState, Step, View } from './signup-state.js';

/**
 * Shows the coming participation evenings, panels and groups, and takes a signup or an application without an account. Later one changes
 * or cancels by a personal link.
 *
 * It answers `sote-show-level` (`{level}`), which the participation house or the page dispatches on it: the list is narrowed to that level of
 * the house until the person wants all events, or is done. The `level` setting does not change.
 *
 * @element sote-event-signup
 * @slot - Other ways to sign up (phone, place). Shown below, and alone before and without JavaScript. JSON in a `<script>` is read instead of
 *   the endpoint.
 * @fires {SignupSendEvent} sote-signup-send - Before a signup leaves the page. Cancelable; `respondWith` takes the sending over.
 * @fires {SignupSentEvent} sote-signup-sent - The signup is stored. `detail.state` is its state, and nothing else of it is there.
 * @fires {SignupFailedEvent} sote-signup-failed - The signup was refused or is not confirmed; `detail.reason` says which.
 * @fires {SignupChangeSendEvent} sote-signup-change-send - Before a change of a signup leaves the page. Cancelable.
 * @fires {SignupSentEvent} sote-signup-change-sent - The change is stored.
 * @fires {SignupFailedEvent} sote-signup-change-failed - The change was refused or is not confirmed.
 * @fires {SignupCancelSendEvent} sote-signup-cancel-send - Before a cancellation leaves the page. Cancelable.
 * @fires {SignupSentEvent} sote-signup-cancel-sent - The cancellation is stored.
 * @fires {SignupFailedEvent} sote-signup-cancel-failed - The cancellation was refused or is not confirmed.
 * @csspart surface - The whole widget inside its border.
 * @csspart heading - Each heading of the list.
 * @csspart languages - The language switch.
 * @csspart events - The list.
 * @csspart event - One event of the list.
 * @csspart other-ways - The other ways below.
 * @cssprop [--sote-ink=#17212b] - Text.
 * @cssprop [--sote-ink-soft=#46535f] - Hints and secondary text.
 * @cssprop [--sote-line=#74818d] - Borders of fields.
 * @cssprop [--sote-hair=#d5dde3] - Hairlines.
 * @cssprop [--sote-paper=#fff] - Background.
 * @cssprop [--sote-accent=#0b5a6f] - Buttons, links, what is chosen.
 * @cssprop [--sote-accent-deep=#073f4e] - Hover and the focus ring.
 * @cssprop [--sote-accent-soft=#dfeff3] - Background of notes.
 * @cssprop [--sote-error=#a03526] - Errors.
 * @cssprop [--sote-error-soft=#fbeae7] - Background of panels that stop.
 * @cssprop [--sote-radius=6px] - Rounding of corners.
 * @cssprop [--sote-font-size=18px] - Text size; at least 18 px by default.
 * @cssprop [--sote-padding=16px] - Space inside the border.
 */
@customElement('sote-event-signup')
export class EventSignup extends LitElement {
  static override styles = [tokens, host, button, eventSignupStyles];

  /** Base URL of the endpoint, for the events and for what is sent. */
  @property() endpoint?: string;
  /** Address of a file with the events instead: ours, Linked Events (`/v1/event/`) or schema.org JSON-LD. */
  @property() src?: string;
  /** Shows this one event instead of a list. */
  @property({ attribute: 'event-id' }) eventId?: string;
  /** Only events of this kind, for example `panel`. */
  @property() kind?: string;
  /** Only events of this level of the participation house, for example `dialogue`. */
  @property() level?: string;
  /** Asks one part of the form at a time, with a review before sending. */
  @property({ attribute: 'one-at-a-time', converter: flagAttribute }) oneAtATime?: boolean;
  /** Opens the signup of this `reference.token`, for a page of the host's own behind such a link. */
  @property() token?: string;
  /** Level of the widget's first heading, 1 to 5; 2 by default. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel?: number;
  /** Address of the privacy notice (http or https). */
  @property({ attribute: 'privacy-url' }) privacyUrl?: string;
  /** Signups are deleted so many days after the last date, where the endpoint does not give the day itself. */
  @property({ attribute: 'keep-days', type: Number }) keepDays?: number;
  /** Why support needs may be processed: `consent` (asked with a tick, the default), `public-task` or `legal-obligation`. */
  @property({ attribute: 'needs-basis' }) needsBasis?: string;
  /** Address of the page with `<sote-you-said-we-did>`, which shows the outcome of an event. */
  @property({ attribute: 'results-url' }) resultsUrl?: string;
  /** Who organises: the wellbeing services county or another. */
  @property() organisation?: string;
  /** Who reads the signups, in the basic form. */
  @property() reader?: string;
  /** A shared screen: no autofill, print, copy or download, and after a time without a touch all is cleared. `false` = not this one. */
  @property({ converter: flagAttribute }) kiosk?: boolean;
  /** Seconds without a touch before the warning that a shared screen will be cleared; 120 by default. */
  @property({ attribute: 'kiosk-idle', type: Number }) kioskIdle?: number;
  /** Shows a language switch: language tags with spaces between, or empty for all. */
  @property() languages?: string;

  #state = initialState();
  /** Made anew for each person: nothing of the one before can reach the next. */
  #session = new Session();
  #loadedSource = '';
  #openedToken: string | undefined;
  #isOnKiosk = false;
  readonly #settings = new Settings(this);
  readonly #focus = new FocusMover(this);
  readonly #language = new PageLanguage(this, 'event-signup', {
    sv: () => import('../../locales/generated/event-signup.sv.js'),
    en: () => import('../../locales/generated/event-signup.en.js'),
  });
  readonly #parts = new Parts(this);

  constructor() {
    super();
    new ManageLink(this, (link) => void this.#go({ name: 'manage', link }));
    this.addEventListener('sote-show-level', this.#levelAsked);
  }

  protected override willUpdate(): void {
    this.#followToken();
    this.#followKiosk();
    if (this.#language.isReady && JSON.stringify(this.#source) !== this.#loadedSource) void this.#load();
  }

  override render(): TemplateResult {
    if (!this.#language.isReady) return html`<slot></slot>`;
    return html`<div class="frame">
      <div class="surface" part="surface" lang=${this.#language.locale} dir="ltr" @keydown=${stopPlainKeys}>
        ${languagesFor(this, this.#settings.languages())} ${this.#view(this.#state)}
        <div class="other" part="other-ways"><slot></slot></div>
      </div>
    </div>`;
  }

  /** Empties the widget for the next person: nothing of the last one stays on the page. */
  reset(): void {
    this.#clear({ type: 'finished' });
  }

  #view(state: SignupState): TemplateResult {
    const { view, pending } = state;
    if (view.name === 'list') return this.#list(state);
    if (pending?.hasFailed) return unavailableView(() => void this.#go(pending.step));
    const settings = readSettings(this.#settings, this.#language.locale);
    const session = this.#session;
    switch (view.name) {
      case 'detail':
        return html`<sote-event-signup-detail
          .event=${view.event}
          .settings=${settings}
          .takesFocus=${!view.isOnly || state.hasActed}
          .isOnly=${view.isOnly}
          @form-requested=${() => view.event && void this.#go({ name: 'form', event: view.event })}
          @list-requested=${this.#backToList}
          @other-events-requested=${this.#leftEventId}
        ></sote-event-signup-detail>`;
      case 'form':
        return html`<sote-event-signup-form
          .event=${view.event}
          .settings=${settings}
          .session=${session}
          @signup-received=${({ detail }: CustomEvent<SignupReceipt>) => this.#signupReceived(session, detail)}
          @detail-requested=${() => void this.#go(this.#detailOf(view.event))}
        ></sote-event-signup-form>`;
      case 'receipt':
        return html`<sote-event-signup-receipt
          .event=${view.event}
          .receipt=${view.receipt}
          .settings=${settings}
          @finished=${this.#finished}
        ></sote-event-signup-receipt>`;
      case 'manage':
        return html`<sote-event-signup-manage
          .link=${view.link}
          .settings=${settings}
          @finished=${this.#finished}
        ></sote-event-signup-manage>`;
    }
  }

  #list(state: SignupState): TemplateResult {
    return listView({
      state,
      level: this.#settings.headingLevel(),
      notice: this.#parts.notice.value?.noticeView(this.#level, state.list.page.broken, this.#everyLevelAsked),
      filters: state.hasFilters ? this.#filtersView(state) : undefined,
      canManage: this.#settings.endpoint() !== undefined,
      retry: this.#retry(state),
      go: (step) => void this.#go(step),
    });
  }

  #filtersView(state: SignupState): TemplateResult {
    const { page, version, status } = state.list;
    return html`<sote-event-signup-filters
      .events=${page.isFile ? page.events : undefined}
      .filter=${state.filter}
      .shown=${shownEvents(state).length}
      .hasMore=${hasMore(state)}
      .version=${version}
      .isFailed=${status === 'failed'}
      @filter-changed=${this.#filterChanged}
    ></sote-event-signup-filters>`;
  }

  #dispatch(event: SignupEvent): void {
    this.#state = reduce(this.#state, event);
    this.requestUpdate();
  }

  /** The level that the list is narrowed to. */
  get #level(): string | undefined {
    const { level } = this.#state;
    return level === 'every' ? undefined : (level ?? this.#settings.text('level'));
  }

  /** The one event that the page asks for. */
  get #eventId(): string | undefined {
    const eventId = this.#settings.text('event-id');
    return eventId === this.#state.leftEventId ? undefined : eventId;
  }

  get #source(): Source {
    return {
      inline: this.querySelector(':scope > script[type$="json"]')?.textContent,
      src: this.#settings.text('src'),
      endpoint: this.#settings.endpoint(),
      eventId: this.#eventId,
      kind: this.#settings.text('kind'),
      level: this.#level,
      language: this.#language.locale,
    };
  }

  #detailOf(event: Extract<View, { readonly name: 'detail' }>['event']): Opening {
    return { name: 'detail', event, isOnly: this.#eventId !== undefined };
  }

  #followToken(): void {
    const token = this.#settings.text('token');
    if (token === this.#openedToken) return;
    this.#openedToken = token;
    if (token) void this.#go({ name: 'manage', link: token });
  }

  #followKiosk(): void {
    if (this.#isOnKiosk || !this.#settings.flag('kiosk')) return;
    this.#isOnKiosk = true;
    followKiosk(this, () => this.#clear({ type: 'screen-cleared' }));
    void import('../shared/kiosk/kiosk-time.js');
  }

  /** Fetches the events from the start: at first, from another source, with another filter. */
  async #load(): Promise<void> {
    // Only a person who waits for it in here is taken to the message; one who reads elsewhere on the page is left alone.
    const isAwaited = this.matches(':focus-within');
    this.#loadedSource = JSON.stringify(this.#source);
    this.#dispatch({ type: 'events-requested' });
    const { request } = this.#state.list;
    const page = await fetchEvents(this.#source, this.#state.filter);
    if (request !== this.#state.list.request) return;
    this.#dispatch(page ? { type: 'events-received', request, page } : { type: 'events-failed', request });
    const isOnList = this.#state.view.name === 'list';
    if (!page) {
      if (isAwaited && isOnList) this.#focus.moveTo('.failed');
      return;
    }
    if (this.#eventId && isOnList) await this.#go(this.#detailOf(page.events[0]));
    if (this.#level || page.broken) void this.#showNotice(page);
  }

  /** Fetches what a press leads to, then opens it. */
  async #go(step: Step): Promise<void> {
    this.#dispatch({ type: 'step-requested', step });
    const event = step.name === 'next-page' ? await this.#fetchNextPage(step) : await this.#parts.open(step);
    const isLate = this.#state.pending?.step !== step;
    this.#dispatch(event ?? { type: 'step-failed', step });
    if (!event && !isLate) this.#focus.moveTo('.failed');
    // While the person reads about the event, what the form needs is fetched.
    if (event && step.name === 'detail') void this.#parts.form.load();
  }

  /** What is left out of the list is said below its heading, and named in the console. */
  async #showNotice(page: EventsPage): Promise<void> {
    const notice = await this.#parts.notice.load();
    if (page.broken) notice?.warnOfLeftOut(page);
  }

  /** The focus goes to the first of the new events. */
  async #fetchNextPage(step: Step): Promise<SignupEvent | undefined> {
    const { filter, list } = this.#state;
    const isKnown = knowsMore(this.#state);
    const page = isKnown ? undefined : await fetchEvents(this.#source, filter, list.page.nextCursor);
    if (!isKnown && !page) return undefined;
    if (page?.broken) void this.#showNotice(page);
    const before = this.#state;
    const event: SignupEvent = { type: 'next-page-received', step, ...(page && { page }) };
    const shown = new Set(shownEvents(before).map(({ id }) => id));
    const [first] = monthsOf(shownEvents(reduce(before, event)), Date.now()).flatMap(({ rows }) =>
      rows.filter((row) => !shown.has(row.event.id)),
    );
    if (before.pending?.step === step && first) this.#focus.moveTo(`[data-event="${CSS.escape(first.event.id)}"] [tabindex]`);
    return event;
  }

  /** What is offered in the list when something could not be fetched. The button goes with it: the focus goes to the list's beginning. */
  #retry({ pending, list }: SignupState): (() => void) | undefined {
    if (!pending?.hasFailed && list.status !== 'failed') return undefined;
    return () => {
      this.#focus.moveTo('.title');
      void (pending?.hasFailed ? this.#go(pending.step) : this.#load());
    };
  }

  #clear(event: SignupEvent): void {
    this.#session = new Session();
    this.#dispatch(event);
    this.#focus.moveTo('.title');
    void this.#load();
  }

  readonly #levelAsked = ({ detail: { level } }: ShowLevelEvent): void => {
    const hadFocus = this.matches(':focus-within');
    const before = this.#state.view;
    this.#dispatch({ type: 'level-shown', level });
    if (hadFocus && this.#state.view !== before) this.#focus.moveTo('.title');
  };

  readonly #everyLevelAsked = (): void => {
    this.#dispatch({ type: 'every-level-shown' });
    this.#focus.moveTo('.title');
  };

  readonly #filterChanged = ({ detail }: CustomEvent<EventFilter>): void => {
    this.#dispatch({ type: 'filter-changed', filter: detail });
    void this.#load();
  };

  readonly #backToList = (): void => {
    const { view } = this.#state;
    const id = view.name === 'detail' ? view.event?.id : undefined;
    this.#dispatch({ type: 'list-returned' });
    this.#focus.moveTo(`[data-open="${CSS.escape(id ?? '')}"]`);
  };

  /** The next update fetches all events: the source is another one. */
  readonly #leftEventId = (): void => {
    this.#dispatch({ type: 'event-id-left', eventId: this.#eventId ?? '' });
    this.#focus.moveTo('.title');
  };

  /** An answer that comes after the screen was cleared is not shown to the next person, who may have a form open. */
  #signupReceived(session: Session, receipt: SignupReceipt): void {
    if (session === this.#session) this.#dispatch({ type: 'signup-received', receipt });
  }

  readonly #finished = (): void => this.reset();
}

declare global {
  interface HTMLElementTagNameMap {
    'sote-event-signup': EventSignup;
  }
}
