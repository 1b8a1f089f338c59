const UTF_16LE = 'utf-16le';
const UTF_16BE = 'utf-16be';

/** By its byte order mark; without one by the first character, which in JSON takes one byte of two. */
const encodingOf = ([first, second, third, fourth]: Uint8Array): string | undefined => {
  const isUtf32 = (first === 0xff && second === 0xfe && third === 0 && fourth === 0) || (first === 0 && second === 0);
  if (isUtf32) return undefined;
  if (first === 0xff && second === 0xfe) return UTF_16LE;
  if (first === 0xfe && second === 0xff) return UTF_16BE;
  if (second === 0) return UTF_16LE;
  return first === 0 ? UTF_16BE : 'utf-8';
};

/**
 * The text of a file in UTF-8 or UTF-16, with or without a byte order mark, as editors and spreadsheets save it. `undefined` for any other
 * encoding: letters that are guessed would be wrong.
 */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const encoding = encodingOf(bytes);
  try {
    return encoding && new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
