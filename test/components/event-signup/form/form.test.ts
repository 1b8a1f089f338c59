import { expect, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { html } from 'lit';
import { dayInHelsinki, replyDate as daysAfter } from '../../../../src/domain/contact.js';
import { formatDay } from '../../../../src/localization/dates.js';
import { noteTime } from '../../../../src/transport/present-time.js';
import { expectAccessible, expectAccessibleName } from '../../../support/browser/accessibility.js';
import { warningsWhile } from '../../../support/browser/warnings.js';
import {
  appears,
  choose,
  ENDPOINT,
  evening,
  fakeRoutes,
  fillIn,
  find,
  focusIsOn,
  heardAloud,
  inForm,
  listOf,
  openForm,
  openList,
  receiptOf,
  refusal,
  says,
  seek,
  send,
  series,
  setOnline,
  textOf,
  twoDates,
  eventSignup,
  write,
} from '../support.js';

const SIGNUPS = 'POST /events/ilta/signups';
const valueOf = (widget: Element, id: string) => find<HTMLInputElement>(widget, `#f-${id}`).value;
const postsOf = (calls: ReturnType<typeof fakeRoutes>) => calls.filter(({ method }) => method === 'POST');

describe('event-signup: the form', () => {
  it('one thing at a time: each step by itself, a way back, all of it once more before it leaves', async () => {
    const calls = fakeRoutes({ 'GET /events': [listOf(evening)], [SIGNUPS]: [receiptOf('confirmed')] });
    const widget = await openList();
    widget.oneAtATime = true;
    await openForm(widget, 'ilta');
    await says(widget, 'Vaihe 1, yhteensä 5');
    expect(seek(widget, '#f-name') === undefined).to.equal(true);
    await expectAccessible(widget);
    send(widget);
    await focusIsOn('Kuka olet?');
    expect(seek(widget, '[part="notice"]') === undefined, 'told once, before the first field').to.equal(true);
    send(widget);
    await focusIsOn('Ilmoittautumisessa on korjattavaa');
    await fillIn(widget);
    send(widget);
    await focusIsOn('Tarvitsetko tukea');
    find(widget, 'form > button.link').click();
    await focusIsOn('Kuka olet?');
    expect(valueOf(widget, 'name')).to.equal('Maija');
    for (const step of ['Tarvitsetko tukea', 'Mistä haluaisit keskustella?', 'Tarkista tietosi']) {
      send(widget);
      await focusIsOn(step);
    }
    await expectAccessible(widget);
    await expectAccessibleName(inForm('.review > div:nth-child(2) button'), 'Muuta tietoja: Kuka olet?', 'button');
    await expectAccessibleName(inForm('[part="send"]'), 'Lähetä ilmoittautuminen', 'button');
    find(widget, '.review > div:nth-child(2) button').click();
    await focusIsOn('Kuka olet?');
    await write(widget, 'name', 'Matti');
    send(widget);
    await focusIsOn('Tarkista tietosi');
    expect(postsOf(calls)).to.deep.equal([]);
    send(widget);
    await focusIsOn('Paikkasi on varattu');
    expect(postsOf(calls)[0]?.body?.['name']).to.equal('Matti');
  });

  it('while it is sent: told, not sent twice, a lost connection is announced and asked again under the same key', async () => {
    let give: (response: Response) => void = () => undefined;
    const answer = new Promise<Response>((resolve) => (give = resolve));
    const calls = fakeRoutes({ 'GET /events': [listOf(evening)], [SIGNUPS]: ['lost', answer] });
    const widget = await openList();
    await openForm(widget, 'ilta');
    await fillIn(widget);
    send(widget);
    await focusIsOn('Lähetämme tietojasi');
    await expectAccessible(widget);
    find<HTMLFormElement>(widget, 'form').requestSubmit();
    await waitUntil(() => postsOf(calls).length === 2, 'the lost one goes again');
    setOnline(false);
    await waitUntil(() => heardAloud().includes('Verkkoyhteys katkesi'), 'should announce', { timeout: 3000 });
    await focusIsOn('Verkkoyhteys katkesi');
    setOnline(true);
    const other = document.createElement('section');
    widget.before(other);
    other.append(widget);
    give(receiptOf('confirmed'));
    await says(widget, 'Paikkasi on varattu');
    expect(new Set(postsOf(calls).map(({ key }) => key)).size).to.equal(1);
    expect(postsOf(calls)).to.have.lengthOf(2);
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('some of the chosen dates full meanwhile: the others are kept, with another date or without one', async () => {
    const [first, second] = twoDates.dates;
    const third = { ...first!, id: 'kolmas' };
    const fullOn = (id: string) => refusal(409, 'event-full', { full: [id], waitingList: { open: false }, otherDates: [third] });
    const full = fullOn(first!.id);
    const calls = fakeRoutes({
      'GET /events': [listOf({ ...twoDates, dates: [first, second, third] })],
      'POST /events/kaksi/signups': [full, fullOn(second!.id), full, receiptOf('confirmed')],
    });
    const widget = await openList();
    await openForm(widget, 'kaksi');
    await choose(widget, 'dates', first!.id);
    await choose(widget, 'dates', second!.id);
    await fillIn(widget);
    send(widget);
    await focusIsOn('Osa valitsemistasi päivistä on täynnä');
    await expectAccessible(widget);
    expect(seek(widget, '[part="send"]') === undefined, 'the same again would be of no use').to.equal(true);
    find(widget, '[data-rest]').click();
    await waitUntil(() => postsOf(calls).length === 2);
    await focusIsOn('Kaikki paikat ehtivät mennä');
    await choose(widget, 'dates', first!.id);
    await appears(widget, '[part="send"]');
    send(widget);
    await focusIsOn('Osa valitsemistasi päivistä on täynnä');
    find(widget, '[data-date="kolmas"]').click();
    await focusIsOn('Paikkasi on varattu');
    expect(postsOf(calls).map(({ body }) => body?.['dates'])).to.deep.equal([
      [first!.id, second!.id],
      [second!.id],
      [first!.id, second!.id],
      [second!.id, 'kolmas'],
    ]);
  });

  it('tells who asks, who reads and until when before the first field, by the endpoint’s day, and the web team what is missing', async () => {
    const kept = { ...evening, signup: { ...evening.signup, deleteOn: '2027-05-04' } };
    fakeRoutes({ 'GET /events': [listOf(kept)] });
    const warnings = await warningsWhile(async () => {
      const widget = await openList(html`<sote-event-signup endpoint=${ENDPOINT}></sote-event-signup>`);
      await openForm(widget, 'ilta');
      await says(widget, 'Poistamme tiedot viimeistään 4. toukokuuta 2027.');
      expect(textOf(widget)).to.not.contain('Tietojesi lukija');
      widget.reader = 'koordinaattori';
      await says(widget, 'Tietojesi lukija: koordinaattori.');
    });
    expect(
      warnings.filter((text) => text.includes('organisation, reader, privacy-url')),
      JSON.stringify(warnings),
    ).to.have.lengthOf(1);
  });

  it('counts until when from the day it is, also when the form stays open over midnight', async () => {
    const { deleteOn: _, ...signup } = { deleteOn: '', ...evening.signup };
    fakeRoutes({ 'GET /events': [listOf({ ...evening, signup })] });
    const widget = await openList();
    // Nothing but the clock: that the page is seen again has other reasons to render.
    const minutes: (() => void)[] = [];
    const { setInterval } = window;
    window.setInterval = ((tick: () => void, pause: number) =>
      pause === 60_000 ? minutes.push(tick) : setInterval(tick, pause)) as typeof setInterval;
    await openForm(widget, 'ilta');
    window.setInterval = setInterval;
    const afterThat = new Date(Date.parse(evening.dates[0]!.ends) + 3 * 86_400_000);
    noteTime(new Headers({ date: afterThat.toUTCString() }));
    for (const tick of minutes) tick();
    // At once: later, other things render the form anyway.
    await widget.shadowRoot!.querySelector<LitElement>('sote-event-signup-form')!.updateComplete;
    expect(textOf(widget)).to.contain(`Poistamme tiedot viimeistään ${formatDay(daysAfter(30, dayInHelsinki(afterThat)))}.`);
    noteTime(new Headers({ date: new Date().toUTCString() }));
  });

  it('names its fields, and what they are filled with by a browser, but not on a shared screen', async () => {
    fakeRoutes({ 'GET /events': [listOf(evening)] });
    const widget = await openList();
    await openForm(widget, 'ilta');
    await fillIn(widget);
    await expectAccessibleName(inForm('#f-name'), 'Nimi tai nimimerkki', 'textbox');
    await expectAccessibleName(inForm('#f-value'), 'Sähköpostiosoite', 'textbox');
    await expectAccessibleName(inForm('fieldset:has([name="way"])'), 'Miten kerromme sinulle, jos jokin muuttuu?', 'group');
    find(widget, 'fieldset summary').click();
    await expectAccessibleName(inForm('[name="needs"][value="sign-language"]'), 'Viittomakielen tulkki', 'checkbox');
    const filledBy = (id: string) => find<HTMLInputElement>(widget, `#f-${id}`).autocomplete;
    expect([filledBy('name'), filledBy('value'), filledBy('topic')]).to.deep.equal(['name', 'email', 'off']);
    widget.kiosk = true;
    await waitUntil(() => filledBy('name') === 'off');
    expect(filledBy('value')).to.equal('off');
  });

  it('shows what was chosen above the fields, and lets a note of a date be heard apart from its day', async () => {
    fakeRoutes({
      'GET /events': [
        listOf({ ...twoDates, dates: twoDates.dates.map((date) => ({ ...date, room: { left: date.id === 'toka' ? 0 : 8 } })) }),
      ],
    });
    const widget = await openList();
    await openForm(widget, 'kaksi');
    expect(find(widget, '[part="summary"]').textContent).to.contain('Kaksi iltaa').and.to.not.contain('klo');
    await choose(widget, 'dates', 'eka');
    await waitUntil(() => find(widget, '[part="summary"]').textContent.includes('klo'));
    expect(find(widget, '[part="summary"]').textContent).to.contain('Pääkirjasto');
    const labels = [...find(widget, 'form').querySelectorAll('label.choice')].map(({ textContent }) => textContent);
    expect(labels.join('|')).to.match(/\d Täynnä, voit jonottaa/);
  });

  it('asks first for the support that the event offers, and for attendance at a distance only where that is possible', async () => {
    const events = [
      { ...evening, support: ['induction-loop', 'remote'] },
      { ...series, support: ['induction-loop', 'remote'] },
    ];
    fakeRoutes({ 'GET /events': [listOf(...events)] });
    const needsIn = (widget: Element, selector: string) =>
      [...find(widget, 'form').querySelectorAll<HTMLInputElement>(selector)].map(({ value }) => value);
    const widget = await openList();
    await openForm(widget, 'ilta');
    expect(needsIn(widget, 'fieldset > .choices [name="needs"]')).to.deep.equal(['induction-loop']);
    expect(needsIn(widget, 'details [name="needs"]')).to.include('diet').and.to.not.include('remote');
    await choose(widget, 'needs', 'diet');
    find(widget, 'form > button.link').click();
    (await appears(widget, '[part="signup"]')).click();
    await appears(widget, '#f-consent');
    const details = find<HTMLDetailsElement>(widget, 'fieldset details');
    expect(details.open, 'what was chosen is not hidden').to.equal(true);
    await choose(widget, 'needs', 'diet');
    expect(details.open, 'and does not close under the hand').to.equal(true);
    const other = await openList();
    await openForm(other, 'sarja');
    expect(needsIn(other, 'fieldset > .choices [name="needs"]')).to.deep.equal(['induction-loop', 'remote']);
  });
});

describe('event-signup: on a host page', () => {
  it('stands twice, each with its own signup; removed and put back it keeps what was typed', async () => {
    const calls = fakeRoutes({ 'GET /events': [listOf(evening)], [SIGNUPS]: [receiptOf('confirmed')] });
    const first = await openList();
    const second = await openList();
    for (const widget of [first, second]) await openForm(widget, 'ilta');
    await fillIn(first);
    await write(second, 'name', 'Toinen');
    expect(valueOf(first, 'name')).to.equal('Maija');
    const place = second.parentElement!;
    second.remove();
    place.append(second);
    await appears(second, '#f-name');
    expect(valueOf(second, 'name')).to.equal('Toinen');
    send(first);
    await focusIsOn('Paikkasi on varattu');
    expect(valueOf(second, 'name')).to.equal('Toinen');
    expect(postsOf(calls).map(({ body }) => body?.['name'])).to.deep.equal(['Maija']);
    find(first, '[part="receipt"] .actions button:last-child').click();
    await focusIsOn('Tule mukaan');
    await openForm(first, 'ilta');
    expect(valueOf(first, 'name'), 'the next person finds nothing').to.equal('');
  });

  it('shows one event and its deletion day, and after its receipt leads back to it with the focus', async () => {
    fakeRoutes({ 'GET /events/ilta': [Response.json(evening)], [SIGNUPS]: [receiptOf('confirmed')] });
    const widget = await openList(
      html`<sote-event-signup
        endpoint=${ENDPOINT}
        .organisation=${'A'}
        .reader=${'B'}
        .privacyUrl=${'/c'}
        event-id="ilta"
      ></sote-event-signup>`,
    );
    (await appears(widget, '[part="signup"]')).click();
    await fillIn(widget);
    send(widget);
    await focusIsOn('Paikkasi on varattu');
    await says(widget, 'Poistamme tietosi viimeistään 1. maaliskuuta 2027.');
    find(widget, '[part="receipt"] .actions button:last-child').click();
    await focusIsOn(evening.title);
  });

  it('is defined once, however often its script comes', async () => {
    const before = customElements.get('sote-event-signup');
    // Addresses that are in no bundle: a second copy of the kit, with a file of warnings of its own.
    const [again, itsWarnings] = ['/components/event-signup/event-signup.ts?again', '/src/controllers/warnings.ts'];
    const warnings = await warningsWhile(async () => {
      await import(again);
      await import(itsWarnings);
    });
    expect(customElements.get('sote-event-signup') === before).to.equal(true);
    expect(warnings).to.have.lengthOf(1);
    fakeRoutes({ 'GET /events': [listOf(evening)] });
    await appears(await openList(eventSignup()), '[data-open="ilta"]');
  });
});
