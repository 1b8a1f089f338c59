/**
 * What a press in the list, or an own link, leads to. Fetched at that press: who only reads the list pays nothing for it.
 */
import { html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { SignupReceipt } from '../../src/contract/signups.js';
import type { FocusMover } from '../../src/controllers/focus.js';
import { readEvent } from '../../src/domain/event-details.js';
import { NO_FILTER } from '../../src/domain/event-filter.js';
import type { ShownEvent } from '../../src/domain/event-reader.js';
import { followKiosk, isKiosk } from '../shared/follow-kiosk.js';
import { aboutView, ownLevelAgain, showEveryLevel } from './list/level-notice.js';
import { ready as eventReady } from './detail/detail.js';
import { isFile, STEP } from './list/event-list.js';
import type { EventList, Narrowing } from './list/event-list.js';
import { Memory } from './form/session-drafts.js';
import { settingsOf } from './settings-of.js';
import type { Settings } from './settings.js';
import type { Source } from './list/source.js';
import { fetchListTexts } from './list/texts.js';

/** What a visit asks of the widget that it belongs to. */
export interface VisitHost extends Source {
  readonly list: EventList;
  readonly focusMover: FocusMover;
  readonly headingBase: number;
  readonly oneAtATime: boolean;
  readonly stage: 'list' | 'visit';
  show(stage: 'list' | 'visit'): void;
  unavailable(retry: () => void): void;
  load(): Promise<void>;
  reset(): void;
  requestUpdate(): void;
}

type Part = 'event' | 'form' | 'own';

/** Each further stage in a file of its own; the receipt comes with the form. */
const parts = {
  event: () => Promise.resolve({ ready: eventReady }),
  form: () => import('./form/form.js'),
  own: () => import('./manage/manage.js'),
};

/** One person's way from the list to the receipt, or to an own signup. */
export class Visit {
  /** What the list is narrowed to. */
  filter: Narrowing | undefined;
  #part: Part | 'receipt' = 'event';
  #event: ShownEvent | undefined;
  #receipt: SignupReceipt | undefined;
  #key: string | undefined;
  #hasFilters = false;
  #isTold = false;
  /** The level that the list was last narrowed to. */
  #level: string | undefined;
  /** Whether the person has gone further than what the page shows by itself: from then on the focus goes along. */
  #isUsed = false;
  /** The person's, and what stands for them: what was begun for another one comes to nothing. */
  #memory = new Memory();

  constructor(private readonly host: VisitHost & LitElement) {
    followKiosk(host, () => {
      this.filter = undefined;
      this.#hasFilters = false;
      host.reset();
    });
    if (isKiosk(host)) void import('../shared/kiosk/kiosk-time.js');
  }

  /** @param event none = the one that the page asks for is gone */
  async open(event: ShownEvent | undefined): Promise<void> {
    await this.#go('event', () => (this.#event = event));
    // While the person reads what it is about, what the form needs comes along.
    void import('./form/form.js').then(({ ready }) => ready()).catch(() => undefined);
  }

  /** @param key the end of an own link; without one the person is asked for it */
  async openOwn(key: string | undefined): Promise<void> {
    await this.#go('own', () => (this.#key = key));
  }

  async openFilters(): Promise<void> {
    await (await import('./list/filters.js')).ready();
    this.#hasFilters = true;
    this.host.show('list');
  }

  /** The next page; the focus goes to its first event. */
  async more(): Promise<void> {
    const { list, focusMover } = this.host;
    const { length } = list.events;
    const isKnown = list.wanted.length > list.limit;
    const page = isKnown ? undefined : await list.page(this.host, this.filter, list.next);
    if (!isKnown && !page) throw new Error('The next page could not be had.');
    this.host.show('list');
    list.limit += STEP;
    if (page) list.add(page);
    focusMover.moveTo(`.event:nth-child(${length + 1}) [tabindex]`);
  }

  /** Takes what was fetched anew, such as the event in another language; the one event that the page asks for is opened. */
  async came(): Promise<void> {
    const { eventId, stage, level, list } = this.host;
    if (eventId && stage === 'list') return this.open(list.all[0]);
    const known = this.host.list.all.find(({ id }) => id === this.#event?.id);
    if (known) this.#event = known;
    if (level || list.broken) await this.#tell();
    this.host.requestUpdate();
  }

  /** Says above the list what is not in it. Who reads of an event when the list is narrowed to a level is led to it; a form stays. */
  async #tell(): Promise<void> {
    await fetchListTexts();
    const { host } = this;
    this.#isTold = true;
    const isLed = host.level !== this.#level && host.matches(':focus-within');
    this.#level = host.level;
    if (isLed && this.#part === 'event' && !host.eventId) this.#toTitle();
  }

  /** What is not in the list, once it was asked for. */
  get about(): TemplateResult | undefined {
    const { level, list } = this.host;
    return this.#isTold ? aboutView(level, list.broken, this.#toEveryLevel) : undefined;
  }

  /** Forgets the person. What is still on its way for them is not shown to the next one. */
  clear(): void {
    ownLevelAgain(this.host);
    this.#memory = new Memory();
    this.#receipt = undefined;
    this.#key = undefined;
  }

  async #go(part: Part, change?: () => void): Promise<void> {
    const memory = this.#memory;
    await (await parts[part]()).ready();
    if (memory !== this.#memory) return;
    change?.();
    this.#isUsed ||= part !== 'event';
    this.#part = part;
    this.host.show('visit');
  }

  #retrying(part: Part): void {
    const memory = this.#memory;
    this.#go(part).catch(() => memory === this.#memory && this.host.unavailable(() => this.#retrying(part)));
  }

  /** An answer that comes after the screen was cleared is nobody's any more: the next person may stand there. */
  #received(memory: Memory, receipt: SignupReceipt): void {
    memory.forget();
    if (memory !== this.#memory) return;
    this.#receipt = receipt;
    this.#part = 'receipt';
    this.host.show('visit');
  }

  readonly #back = (): void => {
    this.host.show('list');
    this.host.focusMover.moveTo(`[data-open="${CSS.escape(this.#event?.id ?? '')}"]`);
  };

  #toTitle(): void {
    this.host.show('list');
    this.host.focusMover.moveTo('.title');
  }

  readonly #toEveryLevel = (): void => {
    showEveryLevel(this.host);
    this.#level = undefined;
    this.#toTitle();
  };

  /** From the one event that the page asks for and that cannot be shown. */
  readonly #toOthers = (): void => {
    this.host.eventId = undefined;
    Object.assign(this.host.list, { version: 0, state: 'loading', all: [] });
    this.#toTitle();
  };

  get #settings(): Settings {
    const { headingBase, oneAtATime, locale } = this.host;
    return settingsOf((name) => this.host.given(name), { level: headingBase, isOneAtATime: oneAtATime, language: locale });
  }

  /** The filters above the list, once they were asked for. */
  get filters(): TemplateResult | undefined {
    if (!this.#hasFilters) return undefined;
    const { list } = this.host;
    return html`<sote-event-signup-filters
      .events=${isFile(this.host) ? list.all : undefined}
      .filter=${this.filter?.filter ?? NO_FILTER}
      .shown=${list.events.length}
      .hasMore=${list.hasMore}
      .version=${list.version}
      .isFailed=${list.state === 'failed'}
      .changed=${(filter: Narrowing) => {
        this.filter = filter;
        void this.host.load();
      }}
    ></sote-event-signup-filters>`;
  }

  view(): TemplateResult {
    const settings = this.#settings;
    const memory = this.#memory;
    const clear = () => this.host.reset();
    switch (this.#part) {
      case 'form':
        return html`<sote-event-signup-form
          .event=${this.#event}
          .settings=${settings}
          .memory=${memory}
          .done=${(receipt: SignupReceipt) => this.#received(memory, receipt)}
          .back=${() => this.#retrying('event')}
        ></sote-event-signup-form>`;
      case 'receipt':
        return html`<sote-event-signup-receipt
          .event=${this.#event}
          .receipt=${this.#receipt}
          .settings=${settings}
          .clear=${clear}
        ></sote-event-signup-receipt>`;
      case 'own':
        return html`<sote-event-signup-manage .key=${this.#key} .settings=${settings} .clear=${clear}></sote-event-signup-manage>`;
      case 'event':
        return this.#eventView(settings);
    }
  }

  #eventView(settings: Settings): TemplateResult {
    const lack = this.#event ? (readEvent(this.#event) ? undefined : 'broken') : 'missing';
    const { eventId } = this.host;
    return html`<sote-event-signup-detail
      .event=${this.#event}
      .lack=${lack}
      .settings=${settings}
      .takesFocus=${!eventId || this.#isUsed}
      .signup=${() => this.#retrying('form')}
      .back=${eventId ? lack && this.#toOthers : this.#back}
    ></sote-event-signup-detail>`;
  }
}
