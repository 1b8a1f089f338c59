import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ShownEvent } from '../../../src/domain/event-reader.js';

const HOUR = 3_600_000;
/** Who comes back sooner finds what was there. */
const FRESH = 10 * 60_000;
/** A page's timers cannot wait longer. */
const LONGEST = 2 ** 31 - 1;

interface List {
  readonly events: () => readonly ShownEvent[];
  /** What has ended leaves; what opens and closes says so. */
  readonly timePassed: () => void;
  /** Fetches the events again, without a word. */
  readonly refresh: () => void;
}

/** The next moment at which an event opens, closes or ends. */
const nextChange = (events: readonly ShownEvent[], now: number): number =>
  Math.min(
    ...events
      .flatMap(({ signup, dates }) => [signup.opens, signup.closes, ...dates.map(({ ends }) => ends)])
      .map((moment) => Date.parse(moment ?? ''))
      .filter((time) => time > now),
  );

/** Keeps a list true on a page that stays open for days: an information screen, a forgotten tab. */
export class StandingList implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hourly: ReturnType<typeof setInterval> | undefined;
  #fetchedAt = Date.now();

  constructor(
    host: ReactiveControllerHost,
    private readonly list: List,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
    this.#hourly = setInterval(this.#refresh, HOUR);
    this.hostUpdated();
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const now = Date.now();
    const wait = nextChange(this.list.events(), now) - now;
    if (wait < Infinity) this.#timer = setTimeout(this.list.timePassed, Math.min(LONGEST, wait + 500));
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    clearInterval(this.#hourly);
    clearTimeout(this.#timer);
  }

  /** The timers of a page that was hidden, and of a device that slept, are late. */
  readonly #seen = (): void => {
    if (document.hidden) return;
    this.list.timePassed();
    if (Math.abs(Date.now() - this.#fetchedAt) > FRESH) this.#refresh();
  };

  readonly #refresh = (): void => {
    if (document.hidden) return;
    this.#fetchedAt = Date.now();
    this.list.refresh();
  };
}
