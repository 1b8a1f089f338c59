import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../../src/localization/msg.js';
import { modeOf } from '../feedback-settings.js';
import { languageOf } from '../form/form-view.js';
import type { FormContent } from '../form/form-view.js';
import { choicesOf } from '../form/question-types.js';
import type { Prompt } from '../prompt.js';

/**
 * The first question alone. A yes or a no is kept and opens the rest; nothing is sent yet. A set that begins with another type of question shows
 * its title and a button. Nothing when the page asks for no compact form, and once it is open.
 */
export const compactView = ({ set, panel }: FormContent, prompt: Prompt): TemplateResult | undefined => {
  const { settings, state } = prompt;
  if (modeOf(settings) !== 'compact' || state.isExpanded || settings.flag('closed')) return undefined;
  const open = (question?: string, value?: string): void => {
    if (question !== undefined) prompt.dispatch({ type: 'answered', question, value });
    prompt.dispatch({ type: 'opened' });
  };
  const [first] = set.questions;
  const answers = first?.type === 'yes-no' ? choicesOf(first) : [];
  return html`${panel}
    <div class="compact" part="compact" role="group" aria-labelledby="compact">
      <p class="title" id="compact" tabindex="-1" lang=${languageOf(set)}>${answers.length > 0 ? first?.text : set.title}</p>
      <div class="actions">
        ${
          answers.length > 0
            ? answers.map(
                ({ value, label }) =>
                  html`<button type="button" class="quiet" @click=${() => open(first?.id, String(value))}>${label}</button>`,
              )
            : html`<button type="button" class="quiet" @click=${() => open()}>
                ${msg('Anna palautetta', { desc: 'feedback-prompt-form: opens the compact form' })}
              </button>`
        }
      </div>
    </div>`;
};
