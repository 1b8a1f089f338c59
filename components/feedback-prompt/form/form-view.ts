import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import type { Settings } from '../../../src/controllers/settings.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import type { Answers } from '../../../src/domain/visible.js';
import { heading } from '../../shared/heading.js';
import { liveText } from '../../shared/live-text.js';
import { subjectOf } from '../feedback-settings.js';
import { noticeView, otherServices, urgentLine } from './notice.js';
import { questionView } from './question-views.js';
import type { QuestionState } from './question-views.js';

/** What the form shows. A part that is not needed, or not fetched yet, is `undefined`. */
export interface FormContent {
  readonly settings: Settings;
  readonly set: QuestionSet;
  readonly answers: Answers;
  readonly hasOtherWays: boolean;
  /** Message at a field, by its id. */
  readonly errors: ReadonlyMap<string, string>;
  readonly advice: ReadonlyMap<string, string>;
  /** Above the questions: an error summary, the outcome of the sending. */
  readonly panel: unknown;
  /** The panel has a send button of its own. */
  readonly isSendInPanel: boolean;
  /** Beside the button while the answer is on its way. */
  readonly status: string | undefined;
  /** Services for other matters than feedback, and what opens them. */
  readonly otherServices: unknown;
  readonly openOtherServices: () => void;
  /** Below the last text: the offer of a reply, or why there is none. */
  readonly reply: TemplateResult | undefined;
  /** Below the line on urgent help. */
  readonly helpline: TemplateResult | undefined;
  /** What the organisation has confirmed, and where its results are. */
  readonly organiserNotice: TemplateResult | undefined;
  /** Draws the types of questions that the default set does not have. */
  readonly otherTypes: ((question: Question, state: QuestionState) => TemplateResult | undefined) | undefined;
  /** Said before the questions of another set than the default one. */
  readonly introduction: string | undefined;
}

/** The question with the offer of a reply below it: the last text, else the last question. */
export const questionWithReply = (questions: readonly Question[]): Question | undefined =>
  questions.filter(({ type }) => type === 'text').at(-1) ?? questions.at(-1);

/** What the person should know before the first question, and the outcome of the sending. */
export const beginning = (content: FormContent): TemplateResult => {
  const { settings, set } = content;
  const level = settings.headingLevel();
  const subject = subjectOf(settings);
  return html`
    ${heading(level, set.title, true)}
    ${
      subject
        ? html`<p class="soft">${msg(str`Palaute koskee: ${subject}`, { desc: 'feedback-prompt: which unit and service it is about' })}</p>`
        : nothing
    }
    ${urgentLine()} ${content.helpline} ${otherServices(content.otherServices, content.openOtherServices)} ${content.panel}
    ${noticeView(settings, content.organiserNotice)}
  `;
};

/** Before the questions: how many of them need an answer, and their source. */
export const introduction = ({ set, introduction: given }: FormContent): TemplateResult | typeof nothing => {
  const isOneEnough = set.questions.length === 2 && !set.questions.some(({ required }) => required);
  const enough = isOneEnough && msg('Voit vastata vain toiseen kysymykseen.', { desc: 'feedback-prompt: one answer is enough' });
  const text = given ?? [enough, set.source].filter(Boolean).join(' ');
  return text ? html`<p class="soft choice">${text}</p>` : nothing;
};

/** Some questions of the set. While the answer is on its way they can be neither changed nor reached. */
export const questionsView = (content: FormContent, questions: readonly Question[]): TemplateResult => {
  const { answers, errors, advice, reply, status, set } = content;
  const last = questionWithReply(visibleQuestions(set, answers));
  return html`<div ?inert=${status !== undefined}>
    ${questions.map((question) => {
      const { id } = question;
      const state = { value: answers.get(id), error: errors.get(id), advice: advice.get(id) };
      return [questionView(question, state) ?? content.otherTypes?.(question, state), question === last ? reply : undefined];
    })}
  </div>`;
};

/** The buttons, the field that only robots see, and the other ways. */
export const ending = ({ settings, hasOtherWays, status }: FormContent, buttons: unknown): TemplateResult => html`
  <input class="trap" name="sote-lisatieto" autocomplete="off" tabindex="-1" aria-hidden="true" hidden />
  <div class="actions no-print">
    ${buttons}
    <p id="status" tabindex="-1" ?hidden=${status === undefined}>${liveText(status ?? '')}</p>
  </div>
  <div class="other" part="other-ways" ?hidden=${!hasOtherWays}>
    ${heading(settings.headingLevel() + 1, msg('Muut tavat antaa palautetta', { desc: 'feedback-prompt: heading of the other ways' }))}
    <slot></slot>
  </div>
`;

/** Sends, unless the panel above has a button for it. */
export const sendButton = ({ isSendInPanel }: FormContent): TemplateResult | undefined =>
  isSendInPanel ? undefined : html`<button part="send">${msg('Lähetä vastaus', { desc: 'feedback-prompt: sends the answer' })}</button>`;

/** The whole form on one page: what happens with the answer, the questions, the button, and the other ways. */
export const formView = (content: FormContent): TemplateResult =>
  html`${beginning(content)} ${introduction(content)} ${questionsView(content, visibleQuestions(content.set, content.answers))}
  ${ending(content, sendButton(content))}`;
