import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../support/browser/accessibility.js';
import {
  evening,
  fakeRoutes,
  fillIn,
  find,
  focused,
  focusIsOn,
  listOf,
  openList,
  own,
  receiptOf,
  REFERENCE,
  says,
  send,
  TOKEN,
} from './support.js';
import type { EventSignup } from '../../../components/event-signup/event-signup.js';

/** Swedish, then Finnish again: what the stage says in both, what has the focus, and whether a checker finds a fault. */
const flips = async (widget: EventSignup, swedish: string, finnish: string): Promise<void> => {
  const before = focused();
  document.documentElement.lang = 'sv';
  await says(widget, swedish);
  await expectAccessible(widget);
  document.documentElement.lang = 'fi';
  await says(widget, finnish);
  expect(focused() === before, `the focus stays while it says “${finnish}”`).to.equal(true);
};

describe('event-signup: language', () => {
  afterEach(() => (document.documentElement.lang = 'fi'));

  it('follows the page in every stage from the list to the receipt: what was typed and the focus stay', async () => {
    fakeRoutes({ 'GET /events': [listOf(evening)], 'POST /events/ilta/signups': [receiptOf('confirmed')] });
    const widget = await openList();
    await says(widget, 'Tule mukaan');
    await flips(widget, 'Kom med', 'Tule mukaan');
    find(widget, '[data-open="ilta"]').click();
    await focusIsOn(evening.title);
    await flips(widget, 'Det här kan du påverka', 'Tähän voit vaikuttaa');
    find(widget, '[part="signup"]').click();
    await focusIsOn('Ilmoittaudu mukaan');
    send(widget);
    await focusIsOn('Ilmoittautumisessa on korjattavaa');
    await flips(widget, 'Skriv ett namn eller en signatur.', 'Kirjoita nimi tai nimimerkki.');
    await fillIn(widget);
    await flips(widget, 'Vem är du?', 'Kuka olet?');
    expect(find<HTMLInputElement>(widget, '#f-name').value).to.equal('Maija');
    expect(find<HTMLInputElement>(widget, '[name="way"]:checked').value).to.equal('email');
    send(widget);
    await focusIsOn('Paikkasi on varattu');
    await flips(widget, 'Din plats är bokad', 'Paikkasi on varattu');
  });

  it('follows the page in one’s own signup', async () => {
    fakeRoutes({
      'GET /events': [listOf(evening)],
      [`GET /signups/${REFERENCE}`]: [Response.json(own())],
      'GET /events/ilta': [Response.json(evening)],
    });
    const widget = await openList();
    widget.token = `${REFERENCE}.${TOKEN}`;
    await focusIsOn('Oma ilmoittautumisesi');
    await flips(widget, 'Din egen anmälan', 'Oma ilmoittautumisesi');
    find(widget, '[data-ask-cancel]').click();
    await focusIsOn('Haluatko perua paikkasi?');
    await flips(widget, 'Vill du avboka din plats?', 'Haluatko perua paikkasi?');
  });
});
