import { setImmediate as nextTurn } from 'node:timers/promises';
import { TRY_LIMIT } from '../../../src/transport/attempt.js';
import type { Runtime } from '../../../src/transport/runtime.js';

interface Sleeper {
  readonly at: number;
  readonly isTryLimit: boolean;
  wake(): void;
}

/**
 * A page with a clock of its own, so that no test waits. Two ways to use it: by hand (`elapse`, `leave`, `comeBack`), or `run`, which
 * goes on to the next moment whenever no try is under way; a try whose answer will never come is told by `release`.
 */
export class VirtualPage {
  /** The device's clock, in milliseconds since 1970. */
  wall = Date.UTC(2026, 10, 22, 10);
  /** Milliseconds that the page has been visible and online. */
  presence = 0;
  /** When each try began, in milliseconds of presence. */
  readonly tries: number[] = [];
  readonly #sleepers = new Set<Sleeper>();
  readonly #absent = { is: false, isOffline: false, wakers: new Set<() => void>() };
  readonly #listeners = new Set<(online: boolean) => void>();
  #isHanging = false;
  #tellChange: () => void = () => {};

  runtime(fetch: Runtime['fetch'], random: () => number): Runtime {
    return {
      fetch: (url, init) => {
        this.tries.push(this.presence);
        return fetch(url, init);
      },
      random,
      now: () => this.wall,
      sleep: (milliseconds, calledOff) => this.#sleep(milliseconds, calledOff),
      isPresent: () => !this.#absent.is,
      whenPresent: () => (this.#absent.is ? new Promise((resolve) => this.#absent.wakers.add(resolve)) : Promise.resolve()),
      watchNetwork: (listener) => {
        this.#listeners.add(listener);
        listener(!this.#absent.isOffline);
        return () => this.#listeners.delete(listener);
      },
    };
  }

  /** Sleepers and listeners that still stand. */
  get left(): number {
    return this.#sleepers.size + this.#listeners.size;
  }

  leave(how: 'hidden' | 'offline'): void {
    this.#absent.is = true;
    this.#absent.isOffline = how === 'offline';
    if (how === 'offline') this.#listeners.forEach((listener) => listener(false));
  }

  comeBack(): void {
    this.#absent.is = this.#absent.isOffline = false;
    this.#listeners.forEach((listener) => listener(true));
    this.#absent.wakers.forEach((wake) => wake());
    this.#absent.wakers.clear();
  }

  /** Lets that much time pass, and everything happen that waits for it. */
  async elapse(milliseconds: number): Promise<void> {
    await nextTurn();
    const end = this.presence + (this.#absent.is ? 0 : milliseconds);
    const wall = this.wall + milliseconds;
    for (let next = this.#next(); next && next.at <= end; next = this.#next()) await this.#wake(next);
    this.wall = wall;
    this.presence = end;
    await nextTurn();
  }

  /** Runs the sending to its end, however long it says that it waits. */
  async run<T>(sending: Promise<T>): Promise<T> {
    const state = { isOver: false };
    void sending.finally(() => {
      state.isOver = true;
      this.#tellChange();
    });
    while (!state.isOver) {
      const isTrying = [...this.#sleepers].some((sleeper) => sleeper.isTryLimit);
      const next = this.#next();
      if (next && (!isTrying || this.#isHanging)) await this.#wake(next);
      else await new Promise<void>((resolve) => (this.#tellChange = resolve));
      await nextTurn();
    }
    return sending;
  }

  /** The try under way will never be answered: time may go on to its limit. */
  release(): void {
    this.#isHanging = true;
    this.#tellChange();
  }

  #next(): Sleeper | undefined {
    return [...this.#sleepers].sort((one, other) => one.at - other.at)[0];
  }

  async #wake(sleeper: Sleeper): Promise<void> {
    this.#sleepers.delete(sleeper);
    this.wall += sleeper.at - this.presence;
    this.presence = sleeper.at;
    if (sleeper.isTryLimit) this.#isHanging = false;
    sleeper.wake();
    await nextTurn();
  }

  #sleep(milliseconds: number, calledOff?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (calledOff?.aborted) return;
      const sleeper = { at: this.presence + milliseconds, isTryLimit: milliseconds === TRY_LIMIT, wake: resolve };
      this.#sleepers.add(sleeper);
      this.#tellChange();
      calledOff?.addEventListener('abort', () => {
        this.#sleepers.delete(sleeper);
        this.#tellChange();
      });
    });
  }
}
