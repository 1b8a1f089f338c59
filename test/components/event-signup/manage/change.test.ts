import { expect } from '@open-wc/testing';
import '../../../../components/event-signup/event-signup.js';
import type { EventSignup } from '../../../../components/event-signup/event-signup.js';
import type { SignupChangeSendEvent } from '../../../../components/event-signup/event-signup.events.js';
import { formatSpan } from '../../../../src/localization/spans.js';
import { announcements, expectAccessible, expectAccessibleName } from '../../../support/browser/accessibility.js';
import { fakeEndpoint, json, problem } from '../../../support/browser/endpoint.js';
import { mount } from '../../../support/browser/mount.js';
import { setOffline } from '../../../support/browser/network.js';
import { screen, textOf, waitFor, within } from '../../../support/browser/queries.js';
import { focused, user } from '../../../support/browser/user.js';
import { fillIn, openForm } from '../steps.js';
import { evening, eventSignup, own, receiptOf, REFERENCE, TOKEN, twoDates } from '../support.js';

const [first, second] = twoDates.dates;
const LOST = ['lost', 'lost', 'lost', 'lost', 'lost'] as const;
const CHANGE_COMING = 'Muuta: Osallistuminen';
const DELETE_NEEDS = 'Poista: Tuki';
const CONSENT = 'Annan luvan käyttää näitä tietoja tapahtuman järjestelyihin.';
const SAVE = 'Tallenna muutos';
const AGAIN = 'Yritä muutosta uudelleen';
const UNSURE = 'Emme tiedä vielä, tallentuiko muutos';

/** Every seat of the first date is taken, one of them by this person, and the waiting list is full too. */
const crowded = {
  ...twoDates,
  dates: [{ ...first!, room: { capacity: 1, left: 0 } }, second!],
  signup: { mode: 'open', waitingList: { capacity: 1, length: 1 } },
};
const ownDate = { ...first!, room: undefined };
const ownOf = (change: object = {}) =>
  own({
    event: { id: 'kaksi', title: twoDates.title, language: 'fi' },
    dates: [{ ...ownDate, state: 'confirmed' }],
    ...change,
  });

/** One's own signup on screen, and what these answers to its changes wait for. */
const openOwn = async (
  change: object = {},
  answers: readonly (Response | 'lost' | 'refused' | 'signup-closed' | 'silent')[] = ['lost'],
  event: object = crowded,
) => {
  const { requests } = fakeEndpoint({
    'GET /events': json({ items: [evening] }),
    'GET /events/{id}': json(event),
    'GET /signups/{reference}': json(ownOf(change)),
    'PATCH /signups/{reference}': answers,
    'DELETE /signups/{reference}': 'lost',
  });
  const widget = await mount<EventSignup>(eventSignup());
  widget.token = `${REFERENCE}.${TOKEN}`;
  await screen.findByRole('heading', { name: 'Oma ilmoittautumisesi', focused: true });
  await screen.findByText(twoDates.title);
  return { widget, requests, patches: () => requests.filter(({ method }) => method === 'PATCH') };
};

const press = async (name: string): Promise<void> => user.click(await screen.findByRole('button', { name }));

const dateBox = (date: (typeof evening)['dates'][number]) => screen.getByRole<HTMLInputElement>('checkbox', { name: formatSpan(date) });

describe('<sote-event-signup> changing one’s own signup', () => {
  it('takes another date besides one’s own, though every seat of that one is taken', async () => {
    const { widget, patches } = await openOwn({}, [json(ownOf())]);
    await press(CHANGE_COMING);
    await screen.findByRole('heading', { name: 'Muuta osallistumistasi', focused: true });
    await expectAccessible(widget);
    expect(dateBox(first!).checked).to.equal(true);
    await user.click(dateBox(second!));
    expect(dateBox(second!).checked).to.equal(true);
    expect(screen.queryByRole('checkbox', { name: 'Haluan jonoon, jos paikkoja ei ole tarpeeksi.' })).to.equal(null);
    await press(SAVE);
    await screen.findByRole('heading', { name: 'Muutos on tallennettu', focused: true });
    expect(patches()[0]?.body).to.deep.equal({
      attendance: 'place',
      dates: [first!.id, second!.id],
      companions: 0,
      acceptWaiting: false,
    });
  });

  it('lets a place in the queue be let go and taken again, though more wait than there is room for', async () => {
    const overfull = {
      ...twoDates,
      dates: [{ ...first!, room: { capacity: 1, left: 0 } }, second!],
      signup: { mode: 'open', waitingList: { capacity: 1, length: 3 } },
    };
    await openOwn({ dates: [{ ...ownDate, state: 'waiting', position: 3 }] }, ['lost'], overfull);
    await press(CHANGE_COMING);
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Tämä päivä on täynnä/ });
    box.focus();
    await user.keyboard(' ');
    await waitFor(() => expect(box.checked).to.equal(false));
    await user.keyboard(' ');
    await waitFor(() => expect(box.checked).to.equal(true));
    expect(box === focused()).to.equal(true);
  });

  it('takes needs that are told anew with permission, and never shows the old ones', async () => {
    const { widget, patches } = await openOwn({}, [json(ownOf())]);
    const tell = screen.getByRole('button', { name: 'Kerro uudelleen: Tuki' });
    await expectAccessibleName(tell, 'Kerro uudelleen: Tuki', 'button');
    await user.click(tell);
    await screen.findByRole('heading', { name: 'Kerro, mitä tukea tarvitset', focused: true });
    await expectAccessible(widget);
    await press('Muu tuki');
    const diet = await screen.findByRole('checkbox', { name: 'Ruokavalio tai allergia' });
    expect(screen.queryByRole('checkbox', { checked: true })).to.equal(null);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Mitä muuta tukea tarvitset?').value).to.equal('');
    await user.click(diet);
    const consent = await screen.findByRole('checkbox', { name: CONSENT });
    await press(SAVE);
    await screen.findByRole('heading', { name: 'Ilmoittautumisessa on korjattavaa', focused: true });
    await user.click(consent);
    await press(SAVE);
    await screen.findByRole('heading', { name: 'Muutos on tallennettu', focused: true });
    expect(patches()[0]?.body).to.deep.equal({ supportNeeds: { needs: ['diet'], basis: 'consent' } });
    expect(textOf(widget)).to.not.contain('Ruokavalio');
  });

  it('sends what is not confirmed again under the same key; without room it offers what there is, and changes nothing without a press', async () => {
    const offer = { full: [second!.id], waitingList: { open: true, nextPosition: 2 }, otherDates: [] };
    const { widget, patches } = await openOwn({}, [...LOST, problem(409, 'event-full', undefined, offer), json(ownOf())]);
    await press(CHANGE_COMING);
    await screen.findByRole('heading', { name: 'Muuta osallistumistasi', focused: true });
    await user.click(dateBox(second!));
    await press(SAVE);
    await screen.findByRole('heading', { name: UNSURE, focused: true });
    await expectAccessible(widget);
    await press(AGAIN);
    await screen.findByRole('heading', { name: 'Osa valitsemistasi päivistä on täynnä', focused: true });
    expect(patches()).to.have.lengthOf(LOST.length + 1);
    expect(new Set(patches().map(({ key }) => key)).size).to.equal(1);
    const wait = screen.getByRole('button', { name: 'Mene jonoon, sijasi on 2' });
    await expectAccessibleName(wait, 'Mene jonoon, sijasi on 2', 'button');
    await user.click(wait);
    await screen.findByRole('heading', { name: 'Muutos on tallennettu', focused: true });
    expect(patches().at(-1)?.body).to.deep.include({ dates: [first!.id, second!.id], acceptWaiting: true });
  });

  it('leads from a change that was not taken back to what was typed, or to the signup as it stands', async () => {
    const full = problem(409, 'event-full', undefined, { waitingList: { open: false }, otherDates: [] });
    const { widget, requests, patches } = await openOwn({}, ['refused', ...LOST, full, 'signup-closed']);
    const companions = () => screen.getByLabelText<HTMLInputElement>('Kuinka monta ihmistä tulee mukanasi?');
    await press(CHANGE_COMING);
    await screen.findByRole('heading', { name: 'Muuta osallistumistasi', focused: true });
    await user.fill(companions(), '3');
    await press(SAVE);
    for (const heading of ['Muutosta ei voitu ottaa vastaan', UNSURE, 'Paikkoja ei ole tarpeeksi']) {
      await screen.findByRole('heading', { name: heading, focused: true });
      await expectAccessible(widget);
      await press('Palaa muokkaamaan');
      await screen.findByRole('heading', { name: 'Muuta osallistumistasi', focused: true });
      expect(companions().value).to.equal('3');
      await press(SAVE);
    }
    await screen.findByRole('heading', { name: 'Muutoksia ei voi enää tehdä', focused: true });
    expect(screen.queryByRole('button', { name: AGAIN })).to.equal(null);
    const looks = () => requests.filter(({ method, path }) => method === 'GET' && path.startsWith('/signups/')).length;
    expect(looks()).to.equal(1);
    await press('Katso, tallentuiko muutos');
    await screen.findByRole('heading', { name: 'Oma ilmoittautumisesi', focused: true });
    expect(looks(), 'one change may have been stored').to.equal(2);
    expect(patches()).to.have.lengthOf(8);
  });

  it('announces a lost connection while a change is sent, and the advice at a told need', async () => {
    const { widget } = await openOwn({}, ['silent']);
    await press('Kerro uudelleen: Tuki');
    await user.fill(await screen.findByLabelText('Mitä muuta tukea tarvitset?'), 'Soita 040 123 4567');
    await waitFor(() => expect(announcements()).to.contain('Tässä näyttää olevan puhelinnumero'));
    await user.click(screen.getByRole('checkbox', { name: CONSENT }));
    await expectAccessible(widget);
    await press(SAVE);
    await waitFor(() => expect(within(widget).getByText('Lähetämme tietojasi.') === focused()).to.equal(true));
    setOffline(true);
    await waitFor(() => expect(announcements()).to.contain('Verkkoyhteys katkesi'));
    await waitFor(() => expect(within(widget).getByText(/^Verkkoyhteys katkesi/) === focused()).to.equal(true));
    setOffline(false);
  });

  it('lets the host page stop a change or a cancellation, or take it over', async () => {
    const { widget, requests } = await openOwn();
    const seen: unknown[] = [];
    const answers = [undefined, 'down', ownOf(), undefined, ownOf({ dates: [{ ...ownDate, state: 'cancelled' }] })];
    const listen = (event: Event) => {
      const { payload, respondWith } = (event as SignupChangeSendEvent).detail;
      const answer = answers.shift();
      seen.push(payload);
      if (answer) respondWith(answer === 'down' ? Promise.reject(new Error(answer)) : Promise.resolve(answer));
      else event.preventDefault();
    };
    for (const name of ['sote-signup-change-send', 'sote-signup-cancel-send']) widget.addEventListener(name, listen);
    await press(DELETE_NEEDS);
    await waitFor(() => expect(seen).to.have.lengthOf(1));
    screen.getByRole('heading', { name: 'Oma ilmoittautumisesi' });
    await press(DELETE_NEEDS);
    await screen.findByRole('heading', { name: UNSURE, focused: true });
    expect(textOf(widget)).to.not.contain('vain kerran');
    await press(AGAIN);
    await screen.findByRole('heading', { name: 'Muutos on tallennettu', focused: true });
    await press('Peru ilmoittautuminen');
    await screen.findByRole('heading', { name: 'Haluatko perua paikkasi?', focused: true });
    await press('Kyllä, peru');
    await waitFor(() => expect(seen).to.have.lengthOf(4));
    screen.getByRole('heading', { name: 'Haluatko perua paikkasi?' });
    await press('Kyllä, peru');
    await screen.findByRole('heading', { name: 'Paikkasi on peruttu', focused: true });
    expect(seen).to.deep.equal([{ supportNeeds: null }, { supportNeeds: null }, { supportNeeds: null }, {}, {}]);
    expect(requests.filter(({ method }) => method !== 'GET')).to.deep.equal([]);
  });

  it('tells what the organiser called off as the organiser’s doing', async () => {
    const cancelled = { ...first!, room: undefined, state: 'cancelled', status: 'cancelled' };
    const postponed = { ...second!, room: undefined, state: 'confirmed', status: 'postponed' };
    const { widget } = await openOwn({ dates: [cancelled, postponed] });
    await screen.findByText('Järjestäjä perui tämän');
    screen.getByText('Siirretty. Kerromme sinulle uuden päivän.');
    expect(textOf(widget)).to.not.contain('Peruit');
  });
});

describe('<sote-event-signup> receipt', () => {
  it('has a calendar file, a link to copy and a print, but none of them on a shared screen', async () => {
    fakeEndpoint({ 'GET /events': json({ items: [evening] }), 'POST /events/{id}/signups': receiptOf('confirmed') });
    const widget = await mount<EventSignup>(eventSignup());
    await openForm();
    await fillIn();
    await press('Lähetä ilmoittautuminen');
    const title = await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
    await expectAccessibleName(title, 'Paikkasi on varattu', 'heading');
    const offers = ['Lisää kalenteriin', 'Kopioi oma linkki', 'Tulosta tämä sivu'];
    for (const name of offers) await expectAccessibleName(screen.getByRole('button', { name }), name, 'button');
    widget.kiosk = true;
    await waitFor(() => expect(screen.queryByRole('button', { name: offers[0]! })).to.equal(null));
    for (const name of offers) expect(screen.queryByRole('button', { name }), name).to.equal(null);
    expect(textOf(widget)).to.contain(`#sote-signup=${REFERENCE}.${TOKEN}`);
  });
});
