import { expect } from '@open-wc/testing';
import type { Feedback } from '../../../src/contract/feedback.js';
import { user } from '../../support/browser/user.js';
import { fakeEndpoint } from './endpoint.js';
import { appears, find, focused, hasFocus, openPrompt, receipt } from './support.js';

/** Tabs until the focus is there; fails when it does not come. */
const tabTo = async (widget: Element, selector: string, presses = 12): Promise<void> => {
  if (hasFocus(widget, selector)) return;
  if (presses === 0) throw new Error(`Tab does not reach ${selector}, but <${String(focused()?.outerHTML.slice(0, 80))}`);
  await user.tab();
  return tabTo(widget, selector, presses - 1);
};

describe('feedback-prompt: keyboard alone', () => {
  it('leads from the start to the receipt', async () => {
    const calls = fakeEndpoint<Feedback>();
    const widget = await openPrompt();
    find(widget, '.title').focus();
    await tabTo(widget, 'input[value="5"]');
    await user.keyboard('{ArrowDown}');
    expect(find<HTMLInputElement>(widget, 'input[value="4"]').checked).to.equal(true);
    await tabTo(widget, 'textarea');
    await user.keyboard('sain apua');
    await tabTo(widget, '[part="send"]');
    await user.keyboard('{Enter}');
    await appears(widget, '[part="receipt"]');
    await widget.updateComplete;
    expect(focused()?.textContent).to.equal('Vastauksesi tuli perille. Kiitos!');
    expect(find(widget, '[part="code"]').textContent).to.equal(receipt.reference);
    expect(calls[0]?.body.answers).to.deep.equal([
      { question: 'visit', value: 4 },
      { question: 'more', value: 'sain apua' },
    ]);
  });

  it('leads from the error summary to the question, and on', async () => {
    const widget = await openPrompt();
    find(widget, '[part="send"]').focus();
    await user.keyboard('{Enter}');
    await appears(widget, '[part="error-summary"]');
    await tabTo(widget, '[part="error-summary"] a');
    await user.keyboard('{Enter}');
    await widget.updateComplete;
    expect(hasFocus(widget, '#q-visit')).to.equal(true);
    await user.keyboard(' ');
    expect(find<HTMLInputElement>(widget, '#q-visit').checked).to.equal(true);
  });

  it('keeps typed letters from the page’s shortcuts, and lets Escape out', async () => {
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listen);
    const widget = await openPrompt();
    find(widget, 'textarea').focus();
    await user.keyboard('kj?');
    await user.keyboard('{Escape}');
    document.removeEventListener('keydown', listen);
    expect(find<HTMLTextAreaElement>(widget, 'textarea').value).to.equal('kj?');
    expect(heard.filter((key) => key !== 'Shift')).to.deep.equal(['Escape']);
  });
});
