/** Checks, sending and the views that follow: fetched when the person begins, so there before "Send", and no cost to those who only read. */
import type { ReactiveController, TemplateResult } from 'lit';
import type { Feedback, FeedbackReceipt } from '../../../src/contract/feedback.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { askHost } from '../../../src/controllers/send-event.js';
import { makeKey } from '../../../src/transport/key.js';
import { respond } from '../../../src/transport/respond.js';
import type { Outcome, Phase } from '../../../src/transport/send.js';
import type { Aside } from '../reply/reply.js';
import { Checks } from './validation.js';
import { copyText } from './copy-text.js';
import { emitFailed, emitSent, SEND } from '../feedback-prompt.events.js';
import { LastSending, textsOf } from './last-sending.js';
import { makePayload } from './payload.js';
import { postFeedback } from './post-feedback.js';
import type { Posted } from './post-feedback.js';
import type { Later } from '../later.js';
import type { PromptHost, Takes } from '../prompt-host.js';
import { readReceipt } from './read-receipt.js';
import type { Stage } from '../stage.js';
import { codePanel, codeRemovedPanel, errorSummary, refusedPanel, statusText, unsurePanel } from './panels.js';
import type { PanelActions } from './panels.js';
import { receiptView } from '../receipt/receipt.js';
import type { ReplyWish } from '../receipt/receipt.js';

const PERSONAL_DATA = 'urn:sote-osallisuus:problem:personal-data';

/** From "Send" to what became of it. */
export class SendFlow implements ReactiveController {
  readonly checks: Checks;
  /** Sees what is about to be sent; `true` = it goes to the device instead. */
  takes?: Takes;
  /** The sending that may still show its end: one at a time, and none after `clear`. */
  #current: object | undefined;
  #last = new LastSending();
  #receipt: FeedbackReceipt | undefined;
  #reply: ReplyWish = 'not-wanted';
  #announcer: Announcer;
  #heard: string | undefined;
  /** None while nothing is under way. */
  #phase: Phase | undefined;
  /** Who was to store the last sending: our own endpoint keeps the key, of the host's we do not know, `nobody` = there was none. */
  #sentBy: 'widget' | 'host' | 'nobody' = 'widget';

  constructor(
    private readonly host: PromptHost,
    private readonly aside: Later<Aside>,
  ) {
    this.checks = new Checks(host);
    this.#announcer = new Announcer(host);
    host.addController(this);
  }

  /** What is told while the answer is under way. */
  get status(): string {
    return statusText(this.#phase);
  }

  /** The first status takes the focus with it; a later one, such as "this takes long", is announced and leaves the focus. */
  hostUpdated(): void {
    const text = this.#phase && this.status;
    if (text && this.#heard && text !== this.#heard) this.#announcer.say(text);
    this.#heard = text;
  }

  /** "Send", "Next" or "Try again", whichever the form shows: checks, asks the host page, sends, and shows what became of it. */
  async submit(): Promise<void> {
    const { host } = this;
    const isReplyWanted = host.draft.answers.has('_reply');
    const reply = isReplyWanted ? await this.aside.fetch() : undefined;
    if (isReplyWanted && !reply) {
      host.enter('unavailable', () => void this.submit());
      return;
    }
    const { set } = host;
    const faults = reply?.faults() ?? [];
    if (this.#current || !set || host.options?.goOn(this, faults)) return;
    const trouble = this.checks.run(faults);
    if (trouble) host.enter(trouble);
    else await this.#leave(this.#last.renew(host.draft.answers, () => makePayload(host, set, reply?.details()), makeKey));
  }

  async #leave({ key, body }: { readonly key: string; readonly body: Feedback }): Promise<void> {
    if (this.takes?.({ key, body })) return;
    const permission = askHost(this.host, SEND, body);
    this.host.enter(permission.by === 'nobody' ? 'asking' : 'sending');
    if (permission.by === 'nobody') return;
    const current = (this.#current = {});
    this.#sentBy = permission.by;
    const outcome =
      permission.by === 'host'
        ? await respond(permission.answer, readReceipt)
        : await this.#send({ key, body: JSON.stringify(body), headers: permission.headers }, current);
    if (this.#current !== current) return;
    this.#current = this.#phase = undefined;
    if (outcome) this.#ended(outcome);
    else this.#notConfirmed('no-endpoint');
  }

  /** Nothing comes back when there is nowhere to send to. A sending that `clear` made silent goes to its end all the same. */
  async #send(request: Posted, current: object): Promise<Outcome<FeedbackReceipt> | undefined> {
    const outcome = await postFeedback(this.host.given('endpoint'), request, (phase) => {
      if (this.#current !== current) return;
      this.#phase = phase;
      this.host.requestUpdate();
    });
    if (!outcome) this.#sentBy = 'nobody';
    return outcome;
  }

  #ended(outcome: Outcome<FeedbackReceipt>): void {
    if (outcome.kind === 'not-confirmed') return this.#notConfirmed(outcome.reason);
    if (outcome.kind === 'refused') return this.#refused(outcome.problem.type, outcome.problem.errors ?? []);
    this.#receipt = outcome.value;
    this.#reply = this.#last.body?.contact ? 'wanted' : this.#isReplyOffered ? 'not-wanted' : 'not-offered';
    // What was sent is of no more use here, and the next person may look.
    this.#last.forget();
    this.host.draft.clear();
    this.host.enter('received');
    emitSent(this.host);
  }

  /** Nobody asks a child for contact details, and not every page answers each person. */
  get #isReplyOffered(): boolean {
    const { host } = this;
    return host.set?.id !== 'child' && (host.about !== undefined || (host.given('replies') ?? 'offered') === 'offered');
  }

  #notConfirmed(reason: string): void {
    this.host.enter('not-confirmed');
    emitFailed(this.host, reason);
  }

  /** A guard of the endpoint that is stricter than ours points at the answer. */
  #refused(type: string, errors: readonly { readonly pointer: string }[]): void {
    const answers = this.#last.body?.answers;
    const fields = errors.flatMap(({ pointer }) => answers?.[Number(/^\/answers\/(\d+)/.exec(pointer)?.[1] ?? -1)]?.question ?? []);
    this.#last.forget();
    const isCode = type === PERSONAL_DATA && fields.length > 0;
    if (isCode) this.checks.foundByEndpoint(fields);
    this.host.enter(isCode ? 'code-found' : 'refused');
    emitFailed(this.host, 'refused');
  }

  clear(): void {
    this.#receipt = undefined;
    this.#current = this.#phase = undefined;
    this.#last.forget();
    this.checks.clear();
  }

  /** A field was left: what may be a code, a phone number or an address is pointed out, and said once. */
  advise(): void {
    const news = this.checks.advise();
    if (news) this.#announcer.say(news);
    this.host.requestUpdate();
  }

  /** Copies what the person wrote, by the person's own press. */
  async copy(): Promise<void> {
    const { set, draft } = this.host;
    const texts = set ? textsOf(set, draft.answers).filter(({ id }) => !id.startsWith('_')) : [];
    this.#announcer.say(await copyText(texts.map(({ text }) => text).join('\n\n')));
  }

  /** What the buttons and links of the panels do. */
  get #actions(): PanelActions {
    const { host, checks } = this;
    return {
      level: host.level + 1,
      goTo: (field) => {
        host.options?.reveal(field);
        host.focusOn(`#q-${field}`);
      },
      removeCodes: () => host.enter(checks.removeCodes()),
      editCodes: () => void this.#editCodes(),
      copy: () => void this.copy(),
    };
  }

  /** The field may stand on another step than the one on screen. */
  async #editCodes(): Promise<void> {
    const { host, checks } = this;
    const { shadowRoot: root } = host;
    const field = checks.codes[0]?.parts[0]?.field;
    if (!root || !field) return;
    if (!root.getElementById(`q-${field}`)) {
      host.options?.reveal(field);
      await host.updateComplete;
    }
    checks.selectCode(root);
  }

  panel(stage: Stage): TemplateResult | undefined {
    const { checks } = this;
    const actions = this.#actions;
    switch (stage) {
      case 'incomplete':
        return errorSummary(checks.faults, actions);
      case 'code-found':
        return codePanel(checks.codes, checks.isFoundByEndpoint, actions);
      case 'code-removed':
        return codeRemovedPanel();
      case 'not-confirmed':
        return unsurePanel(this.#last.isEdited(this.host.draft.answers), this.#sentBy, actions);
      case 'refused':
        return refusedPanel(actions);
      default:
        return undefined;
    }
  }

  get receipt(): TemplateResult | undefined {
    const { host } = this;
    const reader = host.given('reader') ?? host.given('organisation');
    return this.#receipt && receiptView(host.level, reader, this.#receipt, this.#reply, () => host.reset());
  }
}
