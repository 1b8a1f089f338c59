import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { Feedback } from '../../../src/contract/feedback.js';
import { user } from '../../support/browser/user.js';
import { fakeEndpoint } from './endpoint.js';
import { appears, buttonNamed, chooseFace, find, hasFocus, openPrompt, send, textarea, write } from './support.js';

const surfaceLanguage = (widget: Element) => find(widget, '[part="surface"]').lang;
const becomes = (widget: Element, language: string) => waitUntil(() => surfaceLanguage(widget) === language, `should become ${language}`);
const switchable = async () => {
  const widget = await openPrompt(html`<sote-feedback-prompt languages endpoint="https://endpoint.invalid/api/v1"></sote-feedback-prompt>`);
  await appears(widget, '[part="languages"]');
  return widget;
};

describe('feedback-prompt: language', () => {
  afterEach(() => (document.documentElement.lang = 'fi'));

  it('follows the page while a person types: text, caret, choice and focus stay', async () => {
    const calls = fakeEndpoint<Feedback>();
    const widget = await openPrompt();
    await chooseFace(widget, 4);
    await write(widget, 'alku ');
    const field = textarea(widget);
    field.setSelectionRange(2, 2);
    document.documentElement.lang = 'sv-FI';
    await becomes(widget, 'sv');
    await widget.updateComplete;
    expect(find(widget, '.title').textContent).to.equal('Berätta hur det gick');
    expect(textarea(widget) === field).to.equal(true);
    expect(hasFocus(widget, 'textarea')).to.equal(true);
    expect([field.value, field.selectionStart]).to.deep.equal(['alku ', 2]);
    await user.keyboard('xy');
    expect(field.value).to.equal('alxyku ');
    expect(find<HTMLInputElement>(widget, 'input[value="4"]').checked).to.equal(true);
    await send(widget);
    expect(calls[0]?.body).to.deep.include({ language: 'sv' });
  });

  it('keeps its language when the page turns to one that it does not know, and marks its own', async () => {
    const widget = await openPrompt();
    document.documentElement.lang = 'en';
    await becomes(widget, 'en');
    document.documentElement.lang = 'xx';
    await new Promise((resolve) => setTimeout(resolve, 100));
    await becomes(widget, 'en');
    expect(document.documentElement.lang).to.equal('xx');
  });

  it('shows an error in the new language', async () => {
    const widget = await openPrompt();
    await send(widget);
    const finnish = find(widget, '#error-all').textContent;
    document.documentElement.lang = 'en';
    await becomes(widget, 'en');
    await widget.updateComplete;
    expect(find(widget, '#error-all').textContent).to.match(/\w/).and.to.not.equal(finnish);
    expect(find(widget, '[part="error-summary"] a').textContent).to.equal(find(widget, '#error-all').textContent);
  });

  it('gives advice in the new language', async () => {
    const widget = await openPrompt();
    await chooseFace(widget, 5);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await write(widget, 'Soittakaa 040 1234567.');
    const finnish = (await appears(widget, '#advice-more')).textContent;
    document.documentElement.lang = 'en';
    await becomes(widget, 'en');
    await widget.updateComplete;
    expect(find(widget, '#advice-more').textContent).to.not.equal(finnish);
  });

  it('gives every text in every language', async () => {
    const widget = await switchable();
    const texts = new Set<string>();
    for (const [name, language] of [
      ['Svenska', 'sv'],
      ['English', 'en'],
      ['Suomi', 'fi'],
    ] as const) {
      buttonNamed(widget, name).click();
      await becomes(widget, language);
      await widget.updateComplete;
      texts.add(find(widget, '[part="send"]').textContent.trim());
      expect(buttonNamed(widget, name).getAttribute('aria-pressed')).to.equal('true');
      expect(widget.shadowRoot!.querySelectorAll('[aria-pressed="true"]')).to.have.lengthOf(1);
    }
    expect(texts.size).to.equal(3);
  });

  it('chosen by the person, the language stands before the page’s, which is never changed', async () => {
    const widget = await switchable();
    buttonNamed(widget, 'English').click();
    await becomes(widget, 'en');
    expect(document.documentElement.lang).to.equal('fi');
    document.documentElement.lang = 'sv';
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(surfaceLanguage(widget)).to.equal('en');
  });
});
