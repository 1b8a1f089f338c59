import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { loaders } from '../../locales/generated/event-signup.loaders.js';
import type { Event as EventItem, EventPage } from '../../src/contract/events.js';
import { FocusMover } from '../../src/controllers/focus.js';
import { InsideJson } from '../../src/controllers/inside-json.js';
import { keepTyping } from '../../src/controllers/keys.js';
import { LazyModule } from '../../src/controllers/lazy-module.js';
import { flagAttribute, numberAttribute, Settings } from '../../src/controllers/settings.js';
import { warnWithoutSource } from '../../src/controllers/source-warning.js';
import { customElement, property } from '../../src/define.js';
import type { ShownEvent } from '../../src/domain/event-reader.js';
import { PageLanguage } from '../../src/localization/page-language.js';
import { button } from '../../src/styles/button.js';
import { host } from '../../src/styles/host.js';
import { tokens } from '../../src/styles/tokens.js';
import { followKiosk } from '../shared/kiosk/follow-kiosk.js';
import { languagesFor } from '../shared/languages.js';
import type { ShowLevelEvent } from '../shared/show-level.js';
import { eventSignupStyles } from './event-signup.styles.js';
import { listView, unavailableView } from './list/list-view.js';
import { fetchEvents } from './list/source.js';
import type { Source } from './list/source.js';
import { ManageLink } from './manage/manage-link.js';
import { initialState, PAGE_SIZE, reduceList, shownEvents } from './signup-state.js';
import type { EventsPage, ListEvent, SignupState, Step } from './signup-state.js';
import type { VisitEvent } from './visit/visit-state.js';
import type { VisitActions } from './visit/visit.js';

/** Milliseconds after the list was shown: nothing of it is in the way of the first view. */
const UPKEEP_AFTER = 1500;

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
  @property() eventId?: string;
  /** Only events of this kind, for example `panel`. */
  @property() kind?: string;
  /** Only events of this level of the participation house, for example `dialogue`. */
  @property() level?: string;
  /** Asks one part of the form at a time, with a review before sending. */
  @property({ converter: flagAttribute }) oneAtATime?: boolean;
  /** Opens the signup of this `reference.token`, for a page of the host's own behind such a link. */
  @property() token?: string;
  /** Level of the widget's first heading, 1 to 5; 2 by default. */
  @property({ converter: numberAttribute }) headingLevel?: number;
  /** Address of the privacy notice (http or https). */
  @property() privacyUrl?: string;
  /** Signups are deleted so many days after the last date, where the endpoint does not give the day itself. */
  @property({ converter: numberAttribute }) keepDays?: number;
  /** Why support needs may be processed: `consent` (asked with a tick, the default), `public-task` or `legal-obligation`. */
  @property() needsBasis?: string;
  /** Address of the page with `<sote-you-said-we-did>`, which shows the outcome of an event. */
  @property() resultsUrl?: string;
  /** Who organises: the wellbeing services county or another. */
  @property() organisation?: string;
  /** Who reads the signups, in the basic form. */
  @property() reader?: string;
  /** A shared screen: no autofill, print, copy or download, and after a time without a touch all is cleared. `false` = not this one. */
  @property({ converter: flagAttribute }) kiosk?: boolean;
  /** Seconds without a touch before the warning that a shared screen will be cleared; 120 by default. */
  @property({ converter: numberAttribute }) kioskIdle?: number;
  /** `false` = the page's head gets no schema.org JSON-LD of the events on screen. */
  @property({ converter: flagAttribute }) structuredData?: boolean;
  /** Shows a language switch: language tags with spaces between, or empty for all. */
  @property() languages?: string;
  /** The events as data, instead of `src` and of JSON inside the element, for a page that has fetched them itself. Set a new list to change it. */
  @property({ attribute: false }) events?: EventPage | readonly EventItem[] | undefined;

  #state = initialState();
  #loaded = '';
  #isOnKiosk = false;
  readonly #settings = new Settings(this);
  readonly #inside = new InsideJson(this, () => this.events);
  readonly #focus = new FocusMover(this);
  readonly #language = new PageLanguage(this, 'event-signup', loaders);
  readonly #visit = new LazyModule(this, async () => (await import('./visit/visit.js')).Visit.start(this));
  readonly #notice = new LazyModule(this, async () => (await import('./list/notice.js')).prepare());
  /** What a list needs once it is read: fetched when the page has come to rest. */
  readonly #upkeep = new LazyModule(this, async () => (await import('./list/upkeep.js')).keepList(this));

  constructor() {
    super();
    keepTyping(this);
    warnWithoutSource(this, 'events', () => {
      const { inline, src, endpoint } = this.#source;
      return (inline ?? src ?? endpoint) !== undefined;
    });
    new ManageLink(this, this.#settings, (link) => void this.#go({ name: 'manage', link }));
    this.addEventListener('sote-show-level', (event) => void this.#showLevel(event));
  }

  protected override willUpdate(): void {
    this.#followKiosk();
    if (this.#language.isReady && this.#wanted !== this.#loaded) void this.#load();
  }

  override render(): TemplateResult {
    if (!this.#language.isReady) return html`<slot></slot>`;
    return html`<div class="frame">
      <div class="surface" part="surface" lang=${this.#language.tag} dir=${this.#language.direction}>
        ${languagesFor(this, this.#settings.languages())} ${this.#view(this.#state)}
        <div class="other" part="other-ways"><slot></slot></div>
        ${this.#language.foot}
      </div>
    </div>`;
  }

  /** @internal The events of the list, as far as they are on screen. */
  get shownEvents(): readonly ShownEvent[] {
    return shownEvents(this.#state);
  }

  /** @internal What the page says of itself. */
  get settings(): Settings {
    return this.#settings;
  }

  /** @internal What has ended leaves the list, what opens and closes says so. */
  timePassed(): void {
    this.#dispatch({ type: 'time-passed', now: Date.now() });
  }

  /** @internal Fetches the events again without a word, unless a person is in here or has opened more of them. */
  async refresh(): Promise<void> {
    const { view, list, pending } = this.#state;
    if (view.name !== 'list' || list.status !== 'ready' || list.limit > PAGE_SIZE || pending || this.matches(':focus-within')) return;
    this.#dispatch({ type: 'events-requested' });
    const { request } = this.#state.list;
    const page = await fetchEvents(this.#source, this.#state.filter);
    if (page) this.#dispatch({ type: 'events-received', request, page });
  }

  /** Empties the widget for the next person: nothing of the last one stays on the page. */
  reset(): void {
    this.#clear({ type: 'finished' });
  }

  #view(state: SignupState): TemplateResult | undefined {
    if (state.view.name === 'list') return this.#list(state);
    const { pending } = state;
    if (pending?.hasFailed) return unavailableView(() => void this.#go(pending.step));
    return this.#visit.value?.view(state, this.#settings, this.#eventId, this.#actions);
  }

  #list(state: SignupState): TemplateResult {
    return listView({
      state,
      level: this.#settings.headingLevel(),
      notice: this.#notice.value?.noticeView(this.#level, state.list.page.broken, () =>
        this.#happened({ type: 'every-level-shown' }, '.title'),
      ),
      filters: state.hasFilters ? this.#visit.value?.filtersView(state, this.#actions) : undefined,
      canManage: this.#settings.endpoint() !== undefined,
      retry: this.#retry(state),
      go: this.#actions.go,
    });
  }

  readonly #actions: VisitActions = {
    go: (step) => void this.#go(step),
    happened: (event, focus) => this.#happened(event, focus),
    finished: () => this.reset(),
  };

  #dispatch(event: ListEvent): void {
    this.#state = (this.#visit.value?.reduce ?? reduceList)(this.#state, event);
    this.requestUpdate();
  }

  /** @param focus the element that takes the focus then */
  #happened(event: VisitEvent, focus?: string): void {
    const { value: visit } = this.#visit;
    if (!visit) return;
    this.#state = visit.reduce(this.#state, event);
    if (focus) this.#focus.moveTo(focus);
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
      inline: this.#inside.text,
      src: this.#settings.text('src'),
      endpoint: this.#settings.endpoint(),
      eventId: this.#eventId,
      kind: this.#settings.text('kind'),
      level: this.#level,
      language: this.#language.locale,
    };
  }

  /** What the list is fetched by. */
  get #wanted(): string {
    return JSON.stringify([this.#source, this.#state.filter]);
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
    this.#loaded = this.#wanted;
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
    if (this.#eventId && isOnList) await this.#go({ name: 'detail', event: page.events[0], isOnly: true });
    if (this.#level || page.broken) void this.#showNotice(page);
    setTimeout(() => void this.#upkeep.load(), UPKEEP_AFTER);
  }

  /** Fetches what a press leads to, then opens it. */
  async #go(step: Step): Promise<void> {
    this.#dispatch({ type: 'step-requested', step });
    const visit = await this.#visit.load();
    const opened = await visit?.open(step, () => this.#state, this.#fetchPage);
    const isLate = this.#state.pending?.step !== step;
    if (opened) {
      this.#happened(opened.event, opened.focus);
    } else {
      this.#dispatch({ type: 'step-failed', step });
      if (!isLate) this.#focus.moveTo('.failed');
    }
    if (step.name === 'detail') visit?.prepareForm();
  }

  readonly #fetchPage = async (cursor: string | undefined): Promise<EventsPage | undefined> => {
    const page = await fetchEvents(this.#source, this.#state.filter, cursor);
    if (page?.broken) void this.#showNotice(page);
    return page;
  };

  /** What is left out of the list is said below its heading, and named in the console. */
  async #showNotice(page: EventsPage): Promise<void> {
    const notice = await this.#notice.load();
    if (page.broken) notice?.warnOfLeftOut(page);
  }

  /** What is offered in the list when something could not be fetched. The button goes with it: the focus goes to the list's beginning. */
  #retry({ pending, list }: SignupState): (() => void) | undefined {
    if (!pending?.hasFailed && list.status !== 'failed') return undefined;
    return () => {
      this.#focus.moveTo('.title');
      void (pending?.hasFailed ? this.#go(pending.step) : this.#load());
    };
  }

  #clear(event: VisitEvent): void {
    const { value: visit } = this.#visit;
    visit?.forget();
    if (visit) this.#happened(event);
    // Only something that was pressed and is still on its way can be there to forget.
    else this.#state = { ...this.#state, pending: undefined };
    this.#focus.moveTo('.title');
    void this.#load();
  }

  async #showLevel({ detail: { level } }: ShowLevelEvent): Promise<void> {
    const hadFocus = this.matches(':focus-within');
    await this.#visit.load();
    const before = this.#state.view;
    this.#happened({ type: 'level-shown', level });
    if (hadFocus && this.#state.view !== before) this.#focus.moveTo('.title');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sote-event-signup': EventSignup;
  }
}
