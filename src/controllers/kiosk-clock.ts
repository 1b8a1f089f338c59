/** How time passes for a screen that many people use. Tests give a clock of their own. */
export interface Clock {
  /** Milliseconds that only grow, and grow while the device sleeps too. */
  now(): number;
  /** Calls once after so many milliseconds, or later when the page is hidden or the device sleeps; returns what calls it off. */
  after(milliseconds: number, action: () => void): () => void;
}

/** `resting` = nobody has touched the screen since it was cleared: nothing is counted and nothing is warned of. */
export type KioskPhase = 'resting' | 'in-use' | 'warning';

/** The warning is shown at least so long, in milliseconds (WCAG 2.2.1 asks for 20 seconds). */
export const WARNING = 30_000;

/**
 * Decides when a shared screen warns and when it is cleared. It compares moments and never counts ticks: the timers of a
 * hidden page are late, and those of a sleeping device do not run. Whoever slept through the warning too is cleared at once, for the
 * next person must not find the text; a warning that begins late is still shown for its whole time.
 */
export class KioskClock {
  phase: KioskPhase = 'resting';
  /** Milliseconds without a touch before the warning. */
  idle = 120_000;
  #touched = 0;
  #warnedAt = 0;
  #callOff: (() => void) | undefined;

  constructor(
    private readonly clock: Clock,
    /** Called at each change of phase, and each second of the warning. */
    private readonly onChange: () => void,
    private readonly onEnd: () => void,
  ) {}

  /** Milliseconds until the screen is cleared, when nobody touches it. */
  get left(): number {
    const end = this.phase === 'warning' ? this.#warnedAt : this.#touched + this.idle;
    return Math.max(0, end + WARNING - this.clock.now());
  }

  /** Somebody is there. Does not take the warning away: a passer-by's touch must not open what the last person wrote. */
  touch(): void {
    this.check();
    if (this.phase === 'warning') return;
    this.#touched = this.clock.now();
    if (this.phase === 'in-use') return;
    this.#enter('in-use');
    this.check();
  }

  /** "I need more time": the whole idle time again, as often as it is pressed. */
  more(): void {
    this.#touched = this.clock.now();
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
    const idleFor = this.clock.now() - this.#touched;
    if (this.phase === 'in-use' && idleFor >= this.idle && idleFor < this.idle + WARNING) {
      this.#warnedAt = this.clock.now();
      this.#enter('warning');
    } else if (this.left === 0) {
      this.rest();
      this.onEnd();
      return;
    } else if (this.phase === 'warning') this.onChange();
    this.#callOff = this.clock.after(this.phase === 'warning' ? Math.min(1000, this.left) : this.idle - idleFor, () => this.check());
  }

  #enter(phase: KioskPhase): void {
    if (phase === this.phase) return;
    this.phase = phase;
    this.onChange();
  }
}
