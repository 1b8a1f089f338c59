import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../../src/localization/msg.js';
import type { Prompt } from '../prompt.js';

/** Takes a choice back. @param question its id */
export const clearButton = (prompt: Prompt, question: string): TemplateResult => {
  const clear = (): void => prompt.dispatch({ type: 'answered', question, value: undefined, isCleared: true });
  return html`<button type="button" class="link no-print" data-clear=${question} @click=${clear}>
    ${msg('Poista valinta', { desc: 'feedback-prompt-submit: clears the chosen face' })}
  </button>`;
};
