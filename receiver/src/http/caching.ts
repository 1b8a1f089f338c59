import { etag, RETAINED_304_HEADERS } from 'hono/etag';

/** A cache may store the response but must ask before each use whether it is still current (RFC 9111, section 5.2.2.4). */
export const REVALIDATED = { 'cache-control': 'no-cache' } as const;

/** For whatever must not be stored on the way. */
export const NOT_STORED = { 'cache-control': 'no-store' } as const;

/** Adds `ETag` and answers 304 when the client has this version. A 304 keeps the CORS headers, else a page on another origin could not read it. */
export const revalidate = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'content-language', 'access-control-allow-origin', 'access-control-expose-headers'],
});
