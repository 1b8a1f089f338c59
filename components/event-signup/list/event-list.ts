import type { ReactiveControllerHost } from 'lit';
import type { EventFilter } from '../../../src/domain/event-filter.js';
import { readEvents } from '../../../src/domain/event-reader.js';
import type { EventList as Page, ShownEvent } from '../../../src/domain/event-reader.js';
import { getJson } from '../../../src/transport/get.js';
import { addressOf } from '../settings.js';
import type { Source } from './source.js';

/** What the list is narrowed to by the person; `fits` decides over events of a file, an endpoint filters by itself. */
export interface Narrowing {
  readonly filter: EventFilter;
  readonly fits: (event: ShownEvent) => boolean;
}

/** So many at a time. */
export const STEP = 20;

/** JSON that stands inside the element. */
const inlineOf = (source: Source): string | undefined => source.querySelector(':scope > script[type$="json"]')?.textContent;

/** Whether all events are known at once, so that the page itself narrows them. */
export const isFile = (source: Source): boolean => Boolean(source.src) || inlineOf(source) !== undefined;

/** One plain try first, as nearly every one succeeds; what tries again, and for how long, is fetched only then. */
const fetchJson = async (url: string, id?: string): Promise<unknown> =>
  (await getJson(url)) ?? (await import('./ask-again.js')).askAgain(url, id);

const urlOf = (source: Source, endpoint: string, filter: EventFilter | undefined, cursor: string | undefined): string => {
  const { eventId, kind, level, locale } = source;
  if (eventId) return addressOf(endpoint, `/events/${encodeURIComponent(eventId)}?lang=${locale}`);
  const query = new URLSearchParams({ lang: locale });
  for (const [name, value] of Object.entries({ kind, level, cursor, ...filter })) if (value) query.set(name, value);
  return addressOf(endpoint, `/events?${String(query)}`);
};

/** The events on screen: fetched page by page from an endpoint, or all at once from a file or from the page itself. */
export class EventList {
  /** Of the last asking. What came before stays on screen while another is under way, and when it fails. */
  state: 'loading' | 'failed' | 'ready' = 'loading';
  /** How many items were left out because they were broken. */
  broken = 0;
  /** Grows with each answer: the same number of events after a new filter is news too. None came yet = 0. */
  version = 0;
  /** Every event that is known, also those that the filter hides. */
  all: readonly ShownEvent[] = [];
  /** Where the next page begins. */
  next: string | undefined;
  limit = STEP;
  #fits: Narrowing['fits'] | undefined;
  #call: object | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  get wanted(): readonly ShownEvent[] {
    return this.#fits ? this.all.filter(this.#fits) : this.all;
  }

  get events(): readonly ShownEvent[] {
    return this.wanted.slice(0, this.limit);
  }

  get hasMore(): boolean {
    return this.next !== undefined || this.wanted.length > this.limit;
  }

  /** Fetches from the start. A later call makes this one silent. */
  async load(source: Source, narrowing?: Narrowing): Promise<void> {
    const call = (this.#call = {});
    if (this.state === 'failed') this.state = 'loading';
    const page = await this.page(source, narrowing, undefined);
    if (this.#call !== call) return;
    this.state = page ? 'ready' : 'failed';
    if (page) {
      this.limit = STEP;
      this.#fits = isFile(source) ? narrowing?.fits : undefined;
      this.all = [];
      this.broken = 0;
      this.add(page);
    }
    this.host.requestUpdate();
  }

  /** Puts a page below what is there. */
  add(page: Page): void {
    this.version += 1;
    this.all = [...this.all, ...page.events];
    this.broken += page.broken;
    this.next = page.nextCursor;
  }

  /** One page; nothing when it cannot be had. */
  async page(source: Source, narrowing: Narrowing | undefined, cursor: string | undefined): Promise<Page | undefined> {
    try {
      const inline = inlineOf(source);
      const endpoint = source.given('endpoint');
      if (inline !== undefined || source.src) {
        const body: unknown = inline === undefined ? await fetchJson(cursor ?? source.src ?? '') : JSON.parse(inline);
        return (await import('./file-sources.js')).readFile(body, source);
      }
      return endpoint ? readEvents(await fetchJson(urlOf(source, endpoint, narrowing?.filter, cursor), source.eventId)) : undefined;
    } catch {
      return undefined;
    }
  }
}
