import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import { framed } from './frame.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** The strictest policy that a portal can have with its own script and style files. */
const policyFor = (connect) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types sote-osallisuus lit-html',
  ].join('; ');

/** Path segments that are safe below a folder, or undefined: no `..`, no hidden file, nothing that a file system reads as a separator. */
function segmentsOf(pathname) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const segments = decoded.split('/').filter(Boolean);
  return segments.some((segment) => segment.startsWith('.') || /[\\\0]/.test(segment)) ? undefined : segments;
}

const kindOf = async (path) => {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return 'file';
  return found?.isDirectory() ? 'folder' : undefined;
};

/** The file that an address means: the file itself or a folder's page, and whether it is one of the kit's own. */
async function find(pathname, { portal, dist }) {
  const segments = segmentsOf(pathname);
  if (segments === undefined) return undefined;
  const isKit = segments[0] === 'dist';
  const path = isKit ? join(dist, ...segments.slice(1)) : join(portal, ...segments);
  const kind = await kindOf(path);
  if (kind === 'file' && !pathname.endsWith('/')) return { path, isKit };
  const index = join(path, 'index.html');
  if (kind !== 'folder' || (await kindOf(index)) !== 'file') return undefined;
  // Relative links of the folder's page need the closing slash. Made of checked segments, so it never names another host.
  return pathname.endsWith('/') ? { path: index, isKit } : { moved: `/${segments.map(encodeURIComponent).join('/')}/` };
}

/** The bytes of a file; a page of the portal with its frame. */
const readPage = async (path, { isKit, ...places }) =>
  isKit || extname(path) !== '.html' ? readFile(path) : Buffer.from(await framed(await readFile(path, 'utf8'), { path, ...places }));

async function send(context, { path, isKit, portal, dist, policy, status }) {
  const bytes = await readPage(path, { isKit, portal, dist, pathname: context.req.path });
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'cache-control': 'no-cache',
    'content-security-policy': policy,
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    etag,
    ...(isKit ? { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' } : {}),
  };
  const isKnown = status === 200 && context.req.header('if-none-match')?.includes(etag);
  return isKnown ? context.body(null, 304, headers) : context.body(bytes, status, headers);
}

/**
 * The files of the demo: `portal/` at `/` and `dist/` at `/dist/`. Everything is asked for again (`no-cache` with an ETag), so that a new build is
 * seen at once. The files of `dist/` may be used by pages of any origin, as the kit's own files on a portal's server would be.
 *
 * @param {{ portal: string, dist: string, connect?: readonly string[] }} options folders, and origins that pages may call besides their own
 */
export function pages({ portal, dist, connect = [] }) {
  const policy = policyFor(connect);
  const app = new Hono();
  app.get('/*', async (context) => {
    const { pathname, search } = new URL(context.req.url);
    const found = await find(pathname, { portal, dist });
    if (found?.moved !== undefined) return context.redirect(found.moved + search, 301);
    if (found !== undefined) return send(context, { ...found, portal, dist, policy, status: 200 });
    const path = join(portal, '404.html');
    const isThere = (await kindOf(path)) === 'file';
    return isThere ? send(context, { path, isKit: false, portal, dist, policy, status: 404 }) : context.text('There is no such page.', 404);
  });
  return app;
}
