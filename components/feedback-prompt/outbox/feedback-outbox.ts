/**
 * Answers that wait on this device until they are sent (FEATURES K9): the offer, what waits, and what became of it. A chunk of its own,
 * fetched only where the page says `outbox="device"`.
 */
import { nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Feedback, FeedbackReceipt } from '../../../src/contract/feedback.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { PageLanguage } from '../../../src/localization/page-language.js';
import { browserRuntime } from '../../../src/transport/browser.js';
import type { Outbox, Waiting } from '../../../src/transport/outbox.js';
import { browserOutbox } from '../../../src/transport/outbox-browser.js';
import { emitSent } from '../feedback-prompt.events.js';
import type { Stage } from '../stage.js';
import { notice, textsIn } from './notice.js';
import type { View } from './notice.js';
import { sendKept } from './send-kept.js';
import { outboxTexts } from './texts.js';
import * as views from './views.js';

/** What the outbox sees of the widget. */
export interface OutboxHost extends ReactiveControllerHost, HTMLElement {
  readonly stage: Stage;
  readonly set: QuestionSet | undefined;
  readonly level: number;
  given(name: string): string | undefined;
  focusOn(selector: string): void;
  reset(): void;
}

type Sending = Pick<Waiting, 'key' | 'url' | 'body'>;

/** Of several widgets on a page one shows what waits, and sends it. */
const users: PromptOutbox[] = [];

/** Tries again after so long on a page that stays open, in milliseconds of presence. */
const PAUSE = 300_000;

/** The widget's own sending, which the network held up, goes first: it has the same key, and two at once would be told to wait. */
const HEAD_START = 2000;

const isPageComplete = (): Promise<unknown> =>
  document.readyState === 'complete' ? Promise.resolve() : new Promise((resolve) => addEventListener('load', resolve, { once: true }));

export class PromptOutbox implements ReactiveController {
  readonly #runtime = browserRuntime();
  readonly #announcer: Announcer;
  #end = new AbortController();
  #view: View = 'waiting';
  #waiting: readonly Waiting[] = [];
  #references: readonly string[] = [];
  #told: string | undefined;
  #isKeeping = false;
  #isImpossible = false;
  /** What the widget is sending now. While the device is offline it can be kept. */
  #leaving: Sending | undefined;
  /** The key of what was kept while the widget's own sending waited for the network. */
  #heldUp: string | undefined;
  /** Kept by this page: only here is a refused text given back, for elsewhere another person may be looking. */
  readonly #own = new Set<string>();
  #isOffered = false;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: OutboxHost,
    private readonly outbox: Outbox = browserOutbox(),
  ) {
    this.#announcer = new Announcer(host);
    new PageLanguage(host, 'feedback-prompt-outbox', outboxTexts);
    host.addController(this);
  }

  hostConnected(): void {
    users.push(this);
    this.#end = new AbortController();
    const { signal } = this.#end;
    const again = () => void this.#sendAll();
    addEventListener('online', again, { signal });
    for (const name of ['online', 'offline']) addEventListener(name, () => this.host.requestUpdate(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden || again(), { signal });
    // Listeners of the host page, which may hold back or change what is sent, stand when the page is complete.
    void isPageComplete().then(() => this.#goOn(signal));
  }

  hostDisconnected(): void {
    users.splice(users.indexOf(this), 1);
    this.#end.abort();
    clearTimeout(this.#telling);
    users[0]?.host.requestUpdate();
  }

  /** What stands above the questions. */
  panel(): TemplateResult | typeof nothing {
    const { stage, level } = this.host;
    if (stage === 'not-confirmed' && this.#url) {
      return views.keepOffer(level + 1, this.#isImpossible, () => (this.#isKeeping = true));
    }
    if (this.#isHeldUp) return views.keepOffer(level + 1, this.#isImpossible, () => void this.#keepHeldUp());
    // The press went through the form's checks, and they found something to mend.
    this.#isKeeping = this.#isImpossible = false;
    return users[0] === this && stage !== 'sending' ? this.#notice(level + 1) : nothing;
  }

  /** Takes what is about to be sent, when the person pressed "keep". */
  takes({ key, body }: { readonly key: string; readonly body: Feedback }): boolean {
    const url = this.#url;
    this.#leaving = url ? { key, url, body: JSON.stringify(body) } : undefined;
    if (!this.#isKeeping || !this.#leaving) return false;
    this.#isKeeping = false;
    void this.#keep(this.#leaving);
    return true;
  }

  /** An answer is under way, but the device is offline: it waits as long as the page is open. */
  get #isHeldUp(): boolean {
    return this.host.stage === 'sending' && !navigator.onLine && this.#leaving !== undefined;
  }

  /** The offer stands above the form, where nobody who only hears would look: told after the widget's own words on the network. */
  hostUpdated(): void {
    if (this.#isOffered === this.#isHeldUp) return;
    this.#isOffered = this.#isHeldUp;
    clearTimeout(this.#telling);
    if (this.#isOffered) this.#telling = setTimeout(() => this.#announcer.say(views.offerHeading()), 3000);
  }

  get #url(): string | undefined {
    const endpoint = this.host.given('endpoint');
    return endpoint && `${endpoint.replace(/\/+$/, '')}/feedback`;
  }

  get #isAsking(): boolean {
    return this.#view === 'asking-to-remove';
  }

  #notice(level: number): TemplateResult | typeof nothing {
    const waiting = this.#waiting;
    const texts = textsIn(
      waiting.filter(({ key }) => this.#own.has(key)),
      this.host.set,
    );
    return notice(level, { view: this.#view, waiting, references: this.#references, told: this.#told, texts }, this.#actions);
  }

  readonly #actions: views.NoticeActions = {
    sendNow: () => void this.#sendNow(),
    askToRemove: () => this.#show('asking-to-remove', true),
    remove: () => void this.#remove(),
    keep: () => this.#show('waiting', true),
    close: () => {
      this.#references = [];
      this.#show('waiting');
      this.host.focusOn('.title');
    },
  };

  #show(view: View, isPressed = false): void {
    this.#view = view;
    this.host.requestUpdate();
    if (isPressed) this.host.focusOn(this.#told ? '[data-outbox] [data-told]' : '[data-outbox] [tabindex="-1"]');
  }

  async #keepHeldUp(): Promise<void> {
    if (!this.#leaving) return;
    this.#heldUp = this.#leaving.key;
    await this.#keep(this.#leaving);
  }

  async #keep(sending: Sending): Promise<void> {
    if (!(await this.outbox.keep(sending))) {
      this.#isImpossible = true;
      this.host.focusOn('[data-outbox] .message');
      return;
    }
    this.#own.add(sending.key);
    // The widget where it was kept shows it.
    users.unshift(...users.splice(users.indexOf(this), 1));
    this.#waiting = await this.outbox.waiting();
    this.host.reset();
    this.#show('waiting', true);
  }

  /** As long as the widget stands on the page. */
  async #goOn(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#sendAll();
      await this.#runtime.sleep(PAUSE * (1 + this.#runtime.random()), signal);
    }
  }

  async #sendNow(): Promise<void> {
    this.#told = undefined;
    await this.#sendAll();
    if (this.#view !== 'waiting') {
      this.host.focusOn('[data-outbox] [tabindex="-1"]');
      return;
    }
    this.#told = views.stillWaitingText();
    this.#show('waiting', true);
  }

  async #sendAll(): Promise<void> {
    const url = this.#url;
    if (users[0] !== this || !url || this.#view !== 'waiting' || !this.#runtime.isPresent()) return;
    const before = this.#waiting.length;
    this.#waiting = await this.outbox.waiting();
    if (this.#waiting.some((waiting) => waiting.url === url && !waiting.isRefused)) {
      this.#show('sending');
      const receipts = await this.outbox.send(url, (waiting) => this.#sendOne(waiting));
      this.#waiting = await this.outbox.waiting();
      if (receipts.length > 0) {
        this.#sent(receipts);
        return;
      }
    }
    // Meanwhile the person may have asked to remove it.
    if (!this.#isAsking) this.#show(before > 0 && this.#waiting.length === 0 ? 'gone' : 'waiting');
  }

  async #sendOne(waiting: Waiting): ReturnType<typeof sendKept> {
    if (waiting.key === this.#heldUp) await this.#runtime.sleep(HEAD_START);
    return sendKept(this.host, waiting, this.#runtime);
  }

  #sent(receipts: readonly FeedbackReceipt[]): void {
    this.#references = [...this.#references, ...receipts.map(({ reference }) => reference)];
    this.#told = undefined;
    this.#show('sent');
    this.#announcer.say(views.sentText());
    receipts.forEach(() => emitSent(this.host));
  }

  async #remove(): Promise<void> {
    const removed = await Promise.all(this.#waiting.map(({ key }) => this.outbox.remove(key)));
    this.#waiting = await this.outbox.waiting();
    const isGone = removed.every(Boolean) && this.#waiting.length === 0;
    this.#told = isGone ? undefined : views.notRemovedText();
    this.#show(isGone ? 'removed' : 'waiting', true);
  }
}
