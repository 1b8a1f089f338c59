/**
 * Every page of HTML in the guides, opened as a reader would copy it: its widgets come, and the console has nothing to say.
 */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/support/root.mjs';
import { launchChromium, watchPage } from '../support/e2e/chromium.mjs';

const ORIGIN = 'https://portal.example';
const names = [...(await readdir(join(root, 'docs'))).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`), 'README.md'];
const guides = await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(root, name), 'utf8') })));
const snippets = guides.flatMap(({ name, text }) =>
  [...text.matchAll(/^```html\n(.*?)^```$/gms)].map(([, code], index) => ({ title: `${name}, page ${index + 1}`, code })),
);

/** The folder that the guides call `/sote`, an endpoint that has nothing yet, and no other network. */
const answer = async (route, code) => {
  const { origin, pathname } = new URL(route.request().url());
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: code });
  if (pathname.startsWith('/sote/') && origin === ORIGIN) {
    const body = await readFile(join(root, 'dist', pathname.slice('/sote/'.length))).catch(() => undefined);
    if (body !== undefined) return route.fulfill({ contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript', body });
  }
  if (pathname.includes('/outcomes') || pathname.includes('/events'))
    return route.fulfill({ json: { items: [] }, headers: { 'access-control-allow-origin': '*' } });
  return route.abort();
};

/** A part of a page gets what the page around it has. */
const completed = (code) => {
  const hasScript = /<script[^>]* src=/.test(code);
  const hasEndpoint = /endpoint=/.test(code);
  const head = hasScript ? '' : '<script src="/sote/embed/sote-osallisuus.js" defer></script>';
  const attributes = [hasEndpoint ? '' : 'data-sote-endpoint="/api/v1"']
    .concat(
      ['organisation="Esimerkkilä"', 'reader="osastonhoitaja"', 'privacy-url="/t"', 'keep-days="365"'].map((part) => `data-sote-${part}`),
    )
    .join(' ');
  // Example hashes match no file.
  return `<!doctype html><html lang="fi" ${attributes}><meta charset="utf-8">${head}${code.replace(/ integrity="sha384-…" crossorigin/g, '')}</html>`;
};

describe('the HTML of the guides', () => {
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser?.close());

  for (const { title, code } of snippets) {
    it(`opens without a word in the console: ${title}`, async () => {
      const page = await browser.newPage();
      try {
        const { errors, warnings } = watchPage(page);
        await page.route('**/*', (route) => answer(route, completed(code)));
        await page.goto(`${ORIGIN}/`);
        const tags = await page.evaluate(() =>
          [...document.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => name.startsWith('sote-')),
        );
        const isLoaded = code.includes('src=') ? code.includes('/sote/') : true;
        if (isLoaded) {
          for (const tag of tags) {
            await page.locator(tag).first().scrollIntoViewIfNeeded();
            await page.waitForFunction((name) => customElements.get(name) !== undefined, tag);
            await page.evaluate((name) => document.querySelector(name).updateComplete, tag);
          }
        }
        // What is drawn first has been.
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        const said = [...errors, ...warnings].filter((text) => !text.startsWith('Failed to load resource'));
        assert.deepEqual(said, []);
      } finally {
        await page.close();
      }
    });
  }
});
