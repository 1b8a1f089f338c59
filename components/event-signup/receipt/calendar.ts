import type { SignupDate } from '../../../src/contract/signups.js';
import type { Attendance } from '../../../src/contract/vocabulary.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { makeCalendarFile } from '../../../src/domain/calendar-file.js';
import { msg } from '../../../src/localization/msg.js';

/** The page that shows the event, without what follows `?` and `#`: a calendar may be seen by others. */
const pageAddress = (): string => location.origin + location.pathname;

/**
 * The calendar file of the dates on which the person has a seat. Neutral on purpose: subject, file name and text tell nothing of the
 * event's theme, for a calendar is often shared, shown on a lock screen or kept by a third party. No code and no link of one's own either.
 */
export const calendarFileOf = (
  event: ShownEvent,
  signupDates: readonly SignupDate[],
  attendance: Attendance | undefined,
  now: Date,
): string => {
  const seats = new Set(signupDates.filter(({ state }) => state === 'confirmed').map(({ id }) => id));
  const summary = msg('Tapahtuma, johon ilmoittauduit', { desc: 'event-signup-receipt: neutral subject in a calendar' });
  const { place, remoteNote } = event;
  const entries = event.dates
    .filter(({ id }) => seats.has(id))
    .map(({ id, starts, ends, clockTimes }) => ({
      uid: `${event.id}.${id}@${location.hostname || 'sote-osallisuus'}`,
      starts,
      ends: clockTimes === 'start' ? undefined : ends,
      summary,
      description: attendance === 'place' ? undefined : remoteNote,
      location: attendance === 'remote' ? undefined : place && [place.name, place.address].join(', '),
      url: pageAddress(),
    }));
  return makeCalendarFile(entries, now);
};

/** Hands a file to the person, from the page's own memory. */
export const offerFile = (text: string, name: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // At once it would be too early: WebKit reads the file only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
