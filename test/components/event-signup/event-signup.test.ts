import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import '../../../components/event-signup/event-signup.js';
import { Signup } from '../../../src/contract/signups.js';
import { announcements, expectAccessible } from '../../support/browser/accessibility.js';
import { fakeEndpoint, json, problem } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { fillIn, openForm } from './steps.js';
import { evening, eventSignup, panel, receiptOf, series, TOKEN } from './support.js';

type SignupBody = Readonly<Record<string, unknown>>;

const SEND = 'Lähetä ilmoittautuminen';
const EVENTS = ['sote-signup-send', 'sote-signup-sent'];
const offer = (open: boolean) => ({ waitingList: open ? { open, nextPosition: 3 } : { open }, otherDates: [] });

/** The widget with these events, and what was sent so far. */
const open = async (events: readonly object[], ...answers: readonly (Response | 'lost' | 'refused')[]) => {
  const { requests } = fakeEndpoint<SignupBody>({ 'GET /events': json({ items: events }), 'POST /events/{id}/signups': answers });
  const widget = await mount(eventSignup());
  return { widget, posts: () => requests.filter(({ method }) => method === 'POST') };
};

const press = async (name: string): Promise<void> => user.click(await screen.findByRole('button', { name }));

describe('<sote-event-signup> from the list to the receipt', () => {
  it('leads from the list to the receipt, sends what the contract says once, and tells of it without the person', async () => {
    const heard: CustomEvent<Record<string, unknown>>[] = [];
    const listen = (event: Event) => heard.push(event as CustomEvent<Record<string, unknown>>);
    for (const name of EVENTS) document.addEventListener(name, listen);
    const { widget, posts } = await open([evening], receiptOf('confirmed'));
    await press(`Lue ja ilmoittaudu: ${evening.title}`);
    await screen.findByRole('heading', { name: evening.title, focused: true });
    screen.getByRole('heading', { name: 'Tähän voit vaikuttaa' });
    await expectAccessible(widget);
    await user.click(screen.getAllByRole('button', { name: 'Ilmoittaudu' })[0]!);
    await screen.findByRole('heading', { name: 'Ilmoittaudu mukaan', focused: true });
    await fillIn();
    await expectAccessible(widget);
    await press(SEND);
    await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
    await expectAccessible(widget);
    expect(posts()).to.have.lengthOf(1);
    expect(v.is(Signup, posts()[0]?.body)).to.equal(true);
    expect(posts()[0]?.body['acceptWaiting']).to.equal(false);
    expect(textOf(screen.getBySelector('[part="own-link"]'))).to.contain(`#sote-signup=4KT7-MX2A-9RJW.${TOKEN}`);
    expect(heard.map(({ type }) => type)).to.deep.equal(EVENTS);
    expect(heard[1]?.detail).to.deep.equal({ state: 'confirmed' });
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    expect(location.href).to.not.contain('sote-signup');
    for (const name of EVENTS) document.removeEventListener(name, listen);
  });

  it('asks for what is missing, each link leading to its field', async () => {
    const { widget, posts } = await open([evening]);
    await openForm();
    await press(SEND);
    await screen.findByRole('heading', { name: 'Ilmoittautumisessa on korjattavaa', focused: true });
    await expectAccessible(widget);
    screen.getByRole('textbox', { name: 'Nimi tai nimimerkki', description: 'Kirjoita nimi tai nimimerkki.' });
    await user.click(screen.getByRole('link', { name: 'Kirjoita nimi tai nimimerkki.' }));
    await screen.findByRole('textbox', { name: 'Nimi tai nimimerkki', focused: true });
    expect(posts()).to.deep.equal([]);
  });

  it('stops an identity code before any request, and removes it by one press', async () => {
    const { widget, posts } = await open([evening], receiptOf('confirmed'));
    await openForm();
    await fillIn();
    const topic = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Voit ehdottaa aihetta' });
    await user.fill(topic, 'Olen 131052-987P, jonot.');
    await press(SEND);
    await screen.findByRole('heading', { name: 'Poista henkilötunnus, ennen kuin lähetät', focused: true });
    await expectAccessible(widget);
    await press('Poista henkilötunnus tiedoista');
    await screen.findByText(/^Henkilötunnus on poistettu/);
    expect(topic.value).to.equal('Olen, jonot.');
    expect(posts()).to.deep.equal([]);
    await press(SEND);
    await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
  });

  it('loses nothing typed when the last seat went meanwhile: the waiting list is one press away and goes under a new key', async () => {
    const { widget, posts } = await open([evening], problem(409, 'event-full', undefined, offer(true)), receiptOf('waiting', 3));
    await openForm();
    await fillIn();
    await press(SEND);
    await screen.findByRole('heading', { name: 'Kaikki paikat ehtivät mennä', focused: true });
    await expectAccessible(widget);
    expect(screen.getByLabelText<HTMLInputElement>('Nimi tai nimimerkki').value).to.equal('Maija');
    await press('Mene jonoon, sijasi on 3');
    await screen.findByRole('heading', { name: 'Olet jonossa. Sinulla ei ole vielä paikkaa.', focused: true });
    screen.getByText('Jonossa, sija 3');
    const [first, second] = posts();
    expect([first?.body['acceptWaiting'], second?.body['acceptWaiting']]).to.deep.equal([false, true]);
    expect(first?.key).to.not.equal(second?.key);
  });

  it('tells what is not confirmed from what is refused; trying again has the same key', async () => {
    const { widget, posts } = await open([evening], 'lost', 'lost', 'lost', 'lost', 'lost', 'refused', receiptOf('confirmed'));
    await openForm();
    await fillIn();
    const send = screen.getByRole('button', { name: SEND });
    await user.click(send);
    await screen.findByRole('heading', { name: 'Emme tiedä vielä, tuliko ilmoittautumisesi perille', focused: true });
    await expectAccessible(widget);
    await user.click(send);
    await screen.findByRole('heading', { name: 'Ilmoittautumista ei voitu ottaa vastaan', focused: true });
    expect(new Set(posts().map(({ key }) => key)).size).to.equal(1);
    await user.click(send);
    await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
  });

  it('shows an application once more before it is sent, and its receipt never says that one is in', async () => {
    const { widget, posts } = await open([panel], receiptOf('applied'));
    await press(`Lue ja hae: ${panel.title}`);
    await user.click((await screen.findAllByRole('button', { name: 'Hae mukaan' }))[0]!);
    await screen.findByRole('heading', { name: 'Hae mukaan', focused: true });
    await fillIn();
    await press('Jatka tietojen tarkistukseen');
    await screen.findByRole('heading', { name: 'Tarkista tietosi', focused: true });
    await expectAccessible(widget);
    expect(posts()).to.deep.equal([]);
    await press('Lähetä hakemus');
    await screen.findByRole('heading', { name: 'Hakemuksesi on tullut perille', focused: true });
    expect(textOf(widget)).to.contain('Paikka ei ole vielä varma').and.to.not.contain('varattu');
    expect(screen.queryByRole('button', { name: 'Lisää kalenteriin' })).to.equal(null);
  });

  it('asks for the dates and the way of a series that has both, and for waiting only when it matters', async () => {
    const { posts } = await open([series], receiptOf('confirmed'));
    await openForm(series.title);
    const waiting = () => screen.queryByRole('checkbox', { name: 'Haluan jonoon, jos paikkoja ei ole tarpeeksi.' });
    await user.click(screen.getByRole('radio', { name: /^Tulen paikan päälle/ }));
    const dates = screen.getAllByRole('checkbox', { name: / klo / });
    await user.click(dates[0]!);
    await screen.findByText(/ klo .* · Tulen paikan päälle · Pääkirjasto$/);
    expect(waiting()).to.equal(null);
    await user.click(dates[1]!);
    await waitFor(() => expect(waiting()).to.not.equal(null));
    await user.click(screen.getByRole('radio', { name: /^Osallistun etänä/ }));
    await fillIn();
    await press(SEND);
    await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
    expect([posts()[0]?.body['dates'], posts()[0]?.body['attendance']]).to.deep.equal([['eka', 'toka'], 'remote']);
  });

  it('tells the room of each way to come; a way without it is not chosen, one that lost it leads to the other', async () => {
    const [first, second] = series.dates;
    const dates = [
      { ...first!, room: { capacity: 20, left: 2 }, remote: { left: 5 } },
      { ...second!, room: { capacity: 20, left: 3 }, remote: { left: 0 } },
    ];
    const signup = { mode: 'open' };
    const single = { ...series, id: 'yksi', title: 'Yksi ilta', signup, dates: [dates[1]] };
    const full = problem(409, 'event-full', undefined, { full: ['eka'], waitingList: { open: false }, otherDates: [] });
    const { widget, posts } = await open([{ ...series, signup, dates }, single], full, receiptOf('confirmed'));
    await openForm(single.title);
    screen.getByText('Ei enää paikkoja');
    screen.getByText('Osallistun etänä');
    expect(screen.queryByRole('radio', { name: /^Osallistun etänä/ }), 'it cannot be chosen').to.equal(null);
    screen.getByRole('radio', { name: /^Tulen paikan päälle.*Paikkoja jäljellä: 3$/ });
    await press('Palaa takaisin');
    await press('Takaisin tapahtumiin');
    await openForm(series.title);
    const onTheSpot = screen.getByRole('radio', { name: /^Tulen paikan päälle/ });
    const atADistance = screen.getByRole('radio', { name: /^Osallistun etänä/ });
    await user.click(onTheSpot);
    for (const date of screen.getAllByRole('checkbox', { name: / klo / })) await user.click(date);
    await screen.findByRole('radio', { name: /^Osallistun etänä.*Täynnä valitsemanasi päivänä$/ });
    await user.click(atADistance);
    await waitFor(() => expect(announcements()).to.contain('Poistimme valinnan, koska päivä on täynnä'));
    await expectAccessible(widget);
    await user.click(onTheSpot);
    await user.fill(screen.getByLabelText('Kuinka monta ihmistä tulee mukanasi?'), '2');
    await fillIn();
    await press(SEND);
    await screen.findByRole('heading', { name: 'Paikkoja ei ole tarpeeksi', focused: true });
    await expectAccessible(widget);
    expect(textOf(widget)).to.not.contain('kun täytit').and.to.not.contain('Jonoon ei nyt pääse');
    await press('Lähetä ja osallistu etänä');
    await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
    expect(posts().map(({ body }) => [body['dates'], body['attendance']])).to.deep.equal([
      [['eka'], 'place'],
      [['eka'], 'remote'],
    ]);
  });

  it('asks for permission to use told needs where consent is the basis, and sends them apart', async () => {
    const { widget, posts } = await open([evening], receiptOf('confirmed'));
    await openForm();
    await fillIn();
    await press('Muu tuki');
    await user.click(await screen.findByRole('checkbox', { name: 'Ruokavalio tai allergia' }));
    const consent = await screen.findByRole('checkbox', { name: 'Annan luvan käyttää näitä tietoja tapahtuman järjestelyihin.' });
    await press(SEND);
    await screen.findByRole('heading', { name: 'Ilmoittautumisessa on korjattavaa', focused: true });
    await user.click(consent);
    await press(SEND);
    await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
    expect(posts()[0]?.body['supportNeeds']).to.deep.equal({ needs: ['diet'], basis: 'consent' });
    expect(textOf(widget)).to.not.contain('Ruokavalio');
  });
});
