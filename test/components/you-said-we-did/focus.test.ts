import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { announcements, expectAccessibleName } from '../../support/browser/accessibility.js';
import { screen } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { done, many, refused } from '../../support/fixtures/outcomes.js';
import { all, answer, appears, ENDPOINT, focused, open, shown, textOf } from './support.js';

const page = (items: readonly unknown[]) => Response.json({ items, counts: { done: items.length }, waiting: { count: 0 } });

describe('<sote-you-said-we-did> for somebody who sees nothing of it', () => {
  it('has every card of the page in the accessibility tree, also those far below', async () => {
    const element = await shown(many(10));
    for (const index of [0, 5, 9]) {
      expect(getComputedStyle(all(element, '.card')[index]!).getPropertyValue('content-visibility')).not.to.equal('auto');
      await expectAccessibleName(screen.getBySelector(`[data-id="o${String(index)}"] h3`), `Asia ${String(index)}`, 'heading');
      await expectAccessibleName(screen.getBySelector(`[data-id="o${String(index)}"] .status`), 'Asian vaiheet', 'button');
    }
  });

  it('leads to the heading when the card that has the focus goes', async () => {
    answer(({ pathname }) => page(pathname.includes('other') ? [refused('b')] : [done('a')]));
    const element = await open(undefined, { endpoint: ENDPOINT });
    (await appears(element, '[data-id="a"] .status')).focus();
    all(element, '[data-id="a"] .status')[0]!.click();
    await appears(element, '[data-id="a"] [part="history"]');
    element.endpoint = `${ENDPOINT}/other`;
    await appears(element, '[data-id="b"]');
    await waitUntil(() => focused(element)?.matches('.title'), 'the heading has the focus');
  });

  it('says that trying again failed, and leads to the heading when it does not', async () => {
    let isUp = false;
    answer(() => (isUp ? page([done('a')]) : undefined));
    const element = await open(undefined, { endpoint: ENDPOINT });
    await appears(element, '[part="failed"]');
    const again = all(element, '.surface > button')[0]!;
    again.focus();
    await aTimeout(300);
    again.click();
    await waitUntil(() => announcements().includes('Tietoja ei saatu juuri nyt.'), 'said again', { timeout: 5000 });
    expect(focused(element) === again).to.equal(true);
    isUp = true;
    again.click();
    await appears(element, '.card');
    await waitUntil(() => focused(element)?.matches('.title'), 'the heading has the focus');
  });

  it('moves the focus to what was found by Enter, and does not say it as well', async () => {
    const element = await shown([done('a', { title: 'Ovi' }), refused('b')]);
    (await appears(element, '[data-act="find"]')).click();
    (await appears(element, '#find-q')).focus();
    await user.keyboard('ovi');
    await user.keyboard('{Enter}');
    await waitUntil(() => focused(element)?.matches('.result') && all(element, '.card').length === 1, 'the result has the focus');
    await aTimeout(300);
    expect(textOf(element, '.result')).to.equal('Asioita: 1. Näkyvissä: 1.');
    expect(announcements()).not.to.contain('Asioita: 1');
  });

  it('leads to what became of an answer, and does not say it as well', async () => {
    answer(({ pathname }) =>
      pathname.endsWith('/answer') ? Response.json({ receivedAt: '2026-11-22T10:00:00Z' }, { status: 201 }) : page([done('a')]),
    );
    const element = await open(undefined, { endpoint: ENDPOINT });
    (await appears(element, '[data-act="ask"]')).click();
    const yes = await appears(element, '[data-act="yes"]');
    yes.focus();
    yes.click();
    await waitUntil(() => focused(element)?.textContent.includes('Kiitos'), 'the thanks have the focus');
    await aTimeout(300);
    expect(announcements()).not.to.contain('Kiitos');
  });
});
