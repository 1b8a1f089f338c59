/**
 * What a host page does around the widgets, as the guides say that it may: its own bundle under Trusted Types, and rules for undefined elements.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/support/root.mjs';
import { launchChromium } from '../support/e2e/chromium.mjs';
import { startSite, strictPolicy } from '../support/e2e/site.mjs';

const tag = 'sote-feedback-prompt';
const embedding = await readFile(join(root, 'docs/embedding.md'), 'utf8');
const endpoint = 'https://palaute.example/api/v1';

describe('a host page', () => {
  let browser;
  let site;
  let page;

  before(async () => {
    [browser, site] = await Promise.all([launchChromium(), startSite()]);
    await site.addModule('/bundle.js', `import './dist/esm/components/feedback-prompt/feedback-prompt.js';`);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const open = async (path, parts) => {
    page = await browser.newPage();
    await page.goto(site.addPage(path, { body: `<${tag}><p>Soita 0295 000 000.</p></${tag}>`, ...parts }));
  };

  it('that bundles the widgets itself runs them under a policy with the name that the guide gives, and not under ours', async () => {
    assert.ok(embedding.includes('also lists `lit-html`'));
    const head = '<script type="module" src="/bundle.js"></script>';
    await open('/bundled.html', { head, policy: strictPolicy(endpoint, ['lit-html']) });
    await page.waitForFunction((name) => document.querySelector(name).shadowRoot?.querySelector('[part=heading]'), tag);
    assert.deepEqual(await page.evaluate(() => globalThis.soteFound), { violations: [], errors: [] });
    await page.close();

    await open('/refused.html', { head, policy: strictPolicy(endpoint) });
    await page.waitForFunction(() => globalThis.soteFound.violations.length > 0);
    assert.match((await page.evaluate(() => globalThis.soteFound.violations)).join(), /trusted-types/);
    assert.equal(await page.getByText('Soita 0295 000 000.').isVisible(), true);
    await page.close();
  });

  it("that hides undefined elements by the guide's rule shows the other ways when the files cannot be had", async () => {
    const [, rule] = /^ {2}`(:not\(:defined, .*\))`\.$/m.exec(embedding) ?? assert.fail('the guide gives no rule');
    const head = '<script defer src="/embed/sote-osallisuus.js"></script>';
    site.isDown = (path) => path.startsWith('/embed/');
    await open('/hidden.html', {
      head: `${head}<style>${rule} { visibility: hidden }</style>`,
      body: `<${tag}><p>Soita 0295 000 000.</p></${tag}><x-other>Muu</x-other>`,
    });
    assert.equal(await page.getByText('Soita 0295 000 000.').isVisible(), true);
    assert.equal(await page.getByText('Muu').isVisible(), false);
    site.isDown = () => false;
    await page.close();
  });
});
