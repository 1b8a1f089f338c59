import { readEvent } from '../../../src/domain/event-reader.js';
import type { EventList } from '../../../src/domain/event-reader.js';
import { readSchemaOrg } from '../../../src/domain/event-schema-org.js';
import { readLinkedEvents } from '../../../src/domain/linked-events.js';

/** One event of ours without a list around it, a page of Linked Events, or schema.org JSON-LD; `undefined` when it is none of them. */
export const readForeign = (body: unknown, language: string): EventList | undefined => {
  const event = readEvent(body);
  return event ? { events: [event], broken: 0 } : (readLinkedEvents(body, language) ?? readSchemaOrg(body, language));
};
