import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArguments, findEngines } from '../../scripts/setup/engines.mjs';
import { root } from '../../scripts/support/root.mjs';
import { startSite } from './loader-site.mjs';

const embed = join(root, 'dist/embed');
const tag = 'sote-feedback-prompt';
const classic = (folder = '/embed') => `<script defer src="${folder}/sote-osallisuus.js"></script>`;
const asModule = '<script type="module" src="/embed/sote-osallisuus.js"></script>';
const widget = `<${tag}><a href="/form">Anna palautetta</a></${tag}>`;
const far = `<div style="height: 5000px">A long page</div>${widget}`;

describe('the loader', () => {
  let browser;
  let site;
  let page;
  let warnings;
  let errors;

  before(async () => {
    browser = await chromium.launch({ executablePath: findEngines().chromium.programs.chromium, args: chromiumArguments });
    site = await startSite(embed);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  beforeEach(async () => {
    site.reset();
    warnings = [];
    errors = [];
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
  });
  afterEach(() => page.close());

  const open = async (body, { head = classic(), html = 'lang="fi"', policy, hash = '' } = {}) => {
    const text = `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Sivu</title>${head}</head><body data-sote-organisation="Esimerkkilä" data-sote-reader="osastonhoitaja" data-sote-privacy-url="/tietosuoja" data-sote-keep-days="365">${body}</body></html>`;
    site.add('/page.html', text, policy ? { 'content-security-policy': policy } : {});
    await page.goto(`${site.origin}/page.html${hash}`);
  };
  const defined = () => page.waitForFunction((name) => customElements.get(name) !== undefined, tag, { timeout: 5000 });
  const isDefined = () => page.evaluate((name) => customElements.get(name) !== undefined, tag);
  /** What is going to be observed has been, and a request that was going to be made has been made. */
  const settled = () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));
  const loadersOnly = async (count = 1) => {
    await settled();
    assert.equal(site.asked.length, count, site.asked.join(' '));
    assert.equal(await isDefined(), false);
  };

  for (const [kind, head] of [
    ['a classic defer script', classic()],
    ['a module', asModule],
  ]) {
    it(`as ${kind} shows a widget that is in view, with two requests made at once`, async () => {
      site.answerTogether(2);
      await open(widget, { head });
      await defined();
      await settled();
      assert.equal(site.asked.length, 3, site.asked.join(' '));
      assert.deepEqual([warnings, errors], [[], []]);
    });
  }

  it('asks for the page language together with the widget', async () => {
    site.answerTogether(4);
    await open(widget, { html: 'lang="sv-FI"' });
    await defined();
    await settled();
    assert.equal(site.asked.length, 5, site.asked.join(' '));
    const files = await Promise.all(
      site.asked.filter((path) => path.startsWith('/embed/')).map((path) => readFile(join(embed, path.slice('/embed/'.length)), 'utf8')),
    );
    assert.equal(files.filter((code) => code.includes('Skicka svaret')).length, 1);
  });

  it('is the only request of a page without a widget', async () => {
    await open('<p>Nothing here</p>');
    await loadersOnly();
  });

  it('waits until a widget far below comes near the view', async () => {
    await open(far);
    await loadersOnly();
    await page.mouse.wheel(0, 4500);
    await defined();
  });

  for (const [why, body, options] of [
    ['has no box', `<div hidden>${widget}</div>`],
    ['is a dialog', far.replace(tag, `${tag} mode="dialog"`)],
    ['carries a token', far.replace(tag, `${tag} token="abc"`)],
    ['is the aim of a deep link', far, { hash: '?sote-card=12' }],
    ['is the aim of an own link', far, { hash: '#sote-signup=4KT7-MX2A-9RJW.abc' }],
  ]) {
    it(`loads a widget at once that ${why}`, async () => {
      await open(body, options);
      await defined();
    });
  }

  it('loads when a manage link is opened on the same page', async () => {
    await open(far);
    await loadersOnly();
    await page.evaluate(() => void (location.hash = '#sote-signup=4KT7-MX2A-9RJW.abc'));
    await defined();
  });

  it('defines every tag of the page within seconds of rest, for pages that wait for all of them', async () => {
    await open(`${far}<sote-event-signup></sote-event-signup><sote-you-said-we-did></sote-you-said-we-did>`);
    await loadersOnly();
    await page.waitForFunction(() => document.querySelector(':not(:defined)') === null, undefined, { timeout: 20_000 });
    assert.deepEqual(errors, []);
  });

  it('loads every widget before print', async () => {
    await open(far);
    await loadersOnly();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await defined();
  });

  it('finds a widget that is added later, deep inside other elements', async () => {
    await open('<main></main>');
    await loadersOnly();
    await page.evaluate((name) => {
      const section = document.createElement('section');
      section.append(document.createElement('div'));
      section.firstChild.append(document.createElement(name));
      document.querySelector('main').append(section);
    }, tag);
    await defined();
  });

  it('forgets a widget that is removed, and finds it again where it is moved to', async () => {
    await open(far);
    await loadersOnly();
    await page.evaluate((name) => {
      globalThis.taken = document.querySelector(name);
      globalThis.taken.remove();
    }, tag);
    await page.mouse.wheel(0, 6000);
    await loadersOnly();
    await page.evaluate(() => {
      scrollTo(0, 0);
      document.body.prepend(globalThis.taken);
    });
    await defined();
    assert.deepEqual(errors, []);
  });

  it('warns once with both versions when it is loaded twice, and loads nothing twice', async () => {
    const other = (await readFile(join(embed, 'sote-osallisuus.js'), 'utf8')).replace(/"\d+\.\d+\.\d+"/, '"9.8.7"');
    site.add('/other/sote-osallisuus.js', other);
    await open(widget, { head: `${classic()}${classic('/other')}` });
    await defined();
    await settled();
    assert.equal(site.asked.length, 4, site.asked.join(' '));
    assert.equal(warnings.length, 1);
    assert.match(warnings[0], /version 9\.8\.7 is not used: \d+\.\d+\.\d+ is already/);
    assert.deepEqual(errors, []);
  });

  it('works beside the same file loaded again from another folder, and as a module', async () => {
    await open(widget, { head: `${classic()}${asModule}${classic('/old/embed')}` });
    await defined();
    await settled();
    assert.equal(warnings.length, 2);
    assert.equal(site.asked.filter((path) => path.includes('/chunks/')).length, 2);
    assert.deepEqual(errors, []);
  });

  it("leaves a tag alone that the page's own bundle has defined", async () => {
    await open(`${widget}<script>customElements.define('${tag}', class extends HTMLElement {})</script>`);
    await settled();
    assert.equal(site.asked.length, 1);
  });

  it('runs with a nonce and strict-dynamic', async () => {
    const policy = "script-src 'nonce-r4nd0m' 'strict-dynamic'; object-src 'none'; base-uri 'none'";
    await open(widget, { head: classic().replace('<script', '<script nonce="r4nd0m"'), policy });
    await defined();
    assert.deepEqual(errors, []);
  });

  it('runs from another origin under the strictest policy', async () => {
    const policy = `default-src 'none'; script-src ${site.otherOrigin}; style-src 'none'; require-trusted-types-for 'script'; trusted-types sote-osallisuus`;
    await open(widget, { head: `<script type="module" src="${site.otherOrigin}/embed/sote-osallisuus.js"></script>`, policy });
    await defined();
    await settled();
    // The browser asks for the site's icon by itself, which `default-src 'none'` blocks.
    assert.deepEqual(
      errors.filter((error) => !error.includes('favicon')),
      [],
    );
  });

  it('runs as a classic script of another origin, also without crossorigin', async () => {
    await open(widget, { head: `<script defer src="${site.otherOrigin}/embed/sote-osallisuus.js"></script>` });
    await defined();
    await settled();
    assert.deepEqual([warnings, errors], [[], []]);
  });

  describe('when its files cannot be had', () => {
    const both = `${widget}<sote-event-signup></sote-event-signup>`;
    const lines = () => warnings.filter((text) => text.startsWith('sote-osallisuus'));

    it('says once which one, from where, and what may be the cause', async () => {
      site.isDown = (path) => path.includes('/chunks/');
      await open(both);
      // A busy machine takes its time to give up.
      for (let tries = 0; tries < 100 && lines().length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
      await settled();
      assert.equal(lines().length, 1, lines().join('\n'));
      const [line] = lines();
      assert.match(line, /^sote-osallisuus: no <sote-[\w-]+> from /);
      for (const part of [`${site.origin}/embed/chunks/`, `from ${site.origin}/embed/: `, 'data-sote-base', 'script-src', 'crossorigin'])
        assert.ok(line.includes(part), line);
    });

    it('says so when the policy of the page lets only the loader in', async () => {
      await open(widget, { policy: `script-src ${site.origin}/embed/sote-osallisuus.js` });
      await settled();
      assert.equal(lines().length, 1);
    });

    // What shows a widget in Finnish has a name; all other files have their hash alone.
    const isFetchedLater = (path) => /\/chunks\/\w+\.js$/.test(path);

    it('shows the form also when what it offers besides is missing', async () => {
      site.isDown = isFetchedLater;
      await open(`<${tag} return-address="Mallitie 1" keep-draft="tab" outbox="device"></${tag}>`);
      await page.locator('[part~="send"]').waitFor({ timeout: 5000 });
      assert.equal(await page.locator('[part~="unavailable"]').count(), 0);
    });

    it('shows a widget in Finnish when those of another language are missing', async () => {
      site.isDown = isFetchedLater;
      await open(widget, { html: 'lang="sv"' });
      await page.locator('[part~="send"]').waitFor({ timeout: 5000 });
      assert.equal(await page.locator('[part~="surface"]').getAttribute('lang'), 'fi');
    });

    it('says nothing to a visitor without a network', async () => {
      await open('<main></main>');
      await page.context().setOffline(true);
      await page.evaluate((name) => document.querySelector('main').append(document.createElement(name)), tag);
      await settled();
      assert.deepEqual(lines(), []);
      await page.context().setOffline(false);
    });
  });

  it('checks and keeps an answer on the device that is written after the network has gone', async () => {
    await open(`<${tag} endpoint="/api/v1" outbox="device"></${tag}>`);
    await page.locator(`${tag} textarea`).focus();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.locator(`${tag} textarea`).fill('Odotin 45 minuuttia.');
    await page.locator(`${tag} [part=send]`).click();
    await page.locator(`${tag} [part=keep] button`).click({ timeout: 20_000 });
    await page.locator(`${tag} [part=outbox]`).filter({ hasText: 'odottaa' }).waitFor();
    await page.context().setOffline(false);
  });

  describe("inside a CMS's aggregated file", () => {
    const aggregated = '<script defer src="/cache/all.js"></script>';
    beforeEach(async () => site.add('/cache/all.js', `var theme = 1;\n${await readFile(join(embed, 'sote-osallisuus.js'), 'utf8')}`));

    for (const [where, html, head] of [
      ['the page', 'lang="fi" data-sote-base="/embed"', aggregated],
      ['a data block', 'lang="fi"', `<script type="application/json" data-sote-base="embed/"></script>${aggregated}`],
    ]) {
      it(`finds its folder by data-sote-base on ${where}`, async () => {
        await open(widget, { head, html });
        await defined();
      });
    }

    it('never takes its folder from what a visitor could have written', async () => {
      await open(`<p data-sote-base="/embed">A comment</p>${widget}`, { head: aggregated });
      await settled();
      assert.deepEqual(
        site.asked.filter((path) => path.startsWith('/embed/')),
        [],
      );
      assert.equal(await isDefined(), false);
    });
  });

  it('keeps the fallback visible when the files cannot be loaded, and tries once more when the network is back', async () => {
    site.isDown = (path) => path.includes('/chunks/');
    await open(widget);
    await settled();
    assert.equal(await isDefined(), false);
    assert.equal(await page.getByRole('link', { name: 'Anna palautetta' }).isVisible(), true);
    // The browser itself reports the missing files; an unhandled rejection would be a page error of our own.
    assert.deepEqual(
      errors.filter((error) => !error.startsWith('Failed to load resource')),
      [],
    );
    site.isDown = () => false;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await defined();
  });
});
