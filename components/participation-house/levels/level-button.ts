import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { LevelName } from '../../../src/domain/house.js';
import { emit } from '../inner-events.js';

/** The place in the house and the everyday name. */
export const levelWords = ({ part, name }: LevelName): TemplateResult => html`<small>${part}</small> <b>${name}</b>`;

/** Opens and closes a level: a part of the picture or the head of a row. */
export const levelButton = (level: LevelName, kind: string, isOpen: boolean, drawing?: unknown): TemplateResult =>
  html`<button
    type="button"
    class=${kind}
    data-level=${level.id}
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls="text-${level.id}"
    @click=${(press: Event) => emit(press, 'level-pressed', { level: level.id })}
  >
    ${drawing}<span class="name">${levelWords(level)} <span class="hint">${level.hint}</span></span
    ><span class="sign"></span>
  </button>`;
