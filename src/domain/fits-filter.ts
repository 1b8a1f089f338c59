import type { ShownEvent } from './event-reader.js';
import { attendances } from './event-availability.js';
import type { EventFilter } from './event-filter.js';

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
