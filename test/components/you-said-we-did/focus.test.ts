import { aTimeout, expect } from '@open-wc/testing';
import { html } from 'lit';
import type { YouSaidWeDid } from '../../../components/you-said-we-did/you-said-we-did.js';
import { announcements, expectAccessibleName } from '../../support/browser/accessibility.js';
import { ENDPOINT, fakeEndpoint, json } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { done, many, refused } from '../../support/fixtures/outcomes.js';
import { boardOf } from './support.js';

const fromEndpoint = html`<sote-you-said-we-did endpoint=${ENDPOINT}></sote-you-said-we-did>`;
const page = (items: readonly unknown[]) => json({ items, counts: { done: items.length }, waiting: { count: 0 } });
const isAtHeading = () => focused() === screen.getByRole('heading', { level: 2 });

/** A live region speaks a tenth of a second after it is told to: only time shows that it says nothing. */
const whenItWouldHaveSpoken = () => aTimeout(300);

describe('<sote-you-said-we-did> for somebody who sees nothing of it', () => {
  it('has every card of the page in the accessibility tree, also those far below', async () => {
    await mount(boardOf(many(10)));
    await screen.findAllByRole('article');
    for (const index of [0, 5, 9]) {
      expect(getComputedStyle(screen.getAllByRole('article')[index]!).getPropertyValue('content-visibility')).not.to.equal('auto');
      const title = screen.getByRole('heading', { name: `Asia ${String(index)}` });
      await expectAccessibleName(title, `Asia ${String(index)}`, 'heading');
      await expectAccessibleName(within(title.closest('article')!).getByRole('button'), `Asian vaiheet: Asia ${String(index)}`, 'button');
    }
  });

  it('leads to the heading when the card that has the focus goes', async () => {
    fakeEndpoint({ '*': ({ path }) => page(path.startsWith('/other') ? [refused('b')] : [done('a')]) });
    const widget = await mount<YouSaidWeDid>(fromEndpoint);
    await user.click(await screen.findByRole('button', { name: /^Asian vaiheet/ }));
    await screen.findByRole('list');
    expect(textOf(focused()!)).to.equal('Asian vaiheet');
    widget.endpoint = `${ENDPOINT}/other`;
    await screen.findByRole('heading', { name: 'Vastaanotto auki myös lauantaisin' });
    await waitFor(() => expect(isAtHeading()).to.equal(true));
  });

  it('says that trying again failed, and leads to the heading when it does not', async () => {
    fakeEndpoint({ 'GET /outcomes': ['offline', 'offline', page([done('a')])] });
    await mount(fromEndpoint);
    const again = await screen.findByRole('button', { name: 'Yritä uudelleen' });
    again.focus();
    // What speaks is fetched with the first touch.
    await screen.findBySelector('[aria-live="polite"]');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(announcements()).to.include('Tietoja ei saatu juuri nyt.'));
    expect(focused() === again).to.equal(true);
    await user.keyboard('{Enter}');
    await screen.findByRole('article');
    await waitFor(() => expect(isAtHeading()).to.equal(true));
  });

  it('moves the focus to what was found by Enter, and does not say it as well', async () => {
    await mount(boardOf([done('a', { title: 'Ovi' }), refused('b')]));
    await user.click(await screen.findByRole('button', { name: 'Hae ja rajaa' }));
    await user.type(await screen.findByLabelText('Hae sanoilla'), 'ovi{Enter}');
    await waitFor(() => {
      expect(focused() === screen.getByText('Asioita: 1. Näkyvissä: 1.')).to.equal(true);
      expect(screen.getAllByRole('article')).to.have.lengthOf(1);
    });
    await whenItWouldHaveSpoken();
    expect(textOf(screen.getBySelector('[part="result"]'))).to.equal('Asioita: 1. Näkyvissä: 1.');
    expect(announcements()).not.to.contain('Asioita: 1');
  });

  it('leads to what became of an answer, and does not say it as well', async () => {
    fakeEndpoint({ 'GET /outcomes': page([done('a')]) });
    await mount(fromEndpoint);
    await user.click(await screen.findByRole('button', { name: 'Onko asia nyt paremmin?' }));
    await user.click(await screen.findByRole('button', { name: 'On' }));
    await waitFor(() => expect(textOf(focused()!)).to.include('Kiitos'));
    await whenItWouldHaveSpoken();
    expect(announcements()).not.to.contain('Kiitos');
  });
});
