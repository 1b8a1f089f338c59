/** An endpoint that tells no time. In a page of its own: once a time is known it stays known. */
import { expect } from '@open-wc/testing';
import '../../../components/event-signup/event-signup.js';
import { fakeEndpoint } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, within } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { evening, eventSignup, own, REFERENCE, TOKEN } from './support.js';

/** As a browser sees it that may not read `Date`. */
const timeless = (body: unknown): Response => Response.json(body, { headers: { date: 'unknown' } });

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const [soon, later, earlier] = [inDays(1), inDays(5), inDays(-5)];
const pastDate = { ...evening.dates[0], starts: inDays(-6), ends: earlier };

describe('<sote-event-signup> with an endpoint that does not tell what time it is', () => {
  it('lets a person try what only the device\u2019s clock calls too early or too late, and says when signups begin', async () => {
    const events = [
      { ...evening, id: 'early', title: 'Ei vielä', signup: { mode: 'open', opens: later } },
      { ...evening, id: 'late', title: 'Ei enää', signup: { mode: 'open', closes: earlier } },
      { ...evening, id: 'past', title: 'Mennyt', dates: [pastDate] },
      { ...evening, id: 'over', title: 'Pidetty', dates: [{ ...pastDate, status: 'over' }] },
      { ...evening, id: 'gone', title: 'Peruutettu', status: 'cancelled', signup: { mode: 'open', opens: soon } },
    ];
    fakeEndpoint({ 'GET /events': timeless({ items: events }) });
    await mount(eventSignup());
    for (const [title, status, canTry] of [
      ['Ei vielä', /^Ilmoittautuminen alkaa: /, true],
      ['Ei enää', 'Vapaita paikkoja: 8', true],
      ['Mennyt', 'Vapaita paikkoja: 8', true],
      ['Pidetty', 'Päättynyt', false],
      ['Peruutettu', 'Peruttu', false],
    ] as const) {
      await user.click(await screen.findByRole('button', { name: new RegExp(`: ${title}$`) }));
      const page = within(await screen.findByRole('article'));
      page.getByText(status);
      expect(page.queryAllByRole('button', { name: 'Ilmoittaudu' }).length > 0, title).to.equal(canTry);
      await user.click(page.getByRole('button', { name: 'Takaisin tapahtumiin' }));
    }
  });

  it('asks it again when, by the device\u2019s clock, an event ends: what it still calls coming stays', async () => {
    // The real clock: what waits for the end of the event is a timer of the widget.
    const ending = { ...evening, dates: evening.dates.map((date) => ({ ...date, ends: new Date(Date.now() + 3000).toISOString() })) };
    const { requests } = fakeEndpoint({
      'GET /events': [timeless({ items: [ending] }), timeless({ items: [{ ...ending, title: 'Kestää yhä' }] })],
    });
    await mount(eventSignup());
    await screen.findByRole('button', { name: `Lue ja ilmoittaudu: ${evening.title}` });
    expect(requests).to.have.lengthOf(1);
    await screen.findByRole('button', { name: 'Lue ja ilmoittaudu: Kestää yhä' });
    expect(requests).to.have.lengthOf(2);
  });

  it('lets a person try to change a signup', async () => {
    fakeEndpoint({
      'GET /signups/{reference}': timeless(own({ changeUntil: earlier })),
      'GET /events/{id}': timeless(evening),
      'GET /events': timeless({ items: [evening] }),
    });
    location.hash = `#sote-signup=${REFERENCE}.${TOKEN}`;
    await mount(eventSignup());
    await screen.findByText(/^Voit muuttaa tietoja viimeistään/);
  });
});
