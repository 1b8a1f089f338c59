import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import type { SendDetail } from '../../../src/controllers/send-event.js';
import { SubmitController } from '../../../src/controllers/submit-controller.js';
import type { Submission } from '../../../src/controllers/submit-controller.js';
import type { Runtime } from '../../../src/transport/send.js';
import { warningsWhile } from '../../support/browser/warnings.js';

const receipt = () => new Response('{"reference":"AAAA"}', { status: 201 });
const refusal = () => new Response('{"type":"urn:x"}', { status: 422, headers: { 'content-type': 'application/problem+json' } });

/** A network whose answers the test gives by hand, and a clock that it moves. */
interface Call {
  readonly url: string;
  readonly init: RequestInit;
  readonly answer: (response: Response) => void;
}
const calls: Call[] = [];
const sleepers: (() => void)[] = [];
const runtime: Runtime = {
  fetch: (url, init) => new Promise((answer) => calls.push({ url, init, answer })),
  now: () => 0,
  random: () => 0,
  sleep: () => new Promise((resolve) => sleepers.push(resolve)),
  isPresent: () => true,
  whenPresent: () => Promise.resolve(),
};

class SubmitProbe extends LitElement {
  readonly phases: string[] = [];
  readonly submit = new SubmitController<string>(this, (phase) => this.phases.push(phase), runtime);
  renders = 0;

  override render() {
    this.renders += 1;
    return html`${this.submit.phase ?? 'idle'}`;
  }
}
customElements.define('submit-probe', SubmitProbe);

const submission: Submission<string> = {
  event: 'sote-test-send',
  payload: { text: 'Hei' },
  url: '/feedback',
  key: 'k',
  read: (body) => (body as { reference: string }).reference,
};

/** Long enough for every promise that is settled to be followed. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('submitting what a person has finished', () => {
  let element: SubmitProbe;
  const shown = () => element.shadowRoot?.textContent.trim();
  const onSend = (listener: (event: CustomEvent<SendDetail<unknown>>) => void) =>
    element.addEventListener('sote-test-send', (event) => listener(event as CustomEvent<SendDetail<unknown>>));

  beforeEach(async () => {
    calls.length = sleepers.length = 0;
    element = document.body.appendChild(new SubmitProbe());
    await element.updateComplete;
  });
  afterEach(() => element.remove());

  it('sends to the endpoint and gives the outcome', async () => {
    let isStarted = false;
    const ended = element.submit.submit(submission, () => (isStarted = true));
    await element.updateComplete;
    expect([isStarted, shown(), element.submit.sender]).to.deep.equal([true, 'sending', 'widget']);
    expect(calls[0]!.url).to.equal('/feedback');
    expect(calls[0]!.init.body).to.equal('{"text":"Hei"}');
    expect(new Headers(calls[0]!.init.headers).get('idempotency-key')).to.equal('k');
    calls[0]!.answer(receipt());
    expect(await ended).to.deep.equal({ kind: 'confirmed', value: 'AAAA' });
    await element.updateComplete;
    expect(shown()).to.equal('idle');
  });

  it('asks the host page first, whose headers travel along', async () => {
    let payload: unknown;
    onSend(({ detail }) => {
      payload = detail.payload;
      detail.headers['x-csrf'] = 'abc';
    });
    void element.submit.submit({ ...submission, token: 'secret' });
    await settle();
    const headers = new Headers(calls[0]!.init.headers);
    expect([payload, headers.get('x-csrf'), headers.get('authorization')]).to.deep.equal([{ text: 'Hei' }, 'abc', 'Bearer secret']);
  });

  it('sends nothing when the host page cancels, and stays as it was', async () => {
    onSend((event) => event.preventDefault());
    let isStarted = false;
    expect(await element.submit.submit(submission, () => (isStarted = true))).to.deep.equal({ kind: 'stopped' });
    expect([calls.length, isStarted, shown()]).to.deep.equal([0, false, 'idle']);
  });

  it('takes the answer of a host page that sends by itself', async () => {
    onSend(({ detail }) => detail.respondWith(Promise.resolve({ reference: 'BBBB' })));
    expect(await element.submit.submit(submission)).to.deep.equal({ kind: 'confirmed', value: 'BBBB' });
    expect([calls.length, element.submit.sender]).to.deep.equal([0, 'host']);
  });

  it('is not confirmed when the host page fails', async () => {
    onSend(({ detail }) => detail.respondWith(Promise.reject(new Error('no'))));
    expect(await element.submit.submit(submission)).to.deep.equal({ kind: 'not-confirmed', reason: 'network' });
  });

  it('without an endpoint says so once to the web team', async () => {
    const warnings = await warningsWhile(async () => {
      const nowhere = { ...submission, url: undefined };
      expect(await element.submit.submit(nowhere)).to.deep.equal({ kind: 'no-endpoint' });
      expect(await element.submit.submit(nowhere)).to.deep.equal({ kind: 'no-endpoint' });
    });
    expect(warnings).to.deep.equal(['submit-probe: no endpoint and no respondWith() on sote-test-send, so nothing was sent.']);
    expect(element.submit.sender).to.equal('nobody');
  });

  it('has no body when something is deleted', async () => {
    void element.submit.submit({ ...submission, method: 'DELETE' });
    await settle();
    expect([calls[0]!.init.method, calls[0]!.init.body]).to.deep.equal(['DELETE', null]);
  });

  it('reports a later phase, and not the first one', async () => {
    void element.submit.submit(submission);
    await settle();
    expect(element.phases).to.deep.equal([]);
    sleepers.forEach((wake) => wake());
    await settle();
    expect(element.phases).to.deep.equal(['slow']);
  });

  it('ignores a second press while the first is under way, and takes another afterwards', async () => {
    const first = element.submit.submit(submission);
    expect(await element.submit.submit(submission)).to.equal(undefined);
    expect(calls).to.have.lengthOf(1);
    calls[0]!.answer(refusal());
    expect((await first)?.kind).to.equal('refused');
    const second = element.submit.submit(submission);
    await element.updateComplete;
    expect(shown()).to.equal('sending');
    calls[1]!.answer(receipt());
    expect((await second)?.kind).to.equal('confirmed');
  });

  it('runs to its end while its element is away, without updates, and may be moved meanwhile', async () => {
    const ended = element.submit.submit(submission);
    await element.updateComplete;
    element.remove();
    const { renders } = element;
    calls[0]!.answer(receipt());
    expect((await ended)?.kind).to.equal('confirmed');
    await settle();
    expect(element.renders).to.equal(renders);
    document.body.append(element);
    await element.updateComplete;
    expect([shown(), calls.length]).to.deep.equal(['idle', 1]);
  });

  it('may start while its element is away', async () => {
    element.remove();
    const ended = element.submit.submit(submission);
    calls[0]!.answer(receipt());
    expect((await ended)?.kind).to.equal('confirmed');
  });

  it('says nothing more of a submission that was reset, and keeps it apart from the next', async () => {
    const old = element.submit.submit(submission);
    element.submit.reset();
    const next = element.submit.submit(submission);
    calls[0]!.answer(refusal());
    expect(await old).to.equal(undefined);
    await element.updateComplete;
    expect(shown()).to.equal('sending');
    calls[1]!.answer(receipt());
    expect((await next)?.kind).to.equal('confirmed');
  });
});
