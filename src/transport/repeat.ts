import type { Outcome, Tried } from './attempt.js';
import type { Runtime } from './runtime.js';

/** `tries` in all, and milliseconds of presence after which no further one begins; one under way may still end. */
export interface Limits {
  readonly tries: number;
  readonly window: number;
}

/** The longest pause before the second try, in milliseconds; it doubles for each further one. */
const FIRST_PAUSE = 2000;

/**
 * Tries until it is confirmed or refused, or the limits are reached; then the last outcome stands. Pauses have full jitter, so that
 * a thousand pages that failed together do not come back together; what the server wants (`Retry-After`) comes before the jitter.
 * `done` ends what still waits; the caller aborts it when it has its result.
 */
export async function repeat<T>(
  tryOnce: (count: number) => Promise<Tried<T>>,
  { tries, window }: Limits,
  runtime: Runtime,
  done: AbortSignal,
): Promise<Outcome<T>> {
  let waited = 0;
  const over = runtime.sleep(window, done).then(() => true);
  for (let count = 1; ; count += 1) {
    const { outcome, floor } = await tryOnce(count);
    const pause = floor + runtime.random() * FIRST_PAUSE * 2 ** (count - 1);
    waited += pause;
    // A pause that cannot end in time is not begun: the person may act now instead of watching it.
    if (outcome.kind !== 'not-confirmed' || count === tries || waited >= window || done.aborted) return outcome;
    if (await Promise.race([over, runtime.sleep(pause, done)])) return outcome;
    await runtime.whenPresent(done);
  }
}
