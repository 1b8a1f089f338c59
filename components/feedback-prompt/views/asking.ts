import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { visibleQuestions } from '../../../src/domain/visible.js';
import type { Answers } from '../../../src/domain/visible.js';
import { heading } from '../../shared/heading.js';
import { urgentLine, whatHappens } from './before.js';
import type { Notice } from './before.js';
import { questionView } from './questions.js';

/** All that the form shows besides the questions' own texts. */
export interface Asking {
  readonly set: QuestionSet;
  readonly answers: Answers;
  readonly notice: Notice;
  readonly unitName: string | undefined;
  readonly hasOtherWays: boolean;
  /** Message at a question, by its id. */
  readonly errors: ReadonlyMap<string, string>;
  readonly advice: ReadonlyMap<string, string>;
  /** What stands above the form: an error summary, what became of the sending. */
  readonly panel: TemplateResult | typeof nothing;
  /** The panel has the send button of its stage. */
  readonly isSendInPanel: boolean;
  /** What is told beside the button while the answer is under way. */
  readonly status: string | undefined;
}

/** The form: what happens with the answer first, then the questions, the button, and the other ways beside it. */
export const askingView = (asking: Asking): TemplateResult => {
  const { set, answers, notice, panel, status } = asking;
  const isFixed = status !== undefined;
  return html`
    ${heading(notice.level, set.title, true)}
    ${
      asking.unitName
        ? html`<p class="soft">${msg(str`Palaute koskee: ${asking.unitName}`, { desc: 'feedback-prompt: which unit it is about' })}</p>`
        : nothing
    }
    ${urgentLine()} ${panel} ${whatHappens({ ...notice, level: notice.level + 1 })}
    <div ?inert=${isFixed}>
      ${
        set.questions.length > 1 && !set.questions.some(({ required }) => required)
          ? html`<p class="soft choice">
              ${msg('Voit vastata vain toiseen kysymykseen.', { desc: 'feedback-prompt: one answer is enough' })}
            </p>`
          : nothing
      }
      ${visibleQuestions(set, answers).map((question) => {
        const { id } = question;
        const state = { value: answers.get(id), error: asking.errors.get(id), advice: asking.advice.get(id) };
        return questionView(question, state, isFixed);
      })}
    </div>
    <input class="trap" name="sote-lisatieto" autocomplete="off" tabindex="-1" aria-hidden="true" hidden />
    <div class="actions no-print">
      ${
        asking.isSendInPanel
          ? nothing
          : html`<button part="send">${msg('Lähetä vastaus', { desc: 'feedback-prompt: sends the answer' })}</button>`
      }
      <p id="status" tabindex="-1" ?hidden=${!isFixed} .textContent=${status ?? ''}></p>
    </div>
    <div class="other" part="other-ways" ?hidden=${!asking.hasOtherWays}>
      ${heading(notice.level + 1, msg('Muut tavat antaa palautetta', { desc: 'feedback-prompt: heading of the other ways' }))}
      <slot></slot>
    </div>
  `;
};
