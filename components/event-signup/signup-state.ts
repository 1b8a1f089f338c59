import type { SignupReceipt } from '../../src/contract/signups.js';
import type { Attendance, HouseLevel } from '../../src/contract/vocabulary.js';
import type { EventFilter } from '../../src/domain/event-filter.js';
import type { ShownEvent } from '../../src/domain/event-reader.js';

/** How many more events are shown at a time. */
export const PAGE_SIZE = 20;

/** What a person can open. Its code is fetched at the press: who only reads the list does not pay for it. */
export type Opening =
  /** `isOnly` = the page shows this one event instead of a list; without an event it does not exist. */
  | { readonly name: 'detail'; readonly event: ShownEvent | undefined; readonly isOnly?: boolean }
  | { readonly name: 'form'; readonly event: ShownEvent }
  /** `link` is the end of the personal link; without it the person is asked for the link. */
  | { readonly name: 'manage'; readonly link?: string | undefined };

/** A signup that is stored. */
export interface Received {
  readonly receipt: SignupReceipt;
  /** How one comes: what is told of the other way is not for this person. */
  readonly attendance?: Attendance | undefined;
}

export type View = { readonly name: 'list' } | Opening | ({ readonly name: 'receipt'; readonly event: ShownEvent } & Received);

/** What a press leads to and what has to be fetched for it first. */
export type Step = Opening | { readonly name: 'filters' } | { readonly name: 'next-page' };

/** Events of an endpoint's page, or of a file, which has all of them. */
export interface EventsPage {
  readonly events: readonly ShownEvent[];
  /** How many items were left out because they were broken. */
  readonly broken: number;
  /** Their places, and what is wrong where that is known: for the web team. */
  readonly leftOut?: readonly string[];
  readonly nextCursor?: string;
  readonly isFile?: boolean;
}

export interface ListState {
  /** Of the last request. The events of the one before stay on screen while it is under way, and when it fails. */
  readonly status: 'loading' | 'failed' | 'ready';
  /** Of the request whose answer is awaited: an earlier answer that comes late is ignored. */
  readonly request: number;
  /** How many answers have come. The same number of events after a new filter is news too. */
  readonly version: number;
  readonly page: EventsPage;
  /** The events of the page that fit the filter. */
  readonly wanted: readonly ShownEvent[];
  /** How many events are shown at most. */
  readonly limit: number;
}

export interface SignupState {
  readonly view: View;
  readonly list: ListState;
  /** What the last press leads to, until it is here; `hasFailed` = it could not be fetched. */
  readonly pending?: { readonly step: Step; readonly hasFailed: boolean } | undefined;
  /** What the person has narrowed the list to. */
  readonly filter?: EventFilter;
  readonly hasFilters?: boolean;
  /** The level that the list is narrowed to instead of the page's own: by the participation house, or `every` by the person. */
  readonly level?: HouseLevel | 'every' | undefined;
  /** The event that the page asks for by `event-id`, once the person has gone on from it to all events. */
  readonly leftEventId?: string;
  /** Whether the person has opened something: until then the focus stays where the page has it. */
  readonly hasActed?: boolean;
}

/** What happens before a person has opened anything. */
export type ListEvent =
  | { readonly type: 'events-requested' }
  | { readonly type: 'events-received'; readonly request: number; readonly page: EventsPage }
  | { readonly type: 'events-failed'; readonly request: number }
  | { readonly type: 'step-requested'; readonly step: Step }
  | { readonly type: 'step-failed'; readonly step: Step }
  /** The person is done: what the next one finds tells nothing of them. */
  | { readonly type: 'finished' }
  /** The same on a shared screen, where the filters go too. */
  | { readonly type: 'screen-cleared' };

/** What happens once a person has pressed something: how the state changes then is in `visit/visit-state.ts`, which is fetched with it. */
export type VisitEvent =
  | ListEvent
  | { readonly type: 'opened'; readonly step: Opening }
  | { readonly type: 'filters-opened'; readonly step: Step }
  /** Without a page there are more events of the pages that came before. */
  | { readonly type: 'next-page-received'; readonly step: Step; readonly page?: EventsPage }
  | { readonly type: 'filter-changed'; readonly filter: EventFilter }
  | { readonly type: 'level-shown'; readonly level: HouseLevel }
  | { readonly type: 'every-level-shown' }
  | { readonly type: 'event-id-left'; readonly eventId: string }
  | { readonly type: 'list-returned' }
  | ({ readonly type: 'signup-received' } & Received)
  /** A page may stay open for days. `now` = milliseconds since 1970. */
  | { readonly type: 'time-passed'; readonly now: number };

const NO_EVENTS: EventsPage = { events: [], broken: 0 };

export const initialState = (): SignupState => ({
  view: { name: 'list' },
  list: { status: 'loading', request: 0, version: 0, page: NO_EVENTS, wanted: [], limit: PAGE_SIZE },
});

export const shownEvents = ({ list: { wanted, limit } }: SignupState): readonly ShownEvent[] => wanted.slice(0, limit);

/** Whether the next events are known already, so that nothing has to be fetched for them. */
export const knowsMore = ({ list: { wanted, limit } }: SignupState): boolean => wanted.length > limit;

export const hasMore = (state: SignupState): boolean => state.list.page.nextCursor !== undefined || knowsMore(state);

export const isPending = ({ pending }: SignupState, step: Step): boolean => pending?.step === step;

/** What happens to the list. An event that comes too late, or of another kind, changes nothing. */
export const reduceList = (state: SignupState, event: VisitEvent): SignupState => {
  const { list, pending } = state;
  if ('request' in event && event.request !== list.request) return state;
  switch (event.type) {
    case 'events-requested': {
      // A failed press is given up, and so is the next page of the list that is being replaced.
      const isGivenUp = pending?.hasFailed === true || pending?.step.name === 'next-page';
      const status = list.status === 'failed' ? 'loading' : list.status;
      return { ...state, pending: isGivenUp ? undefined : pending, list: { ...list, request: list.request + 1, status } };
    }
    case 'events-received': {
      const { page } = event;
      return { ...state, list: { ...list, status: 'ready', version: list.version + 1, page, wanted: page.events, limit: PAGE_SIZE } };
    }
    case 'events-failed':
      return { ...state, list: { ...list, status: 'failed' } };
    case 'step-requested':
      return { ...state, pending: { step: event.step, hasFailed: false } };
    case 'step-failed':
      return isPending(state, event.step) ? { ...state, pending: { step: event.step, hasFailed: true } } : state;
    // Only something that was pressed and is still on its way can be there to forget.
    case 'finished':
      return { ...state, pending: undefined };
    default:
      return state;
  }
};
