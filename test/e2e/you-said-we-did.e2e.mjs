/**
 * The board with a malicious file, under the strictest policy in three engines; and the board as HTML from the package's command,
 * without JavaScript and taken over by the widget.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { selectEngines } from '../../scripts/setup/engines.mjs';
import { root } from '../../scripts/support/root.mjs';
import { launchChromium, watchPage } from '../support/e2e/chromium.mjs';
import { openIn } from '../support/e2e/open-in.mjs';
import { startSite, strictPolicy } from '../support/e2e/site.mjs';

const tag = 'sote-you-said-we-did';
const types = { '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html; charset=utf-8' };

const card = (id, changes) => ({
  id,
  status: 'will-not-do',
  title: `Asia ${id}`,
  themes: [{ id: 'aika', label: 'Aika' }],
  unit: { id: 'keskusta', name: 'Keskusta' },
  said: { summary: 'Aukioloa toivottiin.', count: 7 },
  reason: 'Tekijöitä ei ole.',
  askFrom: 'Neuvonta',
  responsible: 'Tiimi',
  history: [{ at: '2026-09-01', status: 'received' }],
  language: 'fi',
  updatedAt: '2026-10-03',
  ...changes,
});

const markup = '<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>';
const link = 'javascript:globalThis.ran=1';
/** The newest stand first. */
const newest = { updatedAt: '2026-11-20' };
const odd = [
  card('markup', {
    ...newest,
    title: markup,
    said: { summary: markup },
    askFrom: markup,
    history: [{ at: '2026-09-01', status: 'received', note: markup }],
  }),
  card('link', { ...newest, title: link, reason: link, askFrom: link, themes: [{ id: 'x', label: link }] }),
  card('right-to-left', {
    ...newest,
    title: '\u202Eنص\u2066 loppu',
    responsible: '\u202E\u2069\u2069oikealta',
    unit: { id: 'u', name: '\u200Fشمال' },
  }),
  card('long', { ...newest, title: 'ä'.repeat(2000) }),
];
const broken = [
  null,
  7,
  [],
  'x',
  card('word', { title: 'ä'.repeat(50_000) }),
  card('types', { title: { toString: 'x' }, themes: 'none' }),
  card('id"><b>', {}),
  card('silent', { reason: ' ' }),
  card('day', { updatedAt: '2026-02-31' }),
  card('markup', {}),
  card('status', { status: '__proto__' }),
];
const many = Array.from({ length: 10_000 }, (_, index) => card(`o${index}`));
const SHOWN = many.length + odd.length;
/** The last one is written by hand: JSON.stringify would leave `__proto__` out. */
const hostile = `${JSON.stringify([...odd, ...broken, ...many]).slice(0, -1)},{"__proto__":{"status":"done","ran":1},"id":"proto"}]`;

const startFiles = async (files) => {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://site.invalid');
    const body = files[pathname] ?? (await readFile(join(root, 'dist', pathname)).catch(() => undefined));
    if (body === undefined) return void response.writeHead(404).end();
    const headers = { 'content-type': types[extname(pathname)] ?? 'text/plain', 'access-control-allow-origin': '*' };
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types sote-osallisuus";
    return void response.writeHead(200, pathname.endsWith('.html') ? { ...headers, 'content-security-policy': policy } : headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

describe(`<${tag}> with a malicious file`, () => {
  let site;
  let files;

  before(async () => {
    site = await startSite();
    files = await startFiles({ '/hostile.json': hostile });
  });
  after(async () => {
    files?.close();
    await site?.close();
  });

  for (const engine of selectEngines().present) {
    it(`shows text as text, leaves out and counts what is broken, and stays usable in ${engine}`, async () => {
      const page = site.addPage(`/hostile-${engine}.html`, {
        head: '<script src="/embed/sote-osallisuus.js" defer></script>',
        body: `<${tag} src="${files.origin}/hostile.json" sync-url></${tag}>`,
        policy: strictPolicy(files.origin),
      });
      const visit = await openIn(engine, page);
      const inside = (selector) => `document.querySelector('${tag}').shadowRoot?.querySelector('${selector}')`;
      try {
        // The first cards do not wait until all of ten thousand are checked.
        await visit.waitUntil(`${inside('.result')}?.textContent === 'Asioita: ${SHOWN}. Näkyvissä: 10.'`);
        assert.match(await visit.text([tag, '[part="left-out"]']), new RegExp(`^${broken.length + 1} asiaa puuttuu`));
        assert.equal((await visit.text([tag, '[data-id="markup"] h3'])).startsWith('<img'), true);
        await visit.click([tag, '[data-id="markup"] .status']);
        assert.match(await visit.text([tag, '[data-id="markup"] [part="history"]']), /<script>/);
        await visit.click([tag, '[part="find"]']);
        await visit.type([tag, '#find-q'], 'asia o9999');
        await visit.waitUntil(`${inside('.result')}.textContent === 'Asioita: 1. Näkyvissä: 1.'`);
        const state = await visit.evaluate(
          `[globalThis.ran ?? null, ({}).status ?? null, ${inside('img, script, b:not(.counts b, .said > b, .did > b)')}, [...document.querySelector('${tag}').shadowRoot.querySelectorAll('a')].every(({ protocol }) => protocol === 'http:'), document.documentElement.scrollWidth <= innerWidth]`,
        );
        assert.deepEqual(state, [null, null, null, true, true]);
        assert.deepEqual(await visit.found(), { violations: [], errors: [] });
      } finally {
        await visit.close();
      }
    });
  }
});

describe(`<${tag}> as HTML from the package's command`, () => {
  const items = [odd[0], odd[2], card('plain'), card('empty', { reason: '' })];
  let folder;
  let site;
  let browser;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sote-static-'));
    const path = join(folder, 'outcomes.json');
    const json = JSON.stringify({ items, waiting: { count: 4, since: '2026-10-19' } });
    await writeFile(path, json);
    const options = ['board', path, '--language', 'sv', '--src', '/outcomes.json'];
    const board = execFileSync(process.execPath, [join(root, 'dist/command.mjs'), ...options], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const page = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/static/${tag}.css"><script src="/embed/sote-osallisuus.js" defer></script></head><body><main><h1>Resultat</h1>${board}<p>Text efter.</p></main></body></html>`;
    site = await startFiles({ '/board.html': page, '/outcomes.json': json });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    site?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  it('is complete without JavaScript, with its own style sheet and without an accessibility fault', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    const { errors } = watchPage(page);
    await page.goto(`${site.origin}/board.html`);
    const text = (await page.locator(tag).innerText()).replace(/\s+/g, ' ');
    for (const words of [
      'Görs inte 3',
      'Asia plain',
      'Varför',
      'Fråga mer',
      'Uppdaterat 3 oktober 2026',
      'Ett ärende saknas',
      '19 oktober 2026',
      '<img src=x',
    ]) {
      assert.ok(text.includes(words), `${words} in ${text.slice(0, 900)}`);
    }
    await page.locator(`${tag} summary`).first().click();
    assert.match(await page.locator(`${tag} details`).first().innerText(), /1 september 2026/);
    assert.equal(await page.locator(`${tag} :is(img, script)`).count(), 0);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('is replaced by the widget: as many cards, none twice, and nothing in view moves', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const { errors } = watchPage(page);
    await page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${site.origin}/board.html`);
    await page.locator(`${tag} .card`).first().waitFor();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    assert.equal(await page.locator(`${tag} .card`).count(), 3);
    assert.equal(await page.locator('.sote-board').isVisible(), false);
    assert.ok((await page.evaluate('globalThis.shift')) <= 0.005);
    assert.deepEqual(errors, []);
    await page.close();
  });
});
