import { render, nothing } from 'lit';
import type { LitElement } from 'lit';
import { KioskClock } from './kiosk-clock.js';
import type { Clock } from './kiosk-clock.js';

/** One widget on a shared screen. */
export interface KioskUser {
  readonly host: LitElement;
  /** Milliseconds without a touch before the warning. */
  readonly idle: number;
  /** Forgets what the person wrote, chose and got. */
  clear(): void;
}

/** What only a person does. Not `scroll` and `focusin`: they come from scripts too, ours among them. */
const TOUCHES = ['pointerdown', 'pointermove', 'touchmove', 'wheel', 'keydown', 'input', 'click'];

const browserClock = (): Clock => ({
  now: () => performance.now(),
  wall: () => Date.now(),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
});

/** Whether somebody has touched the page. Where the browser does not tell, somebody may have. */
const isTouched = ({ userActivation }: Partial<Navigator> = navigator): boolean => userActivation?.hasBeenActive !== false;

/**
 * A screen that one person after another uses ; one a page, for all its widgets: a person who is in one of them is there for
 * all, and all are cleared together.
 */
export class Kiosk {
  readonly #users = new Set<KioskUser>();
  readonly #clock: KioskClock;
  #isClearing = false;
  #end: AbortController | undefined;

  constructor(
    /** Called with the seconds that are left while the warning is shown, and with nothing when it goes. */
    warn: (seconds: number | undefined) => void,
    /** Called last when the screen is cleared, with the first widget of the page. */
    private readonly cleared: (first: LitElement) => void,
    clock = browserClock(),
  ) {
    const tell = () => warn(this.#clock.phase === 'warning' ? this.secondsLeft : undefined);
    this.#clock = new KioskClock(clock, tell, () => void this.clear());
  }

  /** Whole seconds until the screen is cleared. */
  get secondsLeft(): number {
    return Math.ceil(this.#clock.left / 1000);
  }

  join(user: KioskUser): void {
    this.#users.add(user);
    if (this.#users.size === 1) this.#watch();
    this.#follow();
  }

  leave(user: KioskUser): void {
    this.#users.delete(user);
    if (this.#users.size > 0) return this.#follow();
    this.#end?.abort();
    this.#clock.rest();
  }

  /** "I need more time." */
  more(): void {
    this.#clock.more();
  }

  /** Clears every widget now: what was written goes from memory, and its fields from the page, for a field can undo its emptying. */
  async clear(): Promise<void> {
    this.#clock.rest();
    this.#isClearing = true;
    const users = [...this.#users];
    const settle = () => Promise.all(users.map(({ host }) => host.updateComplete));
    for (const user of users) user.clear();
    await settle();
    for (const { host } of users) {
      render(nothing, host.renderRoot);
      host.requestUpdate();
    }
    await settle();
    const [first] = users.map(({ host }) => host).sort((one, other) => (one.compareDocumentPosition(other) & 2 ? 1 : -1));
    if (first) this.cleared(first);
    this.#isClearing = false;
  }

  #follow(): void {
    this.#clock.idle = Math.min(...[...this.#users].map(({ idle }) => idle));
    this.#clock.check();
  }

  #watch(): void {
    this.#end = new AbortController();
    const options = { capture: true, passive: true, signal: this.#end.signal };
    const touch = () => this.#isClearing || this.#clock.touch();
    for (const name of TOUCHES) addEventListener(name, touch, options);
    // Most widgets fetch this with their first touch, which is over then; the person may touch nothing else.
    if (isTouched()) touch();
    document.addEventListener('visibilitychange', () => this.#clock.check(), options);
    // Going away is leaving the screen: "Back" finds an empty form, also where the browser keeps the whole page in memory.
    for (const name of ['pagehide', 'pageshow'] as const) {
      addEventListener(name, (event) => (name === 'pagehide' || event.persisted) && void this.clear(), options);
    }
  }
}
