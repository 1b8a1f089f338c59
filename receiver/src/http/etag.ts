import { createHash } from 'node:crypto';

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

interface Cached {
  readonly text: string;
  readonly type: string;
  readonly ifNoneMatch: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** A text that a cache may keep and must ask about: with `ETag`, or 304 when the client already has it (RFC 9110, section 13.1.2). */
export function cachedText({ text, type, ifNoneMatch, headers }: Cached): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const known = (ifNoneMatch ?? '').split(',').map(opaque);
  const kept = { ...headers, etag, 'cache-control': 'no-cache' };
  if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers: kept });
  return new Response(text, { status: 200, headers: { ...kept, 'content-type': type } });
}

/** The same for JSON. */
export const cachedJson = (body: unknown, ifNoneMatch: string | undefined, headers: Readonly<Record<string, string>>): Response =>
  cachedText({ text: JSON.stringify(body), type: 'application/json', ifNoneMatch, headers });
