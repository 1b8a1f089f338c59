/**
 * What a page of another origin must be let read of an answer, beyond what browsers always let it read (CORS): how long to wait, which version an
 * answer is, and what time it is, as the clock of the device may be wrong.
 */
export const EXPOSED_HEADERS = ['retry-after', 'etag', 'date'] as const;
