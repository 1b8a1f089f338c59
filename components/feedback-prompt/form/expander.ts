import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FormPart } from '../feedback-state.js';

/**
 * A part that is opened by a press, and fetched only then, by the form around it.
 *
 * @param opens what is fetched
 * @param summary what is always visible; the words with the class `more` say what opens
 * @param content what is inside, once it is here
 */
export const expander = (part: string, opens: FormPart, summary: unknown, content: unknown): TemplateResult =>
  html`<details class="no-print" part=${part} data-opens=${opens}>
    <summary>${summary}</summary>
    ${content}
  </details>`;
