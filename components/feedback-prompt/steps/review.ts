import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Question } from '../../../src/contract/surveys.js';
import type { ContactWay } from '../../../src/domain/contact.js';
import { msg, str } from '../../../src/localization/msg.js';
import { CONTACT_FIELDS } from '../reply/contact-ways.js';
import { wayText } from '../reply/way-text.js';
import { languageOf } from '../form/form-view.js';
import type { FormContent } from '../form/form-view.js';
import { answerText } from '../form/question-types.js';

/** The attribute `lang` of what was asked, and of what was answered where it is of the question's own words. */
interface RowLanguages {
  readonly asked?: unknown;
  readonly answered?: unknown;
}

const row = (
  text: string,
  answer: string,
  change: (() => void) | undefined,
  { asked = nothing, answered = nothing }: RowLanguages = {},
): TemplateResult =>
  html`<div class="row">
    <dt lang=${asked}>${text}</dt>
    <dd>
      <span class="given" lang=${answer ? answered : nothing}
        >${answer || html`<span class="soft">${msg('Ei vastausta', { desc: 'feedback-prompt-form: review, not answered' })}</span>`}</span
      >
      ${
        change
          ? html`<button
              type="button"
              class="link no-print"
              aria-label=${msg(str`Muuta vastausta: ${text}`, { desc: 'feedback-prompt-form: review, name of the change button' })}
              @click=${change}
            >
              ${msg('Muuta', { desc: 'feedback-prompt-form: review, changes an answer' })}
            </button>`
          : nothing
      }
    </dd>
  </div>`;

/** All answers before they are sent, each with a way to change it (WCAG 3.3.4). @param change leads to the field of a question */
export const reviewView = (content: FormContent, questions: readonly Question[], change: (field: string) => void): TemplateResult => {
  const { answers, reply, status, set } = content;
  const lang = languageOf(set);
  const changeable = (field: string) => (status === undefined ? () => change(field) : undefined);
  const way = answers.get('_way') as ContactWay | undefined;
  const contact = [way && wayText(way), way && answers.get(CONTACT_FIELDS[way]), answers.get('_name')].filter(Boolean);
  return html`<dl class="review" part="review">
    ${questions.map((question) =>
      row(question.text, answerText(question, answers.get(question.id)), changeable(question.id), {
        asked: lang,
        answered: 'options' in question ? lang : nothing,
      }),
    )}
    ${
      reply && answers.has('_reply')
        ? row(msg('Vastaus sinulle', { desc: 'feedback-prompt-form: review, the reply' }), contact.join(', '), changeable('_reply'))
        : nothing
    }
  </dl>`;
};
