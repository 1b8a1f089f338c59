/** A page whose relative addresses begin elsewhere: `<base href>`, of another origin too. `#…` is a place of this page all the same. */
import { expect, html } from '@open-wc/testing';
import '../../components/event-signup/event-signup.js';
import '../../components/feedback-prompt/feedback-prompt.js';
import { fakeEndpoint, json } from '../support/browser/endpoint.js';
import { mount } from '../support/browser/mount.js';
import { screen, waitFor } from '../support/browser/queries.js';
import { user } from '../support/browser/user.js';
import { done } from '../support/fixtures/outcomes.js';
import { evening, eventSignup, own, REFERENCE, TOKEN } from './event-signup/support.js';
import { expectOpen, names, PICTURE } from './participation-house/support.js';
import { inside } from './you-said-we-did/support.js';

describe('a page with <base href> of another origin', () => {
  const before = location.href;
  const base = document.createElement('base');
  base.href = 'https://assets.invalid/portal/';
  const here = before.replace(/#.*$/, '');

  beforeEach(() => document.head.append(base));
  afterEach(() => {
    base.remove();
    history.replaceState(null, '', before);
  });

  it('the prompt\u2019s privacy notice may be on the page', async () => {
    await mount(html`<sote-feedback-prompt privacy-url="#tietosuoja"></sote-feedback-prompt>`);
    await user.click(screen.getByRole('button', { name: 'Näin käsittelemme vastaustasi' }));
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: /^Näin käsittelemme tietojasi/ });
    expect(link.href).to.equal(`${here}#tietosuoja`);
  });

  it('a link to a card leads to this page, and so does the address of what is open', async () => {
    await mount(html`<sote-you-said-we-did sync-url>${inside([done('a')])}</sote-you-said-we-did>`);
    await user.click(await screen.findByRole('button', { name: /^Asian vaiheet/ }));
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: /^Linkki tähän asiaan/ });
    const copy = screen.getByRole('button', { name: /^Kopioi linkki/ });
    const address = new URL(here);
    address.searchParams.set('sote-card', 'a');
    expect([link.href, copy.dataset['address']]).to.deep.equal([address.href, address.href]);
    await user.click(link);
    await waitFor(() => expect(location.href).to.equal(address.href));
  });

  it('a link of a level may lead to a place on the page, and the open levels are kept in the address', async () => {
    const data = { levels: { feedback: { links: [{ label: 'Anna palautetta', href: '#palaute' }] } } };
    const src = URL.createObjectURL(new Blob([JSON.stringify(data)], { type: 'application/json' }));
    await mount(html`<sote-participation-house src=${src} sync-url></sote-participation-house>`, PICTURE);
    await user.click(await screen.findByRole('button', { name: names.feedback }));
    await expectOpen(['feedback']);
    await waitFor(() => expect(location.search).to.include('sote-level=feedback'));
    const address = location.href;
    await user.click(screen.getByRole('link', { name: 'Anna palautetta' }));
    await waitFor(() => expect(location.hash).to.not.equal(''));
    expect(location.href).to.equal(`${address}#palaute`);
  });

  it('an event\u2019s results may be on the page, and a personal link leaves the address', async () => {
    const over = { ...evening, status: 'over', outcome: 'a' };
    fakeEndpoint({ 'GET /events': json({ items: [over] }), 'GET /signups/{reference}': json(own()), 'GET /events/{id}': json(evening) });
    await mount(html`<div data-sote-results-url="#tulokset">${eventSignup()}</div>`);
    await user.click(await screen.findByRole('button', { name: `Lue lisää: ${evening.title}` }));
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Katso, mitä tapahtumasta seurasi' });
    expect([new URL(link.href).origin, new URL(link.href).hash]).to.deep.equal([location.origin, '#tulokset']);
    await user.click(screen.getByRole('button', { name: 'Takaisin tapahtumiin' }));
    location.hash = `#/ilmoittautuminen#sote-signup=${REFERENCE}.${TOKEN}`;
    await screen.findByText('Paikka on varattu');
    expect(location.href).to.equal(`${here}#/ilmoittautuminen`);
  });
});
