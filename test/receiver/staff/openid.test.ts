import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Hono } from 'hono';
import type { OpenIdSettings } from '../../../receiver/src/settings.js';
import { memberOf } from '../../../receiver/src/staff/openid-claims.js';
import { onEachDatabase, STAFF_TOKEN } from '../../support/node/receiver.js';
import { DESK, signIn } from '../../support/node/staff.js';

interface Provider {
  readonly startProvider: (options: object) => Promise<{ readonly issuer: string; readonly stop: () => Promise<void> }>;
  readonly signInAtProvider: (url: string, name: string, redirectUrl: string) => Promise<string>;
}

const provider = (await import(new URL('../../../../test/support/node/openid-provider.mjs', import.meta.url).href)) as Provider;

const redirectUrl = 'http://127.0.0.1:8080/staff/sign-in/openid/callback';
const SECRET = 'only-for-tests-0123456789';

const cookieOf = (response: Response, name: string): string =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';

onEachDatabase('Signing in with OpenID Connect', (receiver) => {
  let stop: () => Promise<void>;
  let openId: OpenIdSettings;
  before(async () => {
    const claims = {
      maija: { name: 'Maija Virtanen', groups: ['readers', 'editors'], units: ['unit-1'] },
      outsider: { name: 'Ulla', groups: ['others'] },
    };
    const started = await provider.startProvider({ redirectUrl, secret: SECRET, claims });
    stop = started.stop;
    openId = {
      ...{ issuer: started.issuer, clientId: 'desk', clientSecret: SECRET, redirectUrl, scope: 'openid profile' },
      roleClaim: 'groups',
      roles: new Map([
        ['readers', 'reader'],
        ['editors', 'editor'],
      ]),
      unitsClaim: 'units',
    };
  });
  after(() => stop());

  const begin = async (app: Hono): Promise<{ url: string; cookie: string }> => {
    const response = await app.request('http://127.0.0.1:8080/staff/sign-in/openid');
    assert.equal(response.status, 302);
    return { url: response.headers.get('location') ?? '', cookie: cookieOf(response, 'sote-desk-sign-in') };
  };

  it('leads to the provider and back to the desk, with the role and the units of the claims', async () => {
    const app = receiver().app({ openId });
    const { url, cookie } = await begin(app);
    const { searchParams } = new URL(url);
    assert.equal(searchParams.get('code_challenge_method'), 'S256');
    for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((searchParams.get(name) ?? '').length > 20, name);
    const back = await provider.signInAtProvider(url, 'maija', redirectUrl);
    const response = await app.request(back, { headers: { cookie } });
    assert.deepEqual([response.status, response.headers.get('location')], [302, '../../../desk/']);
    const session = await app.request('/staff/session', { headers: { cookie: cookieOf(response, 'sote-desk'), ...DESK } });
    const { staff, signInWays } = (await session.json()) as { staff: unknown; signInWays: string[] };
    assert.deepEqual(staff, { id: 'openid:maija', name: 'Maija Virtanen', role: 'editor', units: ['unit-1'] });
    assert.deepEqual(signInWays, ['token', 'openid']);
    const again = await app.request(back, { headers: { cookie } });
    assert.equal(again.headers.get('location'), '../../../desk/?sign-in=refused', 'a code is good for once');
  });

  it('refuses who has no role here, and writes it to the audit', async () => {
    const app = receiver().app({ openId });
    const { url, cookie } = await begin(app);
    const response = await app.request(await provider.signInAtProvider(url, 'outsider', redirectUrl), { headers: { cookie } });
    assert.equal(response.headers.get('location'), '../../../desk/?sign-in=refused');
    assert.equal(cookieOf(response, 'sote-desk'), '');
    const lines = await receiver().database.selectFrom('audit').select('change').where('action', '=', 'refuse-sign-in').execute();
    assert.deepEqual(lines.at(-1)?.change, { way: 'openid' });
  });

  it('refuses an answer that this browser did not ask for', async () => {
    const app = receiver().app({ openId });
    const { url, cookie } = await begin(app);
    const back = await provider.signInAtProvider(url, 'maija', redirectUrl);
    const other = await begin(app);
    const ofNobody = `${redirectUrl}?code=made-up&state=${new URL(url).searchParams.get('state') ?? ''}`;
    for (const [address, sent, result] of [
      [back, other.cookie, 'refused'],
      [back, '', 'refused'],
      [`${ofNobody}&iss=${encodeURIComponent(openId.issuer)}`, cookie, 'refused'],
      [`${redirectUrl}?error=access_denied`, cookie, 'refused'],
      [ofNobody, cookie, 'failed'],
    ] as const) {
      const response = await app.request(address, { headers: { cookie: sent } });
      assert.equal(response.headers.get('location'), `../../../desk/?sign-in=${result}`, address);
      assert.equal(cookieOf(response, 'sote-desk'), '');
    }
  });

  it('keeps the way between in a cookie of its own that no script has', async () => {
    const response = await receiver().app({ openId }).request('https://palaute.example/staff/sign-in/openid');
    const cookie = response.headers.getSetCookie()[0] ?? '';
    assert.match(cookie, /^__Host-sote-desk-sign-in=[^;]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('says at the desk that the provider does not answer', async () => {
    const app = receiver().app({ openId: { ...openId, issuer: 'http://127.0.0.1:9' } });
    const response = await app.request('/staff/sign-in/openid');
    assert.deepEqual([response.status, response.headers.get('location')], [302, '../../desk/?sign-in=failed']);
  });

  it('says that the provider is out of order, which is nobody’s wrong try', async () => {
    const broken = await provider.startProvider({ redirectUrl, secret: SECRET, claims: {} });
    const app = receiver().app({ openId: { ...openId, issuer: broken.issuer } });
    const { url, cookie } = await begin(app);
    const back = await provider.signInAtProvider(url, 'maija', redirectUrl);
    const answer = new URL(back).searchParams;
    answer.delete('code');
    const errorOf = (error: string) => `${redirectUrl}?${answer.toString()}&error=${error}`;
    await broken.stop();
    const refusals = receiver().database.selectFrom('audit').select('id').where('action', '=', 'refuse-sign-in');
    const { length } = await refusals.execute();
    for (const address of [...Array<string>(11).fill(back), errorOf('temporarily_unavailable'), errorOf('server_error')]) {
      const response = await app.request(address, { headers: { cookie } });
      assert.deepEqual([response.status, response.headers.get('location')], [302, '../../../desk/?sign-in=failed'], address);
    }
    assert.equal((await refusals.execute()).length, length);
    await signIn(app, STAFF_TOKEN);
    const denied = await app.request(errorOf('access_denied'), { headers: { cookie } });
    assert.equal(denied.headers.get('location'), '../../../desk/?sign-in=refused');
    assert.equal((await refusals.execute()).length, length + 1);
  });

  it('is not there unless it is set up', async () => {
    for (const path of ['/staff/sign-in/openid', '/staff/sign-in/openid/callback?code=1'])
      assert.equal((await receiver().app().request(path)).status, 404);
  });
});

it('A role is read from a claim, also deep in an object, and the highest one counts', () => {
  const roles = new Map([
    ['a', 'administrator'],
    ['r', 'reader'],
  ] as const);
  const of = (claims: object, roleClaim: string, unitsClaim?: string) =>
    memberOf({ sub: '1', ...claims }, { roleClaim, roles, unitsClaim });
  assert.equal(of({ groups: ['r', 'a', 'x'] }, 'groups')?.role, 'administrator');
  assert.equal(of({ realm_access: { roles: ['r'] } }, 'realm_access.roles')?.role, 'reader');
  assert.equal(of({ 'https://oma.example/roles': 'r' }, 'https://oma.example/roles')?.role, 'reader');
  assert.equal(of({ groups: ['x', 7, null] }, 'groups'), undefined);
  assert.equal(of({}, 'toString.length'), undefined);
  assert.deepEqual(of({ groups: 'r' }, 'groups', 'units')?.units, [], 'who has no unit sees nothing');
  assert.deepEqual(of({ groups: 'r', units: ['unit-1', 'ä b'] }, 'groups', 'units')?.units, ['unit-1']);
  assert.equal(of({ groups: 'a', units: [] }, 'groups', 'units')?.units, null);
});
