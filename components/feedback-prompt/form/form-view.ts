import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Question, QuestionSet } from '../../../src/contract/surveys.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import type { Answers } from '../../../src/domain/visible.js';
import { heading } from '../../shared/heading.js';
import { otherMatters, urgentLine, whatHappens } from './notice.js';
import type { Notice } from './notice.js';
import { questionView } from './question-views.js';
import type { QuestionState } from './question-views.js';

/** All that the form shows besides the questions' own texts. Content that is not there is `undefined`. */
export interface Asking {
  readonly set: QuestionSet;
  readonly answers: Answers;
  readonly notice: Notice;
  /** Unit and service that the answer is about. */
  readonly about: string;
  readonly hasOtherWays: boolean;
  /** Message at a question, by its id. */
  readonly errors: ReadonlyMap<string, string>;
  readonly advice: ReadonlyMap<string, string>;
  /** What stands above the form: an error summary, what became of the sending. */
  readonly panel: unknown;
  /** The panel has the send button of its stage. */
  readonly isSendInPanel: boolean;
  /** What is told beside the button while the answer is under way. */
  readonly status: string | undefined;
  /** Other matters than feedback, opened by the person, and what is done then. */
  readonly signposts: unknown;
  readonly openSignposts: () => void;
  /** After the last text: the wish for a reply, or why there is none. */
  readonly reply: TemplateResult | undefined;
  /** What stands beside the line on urgent help. */
  readonly alert?: TemplateResult | undefined;
  /** The questions of kinds that the two of `visit` do not have. */
  readonly otherKinds?: (question: Question, state: QuestionState) => TemplateResult | undefined;
  /** Said before the questions instead of "You can answer just one". */
  readonly choice?: string | undefined;
}

/** What the person should know before the first question, and what became of the sending. */
export const beginning = ({ set, notice, about, panel, signposts, openSignposts, alert }: Asking): TemplateResult => html`
  ${heading(notice.level, set.title, true)}
  ${
    about
      ? html`<p class="soft">${msg(str`Palaute koskee: ${about}`, { desc: 'feedback-prompt: which unit and service it is about' })}</p>`
      : nothing
  }
  ${urgentLine()} ${alert} ${otherMatters(signposts, openSignposts)} ${panel} ${whatHappens({ ...notice, level: notice.level + 1 })}
`;

/** Some questions of the set; under the last text among all of them stands the reply. */
export const questionsView = (asking: Asking, questions: readonly Question[]): TemplateResult => {
  const { answers, errors, advice, reply, status, set } = asking;
  const visible = visibleQuestions(set, answers);
  const last = visible.filter(({ type }) => type === 'text').at(-1) ?? visible.at(-1);
  return html`<div ?inert=${status !== undefined}>
    ${questions.map((question) => {
      const { id } = question;
      const state = { value: answers.get(id), error: errors.get(id), advice: advice.get(id) };
      return [questionView(question, state) ?? asking.otherKinds?.(question, state), question === last ? reply : undefined];
    })}
  </div>`;
};

/** The buttons, the field that only robots see, and the other ways. */
export const ending = ({ notice, hasOtherWays, status }: Asking, buttons: unknown): TemplateResult => html`
  <input class="trap" name="sote-lisatieto" autocomplete="off" tabindex="-1" aria-hidden="true" hidden />
  <div class="actions no-print">
    ${buttons}
    <p id="status" tabindex="-1" ?hidden=${status === undefined} .textContent=${status ?? ''}></p>
  </div>
  <div class="other" part="other-ways" ?hidden=${!hasOtherWays}>
    ${heading(notice.level + 1, msg('Muut tavat antaa palautetta', { desc: 'feedback-prompt: heading of the other ways' }))}
    <slot></slot>
  </div>
`;

/** A part of the form could not be fetched. */
export const unavailablePanel = (again: (() => void) | undefined): TemplateResult =>
  html`<div class="panel stop" part="unavailable" role="group" data-panel tabindex="-1">
    <p>
      ${msg('Lomakkeen osaa ei saatu auki. Mitään ei ole lähetetty. Tekstisi on tallella tällä sivulla. Yritä hetken kuluttua uudelleen.', {
        desc: 'feedback-prompt: a part of the form could not be fetched',
      })}
    </p>
    <button type="button" @click=${again}>${msg('Yritä uudelleen', { desc: 'common: tries again' })}</button>
  </div>`;

/** Sends, unless the panel of the stage has the button. */
export const sendButton = ({ isSendInPanel }: Asking): TemplateResult | undefined =>
  isSendInPanel ? undefined : html`<button part="send">${msg('Lähetä vastaus', { desc: 'feedback-prompt: sends the answer' })}</button>`;

/** The form: what happens with the answer first, then the questions, the button, and the other ways beside it. */
export const askingView = (asking: Asking): TemplateResult => {
  const { set, answers, choice } = asking;
  const isFree = set.questions.length === 2 && !set.questions.some(({ required }) => required);
  const free = isFree && msg('Voit vastata vain toiseen kysymykseen.', { desc: 'feedback-prompt: one answer is enough' });
  const told = choice ?? [free, set.source].filter(Boolean).join(' ');
  return html`${beginning(asking)} ${told ? html`<p class="soft choice">${told}</p>` : nothing}
  ${questionsView(asking, visibleQuestions(set, answers))} ${ending(asking, sendButton(asking))}`;
};
