import { ask } from '../../../src/transport/ask.js';
import { browserRuntime } from '../../../src/transport/browser.js';

/** Asks up to three times more, with pauses. @param id of the one event that is asked for: it may not exist */
export const askAgain = async (url: string, id?: string): Promise<unknown> => {
  // Wrapped, so that `null` and `false` count as an answer: whether it is one of events is checked afterwards.
  const read = (body: unknown) => (body === undefined ? undefined : { body });
  const asked = await ask({ url, read }, browserRuntime());
  if (asked.kind === 'missing' && id) return { items: [] };
  return asked.kind === 'got' ? asked.value.body : undefined;
};
