/** What a person hears of a signup before it is sent. */
import { expect } from '@open-wc/testing';
import '../../../../components/event-signup/event-signup.js';
import type { Event as SignupEvent } from '../../../../src/contract/events.js';
import { fakeEndpoint, json } from '../../../support/browser/endpoint.js';
import { mount } from '../../../support/browser/mount.js';
import { screen } from '../../../support/browser/queries.js';
import { focused, user } from '../../../support/browser/user.js';
import { fillIn } from '../steps.js';
import { eventSignup, panel } from '../support.js';

/** An application in Swedish, with questions of its own, on a page in Finnish. */
const application: SignupEvent = {
  ...panel,
  language: 'sv',
  questions: [
    {
      id: 'how',
      type: 'one-of',
      text: 'Hur vill du delta?',
      options: [
        { value: 'here', label: 'På plats' },
        { value: 'net', label: 'På nätet' },
      ],
    },
    { id: 'before', type: 'yes-no', text: 'Har du varit med förut?' },
    { id: 'why', type: 'text', text: 'Varför?' },
  ],
};

const openReview = async (): Promise<void> => {
  fakeEndpoint({ 'GET /events': json({ items: [application] }) });
  await mount(eventSignup());
  await user.click(await screen.findByRole('button', { name: /^Lue ja hae/ }));
  await user.click((await screen.findAllByRole('button', { name: 'Hae mukaan' }))[0]!);
  await fillIn();
  await user.click(await screen.findByRole('radio', { name: 'På plats' }));
  await user.click(screen.getByRole('radio', { name: 'Kyllä, näin on' }));
  await user.fill(screen.getByLabelText('Varför?'), 'Haluan auttaa.');
  await user.click(screen.getByRole('button', { name: 'Jatka tietojen tarkistukseen' }));
  await screen.findByRole('heading', { name: 'Tarkista tietosi' });
};

/** None: that of the widget's texts. */
const languageOf = (text: string): string | undefined => screen.getByText(text).closest<HTMLElement>('[lang]')?.lang;

describe('<sote-event-signup> review', () => {
  it('begins with a heading of the level of the widget, so that none is left out', async () => {
    await openReview();
    const title = screen.getByRole('heading', { name: 'Tarkista tietosi' });
    expect(title.localName).to.equal('h2');
    expect(focused() === title, 'it has the focus').to.equal(true);
  });

  it('has the questions of the event in the language of the event, and what the person wrote in no other than the page’s', async () => {
    await openReview();
    for (const text of ['Hur vill du delta?', 'På plats', 'Har du varit med förut?', 'Varför?'])
      expect(languageOf(text), text).to.equal('sv');
    expect(languageOf('Haluan auttaa.')).to.equal(undefined);
  });

  it('says a yes in words', async () => {
    await openReview();
    expect(languageOf('Kyllä, näin on')).to.equal(undefined);
  });
});
