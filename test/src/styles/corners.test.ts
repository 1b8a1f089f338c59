import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../components/feedback-prompt/feedback-prompt.js';
import '../../../components/you-said-we-did/you-said-we-did.js';
import { sampleOutcomes } from '../../../stories/support/sample/outcomes.js';
import { mount } from '../../support/browser/mount.js';
import { screen } from '../../support/browser/queries.js';

const cornerOf = (element: Element): string => getComputedStyle(element).borderTopLeftRadius;

const withCorners = async (radius: string): Promise<void> => {
  const box = await mount(
    html`<div><sote-feedback-prompt></sote-feedback-prompt><sote-you-said-we-did .outcomes=${sampleOutcomes}></sote-you-said-we-did></div>`,
  );
  box.style.setProperty('--sote-radius', radius);
};

describe('corners that the page chose', () => {
  it('round a button to a pill, and cut through no text of a larger box', async () => {
    await withCorners('999px');
    const send = await screen.findByRole('button', { name: 'Lähetä vastaus' });
    expect(parseFloat(cornerOf(send))).to.be.at.least(send.getBoundingClientRect().height / 2);
    expect(cornerOf(await screen.findByRole('textbox'))).to.equal('24px');
    for (const surface of screen.getAllBySelector('[part~="surface"]')) expect(cornerOf(surface)).to.equal('28px');
  });

  it('are those of the cards of the board, too', async () => {
    await withCorners('0px');
    const [surface] = screen.getAllBySelector('[part~="surface"]');
    for (const card of await screen.findAllBySelector('.card')) expect(cornerOf(card)).to.equal(cornerOf(surface!));
  });
});
