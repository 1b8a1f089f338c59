import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../../components/event-signup/event-signup.js';
import { calendarFileOf } from '../../../../components/event-signup/receipt/calendar.js';
import type { Attendance } from '../../../../src/contract/vocabulary.js';
import { sampleEvents } from '../../../../stories/support/sample/events.js';
import { ownReference, ownToken } from '../../../../stories/support/sample/signups.js';
import { ENDPOINT, fakeEndpoint } from '../../../support/browser/endpoint.js';
import { mount } from '../../../support/browser/mount.js';
import { screen, textOf, within } from '../../../support/browser/queries.js';
import { user } from '../../../support/browser/user.js';

/** One evening, on the spot: the form asks for no date and no way to come. */
const onTheSpot = () => {
  const [evening] = sampleEvents();
  return { ...evening, remoteNote: undefined, dates: evening?.dates.slice(0, 1).map(({ remote: _, ...date }) => date) };
};

/** Signs up, by the way to come where the form asks for one. */
const openReceipt = async (event: object, way?: string): Promise<Element> => {
  const widget = await mount(html`<sote-event-signup endpoint=${ENDPOINT} event-id="evening" .events=${[event]}></sote-event-signup>`);
  const [signUp] = await within(widget).findAllByRole('button', { name: 'Ilmoittaudu' });
  if (signUp) await user.click(signUp);
  await user.fill(await screen.findByRole('textbox', { name: /Nimi/ }), 'Maija');
  if (way !== undefined) await user.click(screen.getByLabelText(new RegExp(`^${way}`)));
  await user.click(screen.getByRole('radio', { name: 'Sähköposti' }));
  await user.fill(await screen.findByRole('textbox', { name: /[Ss]ähköposti/ }), 'maija@esimerkki.fi');
  await user.click(screen.getByRole('button', { name: 'Lähetä ilmoittautuminen' }));
  await screen.findByRole('heading', { name: 'Paikkasi on varattu' });
  return widget;
};

/** What is told by this name in a list of facts. */
const findFact = async (root: Element, name: string): Promise<string> => {
  const { nextElementSibling } = await within(root).findByText(name);
  return nextElementSibling ? textOf(nextElementSibling) : '';
};

describe('<sote-event-signup> where to come', () => {
  it('is on the receipt, for who writes it down or prints it', async () => {
    fakeEndpoint();
    const widget = await openReceipt(onTheSpot());
    expect(await findFact(widget, 'Paikka')).to.equal('Keskustan hyvinvointikeskus Esimerkkikatu 1, 00000 Esimerkkilä');
  });

  for (const [way, told, untold] of [
    ['Tulen paikan päälle', 'Paikka', 'Osallistuminen etänä'],
    ['Osallistun etänä', 'Osallistuminen etänä', 'Paikka'],
  ] as const) {
    it(`is on the receipt for the way that one chose: ${way}`, async () => {
      const [evening] = sampleEvents();
      fakeEndpoint();
      const widget = await openReceipt({ ...evening, dates: evening?.dates.slice(0, 1) }, way);
      await findFact(widget, told);
      expect(within(widget).queryByText(untold)).to.equal(null);
    });
  }

  it('is in the calendar for the way that one chose', () => {
    const [evening] = sampleEvents();
    const file = (attendance: Attendance) => calendarFileOf(evening!, [{ id: 'evening-1', state: 'confirmed' }], attendance, new Date());
    expect(file('place')).to.contain('LOCATION:').and.not.to.contain('DESCRIPTION:');
    expect(file('remote')).to.contain('DESCRIPTION:').and.not.to.contain('LOCATION:');
  });

  it('is on one’s own signup, for the way that one chose', async () => {
    fakeEndpoint();
    const own = await mount(html`<sote-event-signup endpoint=${ENDPOINT} token="${ownReference}.${ownToken}"></sote-event-signup>`);
    expect(await findFact(own, 'Paikka')).to.equal('Keskustan hyvinvointikeskus Esimerkkikatu 1, 00000 Esimerkkilä');
    expect(within(own).queryByText('Osallistuminen etänä')).to.equal(null);
  });
});
