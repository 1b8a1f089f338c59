import { decodeText } from './file-text.js';

/** How long a reader waits for a file, in milliseconds. */
const LIMIT = 15_000;

/** The file was fetched and cannot be read: to fetch it again would change nothing. The message says what is wrong with it, for the web team. */
export class UnreadableFile extends Error {}

/**
 * Reads a public JSON file once, as `getJson` does, in any encoding that is understood for sure. `undefined` when it cannot be fetched.
 *
 * @throws UnreadableFile when it is in another encoding, or is no JSON
 */
export const getFile = async (url: string): Promise<unknown> => {
  let bytes: ArrayBuffer;
  try {
    const signal = AbortSignal.timeout(LIMIT);
    const response = await fetch(url, { cache: 'no-cache', credentials: 'omit', referrerPolicy: 'strict-origin', signal });
    if (!response.ok) return undefined;
    bytes = await response.arrayBuffer();
  } catch {
    return undefined;
  }
  const text = decodeText(new Uint8Array(bytes));
  if (text === undefined) throw new UnreadableFile('is neither in UTF-8 nor in UTF-16: save it in UTF-8');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UnreadableFile(`is no JSON (${String(error)})`, { cause: error });
  }
};
