/** Checks an answer, sends it, and shows the outcome. Fetched when the person begins, so that it is here before "Send" is pressed. */
import type { ReactiveController, TemplateResult } from 'lit';
import type { Feedback, FeedbackReceipt } from '../../../src/contract/feedback.js';
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import { addStyles, LazyModule } from '../../../src/controllers/lazy-module.js';
import { SubmitController } from '../../../src/controllers/submit-controller.js';
import type { SubmitOutcome } from '../../../src/controllers/submit-controller.js';
import { formMessages } from '../../../src/styles/form-messages.js';
import { inspect } from '../../../src/domain/personal-data.js';
import type { Code } from '../../../src/domain/personal-data.js';
import { IdempotentRequest } from '../../../src/transport/idempotent-request.js';
import type { Phase } from '../../../src/transport/send.js';
import { codeStyles } from '../../shared/code.styles.js';
import { warnOfContrast } from '../../shared/contrast-warning.js';
import { warnOfMissing } from '../../shared/warn-of-missing.js';
import { emitFailed, emitSent, SEND } from '../feedback-prompt.events.js';
import { isReplyOffered, topicOf } from '../feedback-settings.js';
import type { FeedbackEvent, FieldError, ReplyRequest } from '../feedback-state.js';
import type { FormContent } from '../form/form-view.js';
import { questionOfField } from '../form/question-of-field.js';
import type { Prompt } from '../prompt.js';
import type { CodeActions } from '../problems/code-panel.js';
import type { Problems } from '../problems/problems.js';
import { receiptView } from '../receipt/receipt.js';
import type { Reply } from '../reply/reply.js';
import { copyText } from './copy-text.js';
import { adviceText, notConfirmedPanel, refusedPanel, statusText } from './panels.js';
import type { PanelActions } from './panels.js';
import { contentOf, makePayload } from './payload.js';
import { readReceipt } from './read-receipt.js';
import { roomText } from './room.js';
import { submitStyles } from './submit.styles.js';
import { submitFocus } from './submit-focus.js';
import { reduceSubmit } from './submit-state.js';
import { adviceFor, textsOf, validate } from './validation.js';

/** What sending needs of the widget's other parts. */
interface SendParts {
  readonly reply: LazyModule<Reply>;
  readonly steps: LazyModule<{ goOn(prompt: Prompt, check: (question: Question, hasReply: boolean) => boolean): void }>;
  /** Takes the answer before it is sent; `true` = it is kept on the device instead, as the person asked. */
  readonly outbox: LazyModule<{ takes(request: { readonly key: string; readonly body: Feedback }): boolean }>;
}

/** So many characters are never more than one request takes, whatever the script. */
const SURELY_FITS = 5000;

/** So long after the last key a person is taken to pause, in milliseconds. */
const PAUSE = 1000;

export class SubmitFlow implements ReactiveController {
  readonly #submission: SubmitController<FeedbackReceipt>;
  readonly #request = new IdempotentRequest<Feedback>();
  readonly #announcer: Announcer;
  readonly #problems: LazyModule<Problems>;
  readonly reduce = reduceSubmit;
  readonly focusAfter = submitFocus;
  #shownPhase: Phase | undefined;
  /** How the contact fields are read and what is wrong with them, once a reply was asked for. */
  #reply: Reply | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Whether copying or printing succeeded, in words. */
  #copied: string | undefined;

  constructor(private readonly prompt: Prompt) {
    this.#submission = new SubmitController(prompt);
    this.#announcer = new Announcer(prompt);
    this.#problems = new LazyModule(prompt, async () => (await import('../problems/problems.js')).open());
    prompt.addController(this);
    for (const styles of [formMessages, submitStyles, codeStyles]) addStyles(prompt, styles);
    const given = ['organisation', 'reader', 'privacy-url', 'keep-days'].map((name) => [name, prompt.settings.text(name)] as const);
    warnOfMissing(prompt.localName, Object.fromEntries(given));
    warnOfContrast(prompt);
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
  }

  /** The first status takes the focus; a later one, such as "this takes long", is announced and leaves the focus where it is. */
  hostUpdated(): void {
    const { phase } = this.#submission;
    if (phase && this.#shownPhase && phase !== this.#shownPhase) this.#announcer.say(statusText(phase));
    this.#shownPhase = phase;
  }

  /** "Send" or "Next", whichever the form shows. */
  async send({ reply, steps, outbox }: SendParts): Promise<void> {
    const isReplyWanted = this.prompt.state.answers.has('_reply');
    this.#reply = isReplyWanted ? await reply.load() : undefined;
    if (isReplyWanted && !this.#reply) {
      this.prompt.dispatch({ type: 'part-unavailable', part: 'reply', isSending: true });
      return;
    }
    const { set, state } = this.prompt;
    if (!set || state.stage.name === 'sending' || this.#submission.phase) return;
    if (this.#isOnQuestion) steps.value?.goOn(this.prompt, (only, hasReply) => this.#isFit(set, { only, hasReply }));
    else if (this.#isFit(set)) await this.#submit(set, outbox);
  }

  get #isOnQuestion(): boolean {
    const { stage, step } = this.prompt.state;
    return this.prompt.settings.flag('one-at-a-time') && !step.isReview && stage.name !== 'not-confirmed' && stage.name !== 'refused';
  }

  async #submit(set: QuestionSet, outbox: SendParts['outbox']): Promise<void> {
    const { settings, state } = this.prompt;
    const { answers } = state;
    const about = topicOf(settings, state);
    const isLong = contentOf(answers).length > SURELY_FITS;
    const tooMuch = isLong && (await this.#problems.load())?.tooMuchError(this.#payload(set), textsOf(set, answers));
    if (tooMuch) return this.#show({ type: 'errors-found', errors: [tooMuch] });
    const { key, body } = this.#request.prepare(contentOf(answers), () => this.#payload(set));
    if (outbox.value?.takes({ key, body })) return;
    const endpoint = settings.endpoint();
    const outcome = await this.#submission.submit(
      { event: SEND, payload: body, url: endpoint && `${endpoint}/feedback`, key, read: readReceipt },
      () => this.prompt.dispatch({ type: 'sending-started' }),
    );
    if (outcome) await this.#finish(outcome, body, isReplyOffered(settings, set, about));
  }

  #payload(set: QuestionSet): Feedback {
    const { settings, state } = this.prompt;
    const { answers } = state;
    const about = topicOf(settings, state);
    const isTrapFilled = Boolean(this.prompt.shadowRoot?.querySelector<HTMLInputElement>('.trap')?.value);
    return makePayload({ set, answers, settings, about, contact: this.#reply?.contactOf(answers, settings, about), isTrapFilled });
  }

  /** Checks the whole answer, or one question before the next one. What stops it is shown. */
  #isFit(set: QuestionSet, { only, hasReply = true }: { readonly only?: Question; readonly hasReply?: boolean } = {}): boolean {
    const { answers } = this.prompt.state;
    const contactErrors = hasReply ? (this.#reply?.contactErrors(answers) ?? []) : [];
    const problem = validate({ set, answers, contactErrors, only });
    if (problem) void this.#show(problem);
    return !problem;
  }

  async #show(problem: FeedbackEvent): Promise<void> {
    const isHere = await this.#problems.load();
    this.prompt.dispatch(isHere ? problem : { type: 'part-unavailable', part: 'submit', isSending: true });
  }

  async #finish(outcome: SubmitOutcome<FeedbackReceipt>, body: Feedback, isReplyOffered: boolean): Promise<void> {
    switch (outcome.kind) {
      case 'stopped':
        this.prompt.dispatch({ type: 'stopped-by-page' });
        break;
      case 'confirmed': {
        this.#copied = undefined;
        this.#request.forget();
        const reply: ReplyRequest = body.contact ? 'wanted' : isReplyOffered ? 'not-wanted' : 'not-offered';
        this.prompt.dispatch({ type: 'confirmed', receipt: outcome.value, reply });
        emitSent(this.prompt);
        break;
      }
      case 'refused': {
        this.#request.forget();
        const { set, state } = this.prompt;
        const texts = set ? textsOf(set, state.answers) : [];
        this.prompt.dispatch((await this.#problems.load())?.refusedEvent(outcome, body, texts) ?? { type: 'refused', fields: [] });
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
    clearTimeout(this.#pause);
    this.#copied = undefined;
    this.#request.forget();
    this.#submission.reset();
  }

  /** A field was left: what may be a code, a phone number or an address is pointed out, and announced once. */
  advise(): void {
    const { set, state } = this.prompt;
    if (!set) return;
    const advice = adviceFor(set, state.answers);
    const news = [...advice].filter(([field, kind]) => state.advice.get(field) !== kind);
    if (news.length > 0) this.#announcer.say(news.map(([, kind]) => adviceText(kind)).join(' '));
    this.prompt.dispatch({ type: 'advised', advice });
  }

  /** Says how much room a text has left once the person pauses: not at every key (WCAG 4.1.3). */
  watchRoom(field: string): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const room = this.#room(field);
      if (room !== undefined) this.#announcer.say(room);
    }, PAUSE);
  }

  #room(field: string): string | undefined {
    const question = this.prompt.set?.questions.find(({ id }) => id === field);
    return question && roomText(question, this.prompt.state.answers.get(field));
  }

  /** The identity codes that are still there. Where the endpoint found one, only it can tell. */
  get #codes(): readonly Code[] {
    const { set, state } = this.prompt;
    const { stage, answers } = state;
    if (stage.name !== 'code-found' || !set) return [];
    return stage.foundBy === 'endpoint' ? stage.codes : inspect(textsOf(set, answers)).codes;
  }

  /** Messages, by field. */
  get errors(): ReadonlyMap<string, string> {
    const { set, state } = this.prompt;
    const { stage, answers } = state;
    const { value: texts } = this.#problems;
    if (!texts) return new Map();
    if (stage.name === 'incomplete' && set) {
      // An error goes when its cause is gone.
      const errors = texts.remainingErrors(stage.errors, {
        set,
        answers,
        contactErrors: answers.has('_reply') ? (this.#reply?.contactErrors(answers) ?? []) : [],
        findTooMuch: () => texts.tooMuchError(this.#payload(set), textsOf(set, answers)),
      });
      const text = (error: FieldError) =>
        error.field.startsWith('_') ? (this.#reply?.contactErrorText(error) ?? '') : texts.errorText(set, answers, error);
      return new Map(errors.map((error) => [error.field, text(error)]));
    }
    const codes = this.#codes;
    return new Map(codes.flatMap(({ parts }) => parts.map(({ field }) => [field, texts.codeText()])));
  }

  /** What the form shows of the checks and of the sending. */
  formContent(): Pick<FormContent, 'notes' | 'error' | 'panel' | 'isSendInPanel' | 'status'> {
    const { stage, advice, answers } = this.prompt.state;
    const { errors } = this;
    // That nothing was answered concerns all the questions. The link still leads to the first of them.
    const found = stage.name === 'incomplete' ? stage.errors.find(({ problem }) => problem === 'empty')?.field : undefined;
    const empty = found !== undefined && errors.has(found) ? found : undefined;
    const fields = new Set([...errors.keys(), ...advice.keys(), ...answers.keys()]);
    const notes = [...fields].map((field) => {
      const hint = advice.get(field);
      return [
        field,
        { error: field === empty ? undefined : errors.get(field), advice: hint && adviceText(hint), room: this.#room(field) },
      ] as const;
    });
    return {
      notes: new Map(notes),
      error: empty === undefined ? undefined : errors.get(empty),
      panel: this.#panel(errors),
      isSendInPanel: stage.name === 'not-confirmed' || stage.name === 'refused',
      status: stage.name === 'sending' ? statusText(this.#submission.phase) : undefined,
    };
  }

  /** Brings a field on screen, and moves the focus there. */
  readonly #showField = (field: string): void => {
    const { set, state } = this.prompt;
    if (set) this.prompt.dispatch({ type: 'field-shown', field, question: questionOfField(set, state.answers, field)?.id });
  };

  #panel(errors: ReadonlyMap<string, string>): TemplateResult | undefined {
    const { stage, answers } = this.prompt.state;
    const level = this.prompt.settings.headingLevel() + 1;
    switch (stage.name) {
      case 'incomplete':
        return errors.size > 0 ? this.#problems.value?.errorSummary(level, errors, this.#showField) : undefined;
      case 'code-found':
        return errors.size > 0
          ? this.#problems.value?.codePanel(level, this.#codes, stage.foundBy === 'endpoint', this.#actions)
          : undefined;
      case 'code-removed':
        return this.#problems.value?.codeRemovedPanel();
      case 'not-confirmed':
        return notConfirmedPanel(level, this.#request.isEdited(contentOf(answers)), stage.sender, this.#actions);
      case 'refused':
        return refusedPanel(level, this.#actions);
      default:
        return undefined;
    }
  }

  get #actions(): PanelActions & CodeActions {
    return {
      goTo: this.#showField,
      removeCodes: () => {
        const { set, state } = this.prompt;
        const { value } = this.#problems;
        if (value && set && state.stage.name === 'code-found') this.prompt.dispatch(value.removeCodes(set, state.answers, this.#codes));
      },
      editCodes: () => {
        const part = this.#codes[0]?.parts[0];
        if (part) void this.#editCode(part);
      },
      copy: () => {
        const { set, state } = this.prompt;
        const texts = set ? textsOf(set, state.answers).filter(({ id }) => !id.startsWith('_')) : [];
        void this.#copy(texts.map(({ text }) => text).join('\n\n'));
      },
      copied: this.#copied,
    };
  }

  /** To the field, with the code selected, as that is the only way to mark it there. The field may be on another step than the one on screen. */
  async #editCode({ field, start, end }: { readonly field: string; readonly start: number; readonly end: number }): Promise<void> {
    const find = () => this.prompt.shadowRoot?.querySelector<HTMLTextAreaElement>(`#q-${field}`);
    if (!find()) {
      this.#showField(field);
      await this.prompt.updateComplete;
    }
    const control = find();
    control?.focus();
    if (end > start && control?.type !== 'email') control?.setSelectionRange(start, end);
  }

  async #copy(text: string): Promise<void> {
    this.#say(await copyText(text));
  }

  #say(text: string): void {
    this.#copied = text;
    this.#announcer.say(text);
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

export const open = (prompt: Prompt): SubmitFlow => new SubmitFlow(prompt);
