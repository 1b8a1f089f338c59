import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import { describe, it } from 'node:test';
import { readSettings, SettingError } from '../../receiver/src/settings.js';

describe('Settings', () => {
  it('have a default for everything', () => {
    assert.deepEqual(readSettings({}), {
      port: 8080,
      host: '127.0.0.1',
      dataDirectory: '.data',
      databaseUrl: undefined,
      allowedOrigins: [],
      rateLimit: 60,
      trustedProxies: 0,
      staffToken: undefined,
      staffFile: undefined,
      staffMembers: [],
      openId: undefined,
      staffIdleMinutes: 15,
      noticeWebhook: undefined,
      feedbackKeepDays: 730,
      contactKeepDays: 30,
      readWithinDays: undefined,
      boardUrl: undefined,
    });
  });

  it('are read from the environment', () => {
    const environment = {
      PORT: '0',
      HOST: '::1',
      DATA_DIR: '/srv/data',
      DATABASE_URL: 'postgres://user@db.example/sote',
      ALLOWED_ORIGINS: 'https://portal.example, http://localhost:8081',
      RATE_LIMIT: '0',
      TRUST_PROXY: 'on',
      STAFF_TOKEN: 'abcdefghijklmnop',
      NOTICE_WEBHOOK: 'https://notices.example/in',
      NOTICE_SECRET: 'a-secret-of-16-ch',
    };
    const settings = readSettings(environment);
    assert.deepEqual(settings.allowedOrigins, ['https://portal.example', 'http://localhost:8081']);
    assert.deepEqual([settings.port, settings.rateLimit, settings.trustedProxies], [0, 0, 1]);
    assert.deepEqual(settings.noticeWebhook, { url: 'https://notices.example/in', secret: 'a-secret-of-16-ch' });
  });

  it('that are set to nothing are as good as not set', () => {
    assert.deepEqual(readSettings({ PORT: ' ', STAFF_TOKEN: '', ALLOWED_ORIGINS: ' , ', BOARD_URL: '' }), readSettings({}));
  });

  const wrong: [string, string][] = [
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['RATE_LIMIT', '-1'],
    ['FEEDBACK_KEEP_DAYS', '1.5'],
    ['FEEDBACK_READ_DAYS', 'soon'],
    ['BOARD_URL', '//evil.example/'],
    ['BOARD_URL', 'javascript:alert(1)'],
    ['TRUST_PROXY', 'maybe'],
    ['TRUST_PROXY', '10'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.0/8, proxy.example'],
    ['DATABASE_URL', 'mysql://db.example/sote'],
    ['ALLOWED_ORIGINS', 'https://portal.example/'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'portal.example'],
    ['STAFF_TOKEN', 'short'],
    ['STAFF_TOKEN', 'long-enough-but-not!'],
    ['NOTICE_WEBHOOK', 'notices.example'],
    ['NOTICE_WEBHOOK', 'https://notices.example/without-a-secret'],
    ['NOTICE_SECRET', 'short'],
    ['STAFF_IDLE_MINUTES', '0'],
    ['STAFF_IDLE_MINUTES', '481'],
    ['STAFF_MEMBERS', '{'],
    ['STAFF_MEMBERS', '{"members":[{"id":"maija","name":"Maija","role":"boss","token":"sha256:"}]}'],
    ['OIDC_ISSUER', 'https://login.example'],
    ['OIDC_REDIRECT_URL', 'https://palaute.example/desk/'],
    ['OIDC_ROLES', 'editor'],
    ['OIDC_ROLES', 'palaute-editors=boss'],
  ];
  for (const [name, value] of wrong) {
    it(`refuse ${name}=${value} by its name`, () => {
      assert.throws(
        () => readSettings({ [name]: value }),
        (error) => error instanceof SettingError && error.message.startsWith(name),
      );
    });
  }

  it('of the own sign-on say which value of a claim is which role', () => {
    const settings = readSettings({
      OIDC_ISSUER: 'https://login.example/realm',
      OIDC_CLIENT_ID: 'desk',
      OIDC_CLIENT_SECRET: 'a-secret-of-16-ch',
      OIDC_REDIRECT_URL: 'https://palaute.example/api/v1/staff/sign-in/openid/callback',
      OIDC_ROLE_CLAIM: 'realm_access.roles',
      OIDC_ROLES: 'CN=Editors=editor, palaute-admins=administrator',
    });
    assert.deepEqual(
      [...(settings.openId?.roles ?? [])],
      [
        ['CN=Editors', 'editor'],
        ['palaute-admins', 'administrator'],
      ],
    );
    assert.deepEqual([settings.openId?.scope, settings.openId?.unitsClaim], ['openid profile', undefined]);
  });

  it('of proxies are none, one, a number, or the networks that they are in', () => {
    const counts = ['off', 'on', '2'].map((text) => readSettings({ TRUST_PROXY: text }).trustedProxies);
    assert.deepEqual(counts, [0, 1, 2]);
    const networks = readSettings({ TRUST_PROXY: '10.0.0.0/8, 192.0.2.1, fd00::/8' }).trustedProxies;
    assert.ok(networks instanceof BlockList);
    assert.ok(networks.check('10.9.9.9') && networks.check('192.0.2.1') && networks.check('fd12::1', 'ipv6'));
    assert.ok(!networks.check('192.0.2.2') && !networks.check('fe80::1', 'ipv6'));
  });

  it('never show a token that cannot be used', () => {
    assert.throws(
      () => readSettings({ STAFF_TOKEN: 'se cret' }),
      (error) => error instanceof SettingError && !error.message.includes('cret'),
    );
  });
});
