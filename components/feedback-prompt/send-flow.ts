/**
 * What is needed only after the first touch: the checks, the sending, and the views that follow. Fetched as one chunk when the person
 * begins, so that it is there before "Send" and costs nothing to those who only read the page.
 */
import { nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { FeedbackReceipt } from '../../src/contract/feedback.js';
import type { QuestionSet } from '../../src/contract/surveys.js';
import { Announcer } from '../../src/controllers/announcer.js';
import { askHost } from '../../src/controllers/send-event.js';
import { SubmissionController } from '../../src/controllers/submission.js';
import { inspect, removeSpans } from '../../src/domain/personal-data.js';
import type { Code, Hint } from '../../src/domain/personal-data.js';
import { checkAnswers } from '../../src/domain/survey.js';
import type { AnswerError } from '../../src/domain/survey.js';
import { makeKey } from '../../src/transport/key.js';
import { respond } from '../../src/transport/respond.js';
import type { Outcome, SendRequest } from '../../src/transport/send.js';
import { copyText } from './copy-text.js';
import type { Draft } from './draft.js';
import { emitFailed, emitSent, SEND } from './feedback-prompt.events.js';
import { makePayload } from './payload.js';
import type { Circumstances } from './payload.js';
import { readReceipt } from './read.js';
import type { Stage } from './stage.js';
import {
  adviceText,
  codePanel,
  codeRemovedPanel,
  codeText,
  errorSummary,
  errorText,
  refusedPanel,
  statusText,
  unsurePanel,
} from './views/panels.js';
import type { PanelActions } from './views/panels.js';
import { receiptView } from './views/receipt.js';

/** What the flow asks of the widget that it sends for. */
export interface FlowHost extends ReactiveControllerHost, Element {
  readonly draft: Draft;
  /** Changes what is on screen; the focus goes to the new panel or view. */
  show(stage: Stage): void;
}

/** What stands when the person presses "Send". */
export interface Ready {
  readonly set: QuestionSet;
  readonly endpoint: string | undefined;
  readonly circumstances: Circumstances;
}

const PERSONAL_DATA = 'urn:sote-osallisuus:problem:personal-data';

let hasWarned = false;
const warnNoEndpoint = () => {
  if (!hasWarned) console.warn('sote-feedback-prompt: no endpoint and no respondWith, so nothing was sent.');
  hasWarned = true;
};

/** From "Send" to what became of it. */
export class SendFlow implements ReactiveController {
  #advised: ReadonlyMap<string, Hint['kind']> = new Map();
  /** The sending that may still show its end: one at a time, and none after `clear`. */
  #current: object | undefined;
  #receipt: FeedbackReceipt | undefined;
  #announcer: Announcer;
  #heard: string | undefined;
  #submission: SubmissionController<FeedbackReceipt>;
  #errors: readonly AnswerError[] = [];
  #codes: readonly Code[] = [];
  #isKept = true;

  constructor(private readonly host: FlowHost) {
    this.#submission = new SubmissionController<FeedbackReceipt>(host);
    this.#announcer = new Announcer(host);
    host.addController(this);
  }

  /** Advice at the texts, by question: never stops anything. Renewed when a field is left. */
  get advice(): ReadonlyMap<string, string> {
    return new Map([...this.#advised].map(([field, kind]) => [field, adviceText(kind)]));
  }

  /** What is told while the answer is under way. */
  get status(): string {
    return statusText(this.#submission.phase);
  }

  /** The first status takes the focus with it; a later one, such as "this takes long", is announced and leaves the focus. */
  hostUpdated(): void {
    const text = this.#submission.phase === 'idle' ? undefined : this.status;
    if (text && this.#heard && text !== this.#heard) this.#announcer.say(text);
    this.#heard = text;
  }

  /** Checks, asks the host page, sends, and shows what became of it. */
  async submit(ready: Ready): Promise<void> {
    if (this.#current) return;
    const trouble = this.#check(ready.set);
    if (trouble) {
      this.host.show(trouble);
      return;
    }
    const { draft } = this.host;
    const { key, body } = draft.sending(() => makePayload(ready.set, draft.answers, ready.circumstances), makeKey);
    const permission = askHost(this.host, SEND, body);
    this.host.show(permission.by === 'nobody' ? 'asking' : 'sending');
    if (permission.by === 'nobody') return;
    const current = (this.#current = {});
    const outcome =
      permission.by === 'host'
        ? await respond(permission.answer, readReceipt)
        : await this.#send(ready.endpoint, { key, body: JSON.stringify(body), headers: permission.headers });
    if (this.#current !== current) return;
    this.#current = undefined;
    if (outcome) this.#ended(outcome);
    else this.#notConfirmed('no-endpoint');
  }

  #check(set: QuestionSet): Stage | undefined {
    const { draft } = this.host;
    this.#errors = checkAnswers(set, draft.answers);
    if (this.#errors.length > 0) return 'incomplete';
    this.#codes = inspect(draft.texts(set)).codes;
    return this.#codes.length > 0 ? 'code-found' : undefined;
  }

  /** Nothing comes back when there is nowhere to send to. */
  async #send(endpoint: string | undefined, request: Pick<SendRequest<FeedbackReceipt>, 'key' | 'body' | 'headers'>) {
    if (!endpoint) {
      warnNoEndpoint();
      return undefined;
    }
    return this.#submission.start({ ...request, url: `${endpoint.replace(/\/+$/, '')}/feedback`, read: readReceipt });
  }

  #ended(outcome: Outcome<FeedbackReceipt>): void {
    if (outcome.kind === 'not-confirmed') return this.#notConfirmed(outcome.reason);
    if (outcome.kind === 'refused') return this.#refused(outcome.problem.type, outcome.problem.errors ?? []);
    this.#receipt = outcome.value;
    this.host.draft.clear();
    this.host.show('received');
    emitSent(this.host);
  }

  #notConfirmed(reason: string): void {
    this.#isKept = reason !== 'no-endpoint';
    this.host.show('not-confirmed');
    emitFailed(this.host, reason);
  }

  /** A guard of the endpoint that is stricter than ours points at the answer; it is shown like one that we found. */
  #refused(type: string, errors: readonly { readonly pointer: string }[]): void {
    const answers = this.host.draft.sentAnswers;
    const fields = errors.flatMap(({ pointer }) => answers[Number(/^\/answers\/(\d+)/.exec(pointer)?.[1] ?? -1)]?.question ?? []);
    this.#codes = fields.map((field) => ({ parts: [{ field, start: 0, end: 0 }] }));
    this.host.draft.forgetSending();
    this.host.show(type === PERSONAL_DATA && fields.length > 0 ? 'code-found' : 'refused');
    emitFailed(this.host, 'refused');
  }

  /** "I will edit the text myself": to the field, with the code selected, as that is the only way to mark it there. */
  selectCode(root: ParentNode): void {
    const span = this.#codes[0]?.parts[0];
    const field = span && root.querySelector<HTMLTextAreaElement>(`#q-${span.field}`);
    field?.focus();
    if (span && span.end > span.start) field?.setSelectionRange(span.start, span.end);
  }

  /** Takes the found codes out of the texts; everything else stays. */
  removeCodes(set: QuestionSet): void {
    const { draft } = this.host;
    const spans = this.#codes.flatMap(({ parts }) => parts);
    for (const { id, text } of draft.texts(set)) {
      const own = spans.filter(({ field }) => field === id);
      if (own.length > 0) draft.set(id, removeSpans(text, own) || undefined);
    }
    this.#codes = inspect(draft.texts(set)).codes;
    this.host.show(this.#codes.length > 0 ? 'code-found' : 'code-removed');
  }

  clear(): void {
    this.#receipt = undefined;
    this.#current = undefined;
    this.#submission.clear();
    this.#advised = new Map();
  }

  /** Messages at the questions, by id. */
  messages(stage: Stage, set: QuestionSet): ReadonlyMap<string, string> {
    const { answers } = this.host.draft;
    if (stage === 'incomplete') {
      return new Map(this.#errors.map((error) => [error.question ?? set.questions[0]?.id ?? '', errorText(set, answers, error)]));
    }
    if (stage === 'code-found') return new Map(this.#codes.flatMap(({ parts }) => parts.map(({ field }) => [field, codeText()] as const)));
    return new Map();
  }

  /** A field was left: what may be a code, a phone number or an address is pointed out, and said once. */
  advise(set: QuestionSet): void {
    const before = this.#advised;
    const { hints } = inspect(this.host.draft.texts(set));
    this.#advised = new Map(hints.map(({ kind, span }) => [span.field, kind]));
    const news = [...this.#advised].filter(([field, kind]) => before.get(field) !== kind).map(([, kind]) => adviceText(kind));
    if (news.length > 0) this.#announcer.say(news.join(' '));
    this.host.requestUpdate();
  }

  /** Copies what the person wrote, by the person's own press. */
  async copy(set: QuestionSet): Promise<void> {
    this.#announcer.say(await copyText(this.host.draft.asText(set)));
  }

  panel(stage: Stage, set: QuestionSet, actions: PanelActions): TemplateResult | typeof nothing {
    const { draft } = this.host;
    switch (stage) {
      case 'incomplete':
        return errorSummary(set, draft.answers, this.#errors, actions);
      case 'code-found':
        return codePanel(this.#codes, actions);
      case 'code-removed':
        return codeRemovedPanel();
      case 'not-confirmed':
        return unsurePanel(draft.isEdited, this.#isKept, actions);
      case 'refused':
        return refusedPanel(actions);
      default:
        return nothing;
    }
  }

  receiptView(level: number, reader: string | undefined, clear: () => void): TemplateResult | typeof nothing {
    return this.#receipt ? receiptView(level, reader, this.#receipt, clear) : nothing;
  }
}
