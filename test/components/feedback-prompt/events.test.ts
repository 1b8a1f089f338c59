import { expect } from '@open-wc/testing';
import type { FeedbackFailedEvent, FeedbackSendEvent } from '../../../components/feedback-prompt/feedback-prompt.events.js';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import { allLost, fakeEndpoint, refusal, stored } from './endpoint.js';
import { CODE, find, hasFocus, isShown, openPrompt, receipt, send, textarea, write } from './support.js';

const SECRET = 'Lääkäri kuunteli.';

const opened = async (listener: (event: FeedbackSendEvent) => void): Promise<FeedbackPrompt> => {
  const widget = await openPrompt();
  widget.addEventListener('sote-feedback-send', listener);
  await write(widget, SECRET);
  return widget;
};

/** What a tag manager on the page would hear. */
const heard = (type: 'sote-feedback-sent' | 'sote-feedback-failed', widget: FeedbackPrompt): unknown[] => {
  const details: unknown[] = [];
  widget.parentElement!.addEventListener(type, (event) => details.push((event as FeedbackFailedEvent).detail));
  return details;
};

describe('feedback-prompt: events', () => {
  it('asks the page before anything is sent, across shadow roots, with the very payload', async () => {
    const calls = fakeEndpoint<Feedback>();
    let asked: FeedbackSendEvent | undefined;
    let callsBefore = -1;
    const widget = await opened((event) => {
      asked = event;
      callsBefore = calls.length;
    });
    await send(widget);
    expect(callsBefore).to.equal(0);
    expect([asked?.bubbles, asked?.composed, asked?.cancelable]).to.deep.equal([true, true, true]);
    expect(asked?.detail.payload).to.deep.equal(calls[0]?.body);
  });

  it('sends nothing after preventDefault, and the form stays with the text and the focus', async () => {
    const calls = fakeEndpoint();
    const widget = await opened((event) => event.preventDefault());
    await send(widget);
    expect(calls).to.have.lengthOf(0);
    expect(textarea(widget).value).to.equal(SECRET);
    expect(textarea(widget).readOnly).to.equal(false);
    expect(hasFocus(widget, 'textarea')).to.equal(true);
  });

  it('adds the headers of the page, and keeps its own', async () => {
    const calls = fakeEndpoint();
    const widget = await opened(({ detail }) => Object.assign(detail.headers, { 'x-csrf-token': 'abc', 'content-type': 'text/plain' }));
    await send(widget);
    expect(calls[0]?.headers.get('x-csrf-token')).to.equal('abc');
    expect(calls[0]?.headers.get('content-type')).to.equal('application/json');
  });

  for (const [name, answer] of [
    ['a Response', stored],
    ['the answer itself', () => receipt],
  ] as const) {
    it(`respondWith ${name}: shows the receipt, and makes no request`, async () => {
      const calls = fakeEndpoint();
      const widget = await opened(({ detail }) => detail.respondWith(Promise.resolve(answer())));
      await send(widget);
      expect(find(widget, '[part="code"]').textContent).to.equal(receipt.reference);
      expect(calls).to.have.lengthOf(0);
    });
  }

  for (const [name, answer] of [
    ['a rejection', () => Promise.reject(new Error('no'))],
    ['an object that is no receipt', () => Promise.resolve({ ok: true })],
    ['a server error', () => Promise.resolve(new Response('', { status: 500 }))],
  ] as const) {
    it(`respondWith ${name}: not confirmed, and asked of the page once`, async () => {
      let asked = 0;
      const calls = fakeEndpoint();
      const widget = await opened(({ detail }) => {
        asked += 1;
        detail.respondWith(answer());
      });
      await send(widget);
      expect(find(widget, '[part="unsure"]').textContent).to.contain('Emme tiedä vielä');
      expect(asked).to.equal(1);
      expect(calls).to.have.lengthOf(0);
    });
  }

  it('respondWith a refusal: shows that nothing was stored', async () => {
    const widget = await opened(({ detail }) => detail.respondWith(Promise.resolve(refusal(422, 'invalid'))));
    await send(widget);
    expect(find(widget, '[part="refused"]').textContent).to.contain('Mitään ei tallennettu');
  });

  it('pressed twice at once, asks the page and the endpoint once', async () => {
    const calls = fakeEndpoint();
    let asked = 0;
    const widget = await opened(() => (asked += 1));
    find(widget, '[part="send"]').click();
    await send(widget);
    expect(asked).to.equal(1);
    expect(calls).to.have.lengthOf(1);
  });

  it('tells of a sent answer without a word of it', async () => {
    fakeEndpoint();
    const widget = await opened(() => undefined);
    const details = heard('sote-feedback-sent', widget);
    await send(widget);
    expect(details).to.deep.equal([{}]);
  });

  for (const [reason, answers] of [
    ['network', allLost],
    ['refused', [refusal(422, 'invalid', '/answers/0/value')]],
  ] as const) {
    it(`tells of a failure (${reason}) by its reason alone`, async () => {
      fakeEndpoint(...answers);
      const widget = await opened(() => undefined);
      const details = heard('sote-feedback-failed', widget);
      await send(widget);
      expect(details).to.deep.equal([{ reason }]);
    });
  }

  it('asks nobody while the text has a code', async () => {
    let asked = 0;
    const widget = await opened(() => (asked += 1));
    await write(widget, `Tunnukseni on ${CODE}.`);
    await send(widget);
    expect(asked).to.equal(0);
    expect(isShown(widget, '[part="code-panel"]')).to.equal(true);
  });

  it('emptied while the page still sends, shows nothing of that answer to the next person', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const widget = await opened(({ detail }) => detail.respondWith(new Promise((resolve) => (answer = resolve))));
    find(widget, '[part="send"]').click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    widget.reset();
    answer(receipt);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isShown(widget, '[part="receipt"]')).to.equal(false);
    expect(textarea(widget).value).to.equal('');
  });
});
