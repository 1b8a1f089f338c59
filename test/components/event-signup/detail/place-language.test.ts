import { expect } from '@open-wc/testing';
import '../../../../components/event-signup/event-signup.js';
import { fakeEndpoint, json } from '../../../support/browser/endpoint.js';
import { mount } from '../../../support/browser/mount.js';
import { screen } from '../../../support/browser/queries.js';
import { user } from '../../../support/browser/user.js';
import { evening, eventSignup, series } from '../support.js';

/** None: that of the widget's texts. */
const languageOf = async (text: string): Promise<string | undefined> =>
  (await screen.findByText(text)).closest<HTMLElement>('[lang]')?.lang;

describe('<sote-event-signup> language of the place', () => {
  afterEach(() => (document.documentElement.lang = 'fi'));

  it('is that of the event for a name, and that of the page where the page’s words say how else to come (WCAG 3.1.2)', async () => {
    document.documentElement.lang = 'sv';
    fakeEndpoint({ 'GET /events': json({ items: [evening, series] }) });
    await mount(eventSignup());
    await user.click(await screen.findByRole('button', { name: /Osallisuusilta/ }));
    expect(await languageOf('Pääkirjasto')).to.equal('fi');
    await user.click(screen.getByRole('button', { name: 'Tillbaka till evenemangen' }));
    await user.click(await screen.findByRole('button', { name: /Kehittäjäkahvila/ }));
    expect(await languageOf('Pääkirjasto eller på distans')).to.equal(undefined);
  });
});
