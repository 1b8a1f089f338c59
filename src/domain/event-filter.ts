import type { ShownEvent } from './event-reader.js';
import { attendances } from './event-availability.js';

/** What the list is narrowed to; empty = all. */
export interface EventFilter {
  readonly kind: string;
  readonly attendance: '' | 'place' | 'remote';
  readonly place: string;
  readonly language: string;
}

export const NO_FILTER: EventFilter = { kind: '', attendance: '', place: '', language: '' };

/** Whether an event of a file or of the page itself fits; an endpoint filters by itself. A place is found by a part of its name or address. */
export const fitsFilter = (event: ShownEvent, { kind, attendance, place, language }: EventFilter): boolean => {
  const where = `${event.place?.name ?? ''} ${event.place?.address ?? ''}`.toLowerCase();
  return (
    (!kind || event.kind === kind) &&
    (!attendance || attendances(event).includes(attendance)) &&
    where.includes(place.trim().toLowerCase()) &&
    (!language || event.languages.includes(language))
  );
};
