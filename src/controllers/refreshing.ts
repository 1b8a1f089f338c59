import type { ReactiveController, ReactiveControllerHost } from 'lit';

const HOUR = 3_600_000;
/** Who comes back sooner finds what was there. */
const FRESH = 10 * 60_000;

/**
 * Keeps a widget true on a page that stays open for days: an information screen, a forgotten tab. The timers of a page that was hidden, and of a
 * device that slept, are late: so it also looks when the page is seen again.
 */
export class Refreshing implements ReactiveController {
  #hourly: ReturnType<typeof setInterval> | undefined;
  #at = Date.now();

  /**
   * @param host of the widget
   * @param refresh called each hour while the page is seen, and when it is seen again after ten minutes
   * @param seen called whenever the page is seen again
   */
  constructor(
    host: ReactiveControllerHost,
    private readonly refresh: () => void,
    private readonly seen: () => void = () => undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
    this.#hourly = setInterval(this.#refresh, HOUR);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    clearInterval(this.#hourly);
  }

  readonly #seen = (): void => {
    if (document.hidden) return;
    this.seen();
    if (Math.abs(Date.now() - this.#at) > FRESH) this.#refresh();
  };

  readonly #refresh = (): void => {
    if (document.hidden) return;
    this.#at = Date.now();
    this.refresh();
  };
}
