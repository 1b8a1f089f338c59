/** Whether what a person wrote fits in one request, counted as the endpoint counts it: in bytes of JSON in UTF-8. */
import { LONGEST_BODY } from '../contract/vocabulary/problems.js';
import type { TextField } from './personal-data.js';
import { toJson } from './to-json.js';

/** In UTF-8. */
const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** Inside a JSON text: a line break takes two bytes there. */
const bytesInJson = (text: string): number => bytesOf(toJson(text)) - 2;

/** The longest text as people see it. */
export const longestOf = (texts: readonly TextField[]): TextField | undefined =>
  [...texts].sort((one, other) => other.text.trim().length - one.text.trim().length)[0];

/** The longest text, and how many characters of it are too many. */
export interface TooMuch {
  readonly field: string;
  readonly over: number;
}

/** What must be shortened before the body can be sent; nothing when it fits. @param texts those that people wrote into it */
export const findTooMuch = (body: unknown, texts: readonly TextField[]): TooMuch | undefined => {
  const longest = longestOf(texts);
  let bytes = bytesOf(toJson(body)) - LONGEST_BODY;
  if (bytes <= 0 || !longest) return undefined;
  let over = 0;
  for (const character of [...longest.text.trim()].reverse()) {
    if (bytes <= 0) break;
    bytes -= bytesInJson(character);
    over += character.length;
  }
  return { field: longest.id, over };
};
