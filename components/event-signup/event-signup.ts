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
import { defineElement } from '../../src/define-element.js';
import { currentLocale } from '../../src/localization/localization.js';
import { PageLanguage } from '../../src/localization/page-language.js';
import { button } from '../../src/styles/button.js';
import { host } from '../../src/styles/host.js';
import { tokens } from '../../src/styles/tokens.js';
import { languagesFor } from '../shared/languages.js';
import { eventSignupStyles } from './event-signup.styles.js';
import { listView, unavailableView } from './list/list-view.js';
import type { Notice } from './list/notice.js';
import { fetchEvents } from './list/source.js';
import type { Source } from './list/source.js';
import { followManageLink } from './manage/manage-link.js';
import { initialState, isPending, reduceList } from './signup-state.js';
import type { ListEvent, Step } from './signup-state.js';
import type { SignupWidget } from './signup-widget.js';
import type { Visit } from './visit/visit.js';
import type { VisitEvent } from './signup-state.js';

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
 */
export class EventSignup extends LitElement implements SignupWidget {
  static override styles = [tokens, host, button, eventSignupStyles];
  static override properties = {
    endpoint: {},
    src: {},
    eventId: { attribute: 'event-id' },
    kind: {},
    level: {},
    oneAtATime: { converter: flagAttribute, attribute: 'one-at-a-time' },
    token: {},
    headingLevel: { converter: numberAttribute, attribute: 'heading-level' },
    privacyUrl: { attribute: 'privacy-url' },
    keepDays: { converter: numberAttribute, attribute: 'keep-days' },
    needsBasis: { attribute: 'needs-basis' },
    resultsUrl: { attribute: 'results-url' },
    organisation: {},
    reader: {},
    kiosk: { converter: flagAttribute },
    kioskIdle: { converter: numberAttribute, attribute: 'kiosk-idle' },
    structuredData: { converter: flagAttribute, attribute: 'structured-data' },
    languages: {},
    events: { attribute: false },
  };

  /** Base URL of the endpoint, for the events and for what is sent. */
  endpoint?: string;
  /** Address of a file with the events instead: ours, Linked Events (`/v1/event/`) or schema.org JSON-LD. */
  src?: string;
  /** Shows this one event instead of a list. */
  eventId?: string;
  /** Only events of this kind, for example `panel`. */
  kind?: string;
  /** Only events of this level of the participation house, for example `dialogue`. */
  level?: string;
  /** Asks one part of the form at a time, with a review before sending. */
  oneAtATime?: boolean;
  /** Opens the signup of this `reference.token`, for a page of the host's own behind such a link. */
  token?: string;
  /** Level of the widget's first heading, 1 to 5; 2 by default. */
  headingLevel?: number;
  /** Address of the privacy notice (http or https). */
  privacyUrl?: string;
  /** Signups are deleted so many days after the last date, where the endpoint does not give the day itself. */
  keepDays?: number;
  /** Why support needs may be processed: `consent` (asked with a tick, the default), `public-task` or `legal-obligation`. */
  needsBasis?: string;
  /** Address of the page with `<sote-you-said-we-did>`, which shows the outcome of an event. */
  resultsUrl?: string;
  /** Who organises: the wellbeing services county or another. */
  organisation?: string;
  /** Who reads the signups, in the basic form. */
  reader?: string;
  /** A shared screen: no autofill, print, copy or download, and after a time without a touch all is cleared. `false` = not this one. */
  kiosk?: boolean;
  /** Seconds without a touch before the warning that a shared screen will be cleared; 120 by default. */
  kioskIdle?: number;
  /** `false` = the page's head gets no schema.org JSON-LD of the events on screen. */
  structuredData?: boolean;
  /** Shows a language switch: language tags with spaces between, or empty for all. */
  languages?: string;
  /** The events as data, instead of `src` and of JSON inside the element, for a page that has fetched them itself. Set a new list to change it. */
  events?: EventPage | readonly EventItem[] | undefined;

  /** @internal Changed by `dispatch` only. */
  state = initialState();
  /** @internal */
  readonly settings = new Settings(this);
  /** @internal */
  readonly focusMover = new FocusMover(this);
  /** @internal */
  readonly visit: LazyModule<Visit> = new LazyModule<Visit>(this, async () => (await import('./visit/visit.js')).Visit.start(this));
  /** @internal */
  readonly notice: LazyModule<Notice> = new LazyModule<Notice>(this, async () => (await import('./list/notice.js')).openNotice(this));
  /** What a list needs once it is read: fetched when the page has come to rest. */
  readonly #upkeep = new LazyModule(this, async () => (await import('./list/upkeep.js')).keepList(this));
  #loaded = '';
  readonly #inside = new InsideJson(this, () => this.events);
  readonly #language = new PageLanguage(this, 'event-signup', loaders);

  constructor() {
    super();
    keepTyping(this);
    warnWithoutSource(this, 'events', () => {
      const { inline, src, endpoint } = this.source;
      return (inline ?? src ?? endpoint) !== undefined;
    });
    followManageLink(this);
    this.addEventListener('sote-show-level', ({ detail }) => void this.visit.load().then((visit) => visit?.showLevel(detail.level)));
  }

  protected override willUpdate(): void {
    // Followed from the start, where the screen is shared.
    if (this.settings.flag('kiosk') && !this.visit.hasFailed) void this.visit.load();
    if (this.#language.isReady && this.#wanted !== this.#loaded) void this.#load();
  }

  override render(): TemplateResult {
    if (!this.#language.isReady) return html`<slot></slot>`;
    return html`<div class="frame">
      <div class="surface" part="surface" lang=${this.#language.tag} dir=${this.#language.direction}>
        ${languagesFor(this, this.settings.languages())} ${this.#view()}
        <div class="other" part="other-ways"><slot></slot></div>
        ${this.#language.foot}
      </div>
    </div>`;
  }

  /** @internal The only way to change what is shown. */
  dispatch(event: VisitEvent): void {
    this.state = ((this.visit.value ?? this.#upkeep.value)?.reduce ?? reduceList)(this.state, event);
    this.requestUpdate();
  }

  /** @internal Fetches what a press leads to, then opens it. */
  async go(step: Step): Promise<void> {
    this.dispatch({ type: 'step-requested', step });
    if (await (await this.visit.load())?.open(step)) return;
    this.dispatch({ type: 'step-failed', step });
    if (isPending(this.state, step)) this.focusMover.moveTo('.failed');
  }

  /** @internal Fetches again what could not be had, else the events. What had the focus may go away: it goes to the beginning. */
  reload(): void {
    const { pending } = this.state;
    this.focusMover.moveTo('.title');
    void (pending?.hasFailed ? this.go(pending.step) : this.#load());
  }

  /** @internal */
  get source(): Source {
    const { settings, state } = this;
    const eventId = settings.text('event-id');
    return {
      inline: this.#inside.text,
      src: settings.text('src'),
      endpoint: settings.endpoint(),
      eventId: eventId === state.leftEventId ? undefined : eventId,
      kind: settings.text('kind'),
      level: state.level === 'every' ? undefined : (state.level ?? settings.text('level')),
      language: currentLocale(),
    };
  }

  /** Empties the widget for the next person: nothing of the last one stays on the page. */
  reset(): void {
    this.clear({ type: 'finished' });
  }

  /** @internal */
  clear(event: ListEvent): void {
    this.visit.value?.forget();
    this.dispatch(event);
    this.reload();
  }

  #view(): TemplateResult | undefined {
    const { view, pending } = this.state;
    if (view.name === 'list') return listView(this);
    return pending?.hasFailed ? unavailableView(this) : this.visit.value?.view();
  }

  /** What the list is fetched by. */
  get #wanted(): string {
    return JSON.stringify([this.source, this.state.filter]);
  }

  /** Fetches the events from the start: at first, from another source, with another filter. */
  async #load(): Promise<void> {
    // Only a person who waits for it in here is taken to the message; one who reads elsewhere on the page is left alone.
    const isAwaited = this.matches(':focus-within');
    this.#loaded = this.#wanted;
    this.dispatch({ type: 'events-requested' });
    const { request } = this.state.list;
    const { source } = this;
    const page = await fetchEvents(source, this.state.filter);
    if (request !== this.state.list.request) return;
    this.dispatch(page ? { type: 'events-received', request, page } : { type: 'events-failed', request });
    const isOnList = this.state.view.name === 'list';
    if (!page) {
      if (isAwaited && isOnList) this.focusMover.moveTo('.failed');
      return;
    }
    if (source.eventId && isOnList) await this.go({ name: 'detail', event: page.events[0], isOnly: true });
    if (source.level || page.broken) void this.notice.load();
    setTimeout(() => void this.#upkeep.load(), UPKEEP_AFTER);
  }
}

defineElement('sote-event-signup', EventSignup);

declare global {
  interface HTMLElementTagNameMap {
    'sote-event-signup': EventSignup;
  }
}
