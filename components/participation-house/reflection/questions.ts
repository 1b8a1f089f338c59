import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { msg } from '../../../src/localization/msg.js';
import { emit } from '../inner-events.js';

/** The questions of a level to think about. */
export interface Questions {
  readonly level: HouseLevel;
  readonly label: string;
  readonly questions: readonly string[];
  readonly isOpen: boolean;
  /** Where the state keeps what a person writes below the questions for themselves. */
  readonly notesKey: string;
  readonly notes: readonly string[];
}

const questionView = ({ level, notesKey, notes }: Questions, label: string, question: number) => {
  const note = notes[question] ?? '';
  const id = `note-${level}-${question}`;
  const written = (input: Event) =>
    emit(input, 'state-changed', { type: 'note-written', notes: notesKey, question, text: (input.target as HTMLTextAreaElement).value });
  return html`<label for=${id}>${label}</label>
    <textarea class="no-print" id=${id} rows="2" autocomplete="off" .value=${note} @input=${written}></textarea>
    <p class="for-print note" aria-hidden="true">${note}</p>`;
};

/** The element's state opens and closes the questions, so that they can be printed: the browser must not do it as well. */
const summaryPressed = (press: Event, level: HouseLevel): void => {
  press.preventDefault();
  emit(press, 'state-changed', { type: 'questions-pressed', level });
};

/** Opened by choice: nobody has to think. What is written is for oneself, and the text says so. On paper there is a line for a pen. */
export const questionsView = (all: Questions): TemplateResult | typeof nothing => {
  const { level, label, questions, isOpen } = all;
  return questions.length === 0
    ? nothing
    : html`<details part="questions" ?open=${isOpen}>
        <summary @click=${(press: Event) => summaryPressed(press, level)}>${label}</summary>
        <p class="soft no-print">
          ${msg('Voit kirjoittaa ajatuksiasi itsellesi. Emme tallenna emmekä lähetä niitä. Ne katoavat, kun poistut sivulta.', {
            desc: 'participation-house: about the fields below the questions',
          })}
        </p>
        ${questions.map((text, index) => questionView(all, text, index))}
      </details>`;
};
