import { expect } from '@open-wc/testing';
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
import { ENDPOINT, fakeEndpoint, problem } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';

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
    await user.click(within(this).getByRole('button', { name: 'Säilytä vastaus ja lähetä myöhemmin' }));
    return this.outbox.takes({ key, body });
  }
}
customElements.define('test-outbox-prompt', TestPrompt);

const open = (template = html`<test-outbox-prompt endpoint=${ENDPOINT}></test-outbox-prompt>`) => mount<TestPrompt>(template);
const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
const focusIsOn = (text: string) => waitFor(() => expect(focused()?.textContent).to.equal(text));
const waitingOnDevice = () => browserOutbox().waiting();
const arrived = { name: 'Odottanut vastaus tuli perille. Kiitos!' };
const waits = { name: 'Yksi vastaus odottaa lähettämistä' };
const kept = async (key = 'one'): Promise<TestPrompt> => {
  const widget = await open();
  await widget.keep(key);
  await within(widget).findByRole('group', waits);
  return widget;
};
const waitForTurns = (count: number) => waitFor(async () => expect((await navigator.locks.query()).pending ?? []).to.have.lengthOf(count));
const networkIsBack = () => dispatchEvent(new Event('online'));
const held = (event: Event) => event.preventDefault();
const { databases } = indexedDB;

/** Every widget has looked by now for what waits, and whoever was sending is done: the outbox sends in the turn of this lock. */
const nobodySends = async () => {
  await waitingOnDevice();
  await navigator.locks.request('sote-osallisuus:outbox', () => undefined);
};

describe('<sote-feedback-prompt> answers that wait on the device', () => {
  afterEach(async () => {
    removeEventListener('sote-feedback-send', held);
    Object.defineProperty(indexedDB, 'databases', { value: databases, configurable: true });
    document.documentElement.lang = 'fi';
    const outbox = browserOutbox();
    for (const { key } of await outbox.waiting()) await outbox.remove(key);
  });

  it('makes no database and shows nothing while nothing waits', async () => {
    const { requests } = fakeEndpoint();
    // Of an earlier file; later tests make it again.
    await new Promise((resolve) => (indexedDB.deleteDatabase('sote-osallisuus:outbox').onsuccess = resolve));
    const widget = await open();
    await nobodySends();
    await widget.updateComplete;
    expect(screen.queryBySelector('[part="outbox"]')).to.equal(null);
    expect(requests).to.have.lengthOf(0);
    expect((await indexedDB.databases()).map(({ name }) => name)).to.not.include('sote-osallisuus:outbox');
  });

  it('offers to keep an answer that is not confirmed, and warns of shared devices', async () => {
    const widget = await open();
    widget.enter('not-confirmed');
    const offer = await screen.findByRole('group', { name: 'Lähetämmekö vastauksen myöhemmin?' });
    expect(textOf(offer)).to.contain('Onko laite yhteinen?');
    await expectAccessible(widget);
  });

  it('keeps nothing without the press: "send" goes the usual way', async () => {
    const widget = await open();
    widget.enter('not-confirmed');
    await screen.findByRole('group', { name: 'Lähetämmekö vastauksen myöhemmin?' });
    expect(widget.outbox.takes({ key: 'one', body })).to.equal(false);
    expect(await waitingOnDevice()).to.deep.equal([]);
  });

  it('keeps the answer, empties the form, tells that it waits, and moves the focus there', async () => {
    addEventListener('sote-feedback-send', held);
    const widget = await kept();
    expect(widget.resets).to.equal(1);
    await focusIsOn('Yksi vastaus odottaa lähettämistä');
    expect(textOf(screen.getByRole('group', waits))).to.match(/Viimeinen päivä on \d+\. \S+ \d{4}\./);
    await expectAccessible(widget);
    const [waiting] = await waitingOnDevice();
    expect(waiting).to.include({ key: 'one', url: `${ENDPOINT}/feedback`, body: JSON.stringify(body) });
  });

  it('sends it at the next visit with the first key, tells it, and keeps it no longer', async () => {
    (await kept('first-key')).remove();
    const { requests } = fakeEndpoint<Feedback>();
    const sent: unknown[] = [];
    const next = await open(
      html`<test-outbox-prompt
        endpoint=${ENDPOINT}
        @sote-feedback-sent=${(event: CustomEvent) => sent.push(event.detail)}
      ></test-outbox-prompt>`,
    );
    await screen.findByRole('group', arrived);
    expect(requests.map(({ key, body: got }) => [key, got])).to.deep.equal([['first-key', body]]);
    expect(screen.getBySelector('[part="code"]').textContent).to.equal('4KT7-MX2A-9RJW');
    expect(sent).to.deep.equal([{}]);
    expect(await waitingOnDevice()).to.deep.equal([]);
    await expectAccessible(next);
    await press('Sulje ilmoitus');
    await focusIsOn('Kerro');
    expect(screen.queryBySelector('[part="outbox"]')).to.equal(null);
  });

  it('leaves the sending to the next widget when it was taken off the page while it waited for its turn', async () => {
    const { requests } = fakeEndpoint();
    let giveTurn = (): void => undefined;
    const otherTab = new Promise<void>((resolve) => (giveTurn = resolve));
    void navigator.locks.request('sote-osallisuus:outbox', () => otherTab);
    const first = await kept();
    networkIsBack();
    await waitForTurns(1);
    first.remove();
    await open();
    await waitForTurns(2);
    giveTurn();
    await screen.findByRole('group', arrived);
    expect(requests.map(({ key }) => key)).to.deep.equal(['one']);
  });

  it('sends once from many widgets at once', async () => {
    const outbox = browserOutbox();
    await outbox.keep({ key: 'one', url: `${ENDPOINT}/feedback`, body: JSON.stringify(body) });
    await outbox.keep({ key: 'two', url: `${ENDPOINT}/feedback`, body: JSON.stringify(body) });
    const { requests } = fakeEndpoint();
    await Promise.all([open(), open(), open()]);
    // One shows it for all three.
    await screen.findByRole('group', arrived);
    await nobodySends();
    expect(requests.map(({ key }) => key)).to.have.members(['one', 'two']);
    expect(screen.getAllByRole('heading', { name: 'Kerro' })).to.have.lengthOf(3);
  });

  it('shows the receipt also when the network is back and the page is seen again at the same moment', async () => {
    addEventListener('sote-feedback-send', held);
    const widget = await kept();
    removeEventListener('sote-feedback-send', held);
    const { requests } = fakeEndpoint();
    networkIsBack();
    document.dispatchEvent(new Event('visibilitychange'));
    await screen.findByRole('group', arrived);
    await nobodySends();
    await widget.updateComplete;
    expect(screen.getBySelector('[part="code"]').textContent).to.equal('4KT7-MX2A-9RJW');
    expect(requests).to.have.lengthOf(1);
  });

  it('goes on waiting while the endpoint is down, tries again by press, and says how it went', async () => {
    const { requests } = fakeEndpoint({ 'POST /feedback': 'lost' });
    const widget = await kept();
    await press('Yritä lähettää nyt');
    await waitFor(() => expect(focused()?.textContent).to.contain('Vastaus odottaa edelleen.'));
    screen.getByRole('group', waits);
    await expectAccessible(widget);
    expect(requests.length).to.be.above(0);
    expect(requests.every(({ key }) => key === 'one')).to.equal(true);
    expect(await waitingOnDevice()).to.have.lengthOf(1);
  });

  it('counts what waits', async () => {
    addEventListener('sote-feedback-send', held);
    const widget = await kept('one');
    await widget.keep('two');
    await screen.findByRole('group', { name: 'Lähettämistä odottaa 2 vastausta' });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Poista kaikki vastaukset' }).type).to.equal('button');
    await expectAccessible(widget);
  });

  it('deletes after a question, and not before', async () => {
    addEventListener('sote-feedback-send', held);
    const question = { name: 'Poistetaanko odottava vastaus?' };
    const widget = await kept();
    await press('Poista vastaus');
    await screen.findByRole('group', question);
    await expectAccessible(widget);
    expect(await waitingOnDevice()).to.have.lengthOf(1);
    await press('Säilytä vastaus');
    await screen.findByRole('group', waits);
    await press('Poista vastaus');
    await screen.findByRole('group', question);
    await press('Poista vastaus');
    await focusIsOn('Vastaus on poistettu tältä laitteelta');
    expect(await waitingOnDevice()).to.deep.equal([]);
  });

  it('does not repeat what the endpoint has refused, and gives the text back on the page where it was kept, but to no later visitor', async () => {
    const refused = { name: 'Odottanutta vastausta ei otettu vastaan' };
    const { requests } = fakeEndpoint({ 'POST /feedback': problem(422, 'invalid') });
    const widget = await kept();
    await press('Yritä lähettää nyt');
    const notice = await screen.findByRole('group', refused);
    await screen.findByRole('heading', { ...refused, focused: true });
    await press('Näytä odottanut teksti');
    await waitFor(() => expect(textOf(notice)).to.contain('Sain apua.'));
    await expectAccessible(widget);
    const tries = requests.length;
    networkIsBack();
    await nobodySends();
    expect(requests).to.have.lengthOf(tries);
    widget.remove();
    await open();
    await screen.findByRole('group', refused);
    expect(screen.queryByText('Sain apua.')).to.equal(null);
    expect(screen.queryByText('Näytä odottanut teksti')).to.equal(null);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Poista vastaus' }).type).to.equal('button');
  });

  it('asks the host page, which may hold it back or send it itself', async () => {
    const { requests } = fakeEndpoint();
    let asked = 0;
    const count = () => (asked += 1);
    addEventListener('sote-feedback-send', held);
    addEventListener('sote-feedback-send', count);
    await kept();
    networkIsBack();
    await waitFor(() => expect(asked).to.equal(1));
    await nobodySends();
    removeEventListener('sote-feedback-send', count);
    expect(requests).to.have.lengthOf(0);
    removeEventListener('sote-feedback-send', held);
    networkIsBack();
    await waitFor(() => expect(requests).to.have.lengthOf(1));
  });

  it('says clearly when the browser keeps nothing, and leaves everything on the screen', async () => {
    Object.defineProperty(indexedDB, 'databases', { value: () => Promise.reject(new Error('insecure')), configurable: true });
    const widget = await open();
    await widget.keep('one');
    await waitFor(() => expect(focused()?.textContent).to.contain('Tämä selain ei anna säilyttää vastausta.'));
    expect(widget.resets).to.equal(0);
    expect(widget.stage).to.equal('not-confirmed');
    await expectAccessible(widget);
  });

  it('speaks the page’s language', async () => {
    addEventListener('sote-feedback-send', held);
    await kept();
    document.documentElement.lang = 'sv';
    await screen.findByRole('group', { name: 'Ett svar väntar på att skickas' });
    document.documentElement.lang = 'en';
    await screen.findByRole('group', { name: 'One answer is waiting to be sent' });
  });
});
