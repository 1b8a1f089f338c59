import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FormPart } from '../feedback-state.js';

/**
 * A part that is opened by a press, and fetched only then, by the form around it.
 *
 * @param opens what is fetched
 * @param text what is visible before its name
 * @param name says what opens
 * @param content what is inside, once it is here
 */
export const expander = (part: string, opens: FormPart, text: string | undefined, name: string, content: unknown): TemplateResult =>
  html`<details class="no-print" part=${part} data-opens=${opens}>
    <summary>${text} <span class="more">${name}</span></summary>
    ${content}
  </details>`;
