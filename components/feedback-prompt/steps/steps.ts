/** One question at a time, with a way back and a review before sending. Fetched when a page asks for it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Question } from '../../../src/contract/surveys.js';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import { msg, str } from '../../../src/localization/msg.js';
import { heading } from '../../shared/heading.js';
import type { FeedbackState, Step } from '../feedback-state.js';
import { beginning, ending, languageOf, questionsView, questionWithReply, sendButton } from '../form/form-view.js';
import type { FormContent } from '../form/form-view.js';
import { urgentLine } from '../form/opening.js';
import { stepOfField, stepTo } from '../form/step-of-field.js';
import { fetchFormTexts } from '../form/texts.js';
import type { Prompt } from '../prompt.js';
import { reviewView } from './review.js';
import { stepsStyles } from './steps.styles.js';

/** The place of the question on screen. One that is not asked any more, after another answer has changed, is the first. */
const stepIndex = (questions: readonly Question[], step: Step): number =>
  Math.max(
    0,
    questions.findIndex(({ id }) => id === step.question),
  );

const reviewAfter = ({ question }: Step): Step => ({ ...(question !== undefined && { question }), isReview: true });

/**
 * Where "Next" leads; nothing = to the review. A changed answer leads back there, past all that is answered: only what it made appear is asked on
 * the way.
 */
const nextQuestion = (questions: readonly Question[], index: number, { answers, step }: FeedbackState): Question | undefined =>
  questions.slice(index + 1).find(({ id, when }) => !step.isChange || (when && !answers.has(id)));

const backButton = (step: Step, prompt: Prompt): TemplateResult =>
  html`<button type="button" class="quiet" part="back" @click=${() => prompt.dispatch({ type: 'step-shown', step })}>
    ${msg('Takaisin', { desc: 'feedback-prompt-form: back to the question before' })}
  </button>`;

const questionStep = (content: FormContent, questions: readonly Question[], index: number, prompt: Prompt): TemplateResult => {
  const total = questions.length;
  const { step } = prompt.state;
  const back = step.isChange ? reviewAfter(step) : index > 0 ? stepTo(questions[index - 1]) : undefined;
  const progress = msg(str`Kysymys ${index + 1}, yhteensä ${total}`, { desc: 'feedback-prompt-form: which question of how many' });
  // Each question keeps its own place in the list, so nothing of the one before stays in its fields.
  const fields = questions.map((question, place) => (place === index ? questionsView(content, [question]) : nothing));
  const buttons = html`<button part="next">
      ${
        nextQuestion(questions, index, prompt.state)
          ? msg('Seuraava', { desc: 'feedback-prompt-form: goes on to the next question' })
          : msg('Tarkista vastaukset', { desc: 'feedback-prompt-form: goes on to the review' })
      }
    </button>
    ${back ? backButton(back, prompt) : nothing}`;
  return html`<div id="step" part="progress">${heading(content.settings.headingLevel() + 1, progress)}</div>
    ${fields} ${ending(content, buttons, false)}`;
};

const review = (content: FormContent, questions: readonly Question[], prompt: Prompt): TemplateResult => {
  const stepOf = (field: string): Step => ({ ...stepOfField(content.set, content.answers, field), isChange: true });
  const reopen = (field: string) => prompt.dispatch({ type: 'step-shown', step: stepOf(field), field });
  const buttons = html`${sendButton(content)} ${content.status === undefined ? backButton(stepTo(questions.at(-1)), prompt) : nothing}`;
  return html`<div id="step">
      ${heading(content.settings.headingLevel() + 1, msg('Tarkista vastauksesi', { desc: 'feedback-prompt-form: heading of the review' }))}
    </div>
    ${reviewView(content, questions, reopen)} ${ending(content, buttons)}`;
};

/** Nothing when the page asks for the whole form at once. */
const stepsView = (content: FormContent, prompt: Prompt): TemplateResult | undefined => {
  const { set, answers, settings, panel } = content;
  if (!settings.flag('one-at-a-time')) return undefined;
  const { step } = prompt.state;
  const questions = visibleQuestions(set, answers);
  const index = stepIndex(questions, step);
  const isFirst = index === 0 && !step.isReview;
  return html`
    ${
      isFirst
        ? beginning(content)
        : html`<div lang=${languageOf(set)}>${heading(settings.headingLevel(), set.title, true)}</div>
            ${urgentLine()} ${panel}`
    }
    ${step.isReview ? review(content, questions, prompt) : questionStep(content, questions, index, prompt)}
  `;
};

/**
 * On to the next question or to the review, when nothing is wrong with this one.
 *
 * @param check whether a question is all right
 * @returns false when no question is asked alone: in the review, and after the sending failed
 */
const goOn = (prompt: Prompt, check: (question: Question, hasReply: boolean) => boolean): boolean => {
  const { settings, state, set } = prompt;
  if (!settings.flag('one-at-a-time') || state.step.isReview || ['not-confirmed', 'refused'].includes(state.stage.name)) return false;
  const questions = set ? visibleQuestions(set, state.answers) : [];
  const index = stepIndex(questions, state.step);
  const question = questions[index];
  if (question && check(question, question === questionWithReply(questions))) {
    const next = nextQuestion(questions, index, state);
    prompt.dispatch({ type: 'step-shown', step: next ? { ...stepTo(next), isChange: state.step.isChange } : reviewAfter(state.step) });
  }
  return true;
};

/** Rejects when its texts cannot be fetched in the page's language. */
export const open = async (host: Element) => {
  await fetchFormTexts();
  addStyles(host, stepsStyles);
  return { stepsView, goOn };
};
