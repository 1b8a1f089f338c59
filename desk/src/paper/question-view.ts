import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AnswerValue } from '../../../src/contract/feedback.js';
import type { Question } from '../../../src/contract/surveys.js';
import { choicesOf } from '../shared/choices.js';
import type { Choice } from '../shared/choices.js';
import { paperTexts } from './texts.js';

interface QuestionParts {
  readonly number: number;
  readonly value: AnswerValue | undefined;
  readonly fault: string | undefined;
  readonly answer: (value: AnswerValue | undefined) => void;
}

/** The answer after a choice was pressed: of many choices it joins or leaves, a single one that is pressed again is taken back. */
export const chosen = (question: Question, before: AnswerValue | undefined, value: string | number): AnswerValue | undefined => {
  if (question.type !== 'many-of') return before === value ? undefined : value;
  const list = Array.isArray(before) ? before : [];
  const next = list.includes(String(value)) ? list.filter((one) => one !== value) : [...list, String(value)];
  return next.length > 0 ? next : undefined;
};

const choiceView = (question: Question, choice: Choice, place: number, { value, answer }: QuestionParts): TemplateResult => {
  const isMany = question.type === 'many-of';
  return html`<label class="choice"
    ><input
      type=${isMany ? 'checkbox' : 'radio'}
      name=${question.id}
      .checked=${live([value].flat().includes(choice.value as never))}
      @change=${() => answer(isMany ? chosen(question, value, choice.value) : choice.value)}
    /><kbd aria-hidden="true">${question.type === 'recommend' ? choice.value : place + 1}</kbd>${choice.label}</label
  >`;
};

/** One question with its number, as on the printed form. */
export const questionView = (question: Question, parts: QuestionParts): TemplateResult => {
  const { number, value, fault, answer } = parts;
  const name = `${number}. ${question.text}`;
  const message = fault ? html`<p class="message" role="alert">${fault}</p>` : nothing;
  if (question.type === 'text') {
    return html`<div class="question field ${fault ? 'wrong' : ''}" data-question=${question.id}>
      <label class="name" for="q-${question.id}">${name}</label>
      ${message}
      <textarea
        id="q-${question.id}"
        aria-invalid=${fault ? 'true' : nothing}
        .value=${live(typeof value === 'string' ? value : '')}
        @input=${({ currentTarget }: Event) => answer((currentTarget as HTMLTextAreaElement).value || undefined)}
      ></textarea>
    </div>`;
  }
  return html`<fieldset class="question field" data-question=${question.id}>
    <legend>${name}</legend>
    ${question.type === 'many-of' ? html`<p class="hint">${paperTexts().several}</p>` : nothing}
    <div class="choices">${choicesOf(question).map((choice, place) => choiceView(question, choice, place, parts))}</div>
  </fieldset>`;
};
