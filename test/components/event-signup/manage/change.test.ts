import { expect, waitUntil } from '@open-wc/testing';
import type { SignupChangeSendEvent } from '../../../../components/event-signup/event-signup.events.js';
import { expectAccessible, expectAccessibleName } from '../../../support/browser/accessibility.js';
import {
  appears,
  choose,
  evening,
  fakeRoutes,
  fillIn,
  find,
  focusIsOn,
  heardAloud,
  inOwn,
  inReceipt,
  listOf,
  openForm,
  openList,
  own,
  receiptOf,
  REFERENCE,
  refusal,
  says,
  seek,
  send,
  setOnline,
  textOf,
  TOKEN,
  twoDates,
  write,
} from '../support.js';
import type { Answer } from '../support.js';

const OWN = `/signups/${REFERENCE}`;
const [first, second] = twoDates.dates;

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
    dates: [{ ...first!, room: undefined, state: 'confirmed' }],
    ...change,
  });

const openOwn = async (change: object = {}, answers: readonly Answer[] = []) => {
  const calls = fakeRoutes({
    'GET /events': [listOf(evening)],
    'GET /events/kaksi': [Response.json(crowded)],
    [`GET ${OWN}`]: [Response.json(ownOf(change))],
    [`PATCH ${OWN}`]: answers,
  });
  const widget = await openList();
  widget.token = `${REFERENCE}.${TOKEN}`;
  await focusIsOn('Oma ilmoittautumisesi');
  await says(widget, twoDates.title);
  return { widget, calls, patches: () => calls.filter(({ method }) => method === 'PATCH') };
};

describe('event-signup: changing one’s own signup', () => {
  it('another date besides one’s own, though every seat of that one is taken', async () => {
    const { widget, patches } = await openOwn({}, [Response.json(ownOf())]);
    (await appears(widget, '[aria-label="Muuta: Osallistuminen"]')).click();
    await focusIsOn('Muuta osallistumistasi');
    await expectAccessible(widget);
    expect(find<HTMLInputElement>(widget, `[name="dates"][value="${first!.id}"]`).checked).to.equal(true);
    await choose(widget, 'dates', second!.id);
    expect(seek(widget, '[name="waiting"]') === undefined).to.equal(true);
    send(widget);
    await focusIsOn('Muutos on tallennettu');
    expect(patches()[0]?.body).to.deep.equal({
      attendance: 'place',
      dates: [first!.id, second!.id],
      companions: 0,
      acceptWaiting: false,
    });
  });

  it('needs are told anew with permission, and the old ones are never shown', async () => {
    const { widget, patches } = await openOwn({}, [Response.json(ownOf())]);
    await expectAccessibleName(inOwn('[aria-label^="Kerro uudelleen"]'), 'Kerro uudelleen: Tuki', 'button');
    find(widget, '[aria-label^="Kerro uudelleen"]').click();
    await focusIsOn('Kerro, mitä tukea tarvitset');
    await expectAccessible(widget);
    expect(seek(widget, 'input:checked') === undefined).to.equal(true);
    expect(find<HTMLTextAreaElement>(widget, '#f-other-need').value).to.equal('');
    await choose(widget, 'needs', 'diet');
    await appears(widget, '#f-consent');
    send(widget);
    await focusIsOn('Ilmoittautumisessa on korjattavaa');
    await choose(widget, 'consent');
    send(widget);
    await focusIsOn('Muutos on tallennettu');
    expect(patches()[0]?.body).to.deep.equal({ supportNeeds: { needs: ['diet'], basis: 'consent' } });
    expect(textOf(widget)).to.not.contain('Ruokavalio');
  });

  it('not confirmed goes again under the same key; no room offers what there is, and nothing is changed without a press', async () => {
    const offer = { full: [second!.id], waitingList: { open: true, nextPosition: 2 }, otherDates: [] };
    const lost = ['lost', 'lost', 'lost', 'lost', 'lost'] as const;
    const { widget, patches } = await openOwn({}, [...lost, refusal(409, 'event-full', offer), Response.json(ownOf())]);
    (await appears(widget, '[aria-label="Muuta: Osallistuminen"]')).click();
    await choose(widget, 'dates', second!.id);
    send(widget);
    await focusIsOn('Emme tiedä vielä, tallentuiko muutos');
    await expectAccessible(widget);
    find(widget, '[data-again]').click();
    await focusIsOn('Osa valitsemistasi päivistä on täynnä');
    expect(new Set(patches().map(({ key }) => key)).size).to.equal(1);
    await expectAccessibleName(inOwn('[data-wait]'), 'Mene jonoon, sijasi on 2', 'button');
    find(widget, '[data-wait]').click();
    await focusIsOn('Muutos on tallennettu');
    expect(patches().at(-1)?.body).to.deep.include({ dates: [first!.id, second!.id], acceptWaiting: true });
  });

  it('a change that was not taken leads back to what was typed, or to the signup as it stands', async () => {
    const lost = ['lost', 'lost', 'lost', 'lost', 'lost'] as const;
    const full = refusal(409, 'event-full', { waitingList: { open: false }, otherDates: [] });
    const { widget, calls, patches } = await openOwn({}, [refusal(422, 'invalid'), ...lost, full, refusal(409, 'signup-closed')]);
    (await appears(widget, '[aria-label="Muuta: Osallistuminen"]')).click();
    await write(widget, 'companions', '3');
    send(widget);
    for (const heading of ['Muutosta ei voitu ottaa vastaan', 'Emme tiedä vielä', 'Paikkoja ei ole tarpeeksi']) {
      await focusIsOn(heading);
      await expectAccessible(widget);
      find(widget, '[data-back]').click();
      await focusIsOn('Muuta osallistumistasi');
      expect(find<HTMLInputElement>(widget, '#f-companions').value).to.equal('3');
      send(widget);
    }
    await focusIsOn('Muutoksia ei voi enää tehdä');
    expect(seek(widget, '[data-again]') === undefined).to.equal(true);
    const looks = () => calls.filter(({ method, url }) => method === 'GET' && url.includes('/signups/')).length;
    expect(looks()).to.equal(1);
    find(widget, '[data-back]').click();
    await focusIsOn('Oma ilmoittautumisesi');
    expect(looks(), 'one change may have been stored').to.equal(2);
    expect(patches()).to.have.lengthOf(8);
  });

  it('a lost connection is announced while a change is sent, and so is the advice at a told need', async () => {
    const { widget } = await openOwn({}, [new Promise<Response>(() => undefined)]);
    (await appears(widget, '[aria-label^="Kerro uudelleen"]')).click();
    await write(widget, 'other-need', 'Soita 040 123 4567');
    await waitUntil(() => heardAloud().includes('Tässä näyttää olevan puhelinnumero'), 'should advise');
    await choose(widget, 'consent');
    await expectAccessible(widget);
    send(widget);
    await focusIsOn('Lähetämme tietojasi');
    setOnline(false);
    await waitUntil(() => heardAloud().includes('Verkkoyhteys katkesi'), 'should announce', { timeout: 3000 });
    await focusIsOn('Verkkoyhteys katkesi');
    setOnline(true);
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('the host page may stop a change or a cancellation, or take it over', async () => {
    const { widget, patches } = await openOwn();
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
    const remove = () => find(widget, '[aria-label="Poista: Tuki"]').click();
    (await appears(widget, '[aria-label="Poista: Tuki"]')).click();
    await says(widget, 'Oma ilmoittautumisesi');
    remove();
    await focusIsOn('Emme tiedä vielä, tallentuiko muutos');
    expect(textOf(widget)).to.not.contain('vain kerran');
    find(widget, '[data-again]').click();
    await focusIsOn('Muutos on tallennettu');
    find(widget, '[data-ask-cancel]').click();
    (await appears(widget, '[data-cancel]')).click();
    await focusIsOn('Haluatko perua paikkasi?');
    find(widget, '[data-cancel]').click();
    await focusIsOn('Paikkasi on peruttu');
    expect(seen).to.deep.equal([{ supportNeeds: null }, { supportNeeds: null }, { supportNeeds: null }, {}, {}]);
    expect(patches()).to.deep.equal([]);
  });

  it('tells what the organiser called off as the organiser’s doing', async () => {
    const cancelled = { ...first!, room: undefined, state: 'cancelled', status: 'cancelled' };
    const postponed = { ...second!, room: undefined, state: 'confirmed', status: 'postponed' };
    const { widget } = await openOwn({ dates: [cancelled, postponed] });
    await says(widget, 'Järjestäjä perui tämän');
    await says(widget, 'Siirretty. Kerromme sinulle uuden päivän.');
    expect(textOf(widget)).to.not.contain('Peruit');
  });
});

describe('event-signup: the receipt', () => {
  it('has a calendar file, a link to copy and a print, but none of them on a shared screen', async () => {
    fakeRoutes({ 'GET /events': [listOf(evening)], 'POST /events/ilta/signups': [receiptOf('confirmed')] });
    const widget = await openList();
    await openForm(widget, 'ilta');
    await fillIn(widget);
    send(widget);
    await focusIsOn('Paikkasi on varattu');
    await expectAccessibleName(inReceipt('.title'), 'Paikkasi on varattu', 'heading');
    await expectAccessibleName(inReceipt('[part="calendar"]'), 'Lisää kalenteriin', 'button');
    await expectAccessibleName(inReceipt('[part="copy"]'), 'Kopioi oma linkki', 'button');
    widget.kiosk = true;
    await waitUntil(() => seek(widget, '[part="calendar"]') === undefined);
    expect(seek(widget, '[part="copy"]') === undefined).to.equal(true);
    await says(widget, `#sote-signup=${REFERENCE}.${TOKEN}`);
  });
});
