/**
 * `npm run test:wordpress`: the plugin on a real WordPress with pages of an author and of an administrator, seen by a visitor and in the editor, with a
 * picture of each in `.build/wordpress/`. It needs Debian's packages, and says which are missing. `npm run build` must have run.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from '../../scripts/setup/engines.mjs';
import { Failure, runCommand } from '../../scripts/support/failure.mjs';
import { root } from '../../scripts/support/root.mjs';
import { launchChromium, watchPage } from '../support/e2e/chromium.mjs';
import { startReceiver } from '../support/e2e/receiver.mjs';
import { freePort } from '../support/node/free-port.mjs';
import { startWordPress, WORDPRESS } from './site.mjs';

const PACKAGES = 'wordpress wordpress-theme-twentytwentythree mariadb-server php-cli php-mysql php-xml php-mbstring';
const picture = (name) => join(root, `.build/wordpress/${name}.png`);
const tags = {
  prompt: 'sote-feedback-prompt',
  board: 'sote-you-said-we-did',
  house: 'sote-participation-house',
  events: 'sote-event-signup',
  shortcodes: 'sote-feedback-prompt',
  tags: 'sote-feedback-prompt',
};

const checkMachine = () => {
  const missing = ['php', 'mariadbd', 'mariadb', 'mariadb-install-db', 'chromium'].filter((name) => onPath(name) === undefined);
  if (!existsSync(join(WORDPRESS, 'wp-content/themes/twentytwentythree'))) missing.push('WordPress with its theme');
  if (missing.length > 0) throw new Failure(`Not tried, for there is no ${missing.join(', ')}. On Debian: apt-get install ${PACKAGES}`);
};

/** What each page must show, as a visitor sees it. */
const expected = {
  prompt: ['Tuliko asiasi kuulluksi?', 'Kiireessä soita 116 117.', 'Soita 0295 000 000.', 'Esimerkkilän hyvinvointialue'],
  board: ['Laboratorio iltaisin', 'Kysy palautteista puhelimessa.'],
  house: ['Kysy osallistumisesta.'],
  events: ['Ilmoittaudu puhelimessa.'],
  shortcodes: ['Soita 0295 000 001.', 'Tule käymään.'],
  tags: ['Kiireessä soita 112.', 'Soita 0295 000 002.'],
};

const textOf = (widget) =>
  widget.evaluate((element) => {
    const read = (node) => [...node.childNodes].map((child) => (child.nodeType === 3 ? child.data : read(child))).join(' ');
    return `${read(element.shadowRoot)} ${read(element)}`;
  });

const seePage = async (page, { name, role, endpoint }) => {
  const widget = page.locator(tags[name]);
  await widget.locator('[part=heading]').first().waitFor();
  for (const text of expected[name]) assert.ok((await textOf(widget)).includes(text), `${name} (${role}) says “${text}”`);
  const [loader, ...more] = await page
    .locator('script[src*="sote-osallisuus/embed"]')
    .evaluateAll((all) => all.map(({ src, integrity, defer }) => ({ src, integrity, defer })));
  assert.deepEqual(more, []);
  assert.match(loader.integrity, /^sha384-/);
  assert.equal(loader.defer, true);
  // An administrator may write any HTML, and so another endpoint in a tag of their own. Blocks and shortcodes always have the site's.
  if (role === 'author' || name !== 'tags') assert.equal(await widget.getAttribute('endpoint'), endpoint, `${name} (${role})`);
  if (role === 'author' && name === 'tags') {
    assert.equal(await widget.getAttribute('onclick'), null);
    assert.equal(await page.locator('.round').getAttribute('data-sote-endpoint'), null);
  }
};

const sendAnswer = async (page) => {
  const widget = page.locator(tags.prompt);
  await widget.locator('label.face').nth(3).click();
  await widget.locator('textarea').fill('Kiitos!');
  await widget.locator('[part=send]').click();
  await widget.locator('[part=code]').waitFor();
};

/** Faults of WordPress's own files are not ours. */
const ownFaults = ({ errors, warnings }) => [...errors, ...warnings].filter((text) => text.includes('sote') || text.includes('integrity'));

const visitAll = async (browser, { origin, ids, endpoint }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  const seen = watchPage(page);
  for (const [key, id] of Object.entries(ids)) {
    const [role, name] = key.split('-');
    await page.goto(`${origin}/?p=${id}`);
    await seePage(page, { name, role, endpoint });
    await page.screenshot({ path: picture(`visitor-${key}`), fullPage: true });
    if (name === 'prompt') await sendAnswer(page);
    assert.deepEqual(ownFaults(seen), [], key);
    console.log(`visitor  ${key}: works`);
  }
  await page.close();
};

const logIn = async (browser, origin, user) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${origin}/wp-login.php`);
  await page.locator('#user_login').fill(user);
  await page.locator('#user_pass').fill(`${user}-password`);
  await page.locator('#wp-submit').click();
  await page.waitForURL(/wp-admin/);
  return page;
};

const edit = async (browser, { origin, id, role }) => {
  const page = await logIn(browser, origin, role);
  await page.goto(`${origin}/wp-admin/post.php?post=${id}&action=edit`);
  const close = page.getByRole('button', { name: 'Close dialog' });
  const block = page.locator('[data-type="sote/feedback-prompt"]');
  await block.waitFor({ timeout: 60_000 });
  if (await close.isVisible()) await close.click();
  assert.equal(await page.getByText('This block contains unexpected or invalid content').count(), 0);
  await block.getByText('Feedback prompt').click();
  await page.getByLabel('Unit name').waitFor();
  assert.equal(await page.getByLabel('Unit name').inputValue(), 'Keskustan terveysasema');
  assert.equal(await page.getByLabel('Endpoint').count(), 0);
  await page.screenshot({ path: picture(`editor-${role}`) });
  if (role === 'admin') {
    await page.goto(`${origin}/wp-admin/options-general.php?page=sote-osallisuus`);
    await page.screenshot({ path: picture('settings') });
  }
  await page.context().close();
  console.log(`editor   ${role}: works`);
};

await runCommand(async () => {
  checkMachine();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const receiver = await startReceiver({ origins: [origin] });
  const { endpoint } = receiver;
  let wordPress;
  let browser;
  try {
    wordPress = await startWordPress({ port, version });
    const ids = await wordPress.fill(endpoint);
    browser = await launchChromium();
    await visitAll(browser, { origin, ids, endpoint });
    for (const role of ['author', 'admin']) await edit(browser, { origin, id: ids[`${role}-prompt`], role });
    console.log('Pictures: .build/wordpress/*.png');
  } finally {
    await browser?.close();
    wordPress?.stop();
    await receiver.stop();
  }
});
