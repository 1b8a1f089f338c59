import { floorOf } from '../../../src/transport/attempt.js';
import { browserRuntime } from '../../../src/transport/browser.js';

const TOO_MANY = 429;

/** The longest time after the pause, in milliseconds: pages that were refused together do not come back together. */
const SPREAD = 2000;

/**
 * Calls `ask` after the pause that an endpoint asks for when many people behind one address read at once (429 with `Retry-After`, which counts as
 * a minute at most). Only the time in which somebody can see the page counts.
 */
export const afterPause = async ({ status, headers }: Response, ask: () => unknown): Promise<void> => {
  const runtime = browserRuntime();
  const pause = floorOf(headers.get('retry-after'), runtime.now());
  if (status !== TOO_MANY || pause === 0) return;
  await runtime.sleep(pause + runtime.random() * SPREAD);
  ask();
};
