import { ask } from '../../src/transport/ask.js';
import { browserSurroundings } from '../../src/transport/browser.js';

/** Asks up to three times more, with pauses; `undefined` when nothing could be had. @param isOne one event is asked for: it may be gone */
export const askAgain = async (url: string, isOne: boolean): Promise<unknown> => {
  // Wrapped, so that `null` and `false` count as an answer: the reader that follows says what it is worth.
  const read = (body: unknown) => (body === undefined ? undefined : { body });
  const asked = await ask({ url, read }, browserSurroundings());
  if (asked.kind === 'missing' && isOne) return { items: [] };
  return asked.kind === 'got' ? asked.value.body : undefined;
};
