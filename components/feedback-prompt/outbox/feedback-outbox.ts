/**
 * Answers that wait on this device until they are sent: the offer, what waits, and the outcome. Fetched where a page says `outbox="device"`.
 */
import { nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Feedback } from '../../../src/contract/feedback.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { FocusMover } from '../../../src/controllers/focus.js';
import { addStyles, LazyModule } from '../../../src/controllers/lazy-module.js';
import type { Settings } from '../../../src/controllers/settings.js';
import { PageLanguage } from '../../../src/localization/page-language.js';
import { formMessages } from '../../../src/styles/form-messages.js';
import { browserRuntime } from '../../../src/transport/browser.js';
import type { Outbox, Waiting } from '../../../src/transport/outbox.js';
import { browserOutbox } from '../../../src/transport/outbox-browser.js';
import type { Stage } from '../feedback-state.js';
import type { Prompt } from '../prompt.js';
import type * as submitting from '../submit/submit-flow.js';
import { notice, textsIn } from './notice.js';
import { initialState, reduce } from './outbox-state.js';
import type { OutboxEvent } from './outbox-state.js';
import { sendKept } from './send-kept.js';
import { outboxTexts } from './texts.js';
import * as views from './views.js';
import { toJson } from '../../../src/domain/to-json.js';

/** What the widget shows now. */
export interface OutboxContext {
  readonly stage: Stage['name'];
  readonly set: QuestionSet | undefined;
}

interface OutboxOptions {
  readonly settings: Settings;
  /** Called when an answer is kept: the form is emptied. */
  readonly onKept: () => void;
  readonly outbox?: Outbox;
}

type Sending = Pick<Waiting, 'key' | 'url' | 'body'>;

/** Of several widgets on a page one shows what waits, and sends it. */
const users: FeedbackOutbox[] = [];

/** Tries again after so long on a page that stays open, in milliseconds of presence. */
const PAUSE = 300_000;

/** The widget's own request, which the network held up, goes first: it has the same key, and of two at once one is refused as in progress. */
const HEAD_START = 2000;

const isPageComplete = (): Promise<unknown> =>
  document.readyState === 'complete' ? Promise.resolve() : new Promise((resolve) => addEventListener('load', resolve, { once: true }));

export class FeedbackOutbox implements ReactiveController {
  readonly #runtime = browserRuntime();
  readonly #settings: Settings;
  readonly #onKept: () => void;
  readonly #outbox: Outbox;
  readonly #announcer: Announcer;
  readonly #focus: FocusMover;
  /** Fetched when something is sent: mostly nothing waits. */
  readonly #submit: LazyModule<typeof submitting>;
  #context: OutboxContext = { stage: 'asking', set: undefined };
  #end = new AbortController();
  #state = initialState;
  /** What the widget sends now. While the device is offline it can be kept. */
  #current: Sending | undefined;
  /** The key of what was kept while the widget's own sending waited for the network. */
  #heldUp: string | undefined;
  /** Keys of what was kept on this page: only here a refused text is shown, because later another person may be looking. */
  readonly #keptHere = new Set<string>();
  #isOffered = false;
  #sending: Promise<void> | undefined;
  #announcement: ReturnType<typeof setTimeout> | undefined;
  /** What had the focus in here before the update. */
  #focused: Element | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    { settings, onKept, outbox = browserOutbox() }: OutboxOptions,
  ) {
    this.#settings = settings;
    this.#onKept = onKept;
    this.#outbox = outbox;
    this.#announcer = new Announcer(host);
    this.#focus = new FocusMover(host);
    this.#submit = new LazyModule(host, () => import('../submit/submit-flow.js'));
    new PageLanguage(host, 'feedback-prompt-outbox', outboxTexts);
    host.addController(this);
    for (const styles of [formMessages, views.outboxStyles]) addStyles(host, styles);
  }

  hostConnected(): void {
    users.push(this);
    this.#end = new AbortController();
    const { signal } = this.#end;
    const again = () => void this.#sendAll();
    addEventListener('online', again, { signal });
    for (const name of ['online', 'offline']) addEventListener(name, () => this.host.requestUpdate(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || again(), { signal });
    // The host page may hold back what is sent: its listeners are there once the page is complete.
    void isPageComplete().then(() => this.#goOn(signal));
  }

  hostDisconnected(): void {
    users.splice(users.indexOf(this), 1);
    this.#end.abort();
    clearTimeout(this.#announcement);
    users[0]?.host.requestUpdate();
  }

  /** Follows the widget, before each update. */
  update(context: OutboxContext): void {
    this.#context = context;
    // Of this very update: another one is not asked for.
    if (!this.#isOfferedAfterFailure && !this.#isHeldUp) this.#state = reduce(this.#state, { type: 'offer-withdrawn' });
  }

  get #isOfferedAfterFailure(): boolean {
    return this.#context.stage === 'not-confirmed' && this.#url !== undefined;
  }

  /** Shown above the questions. */
  panel(): TemplateResult | typeof nothing {
    const level = this.#settings.headingLevel() + 1;
    const isImpossible = this.#state.keeping === 'impossible';
    if (this.#isOfferedAfterFailure) return views.keepOffer(level, isImpossible, () => this.#dispatch({ type: 'keep-requested' }));
    if (this.#isHeldUp) return views.keepOffer(level, isImpossible, () => void this.#keepHeldUp());
    return users[0] === this && this.#context.stage !== 'sending' ? this.#notice(level) : nothing;
  }

  /** Takes what is about to be sent, when the person pressed "keep". */
  takes({ key, body }: { readonly key: string; readonly body: Feedback }): boolean {
    const url = this.#url;
    this.#current = url ? { key, url, body: toJson(body) } : undefined;
    if (this.#state.keeping !== 'requested' || !this.#current) return false;
    void this.#keep(this.#current);
    return true;
  }

  /** An answer is under way, but the device is offline: it waits as long as the page is open. */
  get #isHeldUp(): boolean {
    return this.#context.stage === 'sending' && !navigator.onLine && this.#current !== undefined;
  }

  hostUpdate(): void {
    const { activeElement = null } = this.host.shadowRoot ?? {};
    this.#focused = activeElement?.closest('[data-outbox]') ? activeElement : undefined;
  }

  hostUpdated(): void {
    this.#keepFocus();
    this.#announceOffer();
  }

  /** What had the focus in here may go by itself, when the network is back: the person is led to what is there instead, and hears it once. */
  #keepFocus(): void {
    if (this.#focused?.isConnected !== false || this.host.shadowRoot?.activeElement) return;
    this.#announcer.say('');
    const isInside = this.host.shadowRoot?.querySelector('[data-outbox]');
    this.#focus.moveTo(isInside ? '[data-outbox] [tabindex="-1"]' : '#status');
  }

  /** The offer appears above the form, where nobody who listens to the page would look: it is announced, after the message on the network. */
  #announceOffer(): void {
    if (this.#isOffered === this.#isHeldUp) return;
    this.#isOffered = this.#isHeldUp;
    clearTimeout(this.#announcement);
    if (this.#isOffered) this.#announcement = setTimeout(() => this.#announcer.say(views.offerHeading()), 3000);
  }

  get #url(): string | undefined {
    const endpoint = this.#settings.endpoint();
    return endpoint && `${endpoint}/feedback`;
  }

  #notice(level: number): TemplateResult | typeof nothing {
    const keptHere = this.#state.waiting.filter(({ key }) => this.#keptHere.has(key));
    return notice(level, this.#state, textsIn(keptHere, this.#context.set), this.#actions);
  }

  readonly #actions: views.NoticeActions = {
    sendNow: () => void this.#sendNow(),
    askToRemove: () => this.#answerPress({ type: 'remove-requested' }),
    remove: () => void this.#remove(),
    keep: () => this.#answerPress({ type: 'remove-called-off' }),
    close: () => {
      this.#dispatch({ type: 'closed' });
      this.#focus.moveTo('.title');
    },
  };

  /** The only way to change what is shown. */
  #dispatch(event: OutboxEvent): void {
    this.#state = reduce(this.#state, event);
    this.host.requestUpdate();
  }

  /** The button that was pressed goes away: the focus goes to what is said instead. */
  #answerPress(event: OutboxEvent): void {
    this.#dispatch(event);
    this.#focus.moveTo(this.#state.problem ? '[data-outbox] [data-message]' : '[data-outbox] [tabindex="-1"]');
  }

  async #keepHeldUp(): Promise<void> {
    if (!this.#current) return;
    this.#heldUp = this.#current.key;
    await this.#keep(this.#current);
  }

  async #keep(sending: Sending): Promise<void> {
    if (!(await this.#outbox.keep(sending))) {
      this.#dispatch({ type: 'keep-failed' });
      this.#focus.moveTo('[data-outbox] .message');
      return;
    }
    this.#keptHere.add(sending.key);
    // The widget where it was kept shows it.
    users.unshift(...users.splice(users.indexOf(this), 1));
    const waiting = await this.#outbox.waiting();
    this.#onKept();
    this.#answerPress({ type: 'kept', waiting });
  }

  /** As long as the widget is on the page. */
  async #goOn(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#sendAll();
      await this.#runtime.sleep(PAUSE * (1 + this.#runtime.random()), signal);
    }
  }

  async #sendNow(): Promise<void> {
    this.#dispatch({ type: 'send-requested' });
    this.#announcer.say(views.sendingText());
    await this.#sendAll();
    // The focus goes to the outcome: it is not announced as well.
    this.#announcer.say('');
    this.#answerPress({ type: 'send-request-ended' });
  }

  /** One at a time: of two, the second finds nothing to send and would put its "nothing waits" over the receipt of the first. */
  #sendAll(): Promise<void> {
    return (this.#sending ??= this.#trySendAll().finally(() => (this.#sending = undefined)));
  }

  async #trySendAll(): Promise<void> {
    const url = this.#url;
    if (users[0] !== this || !url || this.#state.view !== 'waiting' || !this.#runtime.isPresent()) return;
    const waiting = await this.#outbox.waiting();
    if (!waiting.some((one) => one.url === url && !one.isRefused)) {
      this.#dispatch({ type: 'nothing-sent', waiting });
      return;
    }
    this.#dispatch({ type: 'sending-started', waiting });
    const submit = await this.#submit.load();
    const receipts = submit ? await this.#outbox.send(url, (one) => this.#sendOne(one, submit)) : [];
    const left = await this.#outbox.waiting();
    if (receipts.length === 0) {
      this.#dispatch({ type: 'nothing-sent', waiting: left });
      return;
    }
    this.#dispatch({ type: 'sent', waiting: left, references: receipts.map(({ reference }) => reference) });
    this.#announcer.say(views.sentText());
    receipts.forEach(() => submit?.emitSent(this.host));
  }

  async #sendOne(waiting: Waiting, { submissionOf }: typeof submitting): ReturnType<typeof sendKept> {
    if (waiting.key === this.#heldUp) await this.#runtime.sleep(HEAD_START);
    // A widget that was taken off the page meanwhile could not tell of it: it is left to the next one.
    return this.host.isConnected ? sendKept(this.host, waiting, submissionOf, this.#runtime) : undefined;
  }

  async #remove(): Promise<void> {
    const removed = await Promise.all(this.#state.waiting.map(({ key }) => this.#outbox.remove(key)));
    const waiting = await this.#outbox.waiting();
    this.#answerPress({ type: removed.every(Boolean) && waiting.length === 0 ? 'removed' : 'not-removed', waiting });
  }
}

export const open = (prompt: Prompt): FeedbackOutbox => {
  const outbox = new FeedbackOutbox(prompt, { settings: prompt.settings, onKept: () => prompt.dispatch({ type: 'kept-on-device' }) });
  prompt.addController({ hostUpdate: () => outbox.update({ stage: prompt.state.stage.name, set: prompt.set }) });
  return outbox;
};
