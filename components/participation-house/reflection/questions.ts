import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';

/** The questions of a level and what a person wrote below them for themselves. */
export interface Thinking {
  readonly id: HouseLevel;
  readonly label: string;
  readonly questions: readonly string[];
  readonly isOpen: boolean;
  /** A press on the title. */
  readonly toggle: (press: Event) => void;
  readonly note: (question: number) => string;
  readonly write: (question: number, note: string) => void;
}

const question = ({ id, note, write }: Thinking, text: string, index: number) => {
  const name = `note-${id}-${index}`;
  return html`<label for=${name}>${text}</label>
    <textarea
      class="no-print"
      id=${name}
      rows="2"
      autocomplete="off"
      .value=${note(index)}
      @input=${({ target }: Event) => write(index, (target as HTMLTextAreaElement).value)}
    ></textarea>
    <p class="for-print note" aria-hidden="true">${note(index)}</p>`;
};

/** Opened by choice: nobody is asked to think. What is written is for oneself, and that is said. On paper there is a line for a pen. */
export const questionsView = (thinking: Thinking): TemplateResult | typeof nothing =>
  thinking.questions.length === 0
    ? nothing
    : html`<details part="questions" ?open=${thinking.isOpen}>
        <summary @click=${(press: Event) => thinking.toggle(press)}>${thinking.label}</summary>
        <p class="soft no-print">
          ${msg('Voit kirjoittaa ajatuksiasi itsellesi. Emme tallenna emmekä lähetä niitä. Ne katoavat, kun poistut sivulta.', {
            desc: 'participation-house: about the fields below the questions',
          })}
        </p>
        ${thinking.questions.map((text, index) => question(thinking, text, index))}
      </details>`;
