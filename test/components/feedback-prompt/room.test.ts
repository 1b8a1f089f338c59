/** How much room a text has left: in the hint before, and announced while the person pauses (WCAG 4.1.3). */
import { expect } from '@open-wc/testing';
// The first file of a run waits for every module: what comes with the first touch is here before the clock is watched.
import '../../../components/feedback-prompt/submit/submit-flow.js';
import { fakeEndpoint } from './endpoint.js';
import { appears, find, isShown, openPrompt, textarea } from './support.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const region = () => document.querySelector<HTMLElement>('[data-sote-announcer="polite"]');

describe('<sote-feedback-prompt> room for a text', () => {
  it('says the longest text in the hint of its field', async () => {
    const widget = await openPrompt();
    const described = textarea(widget).getAttribute('aria-describedby') ?? '';
    expect(find(widget, `#${described}`).textContent).to.contain('Enintään 3000 merkkiä.');
  });

  it('says nothing far from the limit, and near it once, a second after the last key', async () => {
    fakeEndpoint();
    const widget = await openPrompt();
    const field = textarea(widget);
    field.focus();
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    };
    const said: string[] = [];
    const observer = new MutationObserver(() => {
      const text = region()?.textContent;
      if (text) said.push(text);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    type('a'.repeat(2750));
    // What counts comes with the first touch.
    await appears(widget, '.room');
    await pause(1400);
    expect(said.at(-1)).to.equal('Merkkejä jäljellä: 250');
    said.length = 0;
    type('a'.repeat(100));
    await pause(1300);
    expect(said).to.deep.equal([]);
    for (let length = 2800; length < 2830; length += 1) {
      type('a'.repeat(length));
      await pause(5);
    }
    await widget.updateComplete;
    expect(find(widget, '.room').textContent).to.contain('171');
    expect(said).to.deep.equal([]);
    await pause(1400);
    observer.disconnect();
    expect([...new Set(said)]).to.deep.equal(['Merkkejä jäljellä: 171']);
    type('a');
    await widget.updateComplete;
    expect(isShown(widget, '.room')).to.equal(false);
  });
});
