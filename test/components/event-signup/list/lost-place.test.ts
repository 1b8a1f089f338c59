/** Where the focus goes when the place to which it would go is no longer there (WCAG 2.4.3). */
import { expect } from '@open-wc/testing';
import '../../../../components/event-signup/event-signup.js';
import { fakeEndpoint, json } from '../../../support/browser/endpoint.js';
import { mount } from '../../../support/browser/mount.js';
import { screen, waitFor } from '../../../support/browser/queries.js';
import { focused, user } from '../../../support/browser/user.js';
import { evening, eventSignup, series } from '../support.js';

const firstPage = () => json({ items: [evening], nextCursor: 'b' });
const showMore = async (): Promise<void> => user.click(await screen.findByRole('button', { name: 'Näytä lisää tapahtumia' }));
const becomesFocused = async (name: string): Promise<void> => {
  await waitFor(() => expect(focused() === screen.getByRole('heading', { name }), `“${name}” has the focus`).to.equal(true));
};

describe('<sote-event-signup> focus on a list that has changed', () => {
  afterEach(() => (document.documentElement.lang = 'fi'));

  it('goes to the heading when the next page has nothing new', async () => {
    fakeEndpoint({ 'GET /events': [firstPage(), json({ items: [evening] })] });
    await mount(eventSignup());
    await showMore();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Näytä lisää tapahtumia' }) === null).to.equal(true));
    await becomesFocused('Tule mukaan');
  });

  it('goes to the heading when the event that was read is on another page since the language was changed', async () => {
    fakeEndpoint({ 'GET /events': [firstPage(), json({ items: [series] }), firstPage()] });
    await mount(eventSignup());
    await showMore();
    await user.click(await screen.findByRole('button', { name: 'Lue ja ilmoittaudu: Kehittäjäkahvila' }));
    await screen.findByRole('button', { name: 'Takaisin tapahtumiin' });
    document.documentElement.lang = 'sv';
    await user.click(await screen.findByRole('button', { name: 'Tillbaka till evenemangen' }));
    await becomesFocused('Kom med');
  });
});
