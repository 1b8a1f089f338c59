import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { REVALIDATED } from '../http/caching.js';
import { ProblemError, problemResponse } from '../http/problems.js';

/**
 * Only files of this server, nothing inline, no frame, and no text that becomes a script. HSTS is for the web server in front to decide: it would
 * bind the whole host name.
 */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['sote-osallisuus', 'lit-html'],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
});

/** The build puts the hash of a file into its name, so that a name never means another file. */
const HASHED = /-[\w-]{8,}\.(?:js|css|svg|woff2)$/;
const FOREVER = 'private, max-age=31536000, immutable';

const caching: MiddlewareHandler = async (context, next) => {
  await next();
  if (context.res.ok) context.header('cache-control', HASHED.test(context.req.path) ? FOREVER : REVALIDATED['cache-control']);
};

/** The staff desk: a folder of static files, served at a path that ends in `/desk`. It has nothing of anybody: all of that comes from the staff routes. */
export function deskPages(folder: string, path: string): Hono {
  const app = new Hono();
  app.use(headers, compress(), etag(), caching);
  // Relative, so that it also holds behind a proxy that has put the endpoint elsewhere.
  app.get('/', (context, next) => (context.req.path.endsWith('/') ? next() : Promise.resolve(context.redirect('desk/', 308))));
  app.use(
    serveStatic({
      root: folder,
      rewriteRequestPath: (asked) => asked.slice(path.length),
    }),
  );
  app.all('*', () => problemResponse(new ProblemError('not-found')));
  return app;
}
