/** One question at a time, with a way back and a review before sending. Fetched when a page asks for it. */
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Question } from '../../../src/contract/surveys.js';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import { heading } from '../../shared/heading.js';
import type { FeedbackEvent, Step } from '../feedback-state.js';
import { beginning, ending, introduction, questionsView, sendButton } from '../form/form-view.js';
import type { FormContent } from '../form/form-view.js';
import { urgentLine } from '../form/notice.js';
import { fetchFormTexts } from '../form/texts.js';
import { reviewView } from './review.js';
import { stepsStyles } from './steps.styles.js';

type Dispatch = (event: FeedbackEvent) => void;

/** The place of the question on screen. One that is not asked any more, after another answer has changed, is the first. */
export const stepIndex = (questions: readonly Question[], step: Step): number =>
  Math.max(
    0,
    questions.findIndex(({ id }) => id === step.question),
  );

const backButton = (to: Question | undefined, dispatch: Dispatch): TemplateResult =>
  html`<button type="button" class="quiet" part="back" @click=${() => dispatch({ type: 'step-shown', question: to?.id })}>
    ${msg('Takaisin', { desc: 'feedback-prompt-form: back to the question before' })}
  </button>`;

const questionStep = (content: FormContent, questions: readonly Question[], index: number, dispatch: Dispatch): TemplateResult => {
  const total = questions.length;
  const progress = msg(str`Kysymys ${index + 1}. Kysymyksiä on yhteensä ${total}.`, {
    desc: 'feedback-prompt-form: which question of how many',
  });
  // Each question keeps its own place in the list, so nothing of the one before stays in its fields.
  const fields = questions.map((question, place) => (place === index ? questionsView(content, [question]) : nothing));
  return html`
    <div id="step" part="progress">${heading(content.settings.headingLevel() + 1, progress)}</div>
    ${fields}
    ${ending(
      content,
      html`<button part="next">
          ${
            index === total - 1
              ? msg('Tarkista vastaukset', { desc: 'feedback-prompt-form: goes on to the review' })
              : msg('Seuraava', { desc: 'feedback-prompt-form: goes on to the next question' })
          }
        </button>
        ${index > 0 ? backButton(questions[index - 1], dispatch) : nothing}`,
    )}
  `;
};

const review = (
  content: FormContent,
  questions: readonly Question[],
  change: (field: string) => void,
  dispatch: Dispatch,
): TemplateResult => html`
  <div id="step">
    ${heading(content.settings.headingLevel() + 1, msg('Tarkista vastauksesi', { desc: 'feedback-prompt-form: heading of the review' }))}
  </div>
  ${reviewView(content, questions, change)}
  ${ending(content, html`${sendButton(content)} ${content.status === undefined ? backButton(questions.at(-1), dispatch) : nothing}`)}
`;

/** @param change leads from the review to the field of an answer */
const stepsView = (content: FormContent, step: Step, change: (field: string) => void, dispatch: Dispatch): TemplateResult => {
  const { set, answers, settings, panel } = content;
  const questions = visibleQuestions(set, answers);
  const index = stepIndex(questions, step);
  const isFirst = index === 0 && !step.isReview;
  return html`
    ${
      isFirst
        ? html`${beginning(content)} ${introduction(content)}`
        : html`${heading(settings.headingLevel(), set.title, true)} ${urgentLine()} ${panel}`
    }
    ${step.isReview ? review(content, questions, change, dispatch) : questionStep(content, questions, index, dispatch)}
  `;
};

/** Rejects when its texts cannot be fetched in the page's language. */
export const openSteps = async (host: Element) => {
  await fetchFormTexts();
  addStyles(host, stepsStyles);
  return { stepsView, stepIndex };
};
