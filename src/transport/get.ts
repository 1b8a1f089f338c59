import { noteTime } from './present-time.js';

/** How long a reader waits for an answer, in milliseconds. */
const LIMIT = 15_000;

/**
 * Reads public JSON once; `undefined` when it cannot be had. What stands in the browser's cache is asked about (`ETag`), never trusted
 * unasked: a header of our own for it would need the endpoint's leave. No cookies, and the endpoint learns the page's origin only. Never
 * rejects. So small because it stands in the path to the first view; what is sent goes through `send`.
 *
 * @param onRefused gets an answer that is no success
 */
export const getJson = async (url: string, onRefused?: (response: Response) => void): Promise<unknown> => {
  try {
    const signal = AbortSignal.timeout(LIMIT);
    const response = await fetch(url, { cache: 'no-cache', credentials: 'omit', referrerPolicy: 'strict-origin', signal });
    noteTime(response.headers);
    if (response.ok) return await response.json();
    onRefused?.(response);
  } catch {
    // It cannot be had: the same as an answer that is no success.
  }
  return undefined;
};
