import { html } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { SignupReceipt } from '../../../src/contract/signups.js';
import { LazyModule } from '../../../src/controllers/lazy-module.js';
import type { Settings } from '../../../src/controllers/settings.js';
import type { EventFilter } from '../../../src/domain/event-filter.js';
import { currentLocale } from '../../../src/localization/localization.js';
import '../detail/detail.js';
import { fetchDetailTexts } from '../detail/texts.js';
import { monthsOf } from '../list/months.js';
import { readSettings } from '../settings.js';
import { hasMore, knowsMore, shownEvents } from '../signup-state.js';
import type { EventsPage, SignupState, Step } from '../signup-state.js';
import { Session } from './session.js';
import { reduce } from './visit-state.js';
import type { VisitEvent } from './visit-state.js';

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

/** What the views tell the widget. */
export interface VisitActions {
  readonly go: (step: Step) => void;
  /** @param focus the element that takes the focus then */
  readonly happened: (event: VisitEvent, focus?: string) => void;
  readonly finished: () => void;
}

/** The event that comes of a step, and the element that takes the focus then. */
export interface Opened {
  readonly event: VisitEvent;
  readonly focus?: string;
}

/**
 * All that a person does beyond reading the list: it is fetched at the first press, with the event's page, which is what most of them open.
 * The other views are fetched when they are opened; the receipt comes with the form.
 */
export class Visit {
  readonly reduce = reduce;
  readonly #form = lazy(this.host, () => import('../form/form.js'));
  readonly #manage = lazy(this.host, () => import('../manage/manage.js'));
  readonly #filters = lazy(this.host, () => import('../list/filters.js'));
  /** Made anew for each person: nothing of the one before can reach the next. */
  #session = new Session();

  private constructor(private readonly host: ReactiveControllerHost) {}

  static async start(host: ReactiveControllerHost): Promise<Visit> {
    await fetchDetailTexts();
    return new Visit(host);
  }

  forget(): void {
    this.#session = new Session();
  }

  /** While the person reads about the event, what the form needs is fetched. */
  prepareForm(): void {
    void this.#form.load();
  }

  /** Fetches what a step needs. @returns nothing when it cannot be fetched */
  async open(
    step: Step,
    stateNow: () => SignupState,
    fetchPage: (cursor: string | undefined) => Promise<EventsPage | undefined>,
  ): Promise<Opened | undefined> {
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
        return this.#openNextPage(step, stateNow, fetchPage);
    }
  }

  /** The focus goes to the first of the new events. */
  async #openNextPage(
    step: Step,
    stateNow: () => SignupState,
    fetchPage: (cursor: string | undefined) => Promise<EventsPage | undefined>,
  ): Promise<Opened | undefined> {
    const isKnown = knowsMore(stateNow());
    const page = isKnown ? undefined : await fetchPage(stateNow().list.page.nextCursor);
    if (!isKnown && !page) return undefined;
    const event: VisitEvent = { type: 'next-page-received', step, ...(page && { page }) };
    const before = stateNow();
    if (before.pending?.step !== step) return { event };
    const shown = new Set(shownEvents(before).map(({ id }) => id));
    const rows = monthsOf(shownEvents(reduce(before, event)), Date.now()).flatMap((month) => month.rows);
    const first = rows.find((row) => !shown.has(row.event.id));
    return { event, ...(first && { focus: `[data-event="${CSS.escape(first.event.id)}"] [tabindex]` }) };
  }

  filtersView(state: SignupState, { happened }: VisitActions): TemplateResult {
    const { page, version, status } = state.list;
    return html`<sote-event-signup-filters
      .events=${page.isFile ? page.events : undefined}
      .filter=${state.filter}
      .shown=${shownEvents(state).length}
      .hasMore=${hasMore(state)}
      .version=${version}
      .isFailed=${status === 'failed'}
      @filter-changed=${({ detail }: CustomEvent<EventFilter>) => happened({ type: 'filter-changed', filter: detail })}
    ></sote-event-signup-filters>`;
  }

  /** Every view but the list. @param eventId the one event that the page asks for */
  view(
    { view, hasActed }: SignupState,
    pageSettings: Settings,
    eventId: string | undefined,
    { go, happened, finished }: VisitActions,
  ): TemplateResult | undefined {
    const session = this.#session;
    const settings = readSettings(pageSettings, currentLocale());
    switch (view.name) {
      case 'detail': {
        const { event, isOnly } = view;
        return html`<sote-event-signup-detail
          .event=${event}
          .settings=${settings}
          .takesFocus=${!isOnly || hasActed}
          .isOnly=${isOnly}
          @form-requested=${() => event && go({ name: 'form', event })}
          @list-requested=${() => happened({ type: 'list-returned' }, `[data-open="${CSS.escape(event?.id ?? '')}"]`)}
          @other-events-requested=${() => happened({ type: 'event-id-left', eventId: eventId ?? '' }, '.title')}
        ></sote-event-signup-detail>`;
      }
      case 'form': {
        const { event } = view;
        // An answer that comes after the screen was cleared is not shown to the next person, who may have a form open.
        const received = ({ detail }: CustomEvent<SignupReceipt>) => {
          if (session === this.#session) happened({ type: 'signup-received', receipt: detail });
        };
        return html`<sote-event-signup-form
          .event=${event}
          .settings=${settings}
          .session=${session}
          @signup-received=${received}
          @detail-requested=${() => go({ name: 'detail', event, isOnly: eventId !== undefined })}
        ></sote-event-signup-form>`;
      }
      case 'receipt':
        return html`<sote-event-signup-receipt
          .event=${view.event}
          .receipt=${view.receipt}
          .settings=${settings}
          @finished=${finished}
        ></sote-event-signup-receipt>`;
      case 'manage':
        return html`<sote-event-signup-manage .link=${view.link} .settings=${settings} @finished=${finished}></sote-event-signup-manage>`;
      default:
        return undefined;
    }
  }
}
