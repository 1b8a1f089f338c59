import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { SubmissionController } from '../../src/controllers/submission.js';
import type { SendRequest, Runtime } from '../../src/transport/send.js';

const receipt = () => new Response('{"reference":"AAAA"}', { status: 201 });
const refusal = () => new Response('{"type":"urn:x"}', { status: 422, headers: { 'content-type': 'application/problem+json' } });

/** A network whose answers the test gives by hand, on a page where no time passes. */
const answers: ((response: Response) => void)[] = [];
const runtime: Runtime = {
  fetch: () => new Promise((resolve) => answers.push(resolve)),
  now: () => 0,
  random: () => 0,
  sleep: () => new Promise(() => {}),
  isPresent: () => true,
  whenPresent: () => Promise.resolve(),
};

class TestSubmission extends LitElement {
  readonly submission = new SubmissionController<string>(this, runtime);
  renders = 0;

  override render() {
    this.renders += 1;
    return html`${this.submission.phase} ${this.submission.outcome?.kind}`;
  }
}
customElements.define('test-submission', TestSubmission);

const request: SendRequest<string> = {
  url: '/feedback',
  key: 'k',
  body: '{}',
  read: (body) => (body as { reference: string }).reference,
};

/** Long enough for every promise that is settled to be followed. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('a submission', () => {
  let element: TestSubmission;
  const shown = () => element.shadowRoot?.textContent.trim();

  beforeEach(async () => {
    answers.length = 0;
    element = document.body.appendChild(new TestSubmission());
    await element.updateComplete;
  });
  afterEach(() => element.remove());

  it('shows that it sends, and then how it ended', async () => {
    expect(shown()).to.equal('idle');
    const ended = element.submission.start(request);
    await element.updateComplete;
    expect(shown()).to.equal('sending');
    answers[0]!(receipt());
    expect(await ended).to.deep.equal({ kind: 'confirmed', value: 'AAAA' });
    await element.updateComplete;
    expect(shown()).to.equal('idle confirmed');
  });

  it('ignores a second start while the first runs, and takes another afterwards', async () => {
    const first = element.submission.start(request);
    expect(await element.submission.start(request)).to.equal(undefined);
    expect(answers).to.have.lengthOf(1);
    answers[0]!(refusal());
    expect((await first)?.kind).to.equal('refused');
    const second = element.submission.start(request);
    await element.updateComplete;
    expect(shown()).to.equal('sending');
    answers[1]!(receipt());
    expect((await second)?.kind).to.equal('confirmed');
  });

  it('runs to its end while its element is away, without updates, and shows the result when the element is back', async () => {
    const ended = element.submission.start(request);
    await element.updateComplete;
    element.remove();
    const { renders } = element;
    answers[0]!(receipt());
    await ended;
    await settle();
    expect(element.renders).to.equal(renders);
    document.body.append(element);
    await element.updateComplete;
    expect(shown()).to.equal('idle confirmed');
  });

  it('may be moved while it sends: nothing is sent again', async () => {
    const ended = element.submission.start(request);
    const other = document.body.appendChild(document.createElement('div'));
    other.append(element);
    answers[0]!(receipt());
    await ended;
    await element.updateComplete;
    expect(answers).to.have.lengthOf(1);
    expect(shown()).to.equal('idle confirmed');
    other.remove();
  });

  it('may start while its element is away', async () => {
    element.remove();
    const ended = element.submission.start(request);
    answers[0]!(receipt());
    expect((await ended)?.kind).to.equal('confirmed');
  });

  it('forgets the outcome when cleared', async () => {
    const ended = element.submission.start(request);
    answers[0]!(receipt());
    await ended;
    element.submission.clear();
    await element.updateComplete;
    expect(shown()).to.equal('idle');
  });

  it('cleared while it sends, never tells of that sending, and keeps it apart from the next', async () => {
    const old = element.submission.start(request);
    element.submission.clear();
    const next = element.submission.start(request);
    answers[0]!(refusal());
    expect(await old).to.equal(undefined);
    await element.updateComplete;
    expect(shown()).to.equal('sending');
    answers[1]!(receipt());
    expect((await next)?.kind).to.equal('confirmed');
  });
});
