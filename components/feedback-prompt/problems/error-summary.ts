import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import { textLength, textLimit } from '../../../src/domain/visible.js';
import type { Answers } from '../../../src/domain/visible.js';
import { msg, str } from '../../../src/localization/msg.js';
import { liveText } from '../../shared/live-text.js';
import type { FieldError } from '../feedback-state.js';
import { stopPanel } from '../../shared/stop-panel.js';

/** The message at a field, the same as in the summary. */
export const errorText = (set: QuestionSet, answers: Answers, { field, problem, size = 0 }: FieldError): string => {
  const found = set.questions.find(({ id }) => id === field);
  const value = answers.get(field);
  if (problem === 'too-long' && found && typeof value === 'string') {
    const over = Math.max(1, textLength(value) - textLimit(found));
    return msg(str`Teksti on liian pitkä. Lyhennä sitä. Liikaa merkkejä: ${over}.`, { desc: 'feedback-prompt-form: error, text too long' });
  }
  if (problem === 'too-much') {
    return msg(str`Vastauksessa on liikaa tekstiä yhteen lähetykseen. Lyhennä tätä tekstiä. Liikaa merkkejä: ${size}.`, {
      desc: 'feedback-prompt-form: error, more text than one request takes, at the longest one',
    });
  }
  if (problem === 'refused-size') {
    return msg('Vastaus on liian pitkä lähetettäväksi. Mitään ei tallennettu. Lyhennä tätä tekstiä.', {
      desc: 'feedback-prompt-form: error, the endpoint takes less text, at the longest one',
    });
  }
  if (problem === 'empty') return msg('Vastaa ainakin yhteen kysymykseen.', { desc: 'feedback-prompt-form: error, nothing answered' });
  return msg('Vastaa tähän kysymykseen.', { desc: 'feedback-prompt-form: error, required question' });
};

/** A link to a field. Its own jump would change the address of the host page. */
export const fieldLink = (field: string, text: string, goTo: (field: string) => void): TemplateResult => {
  const go = (event: Event) => {
    event.preventDefault();
    goTo(field);
  };
  return html`<li><a href="#q-${field}" @click=${go}>${liveText(text)}</a></li>`;
};

/** What must be fixed before sending, with links to the fields (WCAG 3.3.1). @param errors field → its message */
export const errorSummary = (level: number, errors: ReadonlyMap<string, string>, goTo: (field: string) => void): TemplateResult =>
  stopPanel(
    'error-summary',
    level,
    msg('Vastauksessa on korjattavaa', { desc: 'feedback-prompt-form: heading of the error summary' }),
    html`<ul>
      ${[...errors].map(([field, text]) => fieldLink(field, text, goTo))}
    </ul>`,
  );
