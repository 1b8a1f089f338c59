import { expect, waitUntil } from '@open-wc/testing';
import * as v from 'valibot';
import { Signup } from '../../../src/contract/signups.js';
import { expectAccessible } from '../../support/browser/accessibility.js';
import {
  appears,
  choose,
  evening,
  fakeRoutes,
  fillIn,
  find,
  focusIsOn,
  heardAloud,
  listOf,
  openForm,
  openList,
  panel,
  receiptOf,
  refusal,
  says,
  seek,
  send,
  series,
  textOf,
  TOKEN,
  write,
} from './support.js';

const SIGNUPS = 'POST /events/ilta/signups';
const offer = (open: boolean) => ({ waitingList: open ? { open, nextPosition: 3 } : { open }, otherDates: [] });

describe('event-signup: from the list to the receipt', () => {
  it('leads from the list to the receipt, sends what the contract says once, and tells of it without the person', async () => {
    const heard: CustomEvent<Record<string, unknown>>[] = [];
    const listen = (event: Event) => heard.push(event as CustomEvent<Record<string, unknown>>);
    for (const name of ['sote-signup-send', 'sote-signup-sent']) document.addEventListener(name, listen);
    const calls = fakeRoutes({ 'GET /events': [listOf(evening)], [SIGNUPS]: [receiptOf('confirmed')] });
    const widget = await openList();
    (await appears(widget, '[data-open="ilta"]')).click();
    await focusIsOn(evening.title);
    await says(widget, 'Tähän voit vaikuttaa');
    await expectAccessible(widget);
    find(widget, '[part="signup"]').click();
    await focusIsOn('Ilmoittaudu mukaan');
    await fillIn(widget);
    await expectAccessible(widget);
    send(widget);
    await focusIsOn('Paikkasi on varattu');
    await expectAccessible(widget);
    const posts = calls.filter(({ method }) => method === 'POST');
    expect(posts).to.have.lengthOf(1);
    expect(v.is(Signup, posts[0]?.body)).to.equal(true);
    expect(posts[0]?.body?.['acceptWaiting']).to.equal(false);
    expect(find(widget, '[part="own-link"]').textContent).to.contain(`#sote-signup=4KT7-MX2A-9RJW.${TOKEN}`);
    expect(heard.map(({ type }) => type)).to.deep.equal(['sote-signup-send', 'sote-signup-sent']);
    expect(heard[1]?.detail).to.deep.equal({ state: 'confirmed' });
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    expect(location.href).to.not.contain('sote-signup');
    for (const name of ['sote-signup-send', 'sote-signup-sent']) document.removeEventListener(name, listen);
  });

  it('asks for what is missing, each link leading to its field', async () => {
    const calls = fakeRoutes({ 'GET /events': [listOf(evening)] });
    const widget = await openList();
    await openForm(widget, 'ilta');
    send(widget);
    await focusIsOn('Ilmoittautumisessa on korjattavaa');
    await expectAccessible(widget);
    expect(find(widget, '#f-name').getAttribute('aria-describedby')).to.contain('error-name');
    find(widget, '[part="error-summary"] a').click();
    await appears(widget, '#f-name:focus');
    expect(calls.some(({ method }) => method === 'POST')).to.equal(false);
  });

  it('stops an identity code before any request, and removes it by one press', async () => {
    const calls = fakeRoutes({ 'GET /events': [listOf(evening)], [SIGNUPS]: [receiptOf('confirmed')] });
    const widget = await openList();
    await openForm(widget, 'ilta');
    await fillIn(widget);
    await write(widget, 'topic', 'Olen 131052-987P, jonot.');
    send(widget);
    await focusIsOn('Poista henkilötunnus, ennen kuin lähetät');
    await expectAccessible(widget);
    find(widget, '[part="code-panel"] button').click();
    await says(widget, 'Henkilötunnus on poistettu');
    expect(find<HTMLTextAreaElement>(widget, '#f-topic').value).to.equal('Olen, jonot.');
    expect(calls.some(({ method }) => method === 'POST')).to.equal(false);
    send(widget);
    await focusIsOn('Paikkasi on varattu');
  });

  it('last seat gone meanwhile: nothing typed is lost, the waiting list is one press away and goes under a new key', async () => {
    const calls = fakeRoutes({
      'GET /events': [listOf(evening)],
      [SIGNUPS]: [refusal(409, 'event-full', offer(true)), receiptOf('waiting', 3)],
    });
    const widget = await openList();
    await openForm(widget, 'ilta');
    await fillIn(widget);
    send(widget);
    await focusIsOn('Kaikki paikat ehtivät mennä');
    await expectAccessible(widget);
    expect(find<HTMLInputElement>(widget, '#f-name').value).to.equal('Maija');
    find(widget, '[data-wait]').click();
    await focusIsOn('Olet jonossa');
    await says(widget, 'Jonossa, sija 3');
    const [first, second] = calls.filter(({ method }) => method === 'POST');
    expect([first?.body?.['acceptWaiting'], second?.body?.['acceptWaiting']]).to.deep.equal([false, true]);
    expect(first?.key).to.not.equal(second?.key);
  });

  it('not confirmed and refused are two views; trying again has the same key', async () => {
    const lost = ['lost', 'lost', 'lost', 'lost', 'lost'] as const;
    const calls = fakeRoutes({ 'GET /events': [listOf(evening)], [SIGNUPS]: [...lost, refusal(422, 'invalid'), receiptOf('confirmed')] });
    const widget = await openList();
    await openForm(widget, 'ilta');
    await fillIn(widget);
    send(widget);
    await focusIsOn('Emme tiedä vielä');
    await expectAccessible(widget);
    send(widget);
    await focusIsOn('ei voitu ottaa vastaan');
    const posts = calls.filter(({ method }) => method === 'POST');
    expect(new Set(posts.map(({ key }) => key)).size).to.equal(1);
    send(widget);
    await focusIsOn('Paikkasi on varattu');
  });

  it('an application is looked at once more, and the receipt never says that one is in', async () => {
    const calls = fakeRoutes({ 'GET /events': [listOf(panel)], 'POST /events/raati/signups': [receiptOf('applied')] });
    const widget = await openList();
    await openForm(widget, 'raati');
    await fillIn(widget);
    send(widget);
    await focusIsOn('Tarkista tietosi');
    await expectAccessible(widget);
    expect(calls.some(({ method }) => method === 'POST')).to.equal(false);
    send(widget);
    await focusIsOn('Hakemuksesi on tullut perille');
    expect(textOf(widget)).to.contain('Paikka ei ole vielä varma').and.to.not.contain('varattu');
    expect(seek(widget, '[part="calendar"]') === undefined).to.equal(true);
  });

  it('a series with both ways to come: dates and way are asked, and waiting only when it matters', async () => {
    const calls = fakeRoutes({ 'GET /events': [listOf(series)], 'POST /events/sarja/signups': [receiptOf('confirmed')] });
    const widget = await openList();
    await openForm(widget, 'sarja');
    await choose(widget, 'attendance', 'place');
    await choose(widget, 'dates', 'eka');
    expect(seek(widget, '[name="waiting"]') === undefined).to.equal(true);
    await choose(widget, 'dates', 'toka');
    await appears(widget, '[name="waiting"]');
    await choose(widget, 'attendance', 'remote');
    await fillIn(widget);
    send(widget);
    await focusIsOn('Paikkasi on varattu');
    const { body } = calls.find(({ method }) => method === 'POST') ?? {};
    expect([body?.['dates'], body?.['attendance']]).to.deep.equal([['eka', 'toka'], 'remote']);
  });

  it('each way to come tells its room; a way without it is not chosen, one that lost it leads to the other', async () => {
    const [first, second] = series.dates;
    const dates = [
      { ...first!, room: { capacity: 20, left: 2 }, remote: { left: 5 } },
      { ...second!, room: { capacity: 20, left: 3 }, remote: { left: 0 } },
    ];
    const signup = { mode: 'open' };
    const full = refusal(409, 'event-full', { full: ['eka'], waitingList: { open: false }, otherDates: [] });
    const calls = fakeRoutes({
      'GET /events': [listOf({ ...series, signup, dates }, { ...series, id: 'yksi', signup, dates: [dates[1]] })],
      'POST /events/sarja/signups': [full, receiptOf('confirmed')],
    });
    const widget = await openList();
    await openForm(widget, 'yksi');
    await says(widget, 'Ei enää paikkoja');
    expect(seek(widget, '[name="attendance"][value="remote"]') === undefined, 'it cannot be chosen').to.equal(true);
    await says(widget, 'Paikkoja jäljellä: 3');
    find(widget, 'form > button.link').click();
    (await appears(widget, 'article > button.link')).click();
    await openForm(widget, 'sarja');
    await choose(widget, 'attendance', 'place');
    await choose(widget, 'dates', 'eka');
    await choose(widget, 'dates', 'toka');
    await says(widget, 'Täynnä valitsemanasi päivänä');
    await choose(widget, 'attendance', 'remote');
    await waitUntil(() => heardAloud().includes('Poistimme valinnan, koska päivä on täynnä'), 'should announce');
    await expectAccessible(widget);
    await choose(widget, 'attendance', 'place');
    await write(widget, 'companions', '2');
    await fillIn(widget);
    send(widget);
    await focusIsOn('Paikkoja ei ole tarpeeksi');
    await expectAccessible(widget);
    expect(textOf(widget)).to.not.contain('kun täytit').and.to.not.contain('Jonoon ei nyt pääse');
    find(widget, '[data-come]').click();
    await focusIsOn('Paikkasi on varattu');
    const sent = calls.filter(({ method }) => method === 'POST').map(({ body }) => [body?.['dates'], body?.['attendance']]);
    expect(sent).to.deep.equal([
      [['eka'], 'place'],
      [['eka'], 'remote'],
    ]);
  });

  it('told needs ask for permission where consent is the basis, and travel apart', async () => {
    const calls = fakeRoutes({ 'GET /events': [listOf(evening)], [SIGNUPS]: [receiptOf('confirmed')] });
    const widget = await openList();
    await openForm(widget, 'ilta');
    await fillIn(widget);
    await choose(widget, 'needs', 'diet');
    await appears(widget, '#f-consent');
    send(widget);
    await focusIsOn('Ilmoittautumisessa on korjattavaa');
    await choose(widget, 'consent');
    send(widget);
    await focusIsOn('Paikkasi on varattu');
    const { body } = calls.find(({ method }) => method === 'POST') ?? {};
    expect(body?.['supportNeeds']).to.deep.equal({ needs: ['diet'], basis: 'consent' });
    expect(textOf(widget)).to.not.contain('Ruokavalio');
  });
});
