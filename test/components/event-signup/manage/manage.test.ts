import { expect } from '@open-wc/testing';
import '../../../../components/event-signup/event-signup.js';
import type { EventSignup } from '../../../../components/event-signup/event-signup.js';
import type { Answers } from '../../../../stories/support/fake-endpoint.js';
import { expectAccessible } from '../../../support/browser/accessibility.js';
import { fakeEndpoint, json, pendingAnswer } from '../../../support/browser/endpoint.js';
import { mount } from '../../../support/browser/mount.js';
import { screen, textOf, waitFor } from '../../../support/browser/queries.js';
import { user } from '../../../support/browser/user.js';
import { evening, eventSignup, own, REFERENCE, TOKEN } from '../support.js';

const cancelled = () => own({ needsTold: false, dates: [{ ...own().dates[0], state: 'cancelled' }] });
const CANCEL_EVENTS = ['sote-signup-cancel-send', 'sote-signup-cancel-sent'];

/** An endpoint with one event and one signup to it. */
const endpointWith = (answers: Answers = {}) =>
  fakeEndpoint({
    'GET /events': json({ items: [evening] }),
    'GET /events/{id}': json(evening),
    'GET /signups/{reference}': json(own()),
    ...answers,
  });

/** The page as it is opened by a personal link. */
const openByLink = async (link = `#sote-signup=${REFERENCE}.${TOKEN}`): Promise<EventSignup> => {
  location.hash = link;
  return mount<EventSignup>(eventSignup());
};

const press = async (name: string): Promise<void> => user.click(await screen.findByRole('button', { name }));

describe('<sote-event-signup> one’s own signup', () => {
  it('opens by its link, which leaves the address at once; needs are told of and never shown', async () => {
    const { requests } = endpointWith();
    location.hash = `#sote-signup=${REFERENCE}.${TOKEN}`;
    const { length } = history;
    const widget = await mount(eventSignup());
    expect(location.href).to.not.contain('sote-signup');
    // Firefox holds fifty steps: an older one may go as this page comes.
    expect(history.length).to.be.at.most(length);
    await screen.findByRole('heading', { name: 'Oma ilmoittautumisesi', focused: true });
    await screen.findByText('Kerroit, mitä tukea tarvitset. Emme näytä sitä täällä.');
    await expectAccessible(widget);
    const asked = requests.find(({ path }) => path.startsWith('/signups/'));
    expect(asked?.headers.get('authorization')).to.equal(`Bearer ${TOKEN}`);
    expect(requests.every(({ url }) => !url.includes(TOKEN))).to.equal(true);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('shows the signup of the link that was opened last, however slow the one before', async () => {
    const other = '7777-9999-2222';
    const { answer, respond } = pendingAnswer();
    const { requests } = endpointWith({
      'GET /signups/{reference}': ({ path }) => (path.endsWith(REFERENCE) ? answer : json(own({ reference: other, name: 'Kaisa' }))),
    });
    const askedFor = (path: string) => requests.filter((request) => request.path === path);
    const widget = await openByLink();
    await waitFor(() => expect(askedFor(`/signups/${REFERENCE}`)).to.have.lengthOf(1));
    location.hash = `#sote-signup=${other}.${TOKEN}`;
    await screen.findByText('Kaisa');
    await waitFor(() => expect(askedFor('/events/ilta')).to.have.lengthOf(1));
    respond(json(own()));
    // The event is asked for once a signup has come, so the slow one is here when it is asked for again.
    await waitFor(() => expect(askedFor('/events/ilta')).to.have.lengthOf(2));
    await widget.updateComplete;
    expect(textOf(widget)).to.contain('Kaisa').and.to.not.contain('Maija');
  });

  it('opens whatever a mail program or the page’s own router has made of the link, and no key stays in the address', async () => {
    endpointWith();
    const key = `${REFERENCE}.${TOKEN}`;
    const links: readonly (readonly [hash: string, left: string])[] = [
      [`#sote-signup=${key}.`, ''],
      [`#sote-signup=${key}%20&utm_source=x`, ''],
      [`#sote-signup=${REFERENCE}%2E${TOKEN})`, ''],
      [`#/tapahtumat#sote-signup=${key}`, '#/tapahtumat'],
      [`#/tapahtumat?sote-signup=${key}`, '#/tapahtumat'],
      [`#sote-signup%3D${key}`, ''],
      [`#SOTE-SIGNUP=${key}`, ''],
    ];
    for (const [hash, left] of links) {
      const widget = await openByLink(hash);
      expect([location.hash, location.href.includes(TOKEN)], hash).to.deep.equal([left, false]);
      await screen.findByText('Paikka on varattu');
      widget.remove();
    }
    location.hash = '';
  });

  it('says that a link is not whole, and keeps nothing of it in the address', async () => {
    endpointWith();
    await openByLink(`#sote-signup=${REFERENCE}.${TOKEN.slice(4)}`);
    expect(location.href).to.not.contain(REFERENCE);
    await screen.findByRole('textbox', { name: 'Oma linkki', description: /^Tarkista linkki/ });
  });

  it('is cancelled in two steps, and says so', async () => {
    const heard: string[] = [];
    const listen = ({ type }: Event) => heard.push(type);
    for (const name of CANCEL_EVENTS) document.addEventListener(name, listen);
    const { requests } = endpointWith({ 'DELETE /signups/{reference}': json(cancelled()) });
    const widget = await openByLink();
    await press('Peru ilmoittautuminen');
    await screen.findByRole('heading', { name: 'Haluatko perua paikkasi?', focused: true });
    await expectAccessible(widget);
    expect(requests.some(({ method }) => method === 'DELETE')).to.equal(false);
    await press('Kyllä, peru');
    await screen.findByRole('heading', { name: 'Paikkasi on peruttu', focused: true });
    expect(screen.queryByRole('button', { name: 'Peru ilmoittautuminen' })).to.equal(null);
    expect(heard).to.deep.equal(CANCEL_EVENTS);
    for (const name of CANCEL_EVENTS) document.removeEventListener(name, listen);
  });

  it('changes the contact alone, and deletes the needs alone', async () => {
    const { requests } = endpointWith({ 'PATCH /signups/{reference}': json(own()) });
    const patches = () => requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
    await openByLink();
    await press('Muuta: Yhteystietosi');
    await screen.findByRole('heading', { name: 'Muuta yhteystietoa', focused: true });
    await user.fill(screen.getByLabelText('Sähköpostiosoite'), 'uusi@example.fi');
    await press('Tallenna muutos');
    await screen.findByRole('heading', { name: 'Muutos on tallennettu', focused: true });
    await press('Poista: Tuki');
    await waitFor(() => expect(patches()).to.have.lengthOf(2));
    await screen.findByRole('heading', { name: 'Muutos on tallennettu', focused: true });
    expect(patches()).to.deep.equal([{ contact: { way: 'email', value: 'uusi@example.fi' } }, { supportNeeds: null }]);
  });

  it('tells at the field of a typed link of a wrong form, and of one that nobody has', async () => {
    endpointWith({ 'GET /signups/{reference}': 'not-found' });
    const widget = await mount(eventSignup());
    await press('Muuta tai peru ilmoittautumisesi');
    await user.fill(await screen.findByLabelText('Oma linkki'), 'väärä');
    await press('Näytä ilmoittautumiseni');
    await screen.findByRole('textbox', { name: 'Oma linkki', description: /^Tarkista linkki/ });
    await expectAccessible(widget);
    await user.fill(screen.getByLabelText('Oma linkki'), `${REFERENCE.toLowerCase()}.${TOKEN}`);
    await press('Näytä ilmoittautumiseni');
    await screen.findByText(/^Emme löydä tällä linkillä/);
  });
});
