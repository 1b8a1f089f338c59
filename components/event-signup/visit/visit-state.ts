import type { SignupReceipt } from '../../../src/contract/signups.js';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { NO_FILTER } from '../../../src/domain/event-filter.js';
import type { EventFilter } from '../../../src/domain/event-filter.js';
import { fitsFilter } from '../../../src/domain/fits-filter.js';
import { initialState, isPending, LIST, PAGE_SIZE, reduceList } from '../signup-state.js';
import type { EventsPage, ListEvent, Opening, SignupState, Step } from '../signup-state.js';

/** What happens once a person has pressed something. */
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
  | { readonly type: 'signup-received'; readonly receipt: SignupReceipt }
  /** The person is done: what the next one finds tells nothing of them. */
  | { readonly type: 'finished' }
  /** The same on a shared screen, where the filters go too. */
  | { readonly type: 'screen-cleared' };

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
  readonly [T in Exclude<VisitEvent, ListEvent>['type']]: (
    state: SignupState,
    event: Extract<VisitEvent, { readonly type: T }>,
  ) => SignupState;
};

/** What each event changes. An event that cannot happen in a state, or that comes too late, changes nothing. */
const handlers: Handlers = {
  opened: (state, { step }) =>
    isPending(state, step) ? { ...state, pending: undefined, view: step, hasActed: state.hasActed || !isOnly(step) } : state,
  'filters-opened': (state, { step }) => (isPending(state, step) ? { ...state, pending: undefined, hasFilters: true, view: LIST } : state),
  'next-page-received': (state, { step, page }) => (isPending(state, step) ? withNextPage(state, page) : state),
  'filter-changed': (state, { filter }) => ({ ...state, filter }),
  'level-shown': withLevel,
  'every-level-shown': (state) => ({ ...state, level: 'every', view: LIST }),
  'event-id-left': (state, { eventId }) => {
    const list = { ...initialState().list, request: state.list.request };
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

/** The events of a file are narrowed here; an endpoint filters by itself. */
const narrowed = (state: SignupState): SignupState => {
  const { list, filter } = state;
  const { page, wanted: before } = list;
  const wanted = page.isFile ? page.events.filter((event) => fitsFilter(event, filter)) : page.events;
  const isSame = wanted.length === before.length && wanted.every((event, index) => event === before[index]);
  return isSame ? state : { ...state, list: { ...list, wanted } };
};

/** Every event of the widget, those of the list alone too. */
export const reduce = (state: SignupState, event: VisitEvent): SignupState => {
  const handle = handlers[event.type as keyof Handlers] as ((state: SignupState, event: VisitEvent) => SignupState) | undefined;
  return narrowed(handle ? handle(state, event) : reduceList(state, event as ListEvent));
};
