/** Checks an answer, sends it, and shows the outcome. Fetched when the person begins, so that it is here before "Send" is pressed. */
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Contact, Feedback, FeedbackReceipt } from '../../../src/contract/feedback.js';
import type { Problem } from '../../../src/contract/problems.js';
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import { PROBLEM_PREFIX } from '../../../src/contract/vocabulary.js';
import { Announcer } from '../../../src/controllers/announcer.js';
import type { Settings } from '../../../src/controllers/settings.js';
import { SubmitController } from '../../../src/controllers/submit-controller.js';
import type { SubmitOutcome } from '../../../src/controllers/submit-controller.js';
import type { Answers } from '../../../src/domain/visible.js';
import { IdempotentRequest } from '../../../src/transport/idempotent-request.js';
import type { Phase } from '../../../src/transport/send.js';
import { emitFailed, emitSent, SEND } from '../feedback-prompt.events.js';
import { repliesOf, topicOf } from '../feedback-settings.js';
import type { FeedbackEvent, FeedbackState, FieldError, ReplyRequest } from '../feedback-state.js';
import { errorSummary, errorText } from '../form/error-summary.js';
import { receiptView } from '../receipt/receipt.js';
import { copyText } from './copy-text.js';
import { adviceText, codePanel, codeRemovedPanel, codeText, notConfirmedPanel, refusedPanel, statusText } from './panels.js';
import type { PanelActions } from './panels.js';
import { makePayload } from './payload.js';
import { readReceipt } from './read-receipt.js';
import { adviceFor, removeCodes, textsOf, validate } from './validation.js';

/** The contact fields, when the person asked for a reply. */
export interface ReplyInput {
  readonly errors: readonly FieldError[];
  readonly contact: Contact | undefined;
}

/** Takes the answer before it is sent; `true` = it is kept on the device instead, as the person asked. */
export type KeepInstead = (request: { readonly key: string; readonly body: Feedback }) => boolean;

/** What the widget is now. */
export interface SubmitContext {
  readonly state: FeedbackState;
  readonly set: QuestionSet;
}

/** The same answers are the same request, whatever their order and the white space around them. */
const contentOf = (answers: Answers): string =>
  JSON.stringify([...answers].map(([id, value]) => [id, typeof value === 'string' ? value.trim() : value]).sort());

export class SubmitFlow implements ReactiveController {
  readonly #submission: SubmitController<FeedbackReceipt>;
  readonly #request = new IdempotentRequest<Feedback>();
  readonly #announcer: Announcer;
  #shownPhase: Phase | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly settings: Settings,
    private readonly dispatch: (event: FeedbackEvent) => void,
  ) {
    this.#submission = new SubmitController(host);
    this.#announcer = new Announcer(host);
    host.addController(this);
  }

  /** The first status takes the focus; a later one, such as "this takes long", is announced and leaves the focus where it is. */
  hostUpdated(): void {
    const { phase } = this.#submission;
    if (phase && this.#shownPhase && phase !== this.#shownPhase) this.#announcer.say(statusText(phase));
    this.#shownPhase = phase;
  }

  /** Checks one question before the next one. @returns whether the person may go on */
  checkStep({ state, set }: SubmitContext, only: Question, contactErrors: readonly FieldError[]): boolean {
    const problem = validate({ set, answers: state.answers, contactErrors, only });
    if (problem) this.dispatch(problem);
    return !problem;
  }

  /** Checks the whole answer and sends it. */
  async submit({ state, set }: SubmitContext, reply: ReplyInput | undefined, keepInstead: KeepInstead): Promise<void> {
    if (this.#submission.phase) return;
    const { answers, startedAt } = state;
    const problem = validate({ set, answers, contactErrors: reply?.errors ?? [] });
    if (problem) {
      this.dispatch(problem);
      return;
    }
    const about = topicOf(this.settings, state);
    const { key, body } = this.#request.prepare(contentOf(answers), () =>
      makePayload({
        set,
        answers,
        seconds: startedAt === undefined ? 0 : Math.round((performance.now() - startedAt) / 1000),
        settings: this.settings,
        about,
        contact: reply?.contact,
        isTrapFilled: Boolean(this.host.shadowRoot?.querySelector<HTMLInputElement>('.trap')?.value),
      }),
    );
    if (keepInstead({ key, body })) return;
    const endpoint = this.settings.endpoint();
    const outcome = await this.#submission.submit(
      { event: SEND, payload: body, url: endpoint && `${endpoint}/feedback`, key, read: readReceipt },
      () => this.dispatch({ type: 'sending-started' }),
    );
    if (outcome) this.#finish(outcome, body, this.#isReplyOffered(set, about));
  }

  /** Nobody asks a child for contact details, and not every organisation replies to each person. */
  #isReplyOffered(set: QuestionSet, about: string | undefined): boolean {
    return set.id !== 'child' && (about !== undefined || repliesOf(this.settings) === 'offered');
  }

  #finish(outcome: SubmitOutcome<FeedbackReceipt>, body: Feedback, isReplyOffered: boolean): void {
    switch (outcome.kind) {
      case 'stopped':
        return this.dispatch({ type: 'stopped-by-page' });
      case 'confirmed': {
        this.#request.forget();
        const reply: ReplyRequest = body.contact ? 'wanted' : isReplyOffered ? 'not-wanted' : 'not-offered';
        this.dispatch({ type: 'confirmed', receipt: outcome.value, reply });
        return emitSent(this.host);
      }
      case 'refused':
        this.#request.forget();
        this.dispatch({ type: 'refused', fields: this.#fieldsWithCodes(outcome.problem, body) });
        return emitFailed(this.host, 'refused');
      default:
        this.dispatch({ type: 'not-confirmed', sender: this.#submission.sender });
        emitFailed(this.host, outcome.kind === 'no-endpoint' ? outcome.kind : outcome.reason);
    }
  }

  /** An endpoint whose check for identity codes is stricter than ours points at the answers. */
  #fieldsWithCodes({ type, errors = [] }: Problem, { answers }: Feedback): string[] {
    if (type !== `${PROBLEM_PREFIX}personal-data`) return [];
    return errors.flatMap(({ pointer }) => answers[Number(/^\/answers\/(\d+)/.exec(pointer)?.[1] ?? -1)]?.question ?? []);
  }

  /** Forgets what was sent. What is on its way is not shown any more when it arrives. */
  reset(): void {
    this.#request.forget();
    this.#submission.reset();
  }

  /** A field was left: what may be a code, a phone number or an address is pointed out, and announced once. */
  advise({ state, set }: SubmitContext): void {
    const advice = adviceFor(set, state.answers);
    const news = [...advice].filter(([field, kind]) => state.advice.get(field) !== kind);
    if (news.length > 0) this.#announcer.say(news.map(([, kind]) => adviceText(kind)).join(' '));
    this.dispatch({ type: 'advised', advice });
  }

  /** Shown while the answer is on its way. */
  get status(): string {
    return statusText(this.#submission.phase);
  }

  /** Messages at the fields. @param contactError the message at a contact field */
  errors({ state: { stage, answers }, set }: SubmitContext, contactError: (error: FieldError) => string): ReadonlyMap<string, string> {
    if (stage.name === 'incomplete') {
      const text = (error: FieldError) => (error.field.startsWith('_') ? contactError(error) : errorText(set, answers, error));
      return new Map(stage.errors.map((error) => [error.field, text(error)]));
    }
    const codes = stage.name === 'code-found' ? stage.codes : [];
    return new Map(codes.flatMap(({ parts }) => parts.map(({ field }) => [field, codeText()])));
  }

  /** Advice at the texts. */
  advice({ advice }: FeedbackState): ReadonlyMap<string, string> {
    return new Map([...advice].map(([field, kind]) => [field, adviceText(kind)]));
  }

  /**
   * The panel above the form.
   *
   * @param errors messages at the fields
   * @param showField brings a field on screen, and moves the focus there
   */
  panel(context: SubmitContext, errors: ReadonlyMap<string, string>, showField: (field: string) => void): TemplateResult | undefined {
    const { stage, answers } = context.state;
    const level = this.settings.headingLevel() + 1;
    const actions = this.#actions(context, showField);
    switch (stage.name) {
      case 'incomplete':
        return errorSummary(level, errors, showField);
      case 'code-found':
        return codePanel(level, stage.codes, stage.foundBy === 'endpoint', actions);
      case 'code-removed':
        return codeRemovedPanel();
      case 'not-confirmed':
        return notConfirmedPanel(level, this.#request.isEdited(contentOf(answers)), stage.sender, actions);
      case 'refused':
        return refusedPanel(level, actions);
      default:
        return undefined;
    }
  }

  #actions({ state, set }: SubmitContext, showField: (field: string) => void): PanelActions {
    const codes = state.stage.name === 'code-found' ? state.stage.codes : [];
    return {
      goTo: showField,
      removeCodes: () => this.dispatch(removeCodes(set, state.answers, codes)),
      editCodes: () => {
        const [part] = codes[0]?.parts ?? [];
        if (part) void this.#editCode(part, showField);
      },
      copy: () => void this.#copy(set, state.answers),
    };
  }

  /** To the field, with the code selected, as that is the only way to mark it there. The field may be on another step than the one on screen. */
  async #editCode({ field, start, end }: { field: string; start: number; end: number }, showField: (field: string) => void): Promise<void> {
    const find = () => this.host.shadowRoot?.querySelector<HTMLTextAreaElement>(`#q-${field}`);
    if (!find()) {
      showField(field);
      await this.host.updateComplete;
    }
    const control = find();
    control?.focus();
    if (end > start && control?.type !== 'email') control?.setSelectionRange(start, end);
  }

  async #copy(set: QuestionSet, answers: Answers): Promise<void> {
    const texts = textsOf(set, answers).filter(({ id }) => !id.startsWith('_'));
    this.#announcer.say(await copyText(texts.map(({ text }) => text).join('\n\n')));
  }

  receipt({ stage }: FeedbackState, clear: () => void): TemplateResult | undefined {
    return stage.name === 'received' ? receiptView(this.settings, stage.receipt, stage.reply, clear) : undefined;
  }
}
