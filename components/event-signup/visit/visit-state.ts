import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { NO_FILTER } from '../../../src/domain/event-filter.js';
import { fitsFilter } from '../../../src/domain/fits-filter.js';
import { withoutEnded } from '../list/ended.js';
import { initialState, isPending, PAGE_SIZE, reduceList } from '../signup-state.js';
import type { EventsPage, ListEvent, Opening, SignupState, View, VisitEvent } from '../signup-state.js';

const LIST: View = { name: 'list' };

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

/** A view with its event as it was fetched last, for example in another language. */
const renewed = (view: View, { events }: EventsPage): View => {
  const event = 'event' in view ? events.find(({ id }) => id === view.event?.id) : undefined;
  return event && 'event' in view ? { ...view, event } : view;
};

type HandledType = Exclude<VisitEvent, ListEvent>['type'] | 'events-received' | 'finished' | 'screen-cleared';
type Handlers = {
  readonly [T in HandledType]: (state: SignupState, event: Extract<VisitEvent, { readonly type: T }>) => SignupState;
};

/** What each event changes. An event that cannot happen in a state, or that comes too late, changes nothing. */
const handlers: Handlers = {
  'events-received': (state, event) => {
    const next = reduceList(state, event);
    return next === state ? state : { ...next, view: renewed(next.view, event.page) };
  },
  'time-passed': (state, { now }) => withoutEnded(state, now),
  opened: (state, { step }) => {
    if (!isPending(state, step)) return state;
    return { ...state, pending: undefined, view: renewed(step, state.list.page), hasActed: state.hasActed === true || !isOnly(step) };
  },
  'filters-opened': (state, { step }) => (isPending(state, step) ? { ...state, pending: undefined, hasFilters: true, view: LIST } : state),
  'next-page-received': (state, { step, page }) => (isPending(state, step) ? withNextPage(state, page) : state),
  'filter-changed': (state, { filter }) => ({ ...state, filter }),
  'level-shown': withLevel,
  'every-level-shown': (state) => ({ ...state, level: 'every', view: LIST }),
  'event-id-left': (state, { eventId }) => {
    const list = { ...initialState().list, request: state.list.request };
    return { ...state, leftEventId: eventId, view: LIST, list };
  },
  'list-returned': (state) => (state.view.name === 'list' ? state : { ...state, view: LIST, pending: undefined }),
  'signup-received': (state, { receipt, attendance }) => {
    const { view } = state;
    return view.name === 'form'
      ? { ...state, pending: undefined, view: { name: 'receipt', event: view.event, receipt, attendance } }
      : state;
  },
  finished: forNextPerson,
  'screen-cleared': (state) => ({ ...forNextPerson(state), filter: NO_FILTER, hasFilters: false }),
};

/** The events of a file are narrowed here; an endpoint filters by itself. */
const narrowed = (state: SignupState): SignupState => {
  const { list, filter } = state;
  const { page, wanted: before } = list;
  const wanted = page.isFile && filter ? page.events.filter((event) => fitsFilter(event, filter)) : page.events;
  const isSame = wanted.length === before.length && wanted.every((event, index) => event === before[index]);
  return isSame ? state : { ...state, list: { ...list, wanted } };
};

/** Every event of the widget, those of the list alone too. */
export const reduce = (state: SignupState, event: VisitEvent): SignupState => {
  const handle = handlers[event.type as keyof Handlers] as ((state: SignupState, event: VisitEvent) => SignupState) | undefined;
  return narrowed(handle ? handle(state, event) : reduceList(state, event));
};
