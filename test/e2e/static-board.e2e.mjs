/** The board as HTML, as the package's command writes it, where neither its style sheet nor a script comes. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/support/root.mjs';
import { launchChromium } from '../support/e2e/chromium.mjs';

const card = {
  id: 'lift',
  title: 'Uusi hissi',
  status: 'will-not-do',
  themes: [],
  unit: { id: 'centre', name: 'Keskustan terveysasema' },
  said: { summary: 'Hissi on usein rikki.' },
  reason: 'Talo puretaan.',
  askFrom: 'Neuvonta, 0295 000 000',
  responsible: 'Tilapalvelut',
  history: [],
  language: 'fi',
  updatedAt: '2026-06-29',
};

describe('the board as HTML', () => {
  let folder;
  let browser;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sote-static-board-'));
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('has signs of the size of its text when the style sheet does not come', async () => {
    const path = join(folder, 'outcomes.json');
    await writeFile(path, JSON.stringify([card]));
    const board = execFileSync(process.execPath, [join(root, 'dist/command.mjs'), 'board', path], { encoding: 'utf8' });
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 700, height: 700 } });
    await page.setContent(`<!doctype html><html lang="fi"><title>Tulokset</title>${board}</html>`);
    const signs = await page.locator('svg').all();
    assert.ok(signs.length > 7);
    for (const sign of signs) assert.deepEqual([(await sign.boundingBox())?.width, (await sign.boundingBox())?.height], [22, 22]);
    assert.equal(await page.locator('svg[fill=none][stroke=currentColor]').count(), signs.length);
  });
});
