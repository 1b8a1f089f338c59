import type { EventBody } from '../../../src/contract/staff-events.js';
import { eventFaults, type EventRule } from '../../../src/domain/event-faults.js';
import type { PointedError } from '../http/problems.js';
import type { StoredEvent } from './stored-events.js';

const DETAILS: Readonly<Record<EventRule, string>> = {
  'same-id': 'The id is there twice.',
  'end-before-start': 'The end must be after the start.',
  'no-way-to-attend': 'There must be a place, a room or a remote link to sign up for.',
  'no-date': 'One signs up for dates: there must be one.',
  'closes-before-opens': 'Signing up must close after it opens.',
  'closes-after-start': 'Signing up must close before the last date begins, or when it begins.',
  'draw-without-places': 'A draw needs the number of places.',
  'questions-differ': 'The questions must be the same in every language: ids, order, types, options, limits and conditions.',
};

/** What in a written event cannot be so, whatever stood there before. */
export const faultsOf = (body: EventBody): readonly PointedError[] =>
  eventFaults(body).map(({ pointer, rule }) => ({ pointer, detail: DETAILS[rule] }));

/** Somebody's signup for a date, whatever has become of it. */
export interface SignedUp {
  readonly date_id: string;
  readonly attendance: 'place' | 'remote';
  readonly state: string;
}

/** What cannot be changed any more because people have signed up for it. */
export function faultsAgainstSignups(event: StoredEvent, body: EventBody, signedUp: readonly SignedUp[]): readonly PointedError[] {
  const faults: PointedError[] = [];
  if (signedUp.length > 0 && body.signup.mode !== event.signup.mode) {
    faults.push({ pointer: '/signup/mode', detail: 'People have signed up already: how they get in cannot be changed.' });
  }
  const hasPlace = Object.values(body.texts).some(({ place }) => place !== undefined);
  for (const id of new Set(signedUp.map(({ date_id }) => date_id))) {
    const index = body.dates.findIndex((date) => date.id === id);
    const date = body.dates[index];
    const ways = signedUp.filter(({ date_id, state }) => date_id === id && state !== 'cancelled').map(({ attendance }) => attendance);
    if (date === undefined) faults.push({ pointer: '/dates', detail: `People have signed up for the date "${id}": cancel it instead.` });
    else if ((ways.includes('remote') && !date.remote) || (ways.includes('place') && !date.room && !hasPlace)) {
      faults.push({ pointer: `/dates/${index}`, detail: 'People have signed up for this way of taking part.' });
    }
  }
  return faults;
}
