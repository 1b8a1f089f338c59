import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { LevelName } from '../../../src/domain/house.js';
import { emit } from '../inner-events.js';

/** What is below the first sentence of a level, once it has been fetched. */
export interface LevelDetails {
  readonly text: unknown;
  readonly actions: unknown;
  readonly questions: unknown;
}

/** An open level. The slots let a page replace the text or add to it; the ways on and the questions stay. */
export const levelBody = ({ id, what }: LevelName, details: Partial<LevelDetails>): TemplateResult =>
  html`<slot name="level-${id}"
      ><p>${what}</p>
      ${details.text}</slot
    ><slot name="level-${id}-more"></slot> ${details.actions} ${details.questions}`;

/** Replaces the details of a level that could not be fetched. */
export const missingDetails = (): TemplateResult =>
  html`<p>${msg('Muuta tekstiä ei saatu näkyviin.', { desc: 'participation-house: the rest of a text could not be fetched' })}</p>
    <button type="button" class="quiet no-print" @click=${(press: Event) => emit(press, 'retry-pressed', undefined)}>
      ${msg('Hae teksti uudelleen', { desc: 'participation-house: fetches the rest of a text again' })}
    </button>`;
