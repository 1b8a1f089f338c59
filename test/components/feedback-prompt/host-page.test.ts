import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import { fakeEndpoint as fakeEndpointByRoute, pendingAnswer } from '../../support/browser/endpoint.js';
import { user } from '../../support/browser/user.js';
import { fakeEndpoint, stored } from './endpoint.js';
import { appears, chooseFace, find, isShown, openPrompt, prompt, send, textarea, write } from './support.js';

const WIDGET = 'sote-feedback-prompt';
const soon = () => new Promise((resolve) => setTimeout(resolve, 60));

/** Sends an answer; the endpoint responds when the test wants. */
const startSending = async (widget: FeedbackPrompt) => {
  const { answer, respond } = pendingAnswer();
  const { requests } = fakeEndpointByRoute<Feedback>({ 'POST /feedback': answer });
  await write(widget, 'Hyvä.');
  find(widget, '[part="send"]').click();
  await appears(widget, '#status:not([hidden])');
  return { requests, respond };
};

describe('feedback-prompt: on a host page', () => {
  it('stands twice on one page, each with its own answer', async () => {
    const calls = fakeEndpoint<Feedback>();
    const page = await fixture(html`<main>${prompt()}${prompt()}</main>`);
    const [first, second] = page.querySelectorAll<FeedbackPrompt>(WIDGET);
    await chooseFace(first!, 5);
    await chooseFace(second!, 1);
    await write(second!, 'Toinen.');
    expect(find<HTMLInputElement>(first!, '#q-visit').checked).to.equal(true);
    expect(textarea(first!).value).to.equal('');
    await send(first!);
    expect(isShown(second!, '[part="receipt"]')).to.equal(false);
    await send(second!);
    expect(calls.map(({ body }) => body.answers[0]?.value)).to.deep.equal([5, 1]);
    expect(new Set(calls.map(({ key }) => key)).size).to.equal(2);
  });

  it('moved while it sends, sends nothing again and shows the result', async () => {
    const widget = await openPrompt();
    const { requests, respond } = await startSending(widget);
    const other = await fixture(html`<section></section>`);
    other.append(widget);
    expect(isShown(widget, '#status:not([hidden])')).to.equal(true);
    respond(stored());
    await appears(widget, '[part="receipt"]');
    expect(requests).to.have.lengthOf(1);
  });

  it('removed while it sends and put back after the answer, shows the result', async () => {
    const widget = await openPrompt();
    const { requests, respond } = await startSending(widget);
    widget.remove();
    respond(stored());
    await soon();
    document.body.append(widget);
    await appears(widget, '[part="receipt"]');
    expect(requests).to.have.lengthOf(1);
    widget.remove();
  });

  it('removed and put back, keeps what was answered', async () => {
    const widget = await openPrompt();
    await chooseFace(widget, 2);
    await write(widget, 'Kesken.');
    widget.remove();
    document.body.append(widget);
    await widget.updateComplete;
    expect(textarea(widget).value).to.equal('Kesken.');
    expect(find<HTMLInputElement>(widget, 'input[value="2"]').checked).to.equal(true);
    widget.remove();
  });

  it('inside a form of the page, Enter and “Send” submit its own form alone', async () => {
    let submitted = 0;
    const listen = (event: Event) => {
      submitted += 1;
      event.preventDefault();
    };
    const calls = fakeEndpoint();
    const page = await fixture(html`<form @submit=${listen}>${prompt()}<button>Hae</button></form>`);
    const widget = page.querySelector<FeedbackPrompt>(WIDGET)!;
    await chooseFace(widget, 5);
    await user.keyboard('{Enter}');
    await appears(widget, '[part="receipt"]');
    expect(submitted).to.equal(0);
    expect(calls).to.have.lengthOf(1);
    expect([...new FormData(page as HTMLFormElement).keys()]).to.deep.equal([]);
  });

  it('works inside another shadow root, with the settings of the page around it', async () => {
    const calls = fakeEndpoint();
    const outer = await fixture(html`<div data-sote-endpoint="https://endpoint.invalid/api/v1" data-sote-reader="hoitaja"></div>`);
    const widget = document.createElement(WIDGET);
    outer.attachShadow({ mode: 'open' }).append(widget);
    await widget.updateComplete;
    expect(find(widget, '[part="reader"]').textContent).to.contain('Vastausten lukija: hoitaja.');
    await write(widget, 'Hyvä.');
    await send(widget);
    expect(calls[0]?.url).to.equal('https://endpoint.invalid/api/v1/feedback');
  });

  it('shows the page’s other ways beside the form, and no empty heading without them', async () => {
    const widget = await openPrompt(prompt({ inside: html`<p id="ways">Soita meille.</p>` }));
    expect(widget.querySelector('#ways')?.getClientRects().length).to.equal(1);
    expect(isShown(widget, '[part="other-ways"]')).to.equal(true);
    const commented = await fixture<FeedbackPrompt>('<sote-feedback-prompt> <!-- Soita meille. --> </sote-feedback-prompt>');
    expect(isShown(commented, '[part="other-ways"]')).to.equal(false);
  });

  it('takes the page’s own line on urgent help instead of its own', async () => {
    const widget = await openPrompt(prompt({ inside: html`<span slot="urgent">Soita päivystykseen.</span>` }));
    expect(widget.querySelector('[slot="urgent"]')?.getClientRects().length).to.equal(1);
    expect(find(widget, 'a[href="tel:112"]').getClientRects().length).to.equal(0);
    expect(isShown(widget, '[part="other-ways"]')).to.equal(false);
  });

  it('begins at the heading level of the page', async () => {
    const widget = await openPrompt(
      html`<sote-feedback-prompt heading-level="4" organisation="a" reader="b" privacy-url="/c"
        ><p>Soita meille.</p></sote-feedback-prompt
      >`,
    );
    const levels = [...widget.shadowRoot!.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => localName);
    expect(levels).to.deep.equal(['h4', 'h5']);
  });

  it('leaves nothing behind in the browser after a whole visit', async () => {
    const { length } = history;
    const { href } = location;
    fakeEndpoint();
    // What tests of answers that wait have left.
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve) => (indexedDB.deleteDatabase(name ?? '').onsuccess = resolve));
    }
    const widget = await openPrompt();
    await chooseFace(widget, 3);
    await write(widget, 'Salaisuus, jota kukaan ei saa nähdä.');
    await send(widget);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    expect(document.cookie).to.equal('');
    expect([history.length, location.href]).to.deep.equal([length, href]);
    expect(await indexedDB.databases()).to.deep.equal([]);
    expect(widget.shadowRoot!.textContent).to.not.contain('Salaisuus');
    find(widget, '[part="receipt"] .actions button:last-child').click();
    await widget.updateComplete;
    expect(textarea(widget).value).to.equal('');
    expect(isShown(widget, 'input:checked')).to.equal(false);
    expect(widget.shadowRoot!.textContent).to.not.contain('4KT7');
  });

  for (const [height, margin] of [
    [120, ''],
    [160, '180px'],
  ] as const) {
    it(`keeps what takes the focus below a header of ${String(height)} px that covers the top of the page (WCAG 2.4.11)`, async () => {
      fakeEndpoint<Feedback>();
      const filler = html`<div style="block-size: 2000px"></div>`;
      const page = await fixture(html`<main>${filler}${prompt()}${filler}</main>`);
      const widget = page.querySelector<FeedbackPrompt>(WIDGET)!;
      if (margin) widget.style.setProperty('--sote-scroll-margin', margin);
      await appears(widget, '[part="send"]');
      window.scrollTo(0, document.documentElement.scrollHeight);
      find(widget, '[part="send"]').click();
      await waitUntil(() => widget.shadowRoot!.activeElement, 'should take the focus', { timeout: 5000 });
      const { top, bottom } = widget.shadowRoot!.activeElement!.getBoundingClientRect();
      expect(top).to.be.at.least(height);
      expect(bottom).to.be.at.most(window.innerHeight);
    });
  }
});
