import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/accessibility.js';
import {
  appears,
  evening,
  fakeRoutes,
  find,
  focusIsOn,
  listOf,
  openList,
  own,
  panel,
  REFERENCE,
  refusal,
  says,
  seek,
  textOf,
  TOKEN,
  widgetOf,
  write,
} from '../../support/event-signup.js';
import { html } from 'lit';

const OWN = `/signups/${REFERENCE}`;
const cancelled = () => own({ needsTold: false, dates: [{ ...own().dates[0], state: 'cancelled' }] });

const openOwn = async (): ReturnType<typeof openList> => {
  location.hash = `#sote-signup=${REFERENCE}.${TOKEN}`;
  const widget = await openList();
  await focusIsOn('Oma ilmoittautumisesi');
  await says(widget, 'Paikka on varattu');
  return widget;
};

describe('event-signup: one’s own signup', () => {
  it('opens by its link, which leaves the address at once; needs are told of and never shown', async () => {
    const calls = fakeRoutes({
      'GET /events': [listOf(evening)],
      [`GET ${OWN}`]: [Response.json(own())],
      'GET /events/ilta': [Response.json(evening)],
    });
    location.hash = `#sote-signup=${REFERENCE}.${TOKEN}`;
    const { length } = history;
    const opening = openList();
    const widget = await opening;
    expect(location.href).to.not.contain('sote-signup');
    expect(history.length).to.equal(length);
    await focusIsOn('Oma ilmoittautumisesi');
    await says(widget, 'Kerroit tarpeesi');
    await expectAccessible(widget);
    const asked = calls.find(({ url }) => url.includes('/signups/'));
    expect(asked?.authorization).to.equal(`Bearer ${TOKEN}`);
    expect(calls.every(({ url }) => !url.includes(TOKEN))).to.equal(true);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('is cancelled in two steps, and says so', async () => {
    const heard: string[] = [];
    const listen = ({ type }: Event) => heard.push(type);
    for (const name of ['sote-signup-cancel-send', 'sote-signup-cancel-sent']) document.addEventListener(name, listen);
    const calls = fakeRoutes({
      'GET /events': [listOf(evening)],
      [`GET ${OWN}`]: [Response.json(own())],
      [`DELETE ${OWN}`]: [Response.json(cancelled())],
    });
    const widget = await openOwn();
    find(widget, '[data-ask-cancel]').click();
    await focusIsOn('Haluatko perua paikkasi?');
    await expectAccessible(widget);
    expect(calls.some(({ method }) => method === 'DELETE')).to.equal(false);
    (await appears(widget, '[data-cancel]')).click();
    await focusIsOn('Paikkasi on peruttu');
    expect(seek(widget, '[data-ask-cancel]') === undefined).to.equal(true);
    expect(heard).to.deep.equal(['sote-signup-cancel-send', 'sote-signup-cancel-sent']);
    for (const name of ['sote-signup-cancel-send', 'sote-signup-cancel-sent']) document.removeEventListener(name, listen);
  });

  it('changes the contact alone, and deletes the needs alone', async () => {
    const calls = fakeRoutes({
      'GET /events': [listOf(evening)],
      [`GET ${OWN}`]: [Response.json(own())],
      [`PATCH ${OWN}`]: [Response.json(own())],
    });
    const widget = await openOwn();
    find(widget, '[aria-label="Muuta tätä: Yhteystietosi"]').click();
    await focusIsOn('Muuta yhteystietoa');
    await write(widget, 'value', 'uusi@example.fi');
    find(widget, '[part="send"]').click();
    await focusIsOn('Muutos on tallennettu');
    find(widget, '[aria-label="Poista: Tuen tarpeet"]').click();
    await says(widget, 'Muutos on tallennettu');
    await appears(widget, '.title:focus');
    const patches = () => calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
    expect(patches()).to.deep.equal([{ contact: { way: 'email', value: 'uusi@example.fi' } }, { supportNeeds: null }]);
  });

  it('a typed link of a wrong form, and one that nobody has, are told of at the field', async () => {
    fakeRoutes({ 'GET /events': [listOf(evening)], [`GET ${OWN}`]: [refusal(404, 'not-found')] });
    const widget = await openList();
    (await appears(widget, 'button.link')).click();
    await write(widget, 'key', 'väärä');
    find(widget, 'form button').click();
    await appears(widget, '#error-key');
    await expectAccessible(widget);
    await write(widget, 'key', `${REFERENCE.toLowerCase()}.${TOKEN}`);
    find(widget, 'form button').click();
    await says(widget, 'Emme löydä tällä linkillä');
  });
});

describe('event-signup: the list', () => {
  it('leaves a broken event out and counts it, in Finnish and in Swedish', async () => {
    fakeRoutes({ 'GET /events': [listOf(evening, { id: 'rikki' }, panel)] });
    const widget = await openList();
    await says(widget, 'Näyttämättä jäi: 1');
    await expectAccessible(widget);
    expect(widget.shadowRoot?.querySelectorAll('[part="event"]').length).to.equal(2);
    document.documentElement.lang = 'sv';
    await says(widget, 'Kom med');
    document.documentElement.lang = 'fi';
    await says(widget, 'Tule mukaan');
  });

  it('says that there are none, and that they could not be had', async () => {
    fakeRoutes({ 'GET /events': [listOf()] });
    const widget = await openList();
    await says(widget, 'Tällaisia tapahtumia ei ole nyt tulossa');
    const other = await openList(html`<sote-event-signup></sote-event-signup>`);
    await says(other, 'Tietoja ei saatu ladattua');
    await expectAccessible(other);
  });

  it('shows a Linked Events page that stands in the element, read only, with its broken item counted', async () => {
    const starts = new Date(Date.now() + 86_400_000).toISOString();
    const page = {
      meta: { next: null },
      data: [
        {
          id: 'a:1',
          name: { fi: 'Kahvila' },
          start_time: starts,
          event_status: 'EventScheduled',
          info_url: { fi: 'https://kahvila.example/' },
        },
        { id: 'a:2', name: { fi: 'Rikki' } },
      ],
    };
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(page);
    const widget = await openList(html`<sote-event-signup>${script}</sote-event-signup>`);
    await says(widget, 'Näyttämättä jäi: 1');
    (await appears(widget, '[data-open="a-1"]')).click();
    expect((await appears(widget, 'a[href="https://kahvila.example/"]')).getAttribute('rel')).to.equal('noopener');
    expect(seek(widget, '[part="signup"]') === undefined).to.equal(true);
  });

  it('shows a cancelled, a full and a closed event as such, with no way to the form', async () => {
    const past = '2020-01-01T10:00:00Z';
    const events = [
      { ...evening, id: 'a', status: 'cancelled' },
      { ...evening, id: 'b', signup: { mode: 'open' }, dates: evening.dates.map((date) => ({ ...date, room: { capacity: 20, left: 0 } })) },
      { ...evening, id: 'c', signup: { mode: 'open', closes: past } },
      { ...evening, id: 'd', signup: { mode: 'none' } },
    ];
    fakeRoutes({ 'GET /events': [listOf(...events)] });
    const widget = await openList();
    for (const text of ['Peruttu', 'Täynnä', 'Ilmoittautuminen on päättynyt', 'Ei tarvitse ilmoittautua']) await says(widget, text);
    for (const id of ['a', 'b', 'c', 'd']) {
      (await appears(widget, `[data-open="${id}"]`)).click();
      (await appears(widget, 'article')).getBoundingClientRect();
      expect(seek(widget, '[part="signup"]') === undefined).to.equal(true);
      find(widget, 'button.link').click();
      await appears(widget, '[part="events"]');
    }
    expect(textOf(widget)).to.contain('Peruttu');
  });

  it('narrows by kind, and says how many there are', async () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => ({ ...evening, id }));
    const calls = fakeRoutes({ 'GET /events': [listOf(...items), listOf(panel)] });
    const widget = await openList(widgetOf());
    (await appears(widget, 'button.quiet:not([data-open])')).click();
    const select = await appears<HTMLSelectElement>(widget, '#kind');
    select.value = 'panel';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await says(widget, 'Tapahtumia: 1');
    expect(calls.at(-1)?.url).to.contain('kind=panel');
    await expectAccessible(widget);
  });
});
