import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { SignupReceipt } from '../../src/contract/signups.js';
import type { EventFilter } from '../../src/domain/event-filter.js';
import type { ShownEvent } from '../../src/domain/event-reader.js';
import type { SignupDraft } from '../../src/domain/signup-draft.js';
import type { EventList } from './event-list.js';
import type { Settings } from './settings.js';

/** What the stages after the list are given, and where they lead. */
export interface Visit {
  readonly event: ShownEvent | undefined;
  readonly receipt: SignupReceipt | undefined;
  readonly key: string | undefined;
  readonly settings: Settings;
  readonly drafts: Map<string, SignupDraft>;
  /** The host shows this event alone: there is no list to go back to. */
  readonly isOnlyEvent: boolean;
  readonly received: (receipt: SignupReceipt) => void;
  readonly go: (stage: 'event' | 'form') => void;
  readonly list: () => void;
  readonly reset: () => void;
}

/** One stage after the list; each is an element of its own, in a file that was fetched at the press that led here. */
export const partView = (stage: 'event' | 'form' | 'receipt' | 'own', visit: Visit): TemplateResult => {
  const { event, receipt, key, settings, drafts, isOnlyEvent, received, go, list, reset } = visit;
  switch (stage) {
    case 'event':
      return html`<sote-event-signup-event
        .event=${event}
        .settings=${settings}
        .takesFocus=${!isOnlyEvent}
        .signup=${() => go('form')}
        .back=${isOnlyEvent ? undefined : list}
      ></sote-event-signup-event>`;
    case 'form':
      return html`<sote-event-signup-form
        .event=${event}
        .settings=${settings}
        .drafts=${drafts}
        .done=${received}
        .back=${() => go('event')}
      ></sote-event-signup-form>`;
    case 'receipt':
      return html`<sote-event-signup-receipt
        .event=${event}
        .receipt=${receipt}
        .settings=${settings}
        .clear=${reset}
      ></sote-event-signup-receipt>`;
    case 'own':
      return html`<sote-event-signup-own .key=${key} .settings=${settings} .clear=${reset}></sote-event-signup-own>`;
  }
};

/** @param events those of a file, to choose from */
export const filtersView = (
  list: EventList,
  events: readonly ShownEvent[] | undefined,
  changed: (filter: EventFilter, fits: (event: ShownEvent) => boolean) => void,
): TemplateResult =>
  html`<sote-event-signup-filters
    .events=${events}
    .shown=${list.events.length}
    .hasMore=${list.hasMore}
    .version=${list.version}
    .changed=${changed}
  ></sote-event-signup-filters>`;
