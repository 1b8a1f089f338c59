import { expect } from '@open-wc/testing';
import type { Feedback } from '../../../src/contract/feedback.js';
import { fakeEndpoint } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, waitFor } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { prompt, receipt } from './support.js';

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const sendButton = () => screen.getByRole('button', { name: 'Lähetä vastaus' });

/** Tabs until the focus is there; fails when it does not come. */
const tabTo = async (target: Element): Promise<void> => {
  for (let presses = 0; presses < 12 && focused() !== target; presses += 1) await user.tab();
  expect(focused() === target, `Tab should reach ${target.outerHTML.slice(0, 80)}`).to.equal(true);
};

describe('<sote-feedback-prompt> keyboard alone', () => {
  it('leads from the start to the receipt', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    await mount(prompt());
    screen.getByRole('heading', { name: 'Kerro, miten sujui' }).focus();
    await tabTo(screen.getByRole('radio', { name: 'Erittäin hyvin' }));
    await user.keyboard('{ArrowDown}');
    screen.getByRole('radio', { name: 'Hyvin', checked: true });
    await tabTo(field());
    await user.keyboard('sain apua');
    await tabTo(sendButton());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(focused()?.textContent).to.equal('Vastauksesi tuli perille. Kiitos!'));
    expect(screen.getBySelector('[part="code"]').textContent).to.equal(receipt.reference);
    expect(requests[0]?.body.answers).to.deep.equal([
      { question: 'visit', value: 4 },
      { question: 'more', value: 'sain apua' },
    ]);
  });

  it('leads from the error summary to the question, and on', async () => {
    await mount(prompt());
    sendButton().focus();
    await user.keyboard('{Enter}');
    await tabTo(await screen.findByRole('link', { name: 'Vastaa ainakin yhteen kysymykseen.' }));
    await user.keyboard('{Enter}');
    const first = screen.getByRole('radio', { name: 'Erittäin hyvin' });
    await waitFor(() => expect(focused() === first).to.equal(true));
    await user.keyboard(' ');
    expect(screen.getByRole('radio', { checked: true }) === first).to.equal(true);
  });

  it('keeps typed letters from the page’s shortcuts, and lets Escape out', async () => {
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listen);
    await mount(prompt());
    await user.type(field(), 'kj?{Escape}');
    document.removeEventListener('keydown', listen);
    expect(field().value).to.equal('kj?');
    expect(heard.filter((key) => key !== 'Shift')).to.deep.equal(['Escape']);
  });
});
