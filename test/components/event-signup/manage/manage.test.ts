import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { expectAccessible } from '../../../support/browser/accessibility.js';
import {
  appears,
  evening,
  fakeRoutes,
  find,
  focusIsOn,
  listOf,
  openList,
  own,
  REFERENCE,
  refusal,
  says,
  seek,
  TOKEN,
  write,
} from '../support.js';

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
    await says(widget, 'Kerroit, mitä tukea tarvitset');
    await expectAccessible(widget);
    const asked = calls.find(({ url }) => url.includes('/signups/'));
    expect(asked?.authorization).to.equal(`Bearer ${TOKEN}`);
    expect(calls.every(({ url }) => !url.includes(TOKEN))).to.equal(true);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('shows the signup of the link that was opened last, however slow the one before', async () => {
    const other = '7777-9999-2222';
    let give: (answer: Response) => void = () => undefined;
    const slow = new Promise<Response>((resolve) => (give = resolve));
    const calls = fakeRoutes({
      'GET /events': [listOf(evening)],
      [`GET ${OWN}`]: [slow],
      [`GET /signups/${other}`]: [Response.json(own({ reference: other, name: 'Kaisa' }))],
      'GET /events/ilta': [Response.json(evening)],
    });
    location.hash = `#sote-signup=${REFERENCE}.${TOKEN}`;
    const widget = await openList();
    await waitUntil(() => calls.some(({ url }) => url.includes(REFERENCE)), 'the first one is asked for');
    location.hash = `#sote-signup=${other}.${TOKEN}`;
    await says(widget, 'Kaisa');
    give(Response.json(own()));
    await aTimeout(50);
    await says(widget, 'Kaisa');
  });

  it('opens whatever a mail program or the page’s own router has made of the link, and no key stays in the address', async () => {
    fakeRoutes({ 'GET /events': [listOf(evening)], [`GET ${OWN}`]: [Response.json(own())], 'GET /events/ilta': [Response.json(evening)] });
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
      location.hash = hash;
      const widget = await openList();
      expect([location.hash, location.href.includes(TOKEN)], hash).to.deep.equal([left, false]);
      await says(widget, 'Paikka on varattu');
      widget.remove();
    }
    location.hash = '';
  });

  it('says that a link is not whole, and keeps nothing of it in the address', async () => {
    fakeRoutes({ 'GET /events': [listOf(evening)] });
    location.hash = `#sote-signup=${REFERENCE}.${TOKEN.slice(4)}`;
    const widget = await openList();
    expect(location.href).to.not.contain(REFERENCE);
    await says(widget, 'Tarkista linkki');
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
    find(widget, '[aria-label="Muuta: Yhteystietosi"]').click();
    await focusIsOn('Muuta yhteystietoa');
    await write(widget, 'value', 'uusi@example.fi');
    find(widget, '[part="send"]').click();
    await focusIsOn('Muutos on tallennettu');
    find(widget, '[aria-label="Poista: Tuki"]').click();
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
