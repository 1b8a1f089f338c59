import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dayInFinland } from '../domain/finnish-offset.js';
import { presentTime } from '../transport/present-time.js';

const MINUTE = 60_000;

/** The day in Finland, `YYYY-MM-DD`. */
export const today = (): string => dayInFinland(new Date(presentTime()).toISOString());

/**
 * Renders a widget again when a new day has begun: what it promises to do in so many days counts from today, also on a page that stays open over
 * midnight. It looks each minute, because a timer that is set for midnight is late on a device that slept.
 */
export class NewDay implements ReactiveController {
  #day = today();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    this.#timer = setInterval(this.#look, MINUTE);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    clearInterval(this.#timer);
  }

  readonly #look = (): void => {
    const day = today();
    if (day === this.#day) return;
    this.#day = day;
    this.host.requestUpdate();
  };
}
