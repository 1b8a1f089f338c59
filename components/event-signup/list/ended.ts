import { stateOf } from '../../../src/domain/event-availability.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import type { SignupState } from '../signup-state.js';

/** What ended while the page was open leaves the list; what the endpoint itself calls over it shows on purpose. @param now milliseconds since 1970 */
export const withoutEnded = (state: SignupState, now: number): SignupState => {
  const { page, wanted, ...list } = state.list;
  const isHere = (event: ShownEvent): boolean => event.status === 'over' || stateOf(event, now) !== 'over';
  return { ...state, list: { ...list, wanted: wanted.filter(isHere), page: { ...page, events: page.events.filter(isHere) } } };
};
