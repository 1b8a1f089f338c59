import { readEvents } from '../../../src/domain/event-reader.js';
import type { EventList } from '../../../src/domain/event-reader.js';
import { stateOf } from '../../../src/domain/event-availability.js';
import { readSchemaOrg } from '../../../src/domain/event-schema-org.js';
import { readLinkedEvents } from '../../../src/domain/linked-events.js';

/** Which events of a file are wanted, and in which language. */
export interface Wanted {
  readonly eventId: string | undefined;
  readonly kind: string | undefined;
  readonly level: string | undefined;
  readonly language: string;
}

/** A page of ours (or one event, or a bare list), a page of Linked Events, or schema.org JSON-LD; `undefined` when it is none of them. */
const readAny = (body: unknown, language: string): EventList | undefined =>
  readEvents(
    Array.isArray(body) && !body.some((item) => item !== null && typeof item === 'object' && '@type' in item) ? { items: body } : body,
  ) ??
  readLinkedEvents(body, language) ??
  readSchemaOrg(body, language);

/** The wanted events of a file. It has all of them: what is over stays out of a list of coming ones, but not when it is asked for by its id. */
export const readFile = (body: unknown, { eventId, kind, level, language }: Wanted): EventList | undefined => {
  const page = readAny(body, language);
  return (
    page && {
      ...page,
      events: page.events.filter((event) =>
        eventId
          ? event.id === eventId
          : (!kind || event.kind === kind) && (!level || event.level === level) && stateOf(event, Date.now()) !== 'over',
      ),
    }
  );
};
