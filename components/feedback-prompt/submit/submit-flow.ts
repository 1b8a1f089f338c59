/** Checks an answer, sends it, and shows the outcome. Fetched when the person begins, so that it is here before "Send" is pressed. */
import type { TemplateResult } from 'lit';
import type { Feedback, FeedbackReceipt } from '../../../src/contract/feedback.js';
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { addStyles, LazyModule } from '../../../src/controllers/lazy-module.js';
import { SubmitController } from '../../../src/controllers/submit-controller.js';
import type { SubmitOutcome } from '../../../src/controllers/submit-controller.js';
import { tabIntoView } from '../../../src/controllers/tab-into-view.js';
import { WritingPause } from '../../../src/controllers/writing-pause.js';
import { formMessages } from '../../../src/styles/form-messages.js';
import { IdempotentRequest } from '../../../src/transport/idempotent-request.js';
import { mayHoldPersonalData } from '../../../src/domain/may-hold-personal-data.js';
import type { Inspect, TextField } from '../../../src/domain/personal-data.js';
import { codeStyles } from '../../shared/code.styles.js';
import { warnOfContrast } from '../../shared/contrast-warning.js';
import { warnOfMissing } from '../../shared/warn-of-missing.js';
import { emitFailed, emitSent } from '../feedback-prompt.events.js';
import { isReplyOffered, topicOf } from '../feedback-settings.js';
import type { FieldError, ReplyRequest, StageOf } from '../feedback-state.js';
import type { FormContent } from '../form/form-view.js';
import type { Prompt } from '../prompt.js';
import type { Problems, Sending } from '../problems/problems.js';
import { receiptView } from '../receipt/receipt.js';
import type { Reply } from '../reply/reply.js';
import { clearButton } from './clear-button.js';
import { copyText, notConfirmedPanel, refusedPanel, statusText } from './panels.js';
import { contentOf, makePayload } from './payload.js';
import { roomLeft } from './room-left.js';
import { submissionOf } from './submission.js';
import { submitStyles } from './submit.styles.js';
import { submitFocus } from './submit-focus.js';
import { reduceSubmit } from './submit-state.js';
import { fetchSubmitTexts } from './texts.js';
import { answerErrors, textsOf, validate } from './validation.js';

/** What sending needs of the widget's other parts. */
interface SendParts {
  readonly reply: LazyModule<Reply>;
  /** Goes on from the question on screen, if it is all right; `false` = none is asked alone. */
  readonly steps: LazyModule<{ goOn(prompt: Prompt, check: (question: Question, hasReply: boolean) => boolean): boolean }>;
  /** Takes the answer before it is sent; `true` = it is kept on the device instead, as the person asked. */
  readonly outbox: LazyModule<{ takes(request: { readonly key: string; readonly body: Feedback }): boolean }>;
}

/** So many characters are never more than one request takes, whatever the script. */
const SURELY_FITS = 5000;

export class SubmitFlow implements Sending {
  readonly #submission: SubmitController<FeedbackReceipt>;
  readonly #request = new IdempotentRequest<Feedback>();
  readonly announcer: Announcer;
  readonly writing: WritingPause;
  readonly #problems: LazyModule<Problems>;
  readonly #search: LazyModule<{ readonly inspect: Inspect }>;
  readonly reduce = reduceSubmit;
  readonly focusAfter = submitFocus;
  #reply: LazyModule<Reply> | undefined;
  /** Whether copying or printing succeeded, in words. */
  #copied: string | undefined;

  constructor(private readonly prompt: Prompt) {
    this.announcer = new Announcer(prompt);
    this.#submission = new SubmitController(prompt, (phase) => this.announcer.say(statusText(phase)));
    this.#problems = new LazyModule(prompt, async () => (await import('../problems/problems.js')).open(prompt, this));
    this.#search = new LazyModule(prompt, () => import('../../../src/domain/personal-data.js'));
    this.writing = new WritingPause(prompt, () => void this.#advise());
    // What may wait on the device is checked without a connection too.
    if (prompt.settings.oneOf('outbox', ['device'])) void this.#search.load();
    else void this.#prepareSearch();
    for (const styles of [formMessages, submitStyles, codeStyles]) addStyles(prompt, styles);
    const given = ['organisation', 'reader', 'privacy-url', 'keep-days'].map((name) => [name, prompt.settings.text(name)] as const);
    warnOfMissing(prompt.localName, Object.fromEntries(given));
    warnOfContrast(prompt);
    tabIntoView(prompt);
  }

  /** "Send" or "Next", whichever the form shows. */
  async send({ reply, steps, outbox }: SendParts): Promise<void> {
    this.#reply = reply;
    const isReplyHere = !this.prompt.state.answers.has('_reply') || (await reply.load()) !== undefined;
    const missing = !isReplyHere ? 'reply' : (await this.#prepareSearch()) ? undefined : 'submit';
    if (missing) {
      this.prompt.dispatch({ type: 'part-unavailable', part: missing, isSending: true });
      return;
    }
    const { set, state } = this.prompt;
    if (!set || state.stage.name === 'sending' || this.#submission.phase) return;
    const isOnQuestion = steps.value?.goOn(this.prompt, (only, hasReply) => this.#isFit(set, only, hasReply));
    if (!isOnQuestion && this.#isFit(set)) await this.#submit(set, outbox);
  }

  /** What an answer may hold is searched for personal data, by code that most answers do not need. @returns whether it is here, or not needed */
  async #prepareSearch(): Promise<boolean> {
    const texts = [location.pathname, ...this.prompt.state.answers.values()].filter((value) => typeof value === 'string');
    return !texts.some(mayHoldPersonalData) || (await this.#search.load()) !== undefined;
  }

  /** How the contact fields are read and what is wrong with them, once a reply was asked for. */
  get reply(): Reply | undefined {
    return this.prompt.state.answers.has('_reply') ? this.#reply?.value : undefined;
  }

  get questionTexts(): readonly TextField[] {
    const { set, state } = this.prompt;
    return set ? textsOf(set, state.answers) : [];
  }

  get texts(): readonly TextField[] {
    return [...this.questionTexts, ...(this.reply?.contactTexts(this.prompt.state.answers) ?? [])];
  }

  /** Without the search there is nothing to find, see `#prepareSearch`. */
  get #inspect(): Inspect {
    return this.#search.value?.inspect ?? (() => ({ codes: [], hints: [] }));
  }

  async #submit(set: QuestionSet, outbox: SendParts['outbox']): Promise<void> {
    const content = contentOf(this.prompt.state.answers);
    const tooMuch = content.length > SURELY_FITS && (await this.#problems.load())?.tooMuchError(set);
    if (tooMuch) return this.#stop({ name: 'incomplete', errors: [tooMuch] });
    const request = this.#request.prepare(content, () => this.payload(set));
    if (outbox.value?.takes(request)) return;
    const endpoint = this.prompt.settings.endpoint();
    const submission = submissionOf({ ...request, url: endpoint && `${endpoint}/feedback` });
    const outcome = await this.#submission.submit(submission, () => this.prompt.dispatch({ type: 'sending-started' }));
    if (outcome) await this.#finish(outcome, request.body, set);
  }

  payload(set: QuestionSet): Feedback {
    const { settings, state } = this.prompt;
    const { answers } = state;
    const about = topicOf(settings, state);
    const isTrapFilled = Boolean(this.prompt.shadowRoot?.querySelector<HTMLInputElement>('.trap')?.value);
    return makePayload({
      set,
      answers,
      settings,
      about,
      contact: this.reply?.contactOf(answers, settings, about),
      isTrapFilled,
      inspect: this.#inspect,
    });
  }

  /** Checks the whole answer, or one question before the next one. What stops it is shown. */
  #isFit(set: QuestionSet, only?: Question, hasReply = true): boolean {
    const { answers } = this.prompt.state;
    const contactErrors = hasReply ? this.#contactErrors : [];
    const problem = validate({ set, answers, texts: this.texts, contactErrors, only, inspect: this.#inspect });
    if (problem) void this.#stop(problem);
    return !problem;
  }

  get #contactErrors(): readonly FieldError[] {
    return this.reply?.contactErrors(this.prompt.state.answers) ?? [];
  }

  findErrors(): readonly FieldError[] {
    const { set, state } = this.prompt;
    return [...(set ? answerErrors(set, state.answers) : []), ...this.#contactErrors];
  }

  async #stop(stage: StageOf<'incomplete' | 'code-found'>): Promise<void> {
    const isHere = await this.#problems.load();
    this.prompt.dispatch(isHere ? { type: 'checks-failed', stage } : { type: 'part-unavailable', part: 'submit', isSending: true });
  }

  async #finish(outcome: SubmitOutcome<FeedbackReceipt>, body: Feedback, set: QuestionSet): Promise<void> {
    switch (outcome.kind) {
      case 'stopped':
        this.prompt.dispatch({ type: 'stopped-by-page' });
        break;
      case 'confirmed': {
        this.#copied = undefined;
        this.#request.forget();
        const notAsked: ReplyRequest = isReplyOffered(this.prompt.settings, set, body.about) ? 'not-wanted' : 'not-offered';
        const reply: ReplyRequest = body.contact ? 'wanted' : notAsked;
        this.prompt.dispatch({ type: 'confirmed', receipt: outcome.value, reply });
        emitSent(this.prompt);
        break;
      }
      case 'refused': {
        this.#request.forget();
        const stage = (await this.#problems.load())?.stageOfRefusal(outcome, body, this.texts) ?? { name: 'refused' };
        this.prompt.dispatch({ type: 'refused', stage });
        emitFailed(this.prompt, 'refused');
        break;
      }
      default:
        this.prompt.dispatch({ type: 'not-confirmed', sender: this.#submission.sender });
        emitFailed(this.prompt, outcome.kind === 'no-endpoint' ? outcome.kind : outcome.reason);
    }
  }

  /** Forgets what was sent. What is on its way is not shown any more when it arrives. */
  reset(): void {
    this.#problems.value?.reset();
    this.#copied = undefined;
    this.#request.forget();
    this.#submission.reset();
  }

  /** What may be a code, a phone number or an address is pointed out. */
  async #advise(): Promise<void> {
    await this.#prepareSearch();
    const isFound = this.#inspect(this.questionTexts).hints.length > 0;
    if (!isFound && this.prompt.state.advice.size === 0) return;
    const problems = await this.#problems.load();
    const focused = this.prompt.shadowRoot?.activeElement;
    const wasSeen = focused && focused.getBoundingClientRect().bottom <= innerHeight;
    problems?.advise();
    await this.prompt.updateComplete;
    // What is said stands above it, and may have moved it out of view (WCAG 2.4.11).
    if (wasSeen && focused.getBoundingClientRect().bottom > innerHeight) focused.scrollIntoView({ block: 'nearest' });
  }

  /** An answer has changed: what it may hold is searched for, and how much room a text has left is said when the limit is near. */
  async answered(field: string): Promise<void> {
    void this.#prepareSearch();
    this.writing.written();
    const isNear = this.roomLeft(field) !== undefined;
    (isNear ? await this.#problems.load() : this.#problems.value)?.watchRoom(field);
  }

  roomLeft(field: string): number | undefined {
    const { set, state } = this.prompt;
    return roomLeft(
      set?.questions.find(({ id }) => id === field),
      state.answers.get(field),
    );
  }

  /** Messages, by field. */
  get errors(): ReadonlyMap<string, string> | undefined {
    return this.#problems.value?.errors;
  }

  /** What the form shows of the checks and of the sending. */
  formContent(): Partial<FormContent> {
    return {
      clearButton: (question) => clearButton(this.prompt, question),
      ...this.#problems.value?.formContent(),
      ...this.#sendingContent(),
    };
  }

  #sendingContent(): Partial<FormContent> {
    const { stage, answers } = this.prompt.state;
    const level = this.prompt.settings.headingLevel() + 1;
    const actions = { copy: this.#copyTexts, copied: this.#copied };
    switch (stage.name) {
      case 'not-confirmed': {
        const isEdited = this.#request.isEdited(contentOf(answers));
        return { panel: notConfirmedPanel(level, isEdited, stage.sender, actions), isSendInPanel: true };
      }
      case 'refused':
        return { panel: refusedPanel(level, actions), isSendInPanel: true };
      case 'sending':
        return { status: statusText(this.#submission.phase) };
      default:
        return {};
    }
  }

  readonly #copyTexts = (): void => {
    void this.#copy(this.questionTexts.map(({ text }) => text).join('\n\n'));
  };

  async #copy(text: string): Promise<void> {
    this.#say(await copyText(text));
  }

  #say(text: string): void {
    this.#copied = text;
    this.announcer.say(text);
    this.prompt.requestUpdate();
  }

  async #print(): Promise<void> {
    const failure = await (await import('../receipt/print-receipt.js')).printReceipt(this.prompt);
    if (failure) this.#say(failure);
  }

  receipt(): TemplateResult | undefined {
    const { stage } = this.prompt.state;
    if (stage.name !== 'received') return undefined;
    return receiptView(this.prompt, stage, {
      copied: this.#copied,
      copy: () => void this.#copy(stage.receipt.reference),
      print: () => void this.#print(),
    });
  }
}

/** For answers that have waited on the device: `outbox/`. */
export { emitSent, submissionOf };

export const open = async (prompt: Prompt): Promise<SubmitFlow> => {
  await fetchSubmitTexts();
  return new SubmitFlow(prompt);
};
