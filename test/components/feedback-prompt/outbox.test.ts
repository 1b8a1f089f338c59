import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import type { Stage } from '../../../components/feedback-prompt/feedback-state.js';
import { FeedbackOutbox } from '../../../components/feedback-prompt/outbox/feedback-outbox.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import { Settings } from '../../../src/controllers/settings.js';
import { browserOutbox } from '../../../src/transport/outbox-browser.js';
import { button } from '../../../src/styles/button.js';
import { form } from '../../../src/styles/form.js';
import { host } from '../../../src/styles/host.js';
import { tokens } from '../../../src/styles/tokens.js';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { ENDPOINT, buttonNamed, focused } from './support.js';
import { fakeEndpoint, refusal } from './endpoint.js';

const body = {
  questionSet: { id: 'visit', version: '1', instrument: 'own' },
  answers: [
    { question: 'visit', value: 4 },
    { question: 'more', value: 'Sain apua.' },
  ],
} as unknown as Feedback;

/** As much of the prompt as the outbox sees. */
class TestPrompt extends LitElement {
  static override styles = [tokens, host, form, button];
  stage: Stage['name'] = 'asking';
  resets = 0;
  readonly outbox = new FeedbackOutbox(this, {
    settings: new Settings(this),
    onKept: () => {
      this.resets += 1;
      this.enter('asking');
    },
  });

  enter = (stage: Stage['name']): void => {
    this.stage = stage;
    this.requestUpdate();
  };

  protected override willUpdate(): void {
    this.outbox.update({ stage: this.stage, set: undefined });
  }

  override render() {
    return html`<div class="surface">
      <form @submit=${(event: Event) => event.preventDefault()}>
        <h2 class="title" tabindex="-1">Kerro</h2>
        ${this.outbox.panel()}
      </form>
    </div>`;
  }

  /** "Keep" is pressed, and the form's checks have passed. */
  async keep(key: string): Promise<boolean> {
    this.enter('not-confirmed');
    await this.updateComplete;
    buttonNamed(this, 'Säilytä vastaus ja lähetä myöhemmin').click();
    return this.outbox.takes({ key, body });
  }
}
customElements.define('test-outbox-prompt', TestPrompt);

const open = () => fixture<TestPrompt>(html`<test-outbox-prompt endpoint=${ENDPOINT}></test-outbox-prompt>`);
const notice = (widget: TestPrompt) => widget.renderRoot.querySelector('[part="outbox"]')?.textContent ?? '';
const shows = (widget: TestPrompt, text: string) =>
  waitUntil(() => notice(widget).includes(text), `should show “${text}”`, { timeout: 8000 });
const kept = async (key = 'one'): Promise<TestPrompt> => {
  const widget = await open();
  await widget.keep(key);
  await shows(widget, 'odottaa');
  return widget;
};
const waitForTurns = (count: number) =>
  waitUntil(async () => (await navigator.locks.query()).pending?.length === count, `${String(count)} should wait for the turn`, {
    timeout: 8000,
  });
const held = (event: Event) => event.preventDefault();
const { databases } = indexedDB;

describe('feedback-prompt: answers that wait on the device', () => {
  afterEach(async () => {
    removeEventListener('sote-feedback-send', held);
    Object.defineProperty(indexedDB, 'databases', { value: databases, configurable: true });
    document.documentElement.lang = 'fi';
    const outbox = browserOutbox();
    for (const { key } of await outbox.waiting()) await outbox.remove(key);
  });

  it('makes no database and shows nothing while nothing waits', async () => {
    const calls = fakeEndpoint();
    // Of an earlier file; later tests make it again.
    await new Promise((resolve) => (indexedDB.deleteDatabase('sote-osallisuus:outbox').onsuccess = resolve));
    const widget = await open();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(notice(widget)).to.equal('');
    expect(calls).to.have.lengthOf(0);
    expect((await indexedDB.databases()).map(({ name }) => name)).to.not.include('sote-osallisuus:outbox');
  });

  it('offers to keep an answer that is not confirmed, and warns of shared devices', async () => {
    const widget = await open();
    widget.enter('not-confirmed');
    await widget.updateComplete;
    expect(widget.renderRoot.querySelector('[part="keep"]')?.textContent).to.contain('Onko laite yhteinen?');
    await expectAccessible(widget);
  });

  it('keeps nothing without the press: "send" goes the usual way', async () => {
    const widget = await open();
    widget.enter('not-confirmed');
    await widget.updateComplete;
    expect(widget.outbox.takes({ key: 'one', body })).to.equal(false);
    expect(await browserOutbox().waiting()).to.deep.equal([]);
  });

  it('keeps the answer, empties the form, tells that it waits, and moves the focus there', async () => {
    addEventListener('sote-feedback-send', held);
    const widget = await kept();
    expect(widget.resets).to.equal(1);
    expect(focused()?.textContent).to.equal('Yksi vastaus odottaa lähettämistä');
    expect(notice(widget)).to.match(/Viimeinen päivä on \d+\. \S+ \d{4}\./);
    await expectAccessible(widget);
    const [waiting] = await browserOutbox().waiting();
    expect(waiting).to.include({ key: 'one', url: `${ENDPOINT}/feedback`, body: JSON.stringify(body) });
  });

  it('sends it at the next visit with the first key, tells it, and keeps it no longer', async () => {
    (await kept('first-key')).remove();
    const calls = fakeEndpoint<Feedback>();
    const sent: unknown[] = [];
    const next = await fixture<TestPrompt>(
      html`<test-outbox-prompt
        endpoint=${ENDPOINT}
        @sote-feedback-sent=${(event: CustomEvent) => sent.push(event.detail)}
      ></test-outbox-prompt>`,
    );
    await shows(next, 'Odottanut vastaus tuli perille. Kiitos!');
    expect(calls.map(({ key, body: got }) => [key, got])).to.deep.equal([['first-key', body]]);
    expect(next.renderRoot.querySelector('.code')?.textContent).to.equal('4KT7-MX2A-9RJW');
    expect(sent).to.deep.equal([{}]);
    expect(await browserOutbox().waiting()).to.deep.equal([]);
    await expectAccessible(next);
    buttonNamed(next, 'Sulje ilmoitus').click();
    await waitUntil(() => notice(next) === '' && focused()?.textContent === 'Kerro', 'the notice should close');
  });

  it('leaves the sending to the next widget when it was taken off the page while it waited for its turn', async () => {
    const calls = fakeEndpoint();
    let giveTurn = (): void => undefined;
    const otherTab = new Promise<void>((resolve) => (giveTurn = resolve));
    void navigator.locks.request('sote-osallisuus:outbox', () => otherTab);
    const first = await kept();
    await waitForTurns(1);
    first.remove();
    const next = await open();
    await waitForTurns(2);
    giveTurn();
    await shows(next, 'tuli perille');
    expect(calls.map(({ key }) => key)).to.deep.equal(['one']);
  });

  it('sends once from many widgets at once', async () => {
    const outbox = browserOutbox();
    await outbox.keep({ key: 'one', url: `${ENDPOINT}/feedback`, body: JSON.stringify(body) });
    await outbox.keep({ key: 'two', url: `${ENDPOINT}/feedback`, body: JSON.stringify(body) });
    const calls = fakeEndpoint();
    const [one] = await Promise.all([open(), open(), open()]);
    await shows(one, 'tuli perille');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(calls.map(({ key }) => key)).to.have.members(['one', 'two']);
    expect(document.querySelectorAll('test-outbox-prompt').length).to.equal(3);
  });

  it('shows the receipt also when the network is back and the page is seen again at the same moment', async () => {
    addEventListener('sote-feedback-send', held);
    const widget = await kept();
    removeEventListener('sote-feedback-send', held);
    const calls = fakeEndpoint();
    dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    await shows(widget, 'tuli perille');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(widget.renderRoot.querySelector('.code')?.textContent).to.equal('4KT7-MX2A-9RJW');
    expect(calls).to.have.lengthOf(1);
  });

  it('goes on waiting while the endpoint is down, tries again by press, and says how it went', async () => {
    const calls = fakeEndpoint('lost', 'lost');
    const widget = await kept();
    buttonNamed(widget, 'Yritä lähettää nyt').click();
    await shows(widget, 'Vastaus odottaa edelleen.');
    await waitUntil(() => focused()?.textContent.includes('Vastaus odottaa edelleen.'), 'the answer should have the focus');
    await expectAccessible(widget);
    expect(calls.every(({ key }) => key === 'one')).to.equal(true);
    expect(await browserOutbox().waiting()).to.have.lengthOf(1);
  });

  it('counts what waits', async () => {
    addEventListener('sote-feedback-send', held);
    const widget = await kept('one');
    await widget.keep('two');
    await shows(widget, 'Lähettämistä odottaa 2 vastausta');
    expect(buttonNamed(widget, 'Poista kaikki vastaukset').type).to.equal('button');
    await expectAccessible(widget);
  });

  it('deletes after a question, and not before', async () => {
    addEventListener('sote-feedback-send', held);
    const widget = await kept();
    buttonNamed(widget, 'Poista vastaus').click();
    await shows(widget, 'Poistetaanko odottava vastaus?');
    await expectAccessible(widget);
    buttonNamed(widget, 'Säilytä vastaus').click();
    await shows(widget, 'odottaa');
    buttonNamed(widget, 'Poista vastaus').click();
    await shows(widget, 'Poistetaanko');
    buttonNamed(widget, 'Poista vastaus').click();
    await shows(widget, 'poistettu tältä laitteelta');
    expect(focused()?.textContent).to.equal('Vastaus on poistettu tältä laitteelta');
    expect(await browserOutbox().waiting()).to.deep.equal([]);
  });

  it('does not repeat what the endpoint has refused, and gives the text back on the page where it was kept, but to no later visitor', async () => {
    const calls = fakeEndpoint('lost', refusal(422, 'invalid'));
    const widget = await kept();
    buttonNamed(widget, 'Yritä lähettää nyt').click();
    await shows(widget, 'Odottanutta vastausta ei otettu vastaan');
    expect(widget.renderRoot.querySelector('details p')?.textContent).to.equal('Sain apua.');
    await expectAccessible(widget);
    const tries = calls.length;
    dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(calls).to.have.lengthOf(tries);
    widget.remove();
    const next = await open();
    await shows(next, 'Odottanutta vastausta ei otettu vastaan');
    expect(next.renderRoot.textContent).to.not.contain('Sain apua.');
    expect(buttonNamed(next, 'Poista vastaus').type).to.equal('button');
  });

  it('asks the host page, which may hold it back or send it itself', async () => {
    const calls = fakeEndpoint();
    addEventListener('sote-feedback-send', held);
    await kept();
    expect(calls).to.have.lengthOf(0);
    removeEventListener('sote-feedback-send', held);
    dispatchEvent(new Event('online'));
    await waitUntil(() => calls.length === 1, 'the network is back: it should be sent');
  });

  it('says clearly when the browser keeps nothing, and leaves everything on the screen', async () => {
    Object.defineProperty(indexedDB, 'databases', { value: () => Promise.reject(new Error('insecure')), configurable: true });
    const widget = await open();
    await widget.keep('one');
    await waitUntil(() => focused()?.textContent.includes('Tämä selain ei anna säilyttää vastausta.'), 'the message should have the focus');
    expect(widget.resets).to.equal(0);
    expect(widget.stage).to.equal('not-confirmed');
    await expectAccessible(widget);
  });

  it('speaks the page’s language', async () => {
    addEventListener('sote-feedback-send', held);
    const widget = await kept();
    document.documentElement.lang = 'sv';
    await shows(widget, 'Ett svar väntar på att skickas');
    document.documentElement.lang = 'en';
    await shows(widget, 'One answer is waiting to be sent');
  });
});
