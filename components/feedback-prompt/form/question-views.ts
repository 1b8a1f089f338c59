import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AnswerValue } from '../../../src/contract/feedback.js';
import type { Question } from '../../../src/contract/surveys.js';
import { textLength, textLimit } from '../../../src/domain/visible.js';
import { liveText } from '../../shared/live-text.js';

/** What is shown at one question besides its text. */
export interface QuestionState {
  readonly value: AnswerValue | undefined;
  readonly error: string | undefined;
  readonly advice: string | undefined;
}

/** The mouths of the five faces, 1 to 5, in one stroke width. The word is always beside the face. */
const mouths: readonly string[] = ['M14 32q8-9 16 0', 'M15 31q7-5 14 0', 'M15 29h14', 'M15 27q7 5 14 0', 'M14 26q8 9 16 0'];

/** A face, for the eye only. @param value 1 to 5, 5 is best */
export const face = (value: number) =>
  html`<svg viewBox="0 0 44 44" aria-hidden="true">
    <circle cx="22" cy="22" r="19" />
    <path d="M15 17v2M29 17v2" />
    <path d=${mouths[value - 1] ?? ''} />
  </svg>`;

/** The word beside a face. @param value 1 to 5, 5 is best */
export const faceWord = (value: number): string => {
  switch (value) {
    case 5:
      return msg('Erittäin hyvin', { desc: 'feedback-prompt: best of five faces' });
    case 4:
      return msg('Hyvin', { desc: 'feedback-prompt: second of five faces' });
    case 3:
      return msg('Ei hyvin eikä huonosti', { desc: 'feedback-prompt: middle of five faces' });
    case 2:
      return msg('Huonosti', { desc: 'feedback-prompt: fourth of five faces' });
    default:
      return msg('Erittäin huonosti', { desc: 'feedback-prompt: worst of five faces' });
  }
};

/** Hint, error and advice of a question, for its control. */
export const describedBy = (question: Question, state: QuestionState) => {
  const ids = [state.error && 'error', question.hint && 'hint', state.advice && 'advice']
    .filter(Boolean)
    .map((id) => `${id}-${question.id}`);
  return ids.length ? ids.join(' ') : nothing;
};

/** The message at a question. */
export const errorOf = ({ id }: Question, { error }: QuestionState) =>
  error ? html`<p class="message" id="error-${id}">${liveText(error)}</p>` : nothing;

export const hintOf = ({ id, hint }: Question) => (hint ? html`<p class="hint" id="hint-${id}">${hint}</p>` : nothing);

/** A choice can be taken back. */
export const clearButton = ({ id }: Question, { value }: QuestionState) =>
  value === undefined
    ? nothing
    : html`<button type="button" class="link no-print" data-clear=${id}>
        ${msg('Poista valinta', { desc: 'feedback-prompt: clears the chosen face' })}
      </button>`;

const faces = (question: Question, state: QuestionState): TemplateResult => {
  const { id, text } = question;
  return html`<fieldset class="field ${state.error ? 'wrong' : ''}" aria-describedby=${describedBy(question, state)}>
    <legend>${text}</legend>
    ${errorOf(question, state)} ${hintOf(question)}
    <div class="faces">
      ${[5, 4, 3, 2, 1].map(
        (value) =>
          html`<label class="face" part="choice">
            <input
              type="radio"
              id=${`q-${id}${value === 5 ? '' : `-${value}`}`}
              name=${id}
              .value=${String(value)}
              .checked=${state.value === value}
            />
            ${face(value)}<span>${faceWord(value)}</span>
          </label>`,
      )}
    </div>
    ${clearButton(question, state)}
  </fieldset>`;
};

/** Shown when the end is near only: a counter that is always there says that much is expected. Not read at every key. */
const counter = (question: Question, value: string) => {
  const left = textLimit(question) - textLength(value);
  if (left > 300) return nothing;
  const text =
    left < 0
      ? msg(str`Liikaa merkkejä: ${-left}`, { desc: 'feedback-prompt: characters over the limit' })
      : msg(str`Merkkejä jäljellä: ${left}`, { desc: 'feedback-prompt: characters left' });
  return html`<p class="hint counter" aria-hidden="true">${liveText(text)}</p>`;
};

const textQuestion = (question: Question, state: QuestionState): TemplateResult => {
  const { id, text } = question;
  const value = typeof state.value === 'string' ? state.value : '';
  return html`<div class="field ${state.error ? 'wrong' : ''}">
    <label class="name" for="q-${id}">${text}</label>
    ${errorOf(question, state)} ${hintOf(question)}
    <textarea
      id="q-${id}"
      name=${id}
      rows="4"
      part="text"
      aria-describedby=${describedBy(question, state)}
      aria-invalid=${state.error ? 'true' : 'false'}
      .value=${value}
    ></textarea>
    ${counter(question, value)} ${state.advice ? html`<p class="advice" id="advice-${id}">${liveText(state.advice)}</p>` : nothing}
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
