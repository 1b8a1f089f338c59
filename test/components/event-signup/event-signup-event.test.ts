import { expect } from '@open-wc/testing';
import { appears, evening, fakeRoutes, find, listOf, openList, says, textOf } from '../../support/event-signup.js';

/** Opens each event in turn, and goes back to the list. */
const openEach = async (events: readonly object[], look: (id: string) => Promise<void> | void): Promise<void> => {
  fakeRoutes({ 'GET /events': [listOf(...events)] });
  const widget = await openList();
  for (const { id } of events as readonly { readonly id: string }[]) {
    (await appears(widget, `[data-open="${id}"]`)).click();
    await appears(widget, 'article');
    await look(textOf(widget).replace(/\s+/g, ' '));
    find(widget, 'button.link').click();
    await says(widget, 'Tule mukaan');
  }
};

describe('event-signup: one event', () => {
  it('tells until when one can sign up, while that is still to come', async () => {
    const opens = '2040-01-01T10:00:00Z';
    const closes = '2040-01-12T15:00:00Z';
    const told: string[] = [];
    const events = [
      { ...evening, id: 'a', signup: { mode: 'open', closes } },
      { ...evening, id: 'b', signup: { mode: 'open', opens, closes } },
      { ...evening, id: 'c', signup: { mode: 'open', closes: '2020-01-01T10:00:00Z' } },
      { ...evening, id: 'd', status: 'cancelled', signup: { mode: 'open', closes } },
    ];
    await openEach(
      events,
      (text) => void told.push(/Ilmoittautuminen päättyy (\S+ 12\. tammikuuta 2040 klo 17\.00)/.exec(text)?.[1] ?? ''),
    );
    expect(told).to.deep.equal(['torstaina 12. tammikuuta 2040 klo 17.00', 'torstaina 12. tammikuuta 2040 klo 17.00', '', '']);
  });
});
