/**
 * What a visitor does in every app, and what must be seen. Every app has the same three views behind `#to-form`, `#to-list` and `#to-board`.
 */
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { watchPage } from '../support/e2e/chromium.mjs';

const TEXT = 'Kiitos, tulin kuulluksi.';

/** Settings as attribute and as property, the fallback, and own questions. */
const seeForm = async (page) => {
  const form = page.locator('sote-feedback-prompt');
  await form.locator('textarea').waitFor();
  assert.equal(await form.locator('h3[part=heading]').count(), 1, 'the property headingLevel makes the heading an h3');
  const text = await form.evaluate((element) => element.shadowRoot.textContent);
  for (const part of ['Palautetta kerää: Esimerkkilä', 'Vastausten lukija: osastonhoitaja', 'Tuliko asiasi kuulluksi?'])
    assert.ok(text.includes(part), `the form says “${part}”`);
  assert.equal(await page.getByText('Soita 0295 000 000.').isVisible(), true, 'the other ways are beside the form');
  return form;
};

/** One answer, stored once, and the event by the way of the framework. */
const answer = async (page, portal, form) => {
  const { items: before } = await portal.staff('/feedback?limit=100');
  await form.locator('label.face').nth(3).click();
  await form.locator('textarea').fill(TEXT);
  await form.locator('[part=send]').click();
  const reference = await form.locator('[part=code]').textContent();
  await page.locator('#sent', { hasText: /^1$/ }).waitFor();
  const { items } = await portal.staff('/feedback?limit=100');
  const answers = items.slice(0, items.length - before.length);
  assert.deepEqual(
    answers.map((answer) => answer.reference),
    [reference.trim()],
    'one answer is stored',
  );
  assert.equal(answers[0].answers.find(({ question }) => question === 'why').value, TEXT);
};

const namesOf = (prompts) => prompts.evaluateAll((elements) => elements.map(({ unitName }) => unitName));

/** A framework renders after a press in its own time: Angular after the next frame. */
const expectNames = async (prompts, expected) => {
  const end = performance.now() + 5000;
  while (!isDeepStrictEqual(await namesOf(prompts), expected) && performance.now() < end) await setTimeout(50);
  assert.deepEqual(await namesOf(prompts), expected);
};

/** A list keeps what was typed when its order changes, and an element that comes anew is empty and works. */
const useList = async (page) => {
  await page.locator('#to-list').click();
  const prompts = page.locator('sote-feedback-prompt');
  const textOf = (index) => prompts.nth(index).locator('textarea');
  await textOf(2).waitFor();
  await expectNames(prompts, ['Keskusta', 'Ranta', 'Metsälä']);
  await textOf(0).fill(TEXT);
  await page.locator('#reverse').click();
  await expectNames(prompts, ['Metsälä', 'Ranta', 'Keskusta']);
  assert.equal(await textOf(2).inputValue(), TEXT, 'what was typed moved with its element');
  await page.locator('#remove').click();
  await expectNames(prompts, ['Ranta', 'Keskusta']);
  await page.locator('#add').click();
  await textOf(2).waitFor();
  await expectNames(prompts, ['Ranta', 'Keskusta', 'Metsälä']);
  assert.deepEqual(await Promise.all([1, 2].map((index) => textOf(index).inputValue())), [TEXT, '']);
};

const seeBoard = async (page) => {
  await page.locator('#to-board').click();
  const heading = page.locator('sote-you-said-we-did').getByRole('heading', { name: 'Laboratorio iltaisin' });
  await heading.waitFor();
  assert.equal(await page.locator('sote-you-said-we-did h3[part=heading]').count(), 1, 'the board has its level too');
};

/**
 * @param {import('playwright-core').Page} page
 * @param {{ origin: string, staff: (path: string) => Promise<any> }} portal
 */
export const converse = async (page, portal) => {
  page.setDefaultTimeout(15_000);
  const { errors, warnings } = watchPage(page);
  await page.goto(`${portal.origin}/`);
  await answer(page, portal, await seeForm(page));
  await useList(page);
  await seeBoard(page);
  // Away and back: every view is made anew, now that the elements are defined.
  await page.locator('#to-form').click();
  await seeForm(page);
  await seeBoard(page);
  assert.deepEqual({ errors, warnings }, { errors: [], warnings: [] }, 'the console is silent');
};
