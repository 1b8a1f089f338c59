import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { LazyModule } from '../../../src/controllers/lazy-module.js';
import { tabIntoView } from '../../../src/controllers/tab-into-view.js';
import { NO_FILTER } from '../../../src/domain/event-filter.js';
import type { EventFilter } from '../../../src/domain/event-filter.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { currentLocale } from '../../../src/localization/localization.js';
import { followKiosk } from '../../shared/kiosk/follow-kiosk.js';
import '../detail/detail.js';
import { fetchDetailTexts } from '../detail/texts.js';
import { monthsOf } from '../list/months.js';
import { fetchEvents } from '../list/source.js';
import { readSettings } from '../settings.js';
import { hasMore, knowsMore, shownEvents } from '../signup-state.js';
import type { Received, Step } from '../signup-state.js';
import type { SignupWidget } from '../signup-widget.js';
import { Session } from './session.js';
import { reduce } from './visit-state.js';
import type { VisitEvent } from '../signup-state.js';
import { endpointTime } from '../../../src/transport/present-time.js';

/** @param fetchPart imports the part; its `prepare` fetches its texts in the page's language */
const lazy = <T extends { readonly prepare: () => Promise<void> }>(
  host: ReactiveControllerHost,
  fetchPart: () => Promise<T>,
): LazyModule<T> =>
  new LazyModule(host, async () => {
    const part = await fetchPart();
    await part.prepare();
    return part;
  });

/** The event that comes of a step, and the element that takes the focus then. */
export interface Opened {
  readonly event: VisitEvent;
  readonly focus?: string;
}

/**
 * All that a person does beyond reading the list: it is fetched at the first press, with the event's page, which is what most of them open.
 * The other views are fetched when they are opened; the receipt comes with the form.
 */
export class Visit implements ReactiveController {
  readonly reduce = reduce;
  readonly #form = lazy(this.widget, () => import('../form/form.js'));
  readonly #manage = lazy(this.widget, () => import('../manage/manage.js'));
  readonly #filters = lazy(this.widget, () => import('../list/filters.js'));
  /** Made anew for each person: nothing of the one before can reach the next. */
  #session = new Session();
  #isOnKiosk = false;

  private constructor(private readonly widget: SignupWidget) {
    widget.addController(this);
    tabIntoView(widget);
  }

  static async start(widget: SignupWidget): Promise<Visit> {
    await fetchDetailTexts();
    return new Visit(widget);
  }

  hostUpdate(): void {
    const { widget } = this;
    if (this.#isOnKiosk || !widget.settings.flag('kiosk')) return;
    this.#isOnKiosk = true;
    followKiosk(widget, () => widget.clear({ type: 'screen-cleared' }));
    import('../../shared/kiosk/kiosk-time.js').catch(() => undefined);
  }

  forget(): void {
    this.#session = new Session();
  }

  /** Fetches what a step needs, then opens it. @returns whether it could be fetched */
  async open(step: Step): Promise<boolean> {
    const opened = await this.#open(step);
    if (opened) this.#happened(opened.event, opened.focus);
    // While the person reads about the event, what the form needs is fetched.
    if (step.name === 'detail') void this.#form.load();
    return opened !== undefined;
  }

  /** Narrows the list to a level of the house. The focus goes along only with a person who is in here and sees another view then. */
  showLevel(level: HouseLevel): void {
    const { widget } = this;
    const before = widget.state.view;
    this.#happened({ type: 'level-shown', level });
    if (widget.state.view !== before && widget.matches(':focus-within')) widget.focusMover.moveTo('.title');
  }

  async #open(step: Step): Promise<Opened | undefined> {
    switch (step.name) {
      case 'detail':
        return { event: { type: 'opened', step } };
      case 'form':
        return (await this.#form.load()) && { event: { type: 'opened', step } };
      case 'manage':
        return (await this.#manage.load()) && { event: { type: 'opened', step } };
      case 'filters':
        return (await this.#filters.load()) && { event: { type: 'filters-opened', step } };
      case 'next-page':
        return this.#openNextPage(step);
    }
  }

  /** The focus goes to the first of the new events. */
  async #openNextPage(step: Step): Promise<Opened | undefined> {
    const { widget } = this;
    const isKnown = knowsMore(widget.state);
    const page = isKnown ? undefined : await fetchEvents(widget.source, widget.state.filter, widget.state.list.page.nextCursor);
    if (!isKnown && !page) return undefined;
    if (page?.broken) void widget.notice.load();
    const event: VisitEvent = { type: 'next-page-received', step, ...(page && { page }) };
    const before = widget.state;
    if (before.pending?.step !== step) return { event };
    const shown = new Set(shownEvents(before).map(({ id }) => id));
    const rows = monthsOf(shownEvents(reduce(before, event)), endpointTime()).flatMap((month) => month.rows);
    const first = rows.find((row) => !shown.has(row.event.id));
    // A page that brings nothing new is the last one: the button that was pressed goes.
    return { event, focus: first ? `[data-event="${CSS.escape(first.event.id)}"] [tabindex]` : '.title' };
  }

  /** @param focus the element that takes the focus then */
  #happened(event: VisitEvent, focus?: string): void {
    this.widget.dispatch(event);
    if (focus) this.widget.focusMover.moveTo(focus);
  }

  /** The focus goes to where the person came from; to the beginning when the event is on the list no longer, as after a change of language. */
  #returnToList(event: ShownEvent | undefined): void {
    const isListed = shownEvents(this.widget.state).some(({ id }) => id === event?.id);
    this.#happened({ type: 'list-returned' }, isListed ? `[data-open="${CSS.escape(event?.id ?? '')}"]` : '.title');
  }

  /** The filters, once they were asked for. */
  filtersView(): TemplateResult | undefined {
    const { state } = this.widget;
    if (!state.hasFilters) return undefined;
    const { page, version, status } = state.list;
    return html`<sote-event-signup-filters
      .events=${page.isFile ? page.events : undefined}
      .filter=${state.filter ?? NO_FILTER}
      .shown=${shownEvents(state).length}
      .hasMore=${hasMore(state)}
      .version=${version}
      .isFailed=${status === 'failed'}
      @filter-changed=${({ detail }: CustomEvent<EventFilter>) => this.#happened({ type: 'filter-changed', filter: detail })}
    ></sote-event-signup-filters>`;
  }

  /** Every view but the list. */
  view(): TemplateResult | undefined {
    const { widget } = this;
    const { view, hasActed } = widget.state;
    const { eventId } = widget.source;
    const session = this.#session;
    const settings = readSettings(widget.settings, currentLocale());
    switch (view.name) {
      case 'detail': {
        const { event, isOnly } = view;
        return html`<sote-event-signup-detail
          .event=${event}
          .settings=${settings}
          .takesFocus=${!isOnly || hasActed === true}
          .isOnly=${isOnly}
          @form-requested=${() => event && void widget.go({ name: 'form', event })}
          @list-requested=${() => this.#returnToList(event)}
          @other-events-requested=${() => this.#happened({ type: 'event-id-left', eventId: eventId ?? '' }, '.title')}
        ></sote-event-signup-detail>`;
      }
      case 'form': {
        const { event } = view;
        // An answer that comes after the screen was cleared is not shown to the next person, who may have a form open.
        const received = ({ detail }: CustomEvent<Received>) => {
          if (session === this.#session) this.#happened({ type: 'signup-received', ...detail });
        };
        return html`<sote-event-signup-form
          .event=${event}
          .settings=${settings}
          .session=${session}
          @signup-received=${received}
          @detail-requested=${() => void widget.go({ name: 'detail', event, isOnly: eventId !== undefined })}
        ></sote-event-signup-form>`;
      }
      case 'receipt':
        return html`<sote-event-signup-receipt
          .event=${view.event}
          .receipt=${view.receipt}
          .attendance=${view.attendance}
          .settings=${settings}
          @finished=${() => widget.clear({ type: 'finished' })}
        ></sote-event-signup-receipt>`;
      case 'manage':
        return html`<sote-event-signup-manage
          .link=${view.link}
          .settings=${settings}
          @finished=${() => widget.clear({ type: 'finished' })}
        ></sote-event-signup-manage>`;
      default:
        return undefined;
    }
  }
}
