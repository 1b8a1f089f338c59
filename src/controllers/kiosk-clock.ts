/** How time passes for a screen that many people use. Tests give a clock of their own. */
export interface Clock {
  /** Milliseconds that only grow, and never jump. In some engines they stand still while the device sleeps. */
  now(): number;
  /** What the device's clock shows, in milliseconds: it goes on in sleep, and can be set to anything. */
  wall(): number;
  /** Calls once after so many milliseconds, or later when the page is hidden or the device sleeps; returns what calls it off. */
  after(milliseconds: number, action: () => void): () => void;
}

/** `resting` = nobody has touched the screen since it was cleared: nothing is counted and nothing is warned of. */
export type KioskPhase = 'resting' | 'in-use' | 'warning';

/** The warning is shown at least so long, in milliseconds (WCAG 2.2.1 asks for 20 seconds). */
export const WARNING = 30_000;

/** After so long the clocks are compared, so that a device that wakes up warns soon, in milliseconds. */
const GLANCE = 5000;

/**
 * Decides when a shared screen warns and when it is cleared. It compares moments and never counts ticks: the timers of a
 * hidden page are late, and those of a sleeping device do not run. Whoever was away through the warning too is cleared at once, for the
 * next person must not find the text; a warning that begins late is still shown for its whole time.
 *
 * Time is the page's own. Where the device's clock has gone on further, the device slept, or somebody set the clock: nobody can tell which.
 * So that time brings the warning, which covers what was written, and shortens it, but never clears without one.
 */
export class KioskClock {
  phase: KioskPhase = 'resting';
  /** Milliseconds without a touch before the warning. */
  idle = 120_000;
  /** When somebody touched the screen last, or when the warning came. */
  #since = 0;
  /** How far the device's clock was ahead of the page's then. */
  #ahead = 0;
  #callOff: (() => void) | undefined;

  constructor(
    private readonly clock: Clock,
    /** Called at each change of phase, and each second of the warning. */
    private readonly onChange: () => void,
    private readonly onEnd: () => void,
  ) {}

  /** Milliseconds until the screen is cleared, when nobody touches it. */
  get left(): number {
    const passed = this.phase === 'warning' ? this.#passed + this.#asleep : this.#passed - this.idle;
    return Math.max(0, WARNING - passed);
  }

  /** Somebody is there. Does not take the warning away: a passer-by's touch must not open what the last person wrote. */
  touch(): void {
    this.check();
    if (this.phase === 'warning') return;
    this.#begin();
    if (this.phase === 'in-use') return;
    this.#enter('in-use');
    this.check();
  }

  /** "I need more time": the whole idle time again, as often as it is pressed. */
  more(): void {
    this.#begin();
    this.#enter('in-use');
    this.check();
  }

  /** Nobody is there: the time stops until the next touch. */
  rest(): void {
    this.#callOff?.();
    this.#enter('resting');
  }

  /** Looks what time it is: after a timer, and when the page is shown again. */
  check(): void {
    this.#callOff?.();
    if (this.phase === 'resting') return;
    if (this.phase === 'in-use' && this.#passed + this.#asleep >= this.idle && this.left > 0) {
      this.#begin();
      this.#enter('warning');
    } else if (this.left === 0) {
      this.rest();
      this.onEnd();
      return;
    } else if (this.phase === 'warning') this.onChange();
    const wait = this.phase === 'warning' ? Math.min(1000, this.left) : Math.min(GLANCE, this.idle - this.#passed);
    this.#callOff = this.clock.after(wait, () => this.check());
  }

  /** By the page's own clock. */
  get #passed(): number {
    return this.clock.now() - this.#since;
  }

  /** How much further the device's clock has gone on. */
  get #asleep(): number {
    return Math.max(0, this.clock.wall() - this.clock.now() - this.#ahead);
  }

  #begin(): void {
    this.#since = this.clock.now();
    this.#ahead = this.clock.wall() - this.#since;
  }

  #enter(phase: KioskPhase): void {
    if (phase === this.phase) return;
    this.phase = phase;
    this.onChange();
  }
}
