import { warn } from '../../../src/controllers/warn.js';
import { comingDates } from '../../../src/domain/event-availability.js';
import { readOwnFile } from '../../../src/domain/event-own-file.js';
import type { EventList, ShownEvent } from '../../../src/domain/event-reader.js';
import { readSchemaOrg } from '../../../src/domain/event-schema-org.js';
import { readLinkedEvents } from '../../../src/domain/linked-events.js';
import { getFile, UnreadableFile } from '../../../src/transport/get-file.js';
import type { EventsPage } from '../signup-state.js';
import { askAgain } from './ask-again.js';
import { presentTime, trustDevice } from '../../../src/transport/present-time.js';

/** Which events of a file are wanted, and in which language. */
export interface Wanted {
  readonly eventId: string | undefined;
  readonly kind: string | undefined;
  readonly level: string | undefined;
  readonly language: string;
}

interface FileSource extends Wanted {
  /** JSON inside the element. */
  readonly inline: string | undefined;
  /** Address of a file. */
  readonly src: string | undefined;
}

/** So many pages are read for one that has something to show. */
const MOST_PAGES = 10;

/** An address of the web made absolute. Where the page is https, or the file was, nothing is fetched by http. */
const absolute = (address: string, base: string): string | undefined => {
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  const isSafe = location.protocol === 'https:' || base.startsWith('https:');
  if (protocol === 'http:' && isSafe) return href.replace(/^http:/, 'https:');
  return /^https?:$/.test(protocol) ? href : undefined;
};

/** The page's own setting may be data or a blob too; what a file names may not. */
const ownAddress = (src: string): string | undefined => (/^(data|blob):/i.test(src) ? src : absolute(src, document.baseURI));

/** A page of Linked Events, schema.org JSON-LD, or a page of ours (or one event, or a bare list); `undefined` when it is none of them. */
const readAny = (body: unknown, language: string, base: string): EventList | undefined => {
  const reading = { now: presentTime(), resolve: (address: string) => absolute(address, base) };
  return readLinkedEvents(body, language, reading) ?? readSchemaOrg(body, language, reading) ?? readOwnFile(body, language);
};

/** A file has all of them: what is over stays out of a list of coming ones, but not when it is asked for by its id. */
const isWanted = (event: ShownEvent, { eventId, kind, level }: Wanted, now: number): boolean => {
  if (eventId) return event.id === eventId;
  const isToCome = event.dates.length === 0 ? event.status !== 'over' : event.dates.some(({ ends }) => Date.parse(ends) > now);
  return (!kind || event.kind === kind) && (!level || event.level === level) && isToCome && event.status !== 'over';
};

/** What comes first is first; what has no date yet is last. */
const sorted = (events: readonly ShownEvent[], now: number): readonly ShownEvent[] => {
  const timeOf = (event: ShownEvent): number => Date.parse((comingDates(event, now)[0] ?? event.dates[0])?.starts ?? '9999-01-01');
  return [...events].sort((one, other) => timeOf(one) - timeOf(other));
};

/** The wanted events of a file or of one of its pages. @param base where its relative addresses begin */
export const readFile = (body: unknown, wanted: Wanted, base: string): EventList | undefined => {
  const page = readAny(body, wanted.language, base);
  trustDevice();
  const now = presentTime();
  return (
    page && {
      ...page,
      events: sorted(
        page.events.filter((event) => isWanted(event, wanted, now)),
        now,
      ),
    }
  );
};

const joined = (before: EventList | undefined, page: EventList): EventList => ({
  ...page,
  events: [...(before?.events ?? []), ...page.events],
  broken: (before?.broken ?? 0) + page.broken,
  leftOut: [...(before?.leftOut ?? []), ...page.leftOut],
});

const tellUnusable = (from: string, fault: string): void => warn(({ unusableData }) => unusableData('sote-event-signup', from, fault));

const NO_EVENTS = 'has no events that can be read';

const parse = (inline: string): unknown => {
  try {
    return JSON.parse(inline) as unknown;
  } catch (error) {
    tellUnusable('what is inside the element', `is no JSON (${String(error)})`);
    throw error;
  }
};

/** JSON inside the element has no address and so no next page. */
const readInline = (inline: string, source: FileSource): EventsPage | undefined => {
  const page = readFile(parse(inline), source, document.baseURI);
  if (!page) {
    tellUnusable('what is inside the element', NO_EVENTS);
    return undefined;
  }
  const { nextCursor: _, ...list } = page;
  return { ...list, isFile: true };
};

/** @throws UnreadableFile, after the web team was told: the file is there, and asking again would not change it */
const fetchFile = async (address: string): Promise<unknown> => {
  try {
    return await getFile(address);
  } catch (error) {
    if (error instanceof UnreadableFile) tellUnusable(address, error.message);
    throw error;
  }
};

const fetchPage = async (address: string, source: FileSource): Promise<EventList | undefined> => {
  const body = (await fetchFile(address)) ?? (await askAgain(address));
  const page = readFile(body, source, address);
  if (body !== undefined && !page) tellUnusable(address, NO_EVENTS);
  return page;
};

/**
 * The next events of a file. Pages without anything to show are passed over, so that nobody sees an empty list with more behind it; a page
 * that names itself or an earlier one as the next is the last one.
 *
 * @param cursor address of the page, as the page before named it
 */
export const readFiles = async (source: FileSource, cursor: string | undefined): Promise<EventsPage | undefined> => {
  if (source.inline !== undefined) return readInline(source.inline, source);
  const visited = new Set<string>();
  let found: EventList | undefined;
  let address = cursor ?? ownAddress(source.src ?? '');
  while (address !== undefined && !found?.events.length && visited.size < MOST_PAGES) {
    visited.add(address);
    const page = await fetchPage(address, source);
    if (!page) break;
    const { nextCursor, ...list } = page;
    const next = nextCursor && absolute(nextCursor, address);
    address = next && !visited.has(next) ? next : undefined;
    found = joined(found, address ? { ...list, nextCursor: address } : list);
  }
  return found && { ...found, isFile: true };
};
