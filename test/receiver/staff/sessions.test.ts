import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Hono } from 'hono';
import * as v from 'valibot';
import { staffRoutes } from '../../../src/contract/routes.js';
import { expiredSessions } from '../../../receiver/src/staff/sessions.js';
import { onEachDatabase, staff } from '../../support/node/receiver.js';
import { DESK, member, signIn, signInRequest } from '../../support/node/staff.js';

const MINUTE = 60_000;

const ask = (app: Hono, cookie: string, query = '') => app.request(`/staff/session${query}`, { headers: { cookie } });

const session = async (app: Hono, cookie: string, query = '') =>
  v.parse(staffRoutes.staffSession.success.body, await (await ask(app, cookie, query)).json());

onEachDatabase('A session of staff', (receiver) => {
  const maija = member('maija', 'editor', ['unit-1']);
  const staffMembers = [maija];

  it('begins with the token of a member, in a cookie that no script and no other site has', async () => {
    const now = new Date('2026-03-02T08:00:00Z');
    const app = receiver().app({ staffMembers, clock: () => now });
    const response = await app.request('https://palaute.example/staff/session', signInRequest(` ${maija.token}\n`));
    assert.equal(response.status, 200);
    const body = v.parse(staffRoutes.staffSession.success.body, await response.json());
    assert.deepEqual(body, { staff: maija.staff, idleMinutes: 15, endsAt: '2026-03-02T08:15:00.000Z', signInWays: ['token'] });
    const cookie = response.headers.get('set-cookie') ?? '';
    assert.match(cookie, /^__Host-sote-desk=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    assert.deepEqual(await session(app, cookie.split(';')[0] ?? ''), body);
  });

  it('has a cookie without Secure only on this machine itself', async () => {
    const app = receiver().app({ staffMembers });
    const plain = await app.request('http://127.0.0.1:8080/staff/session', signInRequest(maija.token));
    assert.match(plain.headers.get('set-cookie') ?? '', /^sote-desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const behind = receiver().app({ staffMembers, trustedProxies: 1 });
    const requests: [Hono, string, Record<string, string>][] = [
      [behind, 'http://127.0.0.1:8080', {}],
      [app, 'http://palaute.example', {}],
      [app, 'http://127.0.0.1:8080', { origin: 'https://palaute.example' }],
    ];
    for (const [server, origin, headers] of requests) {
      const response = await server.request(`${origin}/staff/session`, signInRequest(maija.token, headers));
      assert.match(response.headers.get('set-cookie') ?? '', /^__Host-.* Secure/, origin);
    }
  });

  it('takes the unprefixed cookie only where it gives it', async () => {
    const app = receiver().app({ staffMembers });
    const cookie = await signIn(app, maija.token);
    assert.equal((await ask(app, cookie)).status, 200);
    assert.equal((await app.request('https://palaute.example/staff/session', { headers: { cookie } })).status, 401);
  });

  it('keeps a hash of its id only', async () => {
    const cookie = await signIn(receiver().app({ staffMembers }), maija.token);
    const rows = await receiver().database.selectFrom('staff_session').selectAll().execute();
    const [, id = ''] = cookie.split('=');
    for (const secret of [id, maija.token]) {
      const found = rows.some((row) => JSON.stringify(row).includes(secret) || Buffer.from(row.id_hash).toString('base64url') === secret);
      assert.equal(found, false);
    }
  });

  it('ends when nothing is asked for a while; whatever is asked prolongs it, and to peek does not', async () => {
    let now = new Date('2026-03-02T08:00:00Z');
    const app = receiver().app({ staffMembers, clock: () => now, staffIdleMinutes: 15 });
    const cookie = await signIn(app, maija.token);
    const after = (minutes: number) => (now = new Date(now.getTime() + minutes * MINUTE));
    after(10);
    assert.equal((await session(app, cookie, '?peek')).endsAt, '2026-03-02T08:15:00.000Z');
    assert.equal((await app.request('/staff/texts', { headers: { cookie } })).status, 200);
    assert.equal((await session(app, cookie, '?peek=yes')).endsAt, '2026-03-02T08:25:00.000Z');
    after(14);
    assert.equal((await session(app, cookie)).endsAt, '2026-03-02T08:39:00.000Z');
    after(15);
    assert.equal((await ask(app, cookie)).status, 401);
  });

  it('ends after twelve hours however much is asked, and is deleted then', async () => {
    let now = new Date('2026-03-02T08:00:00Z');
    const app = receiver().app({ staffMembers, clock: () => now, staffIdleMinutes: 480 });
    const cookie = await signIn(app, maija.token);
    now = new Date('2026-03-02T14:00:00Z');
    assert.equal((await session(app, cookie)).endsAt, '2026-03-02T20:00:00.000Z');
    now = new Date('2026-03-02T20:00:01Z');
    assert.equal((await ask(app, cookie)).status, 401);
    const periods = { feedbackKeepDays: 0, contactKeepDays: 0 };
    assert.ok((await expiredSessions.deleteExpired(receiver().database, now, periods)) > 0);
  });

  it('ends by signing out here, or everywhere at once', async () => {
    const app = receiver().app({ staffMembers });
    const [here, there, third] = [await signIn(app, maija.token), await signIn(app, maija.token), await signIn(app, maija.token)];
    const out = await app.request('/staff/session', { method: 'DELETE', headers: { cookie: here, ...DESK } });
    assert.deepEqual([out.status, await out.text()], [204, '']);
    assert.match(out.headers.get('set-cookie') ?? '', /^sote-desk=; Max-Age=0; Path=\//);
    assert.deepEqual([(await ask(app, here)).status, (await ask(app, there)).status], [401, 200]);
    const everywhere = await app.request('/staff/sessions', { method: 'DELETE', headers: { cookie: there, ...DESK } });
    assert.equal(everywhere.status, 204);
    assert.deepEqual([(await ask(app, there)).status, (await ask(app, third)).status], [401, 401]);
  });

  it('ends when the member is taken off the list, and has the rights that the list gives now', async () => {
    const cookie = await signIn(receiver().app({ staffMembers }), maija.token);
    const reader = { ...maija, staff: { ...maija.staff, role: 'reader' as const } };
    assert.equal((await session(receiver().app({ staffMembers: [reader] }), cookie)).staff.role, 'reader');
    assert.equal((await ask(receiver().app(), cookie)).status, 401);
    assert.equal((await ask(receiver().app({ staffMembers }), cookie)).status, 401, 'and stays ended');
  });

  it('is not begun by a page of another site', async () => {
    const app = receiver().app({ staffMembers });
    const response = await app.request('/staff/session', signInRequest(maija.token, { 'sec-fetch-site': 'cross-site' }));
    assert.deepEqual([response.status, response.headers.get('set-cookie')], [403, null]);
  });

  it('is written to the audit with its beginning and its end', async () => {
    const other = member('liisa', 'reader');
    const app = receiver().app({ staffMembers: [other] });
    const cookie = await signIn(app, other.token);
    await app.request('/staff/session', { method: 'DELETE', headers: { cookie, ...DESK } });
    const lines = await receiver().database.selectFrom('audit').select(['action', 'change']).where('actor', '=', 'liisa').execute();
    assert.deepEqual(
      lines.map(({ action, change }) => [action, change]),
      [
        ['sign-in', { way: 'token' }],
        ['sign-out', {}],
      ],
    );
  });

  it('is what a script with a token does not need', async () => {
    const response = await receiver().app().request('/staff/session', { headers: staff });
    const { staff: who, endsAt } = v.parse(staffRoutes.staffSession.success.body, await response.json());
    assert.deepEqual([who, endsAt], [{ id: 'staff', name: 'staff', role: 'administrator', units: null }, undefined]);
  });
});

onEachDatabase('Wrong tokens', (receiver) => {
  it('are refused, written to the audit without the token, and after ten in a minute not even looked at', async () => {
    const now = { at: new Date('2026-03-02T08:00:20Z') };
    const app = receiver().app({ clock: () => now.at });
    const tries = [];
    for (let count = 0; count < 12; count += 1) tries.push(await app.request('/staff/session', signInRequest('wrong-token-0123456789')));
    assert.deepEqual(
      tries.map(({ status }) => status),
      [...Array<number>(10).fill(401), 429, 429],
    );
    assert.equal(tries[11]?.headers.get('retry-after'), '40');
    const right = signInRequest('only-for-tests-0123456789');
    assert.equal((await app.request('/staff/session', right)).status, 429);
    now.at = new Date('2026-03-02T08:01:00Z');
    assert.equal((await app.request('/staff/session', right)).status, 200);
    const lines = await receiver().database.selectFrom('audit').selectAll().where('action', '=', 'refuse-sign-in').execute();
    assert.equal(lines.length, 10);
    assert.deepEqual([lines[0]?.actor, lines[0]?.subject, lines[0]?.change], ['unknown', 'staff', { way: 'token' }]);
  });

  it('as Authorization are counted too, and keep no script out that has the right one', async () => {
    const app = receiver().app({ clock: () => new Date('2026-03-02T09:00:00Z') });
    const wrong = { headers: { authorization: 'Bearer wrong-token-0123456789' } };
    for (let count = 0; count < 10; count += 1) assert.equal((await app.request('/staff/feedback', wrong)).status, 401);
    assert.equal((await app.request('/staff/feedback', wrong)).status, 429);
    assert.equal((await app.request('/staff/feedback', { headers: staff })).status, 200);
  });
});
