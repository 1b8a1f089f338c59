import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** What can be done with the house as a whole. */
export interface Tools {
  readonly isAllOpen: boolean;
  readonly turnAll: () => void;
  /** None on a public device. */
  readonly print: (() => unknown) | undefined;
}

export const toolsView = ({ isAllOpen, turnAll, print }: Tools): TemplateResult =>
  html`<div class="tools no-print">
    <button type="button" class="link" @click=${turnAll}>
      ${
        isAllOpen
          ? msg('Sulje kaikki', { desc: 'participation-house: closes every level' })
          : msg('Avaa kaikki', { desc: 'participation-house: opens every level' })
      }
    </button>
    ${
      print
        ? html`<button type="button" class="link" @click=${print}>
            ${msg('Tulosta talo', { desc: 'participation-house: prints everything' })}
          </button>`
        : nothing
    }
  </div>`;

/** In the place of a level's text that could not be fetched. */
export const missingView = (retry: () => unknown): TemplateResult =>
  html`<p>${msg('Muuta tekstiä ei saatu näkyviin.', { desc: 'participation-house: the rest of a text could not be fetched' })}</p>
    <button type="button" class="quiet no-print" @click=${retry}>
      ${msg('Hae teksti uudelleen', { desc: 'participation-house: fetches the rest of a text again' })}
    </button>`;
