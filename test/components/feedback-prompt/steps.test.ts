import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { ENDPOINT } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, waitFor } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { ownSet } from './support.js';

const questions = ownSet(
  { id: 'again', type: 'yes-no', text: 'Tulisitko uudelleen?' },
  { id: 'why', type: 'text', text: 'Miksi et?', when: { question: 'again', is: 'no' } },
  { id: 'food', type: 'text', text: 'Millaista ruoka oli?' },
  { id: 'more', type: 'text', text: 'Mitä muuta?' },
);

const press = (name: string) => user.click(screen.getByRole('button', { name }));
const focusIsOn = (text: string) => waitFor(() => expect(focused()?.textContent).to.equal(text));

/** The button that takes a choice back comes with it, and moves what is below. */
const choose = async (name: string): Promise<void> => {
  await user.click(await screen.findByRole('radio', { name }));
  await screen.findByRole('button', { name: 'Poista valinta' });
};

/** Answers yes to the first question and leaves the rest, up to the review. */
const goToReview = async (): Promise<void> => {
  await mount(html`<sote-feedback-prompt one-at-a-time endpoint=${ENDPOINT} .questions=${questions}></sote-feedback-prompt>`);
  await choose('Kyllä');
  for (const next of ['Kysymys 2, yhteensä 3', 'Kysymys 3, yhteensä 3']) {
    await press('Seuraava');
    await focusIsOn(next);
  }
  await press('Tarkista vastaukset');
  await focusIsOn('Tarkista vastauksesi');
};

describe('<sote-feedback-prompt> one question at a time, from the review', () => {
  it('leads back to the review once an answer is changed, or is left as it was', async () => {
    await goToReview();
    await press('Muuta vastausta: Millaista ruoka oli?');
    await user.fill(await screen.findByRole('textbox', { name: 'Millaista ruoka oli?' }), 'Hyvää.');
    await press('Tarkista vastaukset');
    await focusIsOn('Tarkista vastauksesi');
    screen.getByText('Hyvää.');
    await press('Muuta vastausta: Tulisitko uudelleen?');
    await focusIsOn('');
    await press('Takaisin');
    await focusIsOn('Tarkista vastauksesi');
  });

  it('asks on the way back what the changed answer made appear, and nothing else', async () => {
    await goToReview();
    await press('Muuta vastausta: Tulisitko uudelleen?');
    await choose('Ei');
    await press('Seuraava');
    await user.fill(await screen.findByRole('textbox', { name: 'Miksi et?' }), 'Odotin kauan.');
    await press('Tarkista vastaukset');
    await focusIsOn('Tarkista vastauksesi');
    screen.getByText('Odotin kauan.');
  });

  it('leads back to the review when a message there led to an answer', async () => {
    await goToReview();
    await press('Muuta vastausta: Tulisitko uudelleen?');
    await press('Poista valinta');
    await press('Tarkista vastaukset');
    await focusIsOn('Tarkista vastauksesi');
    await press('Lähetä vastaus');
    await user.click(await screen.findByRole('link', { name: 'Vastaa ainakin yhteen kysymykseen.' }));
    await choose('Kyllä');
    await press('Tarkista vastaukset');
    await focusIsOn('Tarkista vastauksesi');
  });
});
