import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../../components/event-signup/event-signup.js';
import { readSchemaOrg } from '../../../../src/domain/event-schema-org.js';
import { ENDPOINT, fakeEndpoint, json } from '../../../support/browser/endpoint.js';
import { mount } from '../../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../../support/browser/queries.js';
import { user } from '../../../support/browser/user.js';
import { evening, eventSignup, panel } from '../support.js';

const OPEN_EVENING = `Lue ja ilmoittaudu: ${evening.title}`;

/** What the head of the page says to search engines. */
const blocks = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => textContent);
const titlesIn = (block: string | undefined) => readSchemaOrg(JSON.parse(block ?? 'null'), 'fi')?.events.map(({ title }) => title);

describe('<sote-event-signup> what the page says to search engines', () => {
  it('is schema.org JSON-LD of the events on screen, as long as the widget is there', async () => {
    fakeEndpoint({ 'GET /events': json({ items: [evening, { ...panel, title: 'Raati </script>' }] }) });
    const widget = await mount(eventSignup());
    await waitFor(() => expect(blocks()).to.have.lengthOf(1));
    expect(titlesIn(blocks()[0])).to.deep.equal([evening.title, 'Raati </script>']);
    expect(blocks()[0]).to.not.contain('<');
    const parent = widget.parentElement!;
    widget.remove();
    expect(blocks()).to.deep.equal([]);
    parent.append(widget);
    await waitFor(() => expect(blocks()).to.have.lengthOf(1));
    widget.remove();
  });

  it('is nothing where the page says so, or has such data itself, and on a shared screen', async () => {
    fakeEndpoint({ 'GET /events': json({ items: [evening] }) });
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = JSON.stringify({ '@type': 'Event', name: 'Ilta', startDate: new Date(Date.now() + 86_400_000).toISOString() });
    for (const template of [
      html`<sote-event-signup endpoint=${ENDPOINT} structured-data="false"></sote-event-signup>`,
      html`<sote-event-signup endpoint=${ENDPOINT} .structuredData=${false}></sote-event-signup>`,
      html`<sote-event-signup>${script}</sote-event-signup>`,
      html`<sote-event-signup endpoint=${ENDPOINT} kiosk></sote-event-signup>`,
    ]) {
      await within(await mount(template)).findByRole('button', { name: /^Lue / });
    }
    // The data is written a while after the list is shown: once that of a later widget is there, these would have been as well.
    await mount(html`<sote-event-signup .events=${[{ ...evening, title: 'Viimeinen' }]}></sote-event-signup>`);
    await waitFor(() => expect(blocks().flatMap(titlesIn)).to.include('Viimeinen'));
    expect(blocks().map(titlesIn)).to.deep.equal([['Viimeinen']]);
  });
});

describe('<sote-event-signup> on a device whose clock is wrong', () => {
  const { now } = Date;
  afterEach(() => (Date.now = now));

  for (const [what, years] of [
    ['ahead', 2],
    ['behind', -2],
  ] as const) {
    it(`by years ${what} changes nothing where the endpoint tells the time`, async () => {
      const signup = {
        ...evening.signup,
        opens: new Date(now() - 86_400_000).toISOString(),
        closes: new Date(now() + 86_400_000).toISOString(),
      };
      const headers = { date: new Date(now()).toUTCString() };
      fakeEndpoint({ 'GET /events': Response.json({ items: [{ ...evening, signup }] }, { headers }) });
      Date.now = () => now() + years * 365 * 86_400_000;
      const widget = await mount(eventSignup());
      await user.click(await screen.findByRole('button', { name: OPEN_EVENING }));
      expect(await screen.findAllByRole('button', { name: 'Ilmoittaudu' })).to.have.lengthOf(2);
      expect(textOf(widget)).to.not.match(/Ilmoittautuminen on päättynyt|Ilmoittautuminen alkaa/);
    });
  }
});

describe('<sote-event-signup> on a page that stays open', () => {
  it('an event that ends leaves the list, and what comes new is there when the page is looked at again', async () => {
    // The real clock: what waits for the end of the event is a timer of the widget.
    const dates = evening.dates.map((date) => ({ ...date, ends: new Date(Date.now() + 3000).toISOString() }));
    const soon = { ...evening, id: 'pian', title: 'Pian ohi', dates };
    const { requests } = fakeEndpoint({ 'GET /events': [json({ items: [soon, evening] }), json({ items: [evening, panel] })] });
    await mount(eventSignup());
    await screen.findByRole('heading', { name: 'Pian ohi' });
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Pian ohi' })).to.equal(null));
    screen.getByRole('button', { name: OPEN_EVENING });
    expect(requests).to.have.lengthOf(1);
    const { now } = Date;
    Date.now = () => now() + 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
    Date.now = now;
    await screen.findByRole('button', { name: `Lue ja hae: ${panel.title}` });
    expect(requests).to.have.lengthOf(2);
  }).timeout(15_000);
});
