import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import type { Settings } from '../../../src/controllers/settings.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import type { Answers } from '../../../src/domain/visible.js';
import { currentLocale } from '../../../src/localization/localization.js';
import { msg } from '../../../src/localization/msg.js';
import { heading } from '../../shared/heading.js';
import { liveText } from '../../shared/live-text.js';
import { subjectOf } from '../feedback-settings.js';
import { expander } from './expander.js';
import { privacyExpander, readerText, urgentLine } from './opening.js';
import { questionView } from './question-views.js';
import type { QuestionNotes, QuestionState } from './question-views.js';

/** What the form shows. A part that is not needed, or not fetched yet, is absent. */
export interface FormContent {
  readonly settings: Settings;
  readonly set: QuestionSet;
  readonly answers: Answers;
  /** Takes a choice back. It comes with the checks: before the first touch there is none. */
  readonly clearButton?: (question: string) => TemplateResult;
  readonly hasOtherWays: boolean;
  /** Above the questions: an error summary, the outcome of the sending. */
  readonly panel: unknown;
  /** What happens with the answer, and services for other matters than feedback: what is inside, once it is opened. */
  readonly privacy: unknown;
  readonly otherServices: unknown;
  /** Below the last text: the offer of a reply, or why there is none. */
  readonly reply: TemplateResult | undefined;
  /** What the organisation has confirmed. */
  readonly promise: string | undefined;
  /** What we say before a question's own hint: how many of the questions need an answer, with the first one, or that this one does. */
  readonly firstHint: (question: Question) => string | undefined;
  /** What the checks say of each field, by its id. */
  readonly notes?: ReadonlyMap<string, QuestionNotes>;
  /** A message that concerns all the questions. */
  readonly groupError?: TemplateResult | undefined;
  /** The panel has a send button of its own. */
  readonly isSendInPanel?: boolean;
  /** Beside the button while the answer is on its way. */
  readonly status?: string | undefined;
  /** Below the line on urgent help. */
  readonly helpline?: TemplateResult | undefined;
  /** Where the questions are from. */
  readonly source?: TemplateResult | undefined;
  /** Draws the types of questions that the default set does not have. */
  readonly otherTypes?: (question: Question, state: QuestionState) => TemplateResult | undefined;
}

/** The question with the offer of a reply below it: the last text, else the last question. */
export const questionWithReply = (questions: readonly Question[]): Question | undefined =>
  questions.filter(({ type }) => type === 'text').at(-1) ?? questions.at(-1);

/** For the attribute `lang`: a page may have questions in one language only, whatever the page's own is (WCAG 3.1.2). */
export const languageOf = ({ language }: QuestionSet): unknown => (language === currentLocale() ? nothing : language);

/** What the person should know before the first question, and the outcome of the sending. */
export const beginning = ({ settings, set, helpline, privacy, panel }: FormContent): TemplateResult => {
  const subject = subjectOf(settings);
  return html`<div lang=${languageOf(set)}>${heading(settings.headingLevel(), set.title, true)}</div>
    ${subject ? html`<p class="soft unit">${subject}</p>` : nothing} ${urgentLine()}${helpline}${privacyExpander(settings, privacy)}${panel}`;
};

/** Some questions of the set. While the answer is on its way they can be neither changed nor reached. */
export const questionsView = (content: FormContent, questions: readonly Question[]): TemplateResult => {
  const { answers, clearButton, firstHint, notes, groupError, reply, status, set } = content;
  const last = questionWithReply(visibleQuestions(set, answers));
  return html`<div class=${groupError ? 'wrong group' : ''} ?inert=${status !== undefined}>
    ${groupError}${questions.map((question) => {
      const { id } = question;
      const state = {
        value: answers.get(id),
        clearButton: answers.has(id) ? clearButton?.(id) : undefined,
        lang: languageOf(set),
        firstHint: firstHint(question),
        ...notes?.get(id),
      };
      return [questionView(question, state) ?? content.otherTypes?.(question, state), question === last ? reply : undefined];
    })}
  </div>`;
};

/**
 * What comes after the questions: the buttons, the field that only robots see, other matters and the other ways. Where the questions are from is
 * said last.
 *
 * @param isSending the button sends: above it is who reads the answers
 */
export const ending = (content: FormContent, buttons: unknown, isSending = true): TemplateResult => {
  const { settings, status, promise, otherServices, hasOtherWays } = content;
  const otherMatter = msg('Onko sinulla muu asia kuin palaute?', { desc: 'feedback-prompt: opens what is no feedback' });
  return html`${isSending ? html`<p class="soft reader" part="reader">${readerText(settings)} ${promise}</p>` : nothing}
    <input class="trap" name="sote-lisatieto" autocomplete="off" tabindex="-1" aria-hidden="true" hidden />
    <div class="actions no-print">
      ${buttons}${status === undefined ? nothing : html`<p id="status" tabindex="-1">${liveText(status)}</p>`}
    </div>
    ${expander('signposts', 'other-services', undefined, otherMatter, otherServices)} ${content.source}
    ${
      hasOtherWays
        ? html`<div class="other" part="other-ways">
            ${heading(settings.headingLevel() + 1, msg('Muut tavat antaa palautetta', { desc: 'feedback-prompt: heading of the other ways' }))}
            <slot></slot>
          </div>`
        : nothing
    }`;
};

/** Sends, unless the panel above has a button for it. */
export const sendButton = ({ isSendInPanel }: FormContent): TemplateResult | undefined =>
  isSendInPanel ? undefined : html`<button part="send">${msg('Lähetä vastaus', { desc: 'feedback-prompt: sends the answer' })}</button>`;

/** The whole form on one page: the question first, everything else after it. */
export const formView = (content: FormContent): readonly TemplateResult[] => [
  beginning(content),
  questionsView(content, visibleQuestions(content.set, content.answers)),
  ending(content, sendButton(content)),
];
