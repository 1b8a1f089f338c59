import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { TrustedProxies } from '../http/client-address.js';

const NAME = 'sote-desk';
const SIGN_IN_NAME = 'sote-desk-sign-in';

/** Seconds that somebody has for signing in at the provider. */
const SIGN_IN_TIME = 600;

/** Names of this machine itself. */
export const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Whether the browser talks to this machine itself without TLS, as in the demo. Only then the cookie goes without `Secure`: behind a proxy, or by
 * any other name, there must be TLS.
 */
export function isPlainLocal({ req }: Context, proxies: TrustedProxies): boolean {
  const { hostname, protocol } = new URL(req.url);
  return proxies === 0 && protocol === 'http:' && LOOPBACK.has(hostname) && !(req.header('origin') ?? '').startsWith('https:');
}

const COMMON = { path: '/', httpOnly: true } as const;

/** `__Host-` makes sure that no other host of the domain has set the cookie, so that nobody is signed in as somebody else (RFC 6265bis, 4.1.3.2). */
const formOf = (isPlain: boolean) => (isPlain ? COMMON : ({ ...COMMON, secure: true, prefix: 'host' } as const));

const readNamed = (context: Context, name: string, isPlain: boolean): string | undefined =>
  getCookie(context, name, 'host') ?? (isPlain ? getCookie(context, name) : undefined);

/** The id of the session in a request. */
export const sessionIdIn = (context: Context, proxies: TrustedProxies): string | undefined =>
  readNamed(context, NAME, isPlainLocal(context, proxies));

/** It ends with the browser at the latest, and no other site's page sends it. */
export const giveSessionCookie = (context: Context, proxies: TrustedProxies, id: string): void =>
  setCookie(context, NAME, id, { ...formOf(isPlainLocal(context, proxies)), sameSite: 'Strict' });

export function takeSessionCookie(context: Context, proxies: TrustedProxies): void {
  deleteCookie(context, NAME, formOf(isPlainLocal(context, proxies)));
}

/** Another site leads back from a sign-on, so this cookie is sent then (`Lax`). */
export const giveSignInCookie = (context: Context, proxies: TrustedProxies, begun: string): void =>
  setCookie(context, SIGN_IN_NAME, begun, { ...formOf(isPlainLocal(context, proxies)), sameSite: 'Lax', maxAge: SIGN_IN_TIME });

/** Reads what was begun, and ends it. */
export function takeSignInCookie(context: Context, proxies: TrustedProxies): string | undefined {
  const isPlain = isPlainLocal(context, proxies);
  const begun = readNamed(context, SIGN_IN_NAME, isPlain);
  if (begun !== undefined) deleteCookie(context, SIGN_IN_NAME, formOf(isPlain));
  return begun;
}
