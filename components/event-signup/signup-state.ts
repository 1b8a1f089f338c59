import type { SignupReceipt } from '../../src/contract/signups.js';
import type { HouseLevel } from '../../src/contract/vocabulary.js';
import { fitsFilter, NO_FILTER } from '../../src/domain/event-filter.js';
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

export type View =
  { readonly name: 'list' } | Opening | { readonly name: 'receipt'; readonly event: ShownEvent; readonly receipt: SignupReceipt };

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
  /** How many events are shown at most. */
  readonly limit: number;
}

export interface SignupState {
  readonly view: View;
  readonly list: ListState;
  /** What the last press leads to, until it is here; `hasFailed` = it could not be fetched. */
  readonly pending: { readonly step: Step; readonly hasFailed: boolean } | undefined;
  readonly filter: EventFilter;
  readonly hasFilters: boolean;
  /** The level that the list is narrowed to instead of the page's own: by the participation house, or `every` by the person. */
  readonly level: HouseLevel | 'every' | undefined;
  /** The event that the page asks for by `event-id`, once the person has gone on from it to all events. */
  readonly leftEventId: string | undefined;
  /** Whether the person has opened something: until then the focus stays where the page has it. */
  readonly hasActed: boolean;
}

export type SignupEvent =
  | { readonly type: 'events-requested' }
  | { readonly type: 'events-received'; readonly request: number; readonly page: EventsPage }
  | { readonly type: 'events-failed'; readonly request: number }
  | { readonly type: 'step-requested'; readonly step: Step }
  | { readonly type: 'step-failed'; readonly step: Step }
  | { readonly type: 'opened'; readonly step: Opening }
  | { readonly type: 'filters-opened'; readonly step: Step }
  /** Without a page there are more events of the pages that came before. */
  | { readonly type: 'next-page-received'; readonly step: Step; readonly page?: EventsPage }
  | { readonly type: 'filter-changed'; readonly filter: EventFilter }
  | { readonly type: 'level-shown'; readonly level: HouseLevel }
  | { readonly type: 'every-level-shown' }
  | { readonly type: 'event-id-left'; readonly eventId: string }
  | { readonly type: 'list-returned' }
  | { readonly type: 'signup-received'; readonly receipt: SignupReceipt }
  /** The person is done: what the next one finds tells nothing of them. */
  | { readonly type: 'finished' }
  /** The same on a shared screen, where the filters go too. */
  | { readonly type: 'screen-cleared' };

const LIST: View = { name: 'list' };
const NO_EVENTS: EventsPage = { events: [], broken: 0 };

export const initialState = (): SignupState => ({
  view: LIST,
  list: { status: 'loading', request: 0, version: 0, page: NO_EVENTS, limit: PAGE_SIZE },
  pending: undefined,
  filter: NO_FILTER,
  hasFilters: false,
  level: undefined,
  leftEventId: undefined,
  hasActed: false,
});

/** The known events that fit the filter. An endpoint filters by itself. */
export const wantedEvents = ({ list: { page }, filter }: SignupState): readonly ShownEvent[] =>
  page.isFile ? page.events.filter((event) => fitsFilter(event, filter)) : page.events;

export const shownEvents = (state: SignupState): readonly ShownEvent[] => wantedEvents(state).slice(0, state.list.limit);

/** Whether the next events are known already, so that nothing has to be fetched for them. */
export const knowsMore = (state: SignupState): boolean => wantedEvents(state).length > state.list.limit;

export const hasMore = (state: SignupState): boolean => state.list.page.nextCursor !== undefined || knowsMore(state);

const isPending = ({ pending }: SignupState, step: Step): boolean => pending?.step === step;

const isOnly = (step: Opening): boolean => step.name === 'detail' && step.isOnly === true;

/** A page that brings nothing new is the last one: some calendars name a next page for ever. */
const append = (before: EventsPage, { events, broken, nextCursor, ...rest }: EventsPage): EventsPage => {
  const known = new Set(before.events.map(({ id }) => id));
  const added = events.filter(({ id }) => !known.has(id));
  return {
    ...rest,
    events: [...before.events, ...added],
    broken: before.broken + broken,
    ...(nextCursor !== undefined && added.length > 0 && { nextCursor }),
  };
};

/** The event on screen as it was fetched now, for example in another language. */
const renewed = (view: View, { events }: EventsPage): View => {
  const event = 'event' in view ? events.find(({ id }) => id === view.event?.id) : undefined;
  return event && 'event' in view ? { ...view, event } : view;
};

const withEvents = (state: SignupState, { request, page }: { readonly request: number; readonly page: EventsPage }): SignupState => {
  const { list, view } = state;
  if (request !== list.request) return state;
  return { ...state, view: renewed(view, page), list: { ...list, status: 'ready', version: list.version + 1, page, limit: PAGE_SIZE } };
};

const withNextPage = (state: SignupState, page: EventsPage | undefined): SignupState => {
  const { list } = state;
  const next = page ? { version: list.version + 1, page: append(list.page, page) } : {};
  return { ...state, pending: undefined, view: LIST, list: { ...list, ...next, limit: list.limit + PAGE_SIZE } };
};

/** Who only reads of an event is led to the list of the level; what was begun to be filled in stays. */
const withLevel = (state: SignupState, { level }: { readonly level: HouseLevel }): SignupState => ({
  ...state,
  level,
  view: state.view.name === 'detail' && !state.view.isOnly ? LIST : state.view,
});

const forNextPerson = (state: SignupState): SignupState => ({ ...state, view: LIST, pending: undefined, level: undefined });

type Handlers = {
  readonly [T in SignupEvent['type']]: (state: SignupState, event: Extract<SignupEvent, { readonly type: T }>) => SignupState;
};

/** What each event changes. An event that cannot happen in a state, or that comes too late, changes nothing. */
const handlers: Handlers = {
  'events-requested': (state) => {
    const { list, pending } = state;
    // A failed press is given up, and so is the next page of the list that is being replaced.
    const isGivenUp = pending?.hasFailed === true || pending?.step.name === 'next-page';
    const status = list.status === 'failed' ? 'loading' : list.status;
    return { ...state, pending: isGivenUp ? undefined : pending, list: { ...list, request: list.request + 1, status } };
  },
  'events-received': withEvents,
  'events-failed': (state, { request }) =>
    request === state.list.request ? { ...state, list: { ...state.list, status: 'failed' } } : state,
  'step-requested': (state, { step }) => ({ ...state, pending: { step, hasFailed: false } }),
  'step-failed': (state, { step }) => (isPending(state, step) ? { ...state, pending: { step, hasFailed: true } } : state),
  opened: (state, { step }) =>
    isPending(state, step) ? { ...state, pending: undefined, view: step, hasActed: state.hasActed || !isOnly(step) } : state,
  'filters-opened': (state, { step }) => (isPending(state, step) ? { ...state, pending: undefined, hasFilters: true, view: LIST } : state),
  'next-page-received': (state, { step, page }) => (isPending(state, step) ? withNextPage(state, page) : state),
  'filter-changed': (state, { filter }) => ({ ...state, filter }),
  'level-shown': withLevel,
  'every-level-shown': (state) => ({ ...state, level: 'every', view: LIST }),
  'event-id-left': (state, { eventId }) => {
    const list: ListState = { ...state.list, version: 0, status: 'loading', page: NO_EVENTS };
    return { ...state, leftEventId: eventId, view: LIST, list };
  },
  'list-returned': (state) => (state.view === LIST ? state : { ...state, view: LIST, pending: undefined }),
  'signup-received': (state, { receipt }) => {
    const { view } = state;
    return view.name === 'form' ? { ...state, pending: undefined, view: { name: 'receipt', event: view.event, receipt } } : state;
  },
  finished: forNextPerson,
  'screen-cleared': (state) => ({ ...forNextPerson(state), filter: NO_FILTER, hasFilters: false }),
};

export const reduce = (state: SignupState, event: SignupEvent): SignupState =>
  (handlers[event.type] as (state: SignupState, event: SignupEvent) => SignupState)(state, event);
