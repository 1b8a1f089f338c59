import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import { ENDPOINT, fakeEndpoint, json, pendingAnswer } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { prompt, receipt } from './support.js';

const receiptHeading = { name: 'Vastauksesi tuli perille. Kiitos!' };
const otherWays = { name: 'Muut tavat antaa palautetta' };
const best = { name: 'Erittäin hyvin' };
const sendButton = { name: 'Lähetä vastaus' };

const field = (root: ReturnType<typeof within> = screen) => root.getByRole<HTMLTextAreaElement>('textbox');

/** The button that takes the choice back comes with the first touch, and moves what is below it. */
const choose = async (name: string, root: ReturnType<typeof within> = screen) => {
  await user.click(root.getByRole('radio', { name }));
  await root.findByRole('button', { name: 'Poista valinta' });
};

/** Sends an answer; the endpoint responds when the test wants. */
const startSending = async () => {
  const { answer, respond } = pendingAnswer();
  const { requests } = fakeEndpoint<Feedback>({ 'POST /feedback': () => answer });
  await user.fill(field(), 'Hyvä.');
  await user.click(screen.getByRole('button', sendButton));
  await screen.findByText('Lähetämme vastaustasi.');
  return { requests, respond };
};

describe('<sote-feedback-prompt> on a host page', () => {
  it('stands twice on one page, each with its own answer', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    const page = await mount(html`<main>${prompt()}${prompt()}</main>`);
    const [first, second] = [...page.children].map(within) as [ReturnType<typeof within>, ReturnType<typeof within>];
    await choose('Erittäin hyvin', first);
    await choose('Erittäin huonosti', second);
    await user.fill(field(second), 'Toinen.');
    first.getByRole('radio', { ...best, checked: true });
    expect(field(first).value).to.equal('');
    await user.click(first.getByRole('button', sendButton));
    await first.findByRole('heading', receiptHeading);
    expect(second.queryByRole('heading', receiptHeading)).to.equal(null);
    await user.click(second.getByRole('button', sendButton));
    await second.findByRole('heading', receiptHeading);
    expect(requests.map(({ body }) => body.answers[0]?.value)).to.deep.equal([5, 1]);
    expect(new Set(requests.map(({ key }) => key)).size).to.equal(2);
  });

  it('moved while it sends, sends nothing again and shows the result', async () => {
    const widget = await mount(prompt());
    const { requests, respond } = await startSending();
    (await mount(html`<section></section>`)).append(widget);
    screen.getByText('Lähetämme vastaustasi.');
    respond(json(receipt, 201));
    await screen.findByRole('heading', receiptHeading);
    expect(requests).to.have.lengthOf(1);
  });

  it('removed while it sends and put back after the answer, shows the result', async () => {
    const widget = await mount(prompt());
    const sent = new Promise((resolve) => widget.addEventListener('sote-feedback-sent', resolve));
    const { requests, respond } = await startSending();
    const { parentElement } = widget;
    widget.remove();
    respond(json(receipt, 201));
    await sent;
    parentElement!.append(widget);
    await screen.findByRole('heading', receiptHeading);
    expect(requests).to.have.lengthOf(1);
  });

  it('removed and put back, keeps what was answered', async () => {
    const widget = await mount<FeedbackPrompt>(prompt());
    await choose('Huonosti');
    await user.fill(field(), 'Kesken.');
    const { parentElement } = widget;
    widget.remove();
    parentElement!.append(widget);
    await widget.updateComplete;
    expect(field().value).to.equal('Kesken.');
    screen.getByRole('radio', { name: 'Huonosti', checked: true });
  });

  it('inside a form of the page, Enter and “Send” submit its own form alone', async () => {
    let submitted = 0;
    const listen = (event: Event) => {
      submitted += 1;
      event.preventDefault();
    };
    const { requests } = fakeEndpoint();
    const page = await mount<HTMLFormElement>(html`<form @submit=${listen}>${prompt()}<button>Hae</button></form>`);
    await choose('Erittäin hyvin');
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Valmis, tyhjennä näyttö' }));
    await choose('Huonosti');
    await user.click(screen.getByRole('button', sendButton));
    await screen.findByRole('heading', receiptHeading);
    expect(submitted).to.equal(0);
    expect(requests).to.have.lengthOf(2);
    expect([...new FormData(page).keys()]).to.deep.equal([]);
  });

  it('works inside another shadow root, with the settings of the page around it', async () => {
    const { requests } = fakeEndpoint();
    const outer = await mount(html`<div data-sote-endpoint=${ENDPOINT} data-sote-reader="hoitaja"></div>`);
    outer.attachShadow({ mode: 'open' }).append(document.createElement('sote-feedback-prompt'));
    const reader = await screen.findBySelector('[part="reader"]');
    expect(textOf(reader)).to.contain('Vastausten lukija: hoitaja.');
    await user.fill(field(), 'Hyvä.');
    await user.click(screen.getByRole('button', sendButton));
    await screen.findByRole('heading', receiptHeading);
    expect(requests[0]?.url).to.equal('https://endpoint.invalid/api/v1/feedback');
  });

  it('shows the page’s other ways beside the form, and no empty heading without them', async () => {
    const widget = await mount(prompt({ inside: html`<p>Soita meille.</p>` }));
    expect(screen.getByText('Soita meille.').getClientRects().length).to.equal(1);
    screen.getByRole('heading', otherWays);
    widget.remove();
    await mount(html`<sote-feedback-prompt> <!-- Soita meille. --> </sote-feedback-prompt>`);
    await screen.findByRole('heading', { name: 'Kerro, miten sujui' });
    expect(screen.queryByRole('heading', otherWays)).to.equal(null);
    expect(screen.queryBySelector('[part="other-ways"]')).to.equal(null);
  });

  it('takes the page’s own line on urgent help instead of its own', async () => {
    await mount(prompt({ inside: html`<span slot="urgent">Soita päivystykseen.</span>` }));
    expect(screen.getByText('Soita päivystykseen.').getClientRects().length).to.equal(1);
    expect(screen.queryByRole('link', { name: '112' })).to.equal(null);
    expect(screen.queryByRole('heading', otherWays)).to.equal(null);
  });

  it('begins at the heading level of the page', async () => {
    await mount(
      html`<sote-feedback-prompt heading-level="4" organisation="a" reader="b" privacy-url="/c"
        ><p>Soita meille.</p></sote-feedback-prompt
      >`,
    );
    const levels = screen.getAllByRole('heading').map(({ localName, textContent }) => `${localName} ${textContent}`);
    expect(levels).to.deep.equal(['h4 Kerro, miten sujui', 'h5 Muut tavat antaa palautetta']);
  });

  it('leaves nothing behind in the browser after a whole visit', async () => {
    const { length } = history;
    const { href } = location;
    fakeEndpoint();
    // What tests of answers that wait have left.
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve) => (indexedDB.deleteDatabase(name ?? '').onsuccess = resolve));
    }
    const widget = await mount(prompt());
    await choose('Ei hyvin eikä huonosti');
    await user.fill(field(), 'Salaisuus, jota kukaan ei saa nähdä.');
    await user.click(screen.getByRole('button', sendButton));
    await screen.findByRole('heading', receiptHeading);
    expect(textOf(widget)).to.contain('4KT7');
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    expect(document.cookie).to.equal('');
    expect([history.length, location.href]).to.deep.equal([length, href]);
    expect(await indexedDB.databases()).to.deep.equal([]);
    expect(widget.shadowRoot!.textContent).to.not.contain('Salaisuus');
    await user.click(screen.getByRole('button', { name: 'Valmis, tyhjennä näyttö' }));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).to.equal('');
    expect(screen.queryByRole('radio', { checked: true })).to.equal(null);
    expect(widget.shadowRoot!.textContent).to.not.contain('4KT7');
  });

  for (const [height, margin] of [
    [120, ''],
    [160, '180px'],
  ] as const) {
    it(`keeps what takes the focus below a header of ${String(height)} px that covers the top of the page (WCAG 2.4.11)`, async () => {
      fakeEndpoint<Feedback>();
      const filler = html`<div style="block-size: 2000px"></div>`;
      const page = await mount(html`<main>${filler}${prompt()}${filler}</main>`);
      if (margin) page.querySelector('sote-feedback-prompt')!.style.setProperty('--sote-scroll-margin', margin);
      window.scrollTo(0, document.documentElement.scrollHeight);
      // A mouse would need the button on screen: whoever presses it like this has scrolled past the form.
      screen.getByRole('button', sendButton).click();
      await waitFor(() => expect(focused()?.textContent).to.equal('Vastauksessa on korjattavaa'));
      const { top, bottom } = focused()!.getBoundingClientRect();
      expect(top).to.be.at.least(height);
      expect(bottom).to.be.at.most(window.innerHeight);
    });
  }
});
