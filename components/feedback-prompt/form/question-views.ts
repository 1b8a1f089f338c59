import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AnswerValue } from '../../../src/contract/feedback.js';
import type { Question } from '../../../src/contract/surveys.js';
import { textLimit } from '../../../src/domain/visible.js';
import { msg, str } from '../../../src/localization/msg.js';
import { facePath, faceWord } from './face.js';

/** What the checks say of a question: `problems/notes.ts`. */
export interface QuestionNotes {
  /** Ids of the messages, for its control. */
  readonly describedBy?: readonly unknown[];
  /** Id of the advice. */
  readonly advice?: string | undefined;
  /** Between its name and its control: what is wrong. */
  readonly message?: TemplateResult | undefined;
  /** Below its control. */
  readonly below?: TemplateResult;
}

/** What is shown at one question besides its text. */
export interface QuestionState extends QuestionNotes {
  readonly value: AnswerValue | undefined;
  /** Takes the choice back, where there is one. */
  readonly clearButton?: TemplateResult | undefined;
  /** The attribute `lang` of the question: a page may have questions in one language only. */
  readonly lang: unknown;
  /** What we say before the question's own hint. */
  readonly firstHint?: string | undefined;
}

/** Sentences, or whatever else there is of them, with spaces between. */
export const joined = (...parts: readonly unknown[]): string => parts.filter(Boolean).join(' ');

const classOf = ({ message }: QuestionState) => joined('field', message && 'wrong');

/** Messages, hint and advice of a question, for its control. @param limits what we say after the question's own hint */
const describedBy = ({ id, hint }: Question, { describedBy: messages = [], firstHint, advice }: QuestionState, limits?: string) =>
  joined(...messages, (firstHint || hint || limits) && `hint-${id}`, advice) || nothing;

/**
 * Between the name of a question and its control, after the message. The question's own hint has the language of the question. What follows it
 * has a space of its own: Chromium leaves out one that stands alone, and the end of one sentence is heard with the next.
 */
const hintView = ({ id, hint }: Question, { lang, firstHint }: QuestionState, limits?: string) =>
  firstHint || hint || limits
    ? html`<p class="hint" id="hint-${id}">
        ${firstHint} ${hint ? html`<span lang=${lang}>${hint}</span>` : nothing}${limits && ` ${limits}`}
      </p>`
    : nothing;

/** Choices in a native group. @param choices the labels with their controls */
export const choicesView = (
  question: Question,
  state: QuestionState,
  name: string,
  choices: readonly TemplateResult[],
  { isClearable = true, limits }: { readonly isClearable?: boolean; readonly limits?: string | undefined } = {},
) =>
  html`<fieldset class=${classOf(state)} aria-describedby=${describedBy(question, state, limits)}>
    <legend lang=${state.lang}>${question.text}</legend>
    ${state.message}${hintView(question, state, limits)}
    <div class=${name}>${choices}</div>
    ${isClearable ? state.clearButton : nothing}
  </fieldset>`;

/** The id of a choice: the first one has the question's own, because messages lead there. */
export const choiceId = (id: string, index: number, value: string | number): string => (index === 0 ? `q-${id}` : `q-${id}-${value}`);

const faces = (question: Question, state: QuestionState): TemplateResult =>
  choicesView(
    question,
    state,
    'faces',
    [5, 4, 3, 2, 1].map(
      (value, index) =>
        html`<label class="face" part="choice"
          ><input
            type="radio"
            id=${choiceId(question.id, index, value)}
            name=${question.id}
            .value=${String(value)}
            .checked=${state.value === value}
          /><svg viewBox="0 0 48 48" aria-hidden="true"><path d=${facePath(value)} /></svg>${faceWord(value)}</label
        >`,
    ),
  );

const textQuestion = (question: Question, state: QuestionState): TemplateResult => {
  // The limit is said before it is met: a counter alone is not heard.
  const limit = msg(str`Enintään ${textLimit(question)} merkkiä.`, { desc: 'feedback-prompt: hint, the most characters' });
  const { id, text } = question;
  const { value, message, below, lang } = state;
  return html`<div class=${classOf(state)}>
    <label class="name" for="q-${id}" lang=${lang}>${text}</label>
    ${message}${hintView(question, state, limit)}
    <textarea
      id="q-${id}"
      name=${id}
      rows="4"
      part="text"
      aria-describedby=${describedBy(question, state, limit)}
      aria-invalid=${message ? 'true' : 'false'}
      .value=${typeof value === 'string' ? value : ''}
    ></textarea>
    ${below}
  </div>`;
};

/**
 * One question with its choices or its field, of the two kinds that the set `visit` has. Each is native, named in its own root, and keeps
 * its place when the language changes.
 */
export const questionView = (question: Question, state: QuestionState): TemplateResult | undefined => {
  switch (question.type) {
    case 'faces':
      return faces(question, state);
    case 'text':
      return textQuestion(question, state);
    default:
      return undefined;
  }
};
