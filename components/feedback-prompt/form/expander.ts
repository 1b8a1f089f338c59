import { html } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * A part that is opened by a press, and fetched only then.
 *
 * @param summary what is always visible; the words with the class `more` say what opens
 * @param content what is inside, once it is here
 * @param open fetches it
 */
export const expander = (part: string, summary: unknown, content: unknown, open: () => void): TemplateResult =>
  html`<details class="no-print" part=${part} @toggle=${open}>
    <summary>${summary}</summary>
    ${content}
  </details>`;
