/**
 * A widget in one script, for a CMS that takes one file: nothing more is asked for from the first sight to the receipt, in three engines.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { selectEngines } from '../../scripts/setup/engines.mjs';
import { root } from '../../scripts/support/root.mjs';
import { openIn } from '../support/e2e/open-in.mjs';
import { startReceiver } from '../support/e2e/receiver.mjs';
import { startSite, strictPolicy } from '../support/e2e/site.mjs';

const tag = 'sote-feedback-prompt';

describe('a widget in one file', () => {
  let site;
  let receiver;
  let hashes;

  before(async () => {
    site = await startSite();
    receiver = await startReceiver({ origins: [site.origin] });
    hashes = JSON.parse(await readFile(join(root, 'dist/embed-single/integrity.json'), 'utf8'));
  });
  after(async () => {
    await receiver?.stop();
    await site?.close();
  });

  const script = (widget) => `<script defer src="/embed-single/${widget}.js" integrity="${hashes[`${widget}.js`]}" crossorigin></script>`;
  const open = (engine, path, widgets, body) => {
    const head = widgets.map(script).join('');
    const names = widgets.map((widget) => `sote-${widget}`);
    return openIn(engine, site.addPage(path, { head, body, language: 'sv', policy: strictPolicy(receiver.endpoint, names) }));
  };
  const settings = () =>
    `endpoint="${receiver.endpoint}" organisation="Esimerkkilä" reader="osastonhoitaja" privacy-url="/t" keep-days="365"`;

  for (const engine of selectEngines().present) {
    it(`takes an answer in Swedish with one request and the strictest policy in ${engine}`, async () => {
      const visit = await open(engine, `/single-${engine}.html`, ['feedback-prompt'], `<${tag} ${settings()}></${tag}>`);
      try {
        await visit.waitFor([tag, 'textarea']);
        assert.equal(await visit.text([tag, 'button[part=send]']), 'Skicka svaret');
        await visit.click([tag, 'label.face:nth-of-type(2)']);
        await visit.type([tag, 'textarea'], 'Tack!');
        await visit.click([tag, 'button[part=send]']);
        assert.match(await visit.text([tag, '[part=code]']), /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
        assert.deepEqual(
          site.requests.filter((path) => path.includes('embed')),
          ['/embed-single/feedback-prompt.js'],
        );
        assert.deepEqual(await visit.found(), { violations: [], errors: [] });
      } finally {
        site.requests.length = 0;
        await visit.close();
      }
    });
  }

  it('works beside another widget in a file of its own', async () => {
    const [engine] = selectEngines().present;
    const both = ['feedback-prompt', 'participation-house'];
    const visit = await open(
      engine,
      '/two.html',
      both,
      `<${tag} ${settings()}></${tag}><sote-participation-house></sote-participation-house>`,
    );
    try {
      await visit.waitFor([tag, 'textarea']);
      await visit.waitFor(['sote-participation-house', '[part=heading]']);
      assert.deepEqual(await visit.found(), { violations: [], errors: [] });
    } finally {
      site.requests.length = 0;
      await visit.close();
    }
  });
});
