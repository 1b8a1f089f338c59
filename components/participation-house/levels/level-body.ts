import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { HouseLevel } from '../../../src/contract/vocabulary.js';
import { msg } from '../../../src/localization/msg.js';
import { emit } from '../inner-events.js';

/** What is inside a level, once it has been fetched. */
export interface LevelDetails {
  readonly text: unknown;
  readonly actions: unknown;
  readonly questions: unknown;
}

/** An open level. The slots let a page replace the text or add to it; the ways on and the questions stay. */
export const levelBody = (id: HouseLevel, details: Partial<LevelDetails>): TemplateResult =>
  html`<slot name="level-${id}">${details.text}</slot><slot name="level-${id}-more"></slot> ${details.actions} ${details.questions}`;

/** Replaces the details of a level that could not be fetched. */
export const missingDetails = (level: HouseLevel): TemplateResult =>
  html`<p>${msg('Tekstiä ei saatu näkyviin.', { desc: 'participation-house: the text of a level could not be fetched' })}</p>
    <button type="button" class="quiet no-print" @click=${(press: Event) => emit(press, 'retry-pressed', { level })}>
      ${msg('Hae teksti uudelleen', { desc: 'participation-house: fetches the rest of a text again' })}
    </button>`;
