import { expect, waitUntil } from '@open-wc/testing';
import type { SignupSendEvent } from '../../../../components/event-signup/event-signup.events.js';
import { expectAccessible } from '../../../support/browser/accessibility.js';
import {
  appears,
  evening,
  fakeRoutes,
  fillIn,
  find,
  focusIsOn,
  heardAloud,
  listOf,
  openForm,
  openList,
  receiptOf,
  REFERENCE,
  refusal,
  says,
  seek,
  send,
  textOf,
  write,
} from '../support.js';
import type { Answer } from '../support.js';

const valueOf = (widget: Element, id: string) => find<HTMLInputElement>(widget, `#f-${id}`).value;
const LOST = ['lost', 'lost', 'lost', 'lost', 'lost'] as const;

/** A filled form that these answers wait for. */
const openFilled = async (...answers: readonly Answer[]) => {
  const calls = fakeRoutes({ 'GET /events': [listOf(evening)], 'POST /events/ilta/signups': answers });
  const widget = await openList();
  await openForm(widget, 'ilta');
  await fillIn(widget);
  return { widget, posts: () => calls.filter(({ method }) => method === 'POST') };
};

/** The clipboard as a page has it that may write to it. */
const clipboard = () => {
  let text = '';
  const writeText = (given: string) => Promise.resolve(void (text = given));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  return { copied: () => text, restore: () => Reflect.deleteProperty(navigator, 'clipboard') };
};

/** An answer that comes when the test gives it. */
const held = () => {
  let give: (response: Response) => void = () => undefined;
  const answer = new Promise<Response>((resolve) => (give = resolve));
  return { answer, give: (response: Response) => give(response) };
};

describe('event-signup: errors of the form', () => {
  it('go when their cause is gone', async () => {
    const { widget } = await openFilled(receiptOf('confirmed'));
    await write(widget, 'name', ' ');
    await write(widget, 'value', 'maija');
    send(widget);
    await focusIsOn('Ilmoittautumisessa on korjattavaa');
    expect(find(widget, '[part="error-summary"]').querySelectorAll('li')).to.have.lengthOf(2);
    await write(widget, 'name', 'Maija');
    await waitUntil(() => find(widget, '[part="error-summary"]').querySelectorAll('li').length === 1);
    expect(find(widget, '#f-name').getAttribute('aria-invalid')).to.not.equal('true');
    await write(widget, 'value', 'maija@example.fi');
    await waitUntil(() => !seek(widget, '[part="error-summary"]'));
  });

  it('too much text for one request is said before it is sent, at the longest text', async () => {
    const questions = ['a', 'b', 'c', 'd'].map((id) => ({ id, type: 'text' as const, text: `Kysymys ${id}` }));
    const calls = fakeRoutes({ 'GET /events': [listOf({ ...evening, questions })], 'POST /events/ilta/signups': [receiptOf('confirmed')] });
    const widget = await openList();
    await openForm(widget, 'ilta');
    await fillIn(widget);
    for (const { id } of questions) await write(widget, `q-${id}`, 'ж'.repeat(id === 'c' ? 4900 : 4000));
    send(widget);
    await focusIsOn('Ilmoittautumisessa on korjattavaa');
    expect(find(widget, '#error-q-c').textContent).to.match(/Lyhennä tätä tekstiä. Liikaa merkkejä: \d+/);
    await write(widget, 'q-c', 'Lyhyt.');
    await waitUntil(() => !seek(widget, '[part="error-summary"]'));
    expect(calls.filter(({ method }) => method === 'POST')).to.have.lengthOf(0);
  });

  it('refused for its size (413): says what to shorten, and never to try again', async () => {
    const { widget } = await openFilled(refusal(413, 'too-large'));
    await write(widget, 'topic', 'Pitkä aihe, josta haluan puhua.');
    send(widget);
    await focusIsOn('Ilmoittautumisessa on korjattavaa');
    expect(textOf(widget)).to.contain('Lyhennä tätä tekstiä').and.not.to.contain('yrittää uudelleen');
  });
});

describe('event-signup: what is sent, and for whom', () => {
  it('an answer after the screen was cleared is not shown to the next person, and takes nothing of theirs', async () => {
    const { answer, give } = held();
    const { widget, posts } = await openFilled(answer);
    send(widget);
    await waitUntil(() => posts().length === 1);
    widget.reset();
    await openForm(widget, 'ilta');
    await write(widget, 'name', 'Seuraava');
    give(receiptOf('confirmed'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(textOf(widget)).to.not.contain(REFERENCE);
    find(widget, 'form > button.link').click();
    (await appears(widget, '[part="signup"]')).click();
    await appears(widget, '#f-name');
    expect(valueOf(widget, 'name')).to.equal('Seuraava');
  });

  it('an identity code that came into the text after the refusal is stopped at the offers of a full event too', async () => {
    const offer = { waitingList: { open: true, nextPosition: 3 }, otherDates: [] };
    const { widget, posts } = await openFilled(refusal(409, 'event-full', offer), receiptOf('waiting', 3));
    send(widget);
    await appears(widget, '[data-wait]');
    await write(widget, 'topic', 'Olen 131052-987P, jonot.');
    find(widget, '[data-wait]').click();
    await focusIsOn('Poista henkilötunnus, ennen kuin lähetät');
    expect(posts()).to.have.lengthOf(1);
    find(widget, '[part="code-panel"] button').click();
    await says(widget, 'Henkilötunnus on poistettu');
    send(widget);
    await focusIsOn('Olet jonossa');
    expect(posts()[1]?.body).to.deep.include({ acceptWaiting: true, topic: 'Olen, jonot.' });
  });

  it('there is no way back while it is sent; afterwards back and forth keeps the key, and what is stored is another signup', async () => {
    const { answer, give } = held();
    const { widget, posts } = await openFilled(...LOST, answer, receiptOf('confirmed'));
    send(widget);
    await focusIsOn('Emme tiedä vielä');
    find(widget, 'form > button.link').click();
    (await appears(widget, '[part="signup"]')).click();
    await appears(widget, '#f-name');
    send(widget);
    await focusIsOn('Lähetämme tietojasi');
    await expectAccessible(widget);
    const back = find(widget, 'form > button.link');
    expect(back.getClientRects()).to.have.lengthOf(0);
    back.click();
    await focusIsOn('Lähetämme tietojasi');
    expect(seek(widget, '[part="signup"]') === undefined).to.equal(true);
    expect(new Set(posts().map(({ key }) => key)).size).to.equal(1);
    give(receiptOf('confirmed'));
    await focusIsOn('Paikkasi on varattu');
    find(widget, '[part="receipt"] .actions button:last-child').click();
    await focusIsOn('Tule mukaan');
    await openForm(widget, 'ilta');
    await fillIn(widget);
    send(widget);
    await focusIsOn('Paikkasi on varattu');
    expect(posts().at(-1)?.key).to.not.equal(posts()[0]?.key);
  });

  it('the host page may stop it or take it over: then it is not said that it is stored once, and what was typed can be copied', async () => {
    const answers = [undefined, 'down', receiptOf('confirmed')];
    const listen = (event: Event) => {
      const answer = answers.shift();
      if (answer)
        (event as SignupSendEvent).detail.respondWith(answer === 'down' ? Promise.reject(new Error(answer)) : Promise.resolve(answer));
      else event.preventDefault();
    };
    const { widget, posts } = await openFilled();
    widget.addEventListener('sote-signup-send', listen);
    send(widget);
    expect(seek(widget, '[data-panel]') === undefined && valueOf(widget, 'name') === 'Maija', 'stopped, and as it was').to.equal(true);
    await new Promise((resolve) => setTimeout(resolve));
    send(widget);
    await focusIsOn('Emme tiedä vielä');
    await expectAccessible(widget);
    expect(textOf(widget)).to.contain('Yritä uudelleen').and.to.not.contain('vain kerran');
    const { copied, restore } = clipboard();
    find(widget, '[data-copy]').click();
    await waitUntil(() => heardAloud().includes('Tiedot on kopioitu'));
    restore();
    expect(copied()).to.contain('Kuka olet?\nMaija\nSähköposti: maija@example.fi');
    widget.kiosk = true;
    await waitUntil(() => seek(widget, '[data-copy]') === undefined);
    send(widget);
    await focusIsOn('Paikkasi on varattu');
    expect(posts()).to.deep.equal([]);
  });

  it('not confirmed: what says to try again has the button for it, and the same key goes again', async () => {
    const { widget, posts } = await openFilled(...LOST, refusal(422, 'invalid'), receiptOf('confirmed'));
    const again = () => find(widget, '[data-panel] button:not([type="button"])');
    send(widget);
    await focusIsOn('Emme tiedä vielä');
    expect(again().textContent).to.equal('Yritä lähettää uudelleen');
    again().click();
    await focusIsOn('ei voitu ottaa vastaan');
    expect([posts().length, new Set(posts().map(({ key }) => key)).size]).to.deep.equal([LOST.length + 1, 1]);
    await expectAccessible(widget);
    again().click();
    await focusIsOn('Paikkasi on varattu');
  });

  it('not confirmed and then edited: two may be stored, and nothing else is promised', async () => {
    const { widget } = await openFilled(...LOST, refusal(422, 'invalid'));
    send(widget);
    await says(widget, 'tallentuu vain kerran');
    await write(widget, 'name', 'Matti');
    await says(widget, 'saamme nyt kaksi');
    expect(textOf(widget)).to.not.contain('tallentuu vain kerran');
    send(widget);
    await focusIsOn('ei voitu ottaa vastaan');
    expect(seek(widget, '[data-copy]') !== undefined).to.equal(true);
  });
});
