/** How much room a text has left: in the hint before, and announced while the person pauses (WCAG 4.1.3). */
import { expect } from '@open-wc/testing';
// The first file of a run waits for every module: what comes with the first touch is here before the clock is watched.
import '../../../components/feedback-prompt/submit/submit-flow.js';
import { announcements } from '../../support/browser/accessibility.js';
import { mount } from '../../support/browser/mount.js';
import { screen, waitFor, within } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { prompt } from './support.js';

/** Longer than a person is taken to write on, and the announcer waits after that. */
const PAUSE = 1300;

/** All that is announced, also what another text replaces before anybody looks. */
const listen = () => {
  const said: string[] = [];
  const observer = new MutationObserver(() => {
    const text = announcements().trim();
    if (text && text !== said.at(-1)) said.push(text);
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  return { said, observer };
};

describe('<sote-feedback-prompt> room for a text', () => {
  it('says the longest text in the hint of its field', async () => {
    await mount(prompt());
    screen.getByRole('textbox', { description: /Enintään 3000 merkkiä\.$/ });
  });

  it('says nothing far from the limit, and near it once, a second after the last key', async () => {
    const widget = within(await mount(prompt()));
    const field = screen.getByRole('textbox');
    const { said, observer } = listen();
    await user.fill(field, 'a'.repeat(2750));
    await widget.findByText('Merkkejä jäljellä: 250');
    await waitFor(() => expect(said).to.deep.equal(['Merkkejä jäljellä: 250']));
    said.length = 0;
    await user.fill(field, 'a'.repeat(100));
    await waitFor(() => expect(widget.queryByText(/Merkkejä jäljellä/)).to.equal(null));
    // Nothing is said: only time can show that.
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    expect(said).to.deep.equal([]);
    for (let length = 2800; length < 2830; length += 1) await user.fill(field, 'a'.repeat(length));
    const lastKey = performance.now();
    await widget.findByText('Merkkejä jäljellä: 171');
    expect(said).to.deep.equal([]);
    await waitFor(() => expect(said).to.deep.equal(['Merkkejä jäljellä: 171']));
    expect(performance.now() - lastKey).to.be.at.least(1000);
    // Nor anything more afterwards.
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    observer.disconnect();
    expect(said).to.deep.equal(['Merkkejä jäljellä: 171']);
    await user.fill(field, 'a');
    await waitFor(() => expect(widget.queryByText(/Merkkejä jäljellä/)).to.equal(null));
  });
});
