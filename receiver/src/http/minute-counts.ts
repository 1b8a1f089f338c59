const MINUTE = 60_000;

/** Counts of what happened in the running minute, by key. They are held in memory only, and forgotten with the minute. */
export class MinuteCounts {
  readonly #now: () => number;
  #minute = -1;
  #counts = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Counts one more. @returns how many there are now */
  add(key: string): number {
    const count = this.of(key) + 1;
    this.#counts.set(key, count);
    return count;
  }

  of(key: string): number {
    const minute = Math.floor(this.#now() / MINUTE);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#counts = new Map();
    }
    return this.#counts.get(key) ?? 0;
  }

  /** Seconds until the next minute begins. */
  get secondsLeft(): number {
    return Math.max(1, Math.ceil((MINUTE - (this.#now() % MINUTE)) / 1000));
  }
}
