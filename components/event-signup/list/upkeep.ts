import { Refreshing } from '../../../src/controllers/refreshing.js';
import { warnOfContrast } from '../../shared/contrast-warning.js';
import { PAGE_SIZE, reduceList, shownEvents } from '../signup-state.js';
import type { SignupState } from '../signup-state.js';
import type { SignupWidget } from '../signup-widget.js';
import type { VisitEvent } from '../signup-state.js';
import { withoutEnded } from './ended.js';
import { fetchEvents } from './source.js';
import { StandingList } from './standing-list.js';
import { StructuredData } from './structured-data.js';
import { endpointTime } from '../../../src/transport/present-time.js';

/** Fetches the events again without a word, unless a person is in here or has opened more of them. */
const refresh = async (widget: SignupWidget): Promise<void> => {
  const { view, list, pending, filter } = widget.state;
  if (view.name !== 'list' || list.status !== 'ready' || list.limit > PAGE_SIZE || pending || widget.matches(':focus-within')) return;
  widget.dispatch({ type: 'events-requested' });
  const { request } = widget.state.list;
  const page = await fetchEvents(widget.source, filter);
  if (page) widget.dispatch({ type: 'events-received', request, page });
};

export interface Upkeep {
  readonly reduce: (state: SignupState, event: VisitEvent) => SignupState;
}

/** Keeps the list true while the page is open, and says what it shows to search engines, where the page does not do so itself. */
export const keepList = (widget: SignupWidget): Upkeep => {
  const { settings } = widget;
  warnOfContrast(widget);
  const events = () => shownEvents(widget.state);
  const isSaid = widget.querySelector(':scope > script[type="application/ld+json"]') !== null;
  if (settings.flag('structured-data', true) && !settings.flag('kiosk') && !isSaid) {
    new StructuredData(widget, events, () => settings.text('organisation'));
  }
  const timePassed = () => widget.dispatch({ type: 'time-passed', now: endpointTime() });
  new StandingList(widget, events, () => {
    timePassed();
    // Whether something has opened, closed or ended then, only the endpoint knows.
    if (Number.isNaN(endpointTime())) void refresh(widget);
  });
  new Refreshing(widget, () => void refresh(widget), timePassed);
  return { reduce: (state, event) => (event.type === 'time-passed' ? withoutEnded(state, event.now) : reduceList(state, event)) };
};
