import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { presentTime } from '../../../src/transport/present-time.js';

/** A page's timers cannot wait longer. */
const LONGEST = 2 ** 31 - 1;

/** The next moment at which an event opens, closes or ends. */
const nextChange = (events: readonly ShownEvent[], now: number): number =>
  Math.min(
    ...events
      .flatMap(({ signup, dates }) => [signup.opens, signup.closes, ...dates.map(({ ends }) => ends)])
      .map((moment) => Date.parse(moment ?? ''))
      .filter((time) => time > now),
  );

/** Says when one of the events opens, closes or ends while the page is open. */
export class StandingList implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param timePassed called then: what has ended leaves, what opens and closes says so */
  constructor(
    host: ReactiveControllerHost,
    private readonly findEvents: () => readonly ShownEvent[],
    private readonly timePassed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const now = presentTime();
    const wait = nextChange(this.findEvents(), now) - now;
    if (wait < Infinity) this.#timer = setTimeout(this.timePassed, Math.min(LONGEST, wait + 500));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
