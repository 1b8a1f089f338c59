import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { deskPages } from '../../../receiver/src/desk/pages.js';
import { Hono } from 'hono';

const PATH = '/api/v1/desk';

describe('The pages of the desk', () => {
  let folder: string;
  let app: Hono;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sote-desk-'));
    await mkdir(join(folder, 'desk/chunks'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(folder, 'desk/index.html'), '<!doctype html><title>Työpöytä</title>');
    await writeFile(join(folder, 'desk/desk-1a2b3c4d.js'), 'export {};');
    await writeFile(join(folder, 'desk/chunks/one-AbC_12-x.js'), 'export {};');
    app = new Hono().route(PATH, deskPages(join(folder, 'desk'), PATH));
  });
  after(() => rm(folder, { recursive: true }));

  it('have a policy without anything inline, and no frame and no referrer', async () => {
    for (const path of ['/', '/index.html', '/desk-1a2b3c4d.js', '/nothing']) {
      const { headers } = await app.request(PATH + path);
      const policy = headers.get('content-security-policy') ?? '';
      const parts = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "base-uri 'none'"];
      for (const part of [...parts, "frame-ancestors 'none'", "require-trusted-types-for 'script'"])
        assert.ok(policy.includes(part), `${path} ${part}`);
      assert.ok(!policy.includes('unsafe'));
      assert.deepEqual([headers.get('referrer-policy'), headers.get('x-content-type-options')], ['no-referrer', 'nosniff']);
    }
  });

  it('are asked for again, but for the files with a hash in their name', async () => {
    const page = await app.request(`${PATH}/`);
    assert.deepEqual([page.status, page.headers.get('cache-control')], [200, 'no-cache']);
    assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
    const known = await app.request(`${PATH}/`, { headers: { 'if-none-match': page.headers.get('etag') ?? '' } });
    assert.equal(known.status, 304);
    for (const path of ['/desk-1a2b3c4d.js', '/chunks/one-AbC_12-x.js']) {
      const script = await app.request(PATH + path);
      assert.deepEqual([script.status, script.headers.get('cache-control')], [200, 'private, max-age=31536000, immutable'], path);
    }
  });

  it('begin at the address with a slash', async () => {
    const response = await app.request(PATH);
    assert.deepEqual([response.status, response.headers.get('location')], [308, 'desk/']);
  });

  it('are the files of the folder and nothing beside it', async () => {
    for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/chunks', '/nothing']) {
      const response = await app.request(PATH + path);
      assert.ok([404, 308].includes(response.status), `${path} ${response.status}`);
      assert.ok(!(await response.text()).includes('secret'));
    }
  });
});
