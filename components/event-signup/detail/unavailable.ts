import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { heading } from '../../shared/heading.js';
import { backText } from './labels.js';

/** Why an event cannot be shown: it is gone, or a field of it is not the contract's, and half of it would mislead. */
export type Lack = 'missing' | 'broken';

/** In the place of an event: trying again would change nothing, so the way leads to the others. */
export const lackView = (lack: Lack, level: number, back: (() => void) | undefined): TemplateResult => {
  const isMissing = lack === 'missing';
  return html`<article>
    ${heading(
      level,
      isMissing
        ? msg('Tapahtumaa ei löydy', { desc: 'event-signup-detail: heading, the event is gone' })
        : msg('Tapahtumaa ei voi näyttää', { desc: 'event-signup-detail: heading, the event is broken' }),
      true,
    )}
    <p>
      ${
        isMissing
          ? msg('Se on voitu poistaa.', { desc: 'event-signup-detail: the event is gone' })
          : msg('Sen tiedoissa on virhe, jota et voi itse korjata.', { desc: 'event-signup-detail: the event is broken' })
      }
    </p>
    ${back ? html`<div class="actions"><button type="button" class="quiet" @click=${back}>${backText()}</button></div>` : nothing}
  </article>`;
};
