import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EventFilter } from '../../src/domain/event-filter.js';
import { readEvent, readEvents } from '../../src/domain/event-reader.js';
import type { EventList as Page, ShownEvent } from '../../src/domain/event-reader.js';
import { stateOf } from '../../src/domain/event-standing.js';
import { ask } from '../../src/transport/ask.js';
import { browserSurroundings } from '../../src/transport/browser.js';
import { addressOf } from './settings.js';

/** Where the events come from, and which of them are wanted. */
export interface Source {
  readonly endpoint: string | undefined;
  /** Address of a file: ours, Linked Events or schema.org. */
  readonly src: string | undefined;
  /** JSON that stands inside the element. */
  readonly inline: string | undefined;
  readonly eventId: string | undefined;
  readonly kind: string | undefined;
  readonly level: string | undefined;
  readonly language: string;
}

const STEP = 20;

/** What is no page of ours may be another calendar's; who needs that fetches how to read it. */
const readAny = async (body: unknown, language: string): Promise<Page | undefined> =>
  readEvents(body) ?? (await import('./adapters/adapters.js')).readForeign(body, language);

/** The events on screen: fetched page by page from an endpoint, or all at once from a file or from the page itself. */
export class EventList implements ReactiveController {
  state: 'loading' | 'failed' | 'ready' = 'loading';
  /** How many items were left out because they were broken. */
  broken = 0;
  /** Grows with each answer: the same number of events after a new filter is news too. */
  version = 0;
  #events: readonly ShownEvent[] = [];
  #next: string | undefined;
  #limit = STEP;
  #call: AbortController | undefined;
  #fits: (event: ShownEvent) => boolean = () => true;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#call?.abort();
  }

  get #wanted(): readonly ShownEvent[] {
    return this.#events.filter((event) => this.#fits(event));
  }

  get events(): readonly ShownEvent[] {
    return this.#wanted.slice(0, this.#limit);
  }

  /** Every event that is known, also those that the filter hides. */
  get all(): readonly ShownEvent[] {
    return this.#events;
  }

  get hasMore(): boolean {
    return this.#next !== undefined || this.#wanted.length > this.#limit;
  }

  /** Fetches from the start. What is on screen stays until the answer is there. @param fits decides over a file's events */
  async load(source: Source, filter?: EventFilter, fits: (event: ShownEvent) => boolean = () => true): Promise<void> {
    this.#call?.abort();
    const call = (this.#call = new AbortController());
    const page = await this.#page(source, filter, undefined, call.signal).catch(() => undefined);
    if (call.signal.aborted) return;
    this.#limit = STEP;
    this.#next = page?.nextCursor;
    this.#fits = fits;
    this.#show(page, []);
  }

  /** Shows the next ones below those that are there. `false` when they could not be had. */
  async more(source: Source, filter?: EventFilter): Promise<boolean> {
    if (this.#wanted.length > this.#limit) {
      this.#limit += STEP;
      this.host.requestUpdate();
      return true;
    }
    const page = await this.#page(source, filter, this.#next, this.#call?.signal).catch(() => undefined);
    if (!page) return false;
    this.#limit += STEP;
    this.#next = page.nextCursor;
    this.#show(page, this.#events);
    return true;
  }

  #show(page: Page | undefined, before: readonly ShownEvent[]): void {
    this.state = page ? 'ready' : 'failed';
    this.version += 1;
    this.#events = [...before, ...(page?.events ?? [])];
    this.broken = (before.length > 0 ? this.broken : 0) + (page?.broken ?? 0);
    this.host.requestUpdate();
  }

  async #page(source: Source, filter: EventFilter | undefined, cursor: string | undefined, signal: AbortSignal | undefined) {
    const { src, inline, endpoint, eventId, kind, level, language } = source;
    if (inline !== undefined) return this.#narrow(await readAny(JSON.parse(inline), language), source);
    if (src) return this.#narrow(await readAny(await this.#fetch(cursor ?? src, signal), language), source);
    if (!endpoint) return undefined;
    if (eventId) {
      const event = readEvent(await this.#fetch(addressOf(endpoint, `/events/${encodeURIComponent(eventId)}?lang=${language}`), signal));
      return event && { events: [event], broken: 0 };
    }
    const query = new URLSearchParams({ lang: language });
    for (const [name, value] of Object.entries({ kind, level, cursor, ...filter })) if (value) query.set(name, value);
    return readEvents(await this.#fetch(addressOf(endpoint, `/events?${String(query)}`), signal));
  }

  async #fetch(url: string, signal: AbortSignal | undefined): Promise<unknown> {
    // Wrapped, so that `null` and `false` count as an answer: the reader that follows says what it is worth.
    const read = (body: unknown) => (body === undefined ? undefined : { body });
    const asked = await ask({ url, read, ...(signal && { signal }) }, browserSurroundings());
    return asked.kind === 'got' ? asked.value.body : undefined;
  }

  /** A file has all events; the host may have asked for some of them. What is over stays out of a list of coming ones. */
  #narrow(page: Page | undefined, { eventId, kind, level }: Source): Page | undefined {
    const isWanted = (event: ShownEvent) =>
      eventId
        ? event.id === eventId
        : (!kind || event.kind === kind) && (!level || event.level === level) && stateOf(event, Date.now()) !== 'over';
    return page && { ...page, events: page.events.filter(isWanted) };
  }
}
