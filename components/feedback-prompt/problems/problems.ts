/** What the checks found, in words. Fetched when there is something to say before sending: most people never need it. */
import type { TemplateResult } from 'lit';
import type { Feedback } from '../../../src/contract/feedback.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import type { Announcer } from '../../../src/controllers/announcer.js';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import { inspect } from '../../../src/domain/personal-data.js';
import type { Code, TextField } from '../../../src/domain/personal-data.js';
import type { FieldError } from '../feedback-state.js';
import type { FormContent } from '../form/form-view.js';
import { stepOfField } from '../form/step-of-field.js';
import { fetchFormTexts } from '../form/texts.js';
import type { Prompt } from '../prompt.js';
import type { Reply } from '../reply/reply.js';
import { codePanel, codeRemovedPanel, codeText } from './code-panel.js';
import { errorSummary, errorText } from './error-summary.js';
import { adviceFor, adviceText, groupError, questionNotes, roomText } from './notes.js';
import { problemsStyles } from './problems.styles.js';
import { remainingErrors, stageOfRefusal, tooMuchError } from './remaining.js';
import { removeCodes } from './remove-codes.js';

/** What the problems know of the sending. */
export interface Sending {
  readonly announcer: Announcer;
  /** How the contact fields are read and what is wrong with them, once a reply was asked for. */
  readonly reply: Reply | undefined;
  /** What was written: in the questions, then in the contact fields. */
  readonly texts: readonly TextField[];
  /** What was written in the questions. */
  readonly questionTexts: readonly TextField[];
  /** What is wrong with the answer as it is now. */
  findErrors(): readonly FieldError[];
  /** How many characters a text may still have; only when the limit is near. */
  roomLeft(field: string): number | undefined;
  /** What would be sent. */
  payload(set: QuestionSet): Feedback;
}

/** So long after the last key a person is taken to pause, in milliseconds. */
const PAUSE = 1000;

export class Problems {
  readonly stageOfRefusal = stageOfRefusal;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly prompt: Prompt,
    private readonly sending: Sending,
  ) {
    prompt.addController({ hostDisconnected: () => this.reset() });
  }

  reset(): void {
    clearTimeout(this.#pause);
  }

  /** What may be a code, a phone number or an address is pointed out, and announced once. */
  advise(): void {
    const advice = adviceFor(this.sending.questionTexts);
    const news = [...advice].filter(([field, kind]) => this.prompt.state.advice.get(field) !== kind);
    if (news.length > 0) this.sending.announcer.say(news.map(([, kind]) => adviceText(kind)).join(' '));
    this.prompt.dispatch({ type: 'advised', advice });
  }

  /** Says how much room a text has left once the person pauses: not at every key (WCAG 4.1.3). */
  watchRoom(field: string): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const room = this.#room(field);
      if (room !== undefined) this.sending.announcer.say(room);
    }, PAUSE);
  }

  #room(field: string): string | undefined {
    const left = this.sending.roomLeft(field);
    return left === undefined ? undefined : roomText(left);
  }

  /** More text than one request takes. */
  tooMuchError(set: QuestionSet): FieldError | undefined {
    return tooMuchError(this.sending.payload(set), this.sending.texts);
  }

  /** The identity codes that are still there. Where the endpoint found one, only it can tell. */
  get #codes(): readonly Code[] {
    const { stage } = this.prompt.state;
    if (stage.name !== 'code-found') return [];
    return stage.foundBy === 'endpoint' ? stage.codes : inspect(this.sending.texts).codes;
  }

  /** Messages, by field. */
  get errors(): ReadonlyMap<string, string> {
    const { set, state } = this.prompt;
    const { stage, answers } = state;
    if (stage.name !== 'incomplete' || !set) {
      return new Map(this.#codes.flatMap(({ parts }) => parts.map(({ field }) => [field, codeText()])));
    }
    const { reply } = this.sending;
    // An error goes when its cause is gone.
    const errors = remainingErrors(stage.errors, {
      answers,
      errors: this.sending.findErrors(),
      findTooMuch: () => this.tooMuchError(set),
    });
    const text = (error: FieldError) =>
      error.field.startsWith('_') ? (reply?.contactErrorText(error) ?? '') : errorText(set, answers, error);
    return new Map(errors.map((error) => [error.field, text(error)]));
  }

  /** What the form shows of the checks. */
  formContent(): Pick<FormContent, 'notes' | 'groupError' | 'panel'> {
    const { set, state } = this.prompt;
    const { stage, advice } = state;
    const { errors } = this;
    // The link of the summary still leads to the first question.
    const found = stage.name === 'incomplete' ? stage.errors.find(({ problem }) => problem === 'empty')?.field : undefined;
    const empty = found === undefined ? undefined : errors.get(found);
    const notes = (set?.questions ?? []).map(({ id }) => {
      const hint = advice.get(id);
      const error = empty !== undefined && id === found ? undefined : errors.get(id);
      return [
        id,
        questionNotes(id, { error, advice: hint && adviceText(hint), room: this.#room(id), hasGroupError: empty !== undefined }),
      ] as const;
    });
    return { notes: new Map(notes), groupError: empty === undefined ? undefined : groupError(empty), panel: this.#panel(errors) };
  }

  #panel(errors: ReadonlyMap<string, string>): TemplateResult | undefined {
    const { stage } = this.prompt.state;
    const level = this.prompt.settings.headingLevel() + 1;
    if (stage.name === 'code-removed') return codeRemovedPanel();
    if (errors.size === 0) return undefined;
    if (stage.name === 'incomplete') return errorSummary(level, errors, this.#showField);
    const isFoundByEndpoint = stage.name === 'code-found' && stage.foundBy === 'endpoint';
    return codePanel(
      level,
      { codes: this.#codes, texts: this.sending.texts, isFoundByEndpoint },
      {
        goTo: this.#showField,
        removeCodes: () => {
          const { stage, answers } = this.prompt.state;
          if (stage.name === 'code-found') this.prompt.dispatch(removeCodes(this.sending.texts, answers, this.#codes));
        },
        editCodes: () => {
          const part = this.#codes[0]?.parts[0];
          if (part) void this.#editCode(part);
        },
      },
    );
  }

  /** Brings a field on screen, and moves the focus there. */
  readonly #showField = (field: string): void => {
    const { set, state } = this.prompt;
    const { isReview, isChange = isReview } = state.step;
    if (set) this.prompt.dispatch({ type: 'field-shown', field, step: { ...stepOfField(set, state.answers, field), isChange } });
  };

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
}

/** Rejects when its texts cannot be fetched in the page's language. */
export const open = async (prompt: Prompt, sending: Sending): Promise<Problems> => {
  await fetchFormTexts();
  addStyles(prompt, problemsStyles);
  return new Problems(prompt, sending);
};
