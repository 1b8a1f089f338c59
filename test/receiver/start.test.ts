import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Hono } from 'hono';

const load = async <Module>(name: string): Promise<Module> =>
  (await import(new URL(`../../../scripts/start/${name}.mjs`, import.meta.url).href)) as Module;

interface Pages {
  readonly pages: (options: { portal: string; dist: string; connect?: readonly string[] }) => Hono;
}
interface StaffToken {
  readonly staffToken: (directory: string) => Promise<{ token: string; path: string }>;
}

describe('The pages of the demo', () => {
  let folder: string;
  let app: Hono;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sote-pages-'));
    const files = {
      'portal/index.html': 'etusivu',
      'portal/sv/index.html': 'startsida',
      'portal/style.css': 'body{}',
      'portal/.hidden': 'secret',
      'portal/tämä.html': 'sivu',
      'portal/.frames/sv.html':
        '<!doctype html><!-- head of the page --><nav><a href="/">Etusivu</a><a href="/sv/talo/">Huset</a><a href="/" lang="fi">Suomeksi</a></nav><!-- main of the page --><a href="/sv/talo/">Huset</a>',
      'portal/sv/talo/index.html':
        '<title>Huset $&</title><link rel="alternate" hreflang="fi" href="/talo/" /><main><b><!-- text of sote-house.sv.html --></b></main>',
      'dist/embed/kit.js': 'kit',
      'dist/static/sote-house.sv.html': '<title>Husets text</title><sote-house>Så här kan du påverka $1</sote-house>',
      'outside.txt': 'secret',
    };
    await Promise.all(
      ['portal/sv/talo', 'portal/.frames', 'dist/embed', 'dist/static'].map((path) => mkdir(join(folder, path), { recursive: true })),
    );
    await Promise.all(Object.entries(files).map(([path, text]) => writeFile(join(folder, path), text)));
    const { pages } = await load<Pages>('pages');
    app = pages({ portal: join(folder, 'portal'), dist: join(folder, 'dist') });
  });
  after(() => rm(folder, { recursive: true }));

  const served: [string, string, string][] = [
    ['/', 'etusivu', 'text/html; charset=utf-8'],
    ['/index.html', 'etusivu', 'text/html; charset=utf-8'],
    ['/sv/', 'startsida', 'text/html; charset=utf-8'],
    ['/style.css', 'body{}', 'text/css; charset=utf-8'],
    ['/t%C3%A4m%C3%A4.html', 'sivu', 'text/html; charset=utf-8'],
    ['/dist/embed/kit.js', 'kit', 'text/javascript; charset=utf-8'],
  ];
  for (const [path, text, type] of served) {
    it(`has ${path} with its type and the strict policy`, async () => {
      const response = await app.request(path);
      assert.deepEqual([response.status, await response.text(), response.headers.get('content-type')], [200, text, type]);
      assert.match(
        response.headers.get('content-security-policy') ?? '',
        /^default-src 'none'; script-src 'self'; .*trusted-types sote-osallisuus lit-html$/,
      );
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(response.headers.get('cache-control'), 'no-cache');
    });
  }

  it('puts the frame of its language round a page, with its own link marked, its twin, and the text from the build', async () => {
    const expected =
      '<!doctype html><title>Huset $&</title><link rel="alternate" hreflang="fi" href="/talo/" />' +
      '<nav><a href="/">Etusivu</a><a href="/sv/talo/" aria-current="page">Huset</a><a href="/talo/" lang="fi">Suomeksi</a></nav>' +
      '<main><b>Så här kan du påverka $1</b></main><a href="/sv/talo/">Huset</a>';
    assert.equal(await (await app.request('/sv/talo/?a=1')).text(), expected);
  });

  const unreachable = [
    '/.frames/sv.html',
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/dist/..%2f..%2foutside.txt',
    '/..%5coutside.txt',
    '/.hidden',
    '/%00',
    '/%',
    '/dist/',
    '/no',
  ];
  for (const path of unreachable) {
    it(`has nothing at ${path}`, async () => {
      const response = await app.request(`http://localhost${path}`);
      assert.equal(response.status, 404);
      assert.ok(!(await response.text()).includes('secret'));
    });
  }

  it('leads from a folder without a slash to the one with it, never to another host', async () => {
    const response = await app.request('/sv?a=1');
    assert.deepEqual([response.status, response.headers.get('location')], [301, '/sv/?a=1']);
    assert.equal((await app.request('http://localhost//sv')).headers.get('location'), '/sv/');
  });

  it('lets pages of other origins use the files of the kit, not those of the portal', async () => {
    assert.equal((await app.request('/dist/embed/kit.js')).headers.get('access-control-allow-origin'), '*');
    assert.equal((await app.request('/style.css')).headers.get('access-control-allow-origin'), null);
  });

  it('sends a file that did not change only once', async () => {
    const etag = (await app.request('/style.css')).headers.get('etag') ?? '';
    assert.equal((await app.request('/style.css', { headers: { 'if-none-match': etag } })).status, 304);
  });
});

describe('The staff token of the demo', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'sote-token-'))));
  after(() => rm(folder, { recursive: true }));

  it('is made once, for one user’s eyes only', async () => {
    const { staffToken } = await load<StaffToken>('staff-token');
    const [first, second] = [await staffToken(join(folder, 'new')), await staffToken(join(folder, 'new'))];
    assert.equal(first.token, second.token);
    assert.match(first.token, /^[\w-]{32}$/);
    assert.equal((await stat(first.path)).mode & 0o777, 0o600);
    assert.equal((await readFile(first.path, 'utf8')).trim(), first.token);
  });
});
