import assert from 'node:assert/strict';
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
      trustProxy: false,
      staffToken: undefined,
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
    assert.deepEqual([settings.port, settings.rateLimit, settings.trustProxy], [0, 0, true]);
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
    ['DATABASE_URL', 'mysql://db.example/sote'],
    ['ALLOWED_ORIGINS', 'https://portal.example/'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'portal.example'],
    ['STAFF_TOKEN', 'short'],
    ['STAFF_TOKEN', 'long-enough-but-not!'],
    ['NOTICE_WEBHOOK', 'notices.example'],
    ['NOTICE_WEBHOOK', 'https://notices.example/without-a-secret'],
    ['NOTICE_SECRET', 'short'],
  ];
  for (const [name, value] of wrong) {
    it(`refuse ${name}=${value} by its name`, () => {
      assert.throws(
        () => readSettings({ [name]: value }),
        (error) => error instanceof SettingError && error.message.startsWith(name),
      );
    });
  }

  it('never show a token that cannot be used', () => {
    assert.throws(
      () => readSettings({ STAFF_TOKEN: 'se cret' }),
      (error) => error instanceof SettingError && !error.message.includes('cret'),
    );
  });
});
