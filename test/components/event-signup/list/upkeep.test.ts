import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { readSchemaOrg } from '../../../../src/domain/event-schema-org.js';
import { ENDPOINT, appears, evening, fakeRoutes, listOf, openList, panel, seek, textOf, eventSignup } from '../support.js';

const block = () => document.head.querySelector('script[type="application/ld+json"]');
const titlesIn = (element: Element | null) =>
  readSchemaOrg(JSON.parse(element?.textContent ?? 'null'), 'fi')?.events.map(({ title }) => title);

describe('event-signup: what the page says to search engines', () => {
  it('is schema.org JSON-LD of the events on screen, as long as the widget is there', async () => {
    fakeRoutes({ 'GET /events': [listOf(evening, { ...panel, title: 'Raati </script>' })] });
    const widget = await openList();
    await waitUntil(() => block() !== null, 'the data should be written', { timeout: 4000 });
    expect(titlesIn(block())).to.deep.equal([evening.title, 'Raati </script>']);
    expect(block()?.textContent).to.not.contain('<');
    const parent = widget.parentElement!;
    widget.remove();
    expect(block()).to.equal(null);
    parent.append(widget);
    await waitUntil(() => block() !== null);
    widget.remove();
  });

  it('is nothing where the page says so, or has such data itself, and on a shared screen', async () => {
    fakeRoutes({ 'GET /events': [listOf(evening)] });
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = JSON.stringify({ '@type': 'Event', name: 'Ilta', startDate: new Date(Date.now() + 86_400_000).toISOString() });
    const widgets = [
      await openList(html`<sote-event-signup endpoint=${ENDPOINT} structured-data="false"></sote-event-signup>`),
      await openList(html`<sote-event-signup endpoint=${ENDPOINT} .structuredData=${false}></sote-event-signup>`),
      await openList(html`<sote-event-signup>${script}</sote-event-signup>`),
    ];
    for (const widget of widgets) await appears(widget, '[data-open]');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(document.head.querySelector('script[type="application/ld+json"]')).to.equal(null);
  });
});

describe('event-signup: a device whose clock is wrong', () => {
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
      fakeRoutes({ 'GET /events': [Response.json({ items: [{ ...evening, signup }] }, { headers })] });
      Date.now = () => now() + years * 365 * 86_400_000;
      const widget = await openList();
      (await appears(widget, '[data-open="ilta"]')).click();
      await appears(widget, '[part="signup"]');
      expect(textOf(widget)).to.not.match(/Ilmoittautuminen on päättynyt|Ilmoittautuminen alkaa/);
    });
  }
});

describe('event-signup: a page that stays open', () => {
  it('an event that ends leaves the list, and what comes new is there when the page is looked at again', async () => {
    const soon = {
      ...evening,
      id: 'pian',
      dates: evening.dates.map((date) => ({ ...date, ends: new Date(Date.now() + 3000).toISOString() })),
    };
    const calls = fakeRoutes({ 'GET /events': [listOf(soon, evening), listOf(evening, panel)] });
    const widget = await openList(eventSignup());
    await appears(widget, '[data-open="pian"]');
    await waitUntil(() => seek(widget, '[data-open="pian"]') === undefined, 'it has ended', { timeout: 8000 });
    expect(calls).to.have.lengthOf(1);
    const { now } = Date;
    Date.now = () => now() + 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
    Date.now = now;
    await appears(widget, '[data-open="raati"]');
    expect(calls).to.have.lengthOf(2);
  }).timeout(15_000);
});
