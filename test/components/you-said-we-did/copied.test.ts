import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { announcements, expectAccessibleName } from '../../support/browser/accessibility.js';
import { mount } from '../../support/browser/mount.js';
import { screen, waitFor, within } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { done, refused } from '../../support/fixtures/outcomes.js';
import { inside } from './support.js';

const { clipboard } = navigator;
const setClipboard = (value: unknown): void => {
  Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
};

describe('<sote-you-said-we-did> what is done with a card', () => {
  const { pathname } = location;
  afterEach(() => {
    setClipboard(clipboard);
    history.replaceState(null, '', pathname + location.search);
  });

  it('has the card’s title in the name of each of its buttons, as every card has the same', async () => {
    await mount(html`<sote-you-said-we-did sync-url>${inside([done('a'), refused('b')])}</sote-you-said-we-did>`);
    for (const { title } of [done('a'), refused('b')]) {
      await user.click(await screen.findByRole('button', { name: `Asian vaiheet: ${title}` }));
      await screen.findByRole('link', { name: `Linkki tähän asiaan: ${title}` });
      await expectAccessibleName(screen.getByRole('button', { name: `Kopioi linkki: ${title}` }), `Kopioi linkki: ${title}`, 'button');
      screen.getByRole('button', { name: `Tulosta tämä asia: ${title}` });
    }
  });

  it('shows at that card how it went, and says it too', async () => {
    await mount(html`<sote-you-said-we-did sync-url>${inside([done('a'), refused('b')])}</sote-you-said-we-did>`);
    await screen.findAllByRole('article');
    const [card, other] = screen.getAllByRole('article');
    for (const each of [card!, other!]) await user.click(within(each).getByRole('button', { name: /^Asian vaiheet/ }));
    const copy = await within(card!).findByRole('button', { name: /^Kopioi linkki/ });
    setClipboard(undefined);
    await user.click(copy);
    await within(card!).findByText('Kopiointi ei onnistunut. Voit kopioida linkin itse.');
    await waitFor(() => expect(announcements()).to.contain('Kopiointi ei onnistunut.'));
    setClipboard({ writeText: () => Promise.resolve() });
    await user.click(copy);
    await within(card!).findByText('Linkki on kopioitu.');
    expect(within(other!).queryByText('Linkki on kopioitu.') === null, 'only there').to.equal(true);
  });
});
