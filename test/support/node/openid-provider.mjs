import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/**
 * A real provider of OpenID Connect on this machine. Anybody may sign in by a name; `claims` are what it says of them.
 *
 * @param {{ redirectUrl: string, secret: string, claims: Record<string, object> }} options
 */
export async function startProvider({ redirectUrl, secret, claims }) {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'desk',
        client_secret: secret,
        redirect_uris: [redirectUrl],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'groups', 'units'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only-for-tests'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...claims[id] }) }),
  });
  server.on('request', provider.callback());
  return { issuer, stop: () => new Promise((resolve) => server.close(resolve)) };
}

/** A browser at the provider: follows redirects, keeps cookies, fills the forms. @returns the address that it is sent back to */
export async function signInAtProvider(url, name, redirectUrl) {
  const cookies = new Map();
  let [next, init] = [url, {}];
  for (let step = 0; step < 20; step += 1) {
    if (next.startsWith(redirectUrl)) return next;
    const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const response = await fetch(next, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [pair] = set.split(';');
      const place = pair.indexOf('=');
      cookies.set(pair.slice(0, place), pair.slice(place + 1));
    }
    const location = response.headers.get('location');
    if (location !== null) {
      [next, init] = [new URL(location, next).href, {}];
      continue;
    }
    const page = await response.text();
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(`The provider shows no form: ${response.status} ${page.slice(0, 300)}`);
    const prompt = page.includes('value="consent"') ? 'consent' : 'login';
    const body = new URLSearchParams({ prompt, login: name, password: 'any' }).toString();
    [next, init] = [new URL(action, next).href, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }];
  }
  throw new Error('The provider does not come to an end.');
}
