/** An endpoint that tells no time. In a page of its own: once a time is known it stays known. */
import { expect, waitUntil } from '@open-wc/testing';
import { appears, evening, fakeRoutes, find, openList, own, REFERENCE, says, seek, TOKEN } from './support.js';

/** As a browser sees it that may not read `Date`. */
const timeless = (body: unknown): Response => Response.json(body, { headers: { date: 'unknown' } });

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const [soon, later, earlier] = [inDays(1), inDays(5), inDays(-5)];
const pastDate = { ...evening.dates[0], starts: inDays(-6), ends: earlier };

describe('event-signup: an endpoint that does not tell what time it is', () => {
  it('lets a person try what only the device\u2019s clock calls too early or too late, and says when signups begin', async () => {
    const events = [
      { ...evening, id: 'early', signup: { mode: 'open', opens: later } },
      { ...evening, id: 'late', signup: { mode: 'open', closes: earlier } },
      { ...evening, id: 'past', dates: [pastDate] },
      { ...evening, id: 'over', dates: [{ ...pastDate, status: 'over' }] },
      { ...evening, id: 'gone', status: 'cancelled', signup: { mode: 'open', opens: soon } },
    ];
    fakeRoutes({ 'GET /events': [timeless({ items: events })] });
    const widget = await openList();
    const found: [string, boolean, string][] = [];
    for (const { id } of events) {
      (await appears(widget, `[data-open="${id}"]`)).click();
      const page = await appears(widget, 'article');
      const status = page.querySelector('.room')?.textContent.trim().split(/[:,]/)[0] ?? '';
      found.push([id, page.querySelector('[part="signup"]') !== null, status]);
      page.querySelector<HTMLElement>('button')!.click();
      await waitUntil(() => seek(widget, 'article') === undefined);
    }
    expect(found).to.deep.equal([
      ['early', true, 'Ilmoittautuminen alkaa'],
      ['late', true, 'Vapaita paikkoja'],
      ['past', true, 'Vapaita paikkoja'],
      ['over', false, 'Päättynyt'],
      ['gone', false, 'Peruttu'],
    ]);
  });

  it('asks it again when, by the device\u2019s clock, an event ends: what it still calls coming stays', async () => {
    const ending = { ...evening, dates: evening.dates.map((date) => ({ ...date, ends: new Date(Date.now() + 3000).toISOString() })) };
    const calls = fakeRoutes({ 'GET /events': [timeless({ items: [ending] })] });
    const widget = await openList();
    await appears(widget, '[data-open="ilta"]');
    await waitUntil(() => calls.length === 2, 'it should ask again', { timeout: 8000 });
    expect(find(widget, '[data-open="ilta"]').textContent.trim()).to.equal('Lue ja ilmoittaudu');
  });

  it('lets a person try to change a signup', async () => {
    fakeRoutes({
      [`GET /signups/${REFERENCE}`]: [timeless(own({ changeUntil: earlier }))],
      'GET /events/ilta': [timeless(evening)],
      'GET /events': [timeless({ items: [evening] })],
    });
    location.hash = `#sote-signup=${REFERENCE}.${TOKEN}`;
    const widget = await openList();
    await says(widget, 'Voit muuttaa tietoja viimeistään');
  });
});
