import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import type { Answers } from '../../../src/domain/visible.js';
import { heading } from '../../shared/heading.js';
import type { Fault } from '../submit/fault.js';
import type { Press, PromptHost } from '../prompt-host.js';
import { beginning, ending, questionsView, sendButton } from '../form/form-view.js';
import type { Asking } from '../form/form-view.js';
import { urgentLine } from '../form/notice.js';
import { reviewView } from './review.js';

/** Under which question the wish for a reply stands: the last text, else the last question. */
const lastText = (questions: readonly Question[]): Question | undefined =>
  questions.filter(({ type }) => type === 'text').at(-1) ?? questions.at(-1);

const STEP = '#step [tabindex]';

/** One question at a time, with a way back and a review before sending (FEATURES F4). Nothing that was answered is ever lost on the way. */
export class Steps {
  /** The question on screen; none = the first, `review` = all of them. */
  #at: Question['id'] | undefined;
  #isReview = false;

  constructor(private readonly host: PromptHost) {}

  #where(set: QuestionSet, answers: Answers) {
    const questions = visibleQuestions(set, answers);
    const index = Math.max(
      0,
      questions.findIndex(({ id }) => id === this.#at),
    );
    return { questions, index };
  }

  #move(question: Question | undefined): void {
    this.#isReview = question === undefined;
    if (question) this.#at = question.id;
    this.host.focusOn(STEP);
  }

  restart(): void {
    this.#at = undefined;
    this.#isReview = false;
  }

  /** Shows the question of a field, for a message that leads there. */
  reveal(field: string): void {
    const { set, draft } = this.host;
    if (!set) return;
    const { questions } = this.#where(set, draft.answers);
    const question = questions.find(({ id }) => id === field) ?? lastText(questions);
    this.#at = question?.id;
    this.#isReview = false;
    this.host.requestUpdate();
  }

  /** On to the next question or to the review, when nothing is wrong with this one. @returns false = all is reviewed, it may be sent */
  goOn(press: Press, faults: readonly Fault[]): boolean {
    const { set, draft, stage } = this.host;
    if (this.#isReview || !set || stage === 'not-confirmed' || stage === 'refused') return false;
    const { questions, index } = this.#where(set, draft.answers);
    const question = questions[index];
    const trouble = press.checks.run(question === lastText(questions) ? faults : [], question);
    this.host.enter(trouble ?? 'asking');
    if (!trouble) this.#move(questions[index + 1]);
    return true;
  }

  readonly #back = (): void => {
    const { set, draft } = this.host;
    if (!set) return;
    const { questions, index } = this.#where(set, draft.answers);
    this.host.enter('asking');
    this.#move(questions[this.#isReview ? questions.length - 1 : index - 1]);
  };

  view(asking: Asking): TemplateResult {
    const { set, answers, notice } = asking;
    const { questions, index } = this.#where(set, answers);
    const isFirst = index === 0 && !this.#isReview;
    const told = asking.choice ?? set.source;
    return html`
      ${isFirst ? html`${beginning(asking)} ${told ? html`<p class="soft choice">${told}</p>` : nothing}` : html`${heading(notice.level, set.title, true)} ${urgentLine()} ${asking.panel}`}
      ${this.#isReview ? this.#review(asking, questions) : this.#question(asking, questions, index)}
    `;
  }

  #question(asking: Asking, questions: readonly Question[], index: number): TemplateResult {
    const total = questions.length;
    const progress = msg(str`Kysymys ${index + 1}. Kysymyksiä on yhteensä ${total}.`, {
      desc: 'feedback-prompt-form: which question of how many',
    });
    // Each question keeps its own place in the list, so nothing of the one before stays in its fields.
    const fields = questions.map((question, place) => (place === index ? questionsView(asking, [question]) : nothing));
    return html`
      <div id="step" part="progress">${heading(asking.notice.level + 1, progress)}</div>
      ${fields}
      ${ending(
        asking,
        html`<button part="next">
            ${
              index === total - 1
                ? msg('Tarkista vastaukset', { desc: 'feedback-prompt-form: goes on to the review' })
                : msg('Seuraava', { desc: 'feedback-prompt-form: goes on to the next question' })
            }
          </button>
          ${index > 0 ? this.#backButton() : nothing}`,
      )}
    `;
  }

  #review(asking: Asking, questions: readonly Question[]): TemplateResult {
    return html`
      <div id="step">
        ${heading(asking.notice.level + 1, msg('Tarkista vastauksesi', { desc: 'feedback-prompt-form: heading of the review' }))}
      </div>
      ${reviewView(asking, questions, (field) => {
        this.reveal(field);
        this.host.enter('asking');
        this.host.focusOn(`#q-${field}`);
      })}
      ${ending(asking, html`${sendButton(asking)} ${asking.status === undefined ? this.#backButton() : nothing}`)}
    `;
  }

  #backButton(): TemplateResult {
    return html`<button type="button" class="quiet" part="back" @click=${this.#back}>
      ${msg('Takaisin', { desc: 'feedback-prompt-form: back to the question before' })}
    </button>`;
  }
}
