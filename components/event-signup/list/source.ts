import type { EventFilter } from '../../../src/domain/event-filter.js';
import { readEvents } from '../../../src/domain/event-reader.js';
import { getJson } from '../../../src/transport/get.js';
import type { EventsPage } from '../signup-state.js';
import type { Wanted } from './file-sources.js';

/** Where the events come from, the first one that is there, and which of them are wanted. */
export interface Source extends Wanted {
  /** JSON inside the element. */
  readonly inline: string | undefined;
  /** Address of a file: ours, Linked Events or schema.org. */
  readonly src: string | undefined;
  /** Base URL without a slash at its end. */
  readonly endpoint: string | undefined;
}

/** One plain try first, as nearly every one succeeds; the code that tries again is fetched only then. @param id of the one event that is asked for */
const fetchJson = async (url: string, id?: string): Promise<unknown> =>
  (await getJson(url)) ?? (await import('./ask-again.js')).askAgain(url, id);

const urlOf = (
  { endpoint, eventId, kind, level, language }: Source,
  filter: EventFilter | undefined,
  cursor: string | undefined,
): string => {
  if (eventId) return `${endpoint}/events/${encodeURIComponent(eventId)}?lang=${language}`;
  const query = new URLSearchParams({ lang: language });
  // What the person chose goes before the page's own kind.
  const wanted = { ...filter, kind: filter?.kind || kind, level, cursor };
  for (const [name, value] of Object.entries(wanted)) if (value) query.set(name, value);
  return `${endpoint}/events?${String(query)}`;
};

/** One page of events; nothing when it cannot be fetched or read. Never rejects. @param cursor of the page before */
export const fetchEvents = async (source: Source, filter: EventFilter | undefined, cursor?: string): Promise<EventsPage | undefined> => {
  const { inline, src, endpoint, eventId } = source;
  try {
    if (inline !== undefined || src) return await (await import('./file-sources.js')).readFiles(source, cursor);
    return endpoint ? readEvents(await fetchJson(urlOf(source, filter, cursor), eventId)) : undefined;
  } catch {
    return undefined;
  }
};
