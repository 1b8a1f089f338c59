import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../../components/event-signup/event-signup.js';
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

/** What is told by this name in a list of facts. */
const findFact = async (root: Element, name: string): Promise<string> => {
  const { nextElementSibling } = await within(root).findByText(name);
  return nextElementSibling ? textOf(nextElementSibling) : '';
};

describe('<sote-event-signup> where to come', () => {
  it('is on the receipt, for who writes it down or prints it', async () => {
    fakeEndpoint();
    const widget = await mount(
      html`<sote-event-signup endpoint=${ENDPOINT} event-id="evening" .events=${[onTheSpot()]}></sote-event-signup>`,
    );
    const [signUp] = await within(widget).findAllByRole('button', { name: 'Ilmoittaudu' });
    if (signUp) await user.click(signUp);
    await user.fill(await screen.findByRole('textbox', { name: /Nimi/ }), 'Maija');
    await user.click(screen.getByRole('radio', { name: 'Sähköposti' }));
    await user.fill(await screen.findByRole('textbox', { name: /[Ss]ähköposti/ }), 'maija@esimerkki.fi');
    await user.click(screen.getByRole('button', { name: 'Lähetä ilmoittautuminen' }));
    await screen.findByRole('heading', { name: 'Paikkasi on varattu' });
    expect(await findFact(widget, 'Paikka')).to.equal('Keskustan hyvinvointikeskus Esimerkkikatu 1, 00000 Esimerkkilä');
  });

  it('is on one’s own signup, for the way that one chose', async () => {
    fakeEndpoint();
    const own = await mount(html`<sote-event-signup endpoint=${ENDPOINT} token="${ownReference}.${ownToken}"></sote-event-signup>`);
    expect(await findFact(own, 'Paikka')).to.equal('Keskustan hyvinvointikeskus Esimerkkikatu 1, 00000 Esimerkkilä');
    expect(within(own).queryByText('Osallistuminen etänä')).to.equal(null);
  });
});
