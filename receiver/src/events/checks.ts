import type { EventBody } from '../../../src/contract/staff-events.js';
import type { PointedError } from '../http/problems.js';
import type { StoredEvent } from './stored-events.js';

const before = (first: string | undefined, second: string | undefined): boolean =>
  first !== undefined && second !== undefined && new Date(first) < new Date(second);

function faultsOfDates({ dates, signup, texts }: EventBody): PointedError[] {
  const hasPlace = Object.values(texts).some(({ place }) => place !== undefined);
  return dates.flatMap(({ id, starts, ends, room, remote }, index) => {
    const faults: PointedError[] = [];
    if (dates.findIndex((other) => other.id === id) < index)
      faults.push({ pointer: `/dates/${index}/id`, detail: 'The id is there twice.' });
    if (!before(starts, ends)) faults.push({ pointer: `/dates/${index}/ends`, detail: 'The end must be after the start.' });
    if (signup.mode !== 'none' && !hasPlace && room === undefined && remote === undefined) {
      faults.push({ pointer: `/dates/${index}`, detail: 'There must be a place, a room or a remote link to sign up for.' });
    }
    return faults;
  });
}

function faultsOfSignup({ dates, signup }: EventBody): PointedError[] {
  const faults: PointedError[] = [];
  if (signup.mode !== 'none' && dates.length === 0)
    faults.push({ pointer: '/dates', detail: 'One signs up for dates: there must be one.' });
  if (signup.opens !== undefined && signup.closes !== undefined && !before(signup.opens, signup.closes)) {
    faults.push({ pointer: '/signup/closes', detail: 'Signing up must close after it opens.' });
  }
  if (dates.length > 0 && dates.every(({ starts }) => before(starts, signup.closes))) {
    faults.push({ pointer: '/signup/closes', detail: 'Signing up must close before the last date begins, or when it begins.' });
  }
  if (signup.mode === 'lottery' && signup.places === undefined) {
    faults.push({ pointer: '/signup/places', detail: 'A draw needs the number of places.' });
  }
  return faults;
}

/** What in a written event cannot be so, whatever stood there before. */
export const faultsOf = (body: EventBody): readonly PointedError[] => [...faultsOfDates(body), ...faultsOfSignup(body)];

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
