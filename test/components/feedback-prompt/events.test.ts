import { expect } from '@open-wc/testing';
import type { FeedbackFailedEvent, FeedbackSendEvent } from '../../../components/feedback-prompt/feedback-prompt.events.js';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import { fakeEndpoint, json, problem } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { allLost, CODE, prompt, receipt } from './support.js';

const SECRET = 'Lääkäri kuunteli.';
const receiptHeading = { name: 'Vastauksesi tuli perille. Kiitos!' };

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const sendButton = () => screen.getByRole('button', { name: 'Lähetä vastaus' });

const opened = async (listener: (event: FeedbackSendEvent) => void): Promise<FeedbackPrompt> => {
  const widget = await mount<FeedbackPrompt>(prompt());
  widget.addEventListener('sote-feedback-send', listener);
  await user.fill(field(), SECRET);
  return widget;
};

/** What a tag manager on the page would hear. */
const heard = (type: 'sote-feedback-sent' | 'sote-feedback-failed', widget: FeedbackPrompt): unknown[] => {
  const details: unknown[] = [];
  widget.parentElement!.addEventListener(type, (event) => details.push((event as FeedbackFailedEvent).detail));
  return details;
};

describe('<sote-feedback-prompt> events', () => {
  it('asks the page before anything is sent, across shadow roots, with the very payload', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    let asked: FeedbackSendEvent | undefined;
    let requestsBefore = -1;
    await opened((event) => {
      asked = event;
      requestsBefore = requests.length;
    });
    await user.click(sendButton());
    await screen.findByRole('heading', receiptHeading);
    expect(requestsBefore).to.equal(0);
    expect([asked?.bubbles, asked?.composed, asked?.cancelable]).to.deep.equal([true, true, true]);
    expect(asked?.detail.payload).to.deep.equal(requests[0]?.body);
  });

  it('sends nothing after preventDefault, and the form stays with the text and the focus', async () => {
    const { requests } = fakeEndpoint();
    let asked = 0;
    const widget = await opened((event) => {
      asked += 1;
      event.preventDefault();
    });
    sendButton().focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(asked).to.equal(1));
    await widget.updateComplete;
    expect(focused() === sendButton()).to.equal(true);
    expect(field().value).to.equal(SECRET);
    await user.type(field(), '!');
    expect(field().value).to.contain('!');
    expect(requests).to.have.lengthOf(0);
  });

  it('adds the headers of the page, and keeps its own', async () => {
    const { requests } = fakeEndpoint();
    await opened(({ detail }) => Object.assign(detail.headers, { 'x-csrf-token': 'abc', 'content-type': 'text/plain' }));
    await user.click(sendButton());
    await screen.findByRole('heading', receiptHeading);
    expect(requests[0]?.headers.get('x-csrf-token')).to.equal('abc');
    expect(requests[0]?.headers.get('content-type')).to.equal('application/json');
  });

  for (const [name, answer] of [
    ['a Response', () => json(receipt, 201)],
    ['the answer itself', () => receipt],
  ] as const) {
    it(`respondWith ${name}: shows the receipt, and makes no request`, async () => {
      const { requests } = fakeEndpoint();
      await opened(({ detail }) => detail.respondWith(Promise.resolve(answer())));
      await user.click(sendButton());
      await screen.findByRole('heading', receiptHeading);
      expect(screen.getBySelector('[part="code"]').textContent).to.equal(receipt.reference);
      expect(requests).to.have.lengthOf(0);
    });
  }

  for (const [name, answer] of [
    ['a rejection', () => Promise.reject(new Error('no'))],
    ['an object that is no receipt', () => Promise.resolve({ ok: true })],
    ['a server error', () => Promise.resolve(new Response('', { status: 500 }))],
  ] as const) {
    it(`respondWith ${name}: not confirmed, and asked of the page once`, async () => {
      let asked = 0;
      const { requests } = fakeEndpoint();
      await opened(({ detail }) => {
        asked += 1;
        detail.respondWith(answer());
      });
      await user.click(sendButton());
      await screen.findByRole('group', { name: 'Emme tiedä vielä, tuliko vastauksesi perille' });
      expect(asked).to.equal(1);
      expect(requests).to.have.lengthOf(0);
    });
  }

  it('respondWith a refusal: shows that nothing was stored', async () => {
    await opened(({ detail }) => detail.respondWith(Promise.resolve(problem(422, 'invalid'))));
    await user.click(sendButton());
    const panel = await screen.findByRole('group', { name: 'Vastausta ei voitu ottaa vastaan' });
    expect(textOf(panel)).to.contain('Mitään ei tallennettu');
  });

  it('pressed twice at once, asks the page and the endpoint once', async () => {
    const { requests } = fakeEndpoint();
    let asked = 0;
    await opened(() => (asked += 1));
    const button = sendButton();
    // Two presses of a real mouse are never that close.
    button.click();
    button.click();
    await screen.findByRole('heading', receiptHeading);
    expect(asked).to.equal(1);
    expect(requests).to.have.lengthOf(1);
  });

  it('tells of a sent answer without a word of it', async () => {
    fakeEndpoint();
    const details = heard('sote-feedback-sent', await opened(() => undefined));
    await user.click(sendButton());
    await waitFor(() => expect(details).to.deep.equal([{}]));
  });

  for (const [reason, answers] of [
    ['network', allLost],
    ['refused', [problem(422, 'invalid', '/answers/0/value')]],
  ] as const) {
    it(`tells of a failure (${reason}) by its reason alone`, async () => {
      fakeEndpoint({ 'POST /feedback': answers });
      const details = heard('sote-feedback-failed', await opened(() => undefined));
      await user.click(sendButton());
      await waitFor(() => expect(details).to.deep.equal([{ reason }]));
    });
  }

  it('asks nobody while the text has a code', async () => {
    let asked = 0;
    await opened(() => (asked += 1));
    await user.fill(field(), `Tunnukseni on ${CODE}.`);
    await user.click(sendButton());
    await screen.findByRole('group', { name: 'Poista henkilötunnus ennen lähettämistä' });
    expect(asked).to.equal(0);
  });

  it('emptied while the page still sends, shows nothing of that answer to the next person', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const widget = await opened(({ detail }) => detail.respondWith(new Promise((resolve) => (answer = resolve))));
    const sent = heard('sote-feedback-sent', widget);
    await user.click(sendButton());
    await screen.findByText('Lähetämme vastaustasi.');
    widget.reset();
    await waitFor(() => expect(field().value).to.equal(''));
    answer(receipt);
    // Time enough for an answer that is here already: nothing else happens that could be waited for.
    for (let frames = 0; frames < 5; frames += 1) await new Promise(requestAnimationFrame);
    expect(sent).to.deep.equal([]);
    expect(screen.queryBySelector('[part="receipt"]')).to.equal(null);
    expect(field().value).to.equal('');
  });
});
