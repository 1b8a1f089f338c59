/** What is told of copying: seen by all, not only heard (WCAG 4.1.3 is for those who do not see, a text for those who do not hear). */
import { expect } from '@open-wc/testing';
import '../../../../components/event-signup/event-signup.js';
import { announcements } from '../../../support/browser/accessibility.js';
import { fakeEndpoint, json, problem } from '../../../support/browser/endpoint.js';
import { mount } from '../../../support/browser/mount.js';
import { screen, waitFor, within } from '../../../support/browser/queries.js';
import { user } from '../../../support/browser/user.js';
import { fillIn, openForm } from '../steps.js';
import { evening, eventSignup, receiptOf } from '../support.js';

const { clipboard } = navigator;
const setClipboard = (value: unknown): void => {
  Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
};
const allowCopying = (): void => setClipboard({ writeText: () => Promise.resolve() });
const inPart = (part: string) => within(screen.getBySelector(`sote-event-signup-${part}`));

const sendSignup = async (answer: Response): Promise<void> => {
  fakeEndpoint({ 'GET /events': json({ items: [evening] }), 'POST /events/{id}/signups': answer });
  await mount(eventSignup());
  await openForm();
  await fillIn();
  await user.click(screen.getByRole('button', { name: 'Lähetä ilmoittautuminen' }));
};

describe('<sote-event-signup> copying', () => {
  // A page without TLS has no clipboard.
  beforeEach(() => setClipboard(undefined));
  afterEach(() => setClipboard(clipboard));

  it('of the own link: shows that it failed, and that it succeeded', async () => {
    await sendSignup(receiptOf('confirmed'));
    const copy = await screen.findByRole('button', { name: 'Kopioi oma linkki' });
    await user.click(copy);
    await inPart('receipt').findByText('Kopiointi ei onnistunut. Valitse linkki ja kopioi se itse.');
    await waitFor(() => expect(announcements()).to.contain('Kopiointi ei onnistunut.'));
    allowCopying();
    await user.click(copy);
    await inPart('receipt').findByText('Linkki on kopioitu. Yhteisellä tietokoneella seuraava käyttäjä voi nähdä sen.');
  });

  it('of what was filled in: shows how it went beside the button', async () => {
    await sendSignup(problem(422, 'invalid'));
    await user.click(await screen.findByRole('button', { name: 'Kopioi tietoni' }));
    await inPart('form').findByText('Kopiointi ei onnistunut. Valitse tekstit ja kopioi ne itse.');
    allowCopying();
    await user.click(screen.getByRole('button', { name: 'Kopioi tietoni' }));
    await inPart('form').findByText(/^Tiedot on kopioitu\./);
  });
});
