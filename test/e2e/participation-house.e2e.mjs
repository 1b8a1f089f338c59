/**
 * The house as visitors meet it: on the portal's page under its strict policy in three engines, as a static page without JavaScript, on
 * paper, and how much the page moves when the house takes the place of its text.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serve } from '@hono/node-server';
import { selectEngines } from '../../scripts/setup/engines.mjs';
import { pages } from '../../scripts/start/pages.mjs';
import { root } from '../../scripts/support/root.mjs';
import { launchChromium, watchPage } from '../support/e2e/chromium.mjs';
import { openIn } from '../support/e2e/open-in.mjs';

const tag = 'sote-participation-house';
const dist = join(root, 'dist');
/** The width of the engine's window shows one of the two; the other takes no focus. */
const focusButton = `document.querySelector('${tag}').shadowRoot.querySelectorAll('button[data-level=feedback]').forEach((button) => button.focus())`;
const focusIn = (name) => `document.activeElement?.localName === '${name}' && document.activeElement.shadowRoot.activeElement !== null`;

const startPortal = () =>
  new Promise((resolve) => {
    const server = serve({ fetch: pages({ portal: join(root, 'portal'), dist }).fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve({ origin: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });

describe(`<${tag}> as it is embedded`, () => {
  let portal;

  before(async () => {
    portal = await startPortal();
  });
  after(() => portal?.close());

  for (const engine of selectEngines().present) {
    it(`opens by key, keeps the level in the address, and leads to the form that is on the page, in ${engine}`, async () => {
      const visit = await openIn(engine, `${portal.origin}/osallistu/`);
      try {
        await visit.waitFor([tag, 'button[data-level=feedback]']);
        await visit.evaluate(focusButton);
        await visit.press('Enter');
        await visit.waitFor([tag, '#text-feedback [part=actions] button']);
        assert.match(await visit.text([tag, '#text-feedback']), /Palautelomake/);
        assert.equal(await visit.evaluate('location.search'), '?sote-level=feedback');
        const names = await visit.evaluate(
          `[...document.querySelector('${tag}').shadowRoot.querySelectorAll('#text-feedback [part=actions] button')].length`,
        );
        const present = await visit.evaluate(
          `['sote-feedback-prompt', 'sote-you-said-we-did'].filter((name) => document.querySelector(name)).length`,
        );
        assert.equal(names, present);
        await visit.click([tag, '#text-feedback [part=actions] button']);
        await visit.waitUntil(focusIn('sote-feedback-prompt'));
        await visit.press('Shift+Tab');
      } finally {
        await visit.close();
      }
    });

    it(`opens the level of a link, in Swedish, in ${engine}`, async () => {
      const visit = await openIn(engine, `${portal.origin}/sv/delta/?sote-level=dialogue`);
      try {
        await visit.waitUntil(`document.querySelector('${tag}').shadowRoot?.textContent.includes('Klientråd')`);
        assert.equal(await visit.evaluate(`document.querySelector('${tag}').shadowRoot.querySelectorAll('.level.open').length`), 1);
      } finally {
        await visit.close();
      }
    });
  }
});

describe(`<${tag}> without JavaScript, on paper and while it loads`, () => {
  let portal;
  let browser;

  before(async () => {
    portal = await startPortal();
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    portal?.close();
  });

  for (const [language, words] of [
    ['fi', ['Kivijalka', 'Asiakasraati', 'Yhteinen suunta']],
    ['sv', ['Stenfot', 'Klientråd', 'Gemensam riktning']],
    ['en', ['Foundation', 'Client panel', 'Shared direction']],
  ]) {
    it(`is complete in ${language} as a static page, foundation first, with its style sheet and without an accessibility fault`, async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const { errors } = watchPage(page);
      await page.goto(`${portal.origin}/dist/static/${tag}.${language}.html`);
      const text = await page.locator(tag).innerText();
      const places = words.map((word) => text.indexOf(word));
      assert.ok(places.every((place) => place >= 0) && places[0] < places[1] && places[1] < places[2], String(places));
      assert.equal(await page.locator(`${tag} section h3`).count(), 7);
      assert.equal(await page.locator(`${tag} section h4`).count(), 19);
      assert.deepEqual(errors, []);
      await context.close();
    });
  }

  it('is replaced by the widget, and nothing in view moves', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const { errors } = watchPage(page);
    await page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.route('**/embed/chunks/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto(`${portal.origin}/osallistu/`);
    await page.locator(`${tag} .part`).first().waitFor();
    await page.waitForTimeout(300);
    assert.ok((await page.evaluate(() => globalThis.shift)) <= 0.005, String(await page.evaluate(() => globalThis.shift)));
    assert.equal(await page.locator('.sote-house-text').isVisible(), false);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('prints every level with its questions, and the static text when nothing was opened', async () => {
    const page = await browser.newPage();
    await page.goto(`${portal.origin}/dist/static/${tag}.fi.html`);
    await page.locator(`${tag} .part`).first().waitFor();
    const printed = () =>
      page.evaluate(() => {
        const widget = document.querySelector('sote-participation-house');
        const texts = [...widget.shadowRoot.querySelectorAll('.body')].filter((body) => body.getClientRects().length > 0).length;
        return { texts, isStatic: widget.firstElementChild.getClientRects().length > 0 };
      });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal((await printed()).isStatic, true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await page.locator(`${tag} .part[data-level=feedback]`).click();
    await page.locator(`${tag} summary`, { hasText: 'Mietittäväksi' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.deepEqual(await printed(), { texts: 6, isStatic: false });
    const bytes = await page.pdf({ format: 'A4' });
    assert.ok(bytes.length > 10_000);
    await page.close();
  });
});
