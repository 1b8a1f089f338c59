import { expect } from '@open-wc/testing';
import '../../../components/event-signup/event-signup.js';
import { kiosk } from '../../../components/shared/kiosk/kiosk.js';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { fakeEndpoint, json } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { fillIn, openForm } from './steps.js';
import { evening, eventSignup, receiptOf, REFERENCE } from './support.js';

describe('<sote-event-signup> on a shared screen', () => {
  beforeEach(() => (document.body.dataset['soteKiosk'] = ''));
  afterEach(() => document.body.removeAttribute('data-sote-kiosk'));

  it('tells on the receipt how long it stands; the time is up to the person, and the screen is cleared by one press', async () => {
    fakeEndpoint({ 'GET /events': json({ items: [evening] }), 'POST /events/{id}/signups': receiptOf('confirmed') });
    const widget = await mount(eventSignup());
    await openForm();
    expect(customElements.get('sote-event-signup-receipt') !== undefined, 'there before anything is sent').to.equal(true);
    await fillIn();
    await customElements.whenDefined('sote-kiosk-time');
    await user.click(screen.getByRole('button', { name: 'Lähetä ilmoittautuminen' }));
    await screen.findByRole('heading', { name: 'Paikkasi on varattu', focused: true });
    await waitFor(() => expect(textOf(screen.getBySelector('sote-kiosk-time'))).to.contain('Näyttö tyhjenee'));
    expect(textOf(widget)).to.contain(REFERENCE);
    await expectAccessible(widget);
    expect(textOf(widget)).to.not.contain('Valmis, tyhjennä tiedot näytöltä');
    await user.click(screen.getByRole('button', { name: 'Valmis, tyhjennä näyttö' }));
    await screen.findByRole('button', { name: `Lue ja ilmoittaudu: ${evening.title}` });
    expect(textOf(widget)).to.not.contain(REFERENCE);
  });

  it('is cleared for the next person: the list, no draft, nothing remembered by the browser', async () => {
    fakeEndpoint({ 'GET /events': json({ items: [evening] }) });
    const widget = await mount(eventSignup());
    const nameField = () => screen.queryByRole<HTMLInputElement>('textbox', { name: 'Nimi tai nimimerkki' });
    await openForm();
    const field = nameField()!;
    await user.fill(field, 'Salainen Nimi');
    expect(field.autocomplete).to.equal('off');
    // A field is guarded when it takes the focus, once the shared screen has been fetched.
    await waitFor(() => {
      field.blur();
      field.focus();
      expect(field.spellcheck).to.equal(false);
    });
    await kiosk.clear();
    await screen.findByRole('button', { name: `Lue ja ilmoittaudu: ${evening.title}` });
    expect(nameField()).to.equal(null);
    await openForm();
    expect(nameField()?.value).to.equal('');
    expect(textOf(widget)).to.not.contain('Salainen');
  });
});
