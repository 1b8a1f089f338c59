import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../../../src/localization/msg.js';
import { copyToClipboard } from '../../../shared/copy-to-clipboard.js';

/** Copies what was filled in, to sign up in another way. @param copy none on a shared screen, whose clipboard the next person has too */
export const copyButton = (copy: (() => void) | undefined): TemplateResult | typeof nothing =>
  copy
    ? html`<div class="actions">
        <button type="button" class="quiet" data-copy @click=${copy}>
          ${msg('Kopioi tietoni', { desc: 'event-signup-form: copies what the person filled in' })}
        </button>
      </div>`
    : nothing;

/** Copies what was filled in. @returns what to announce */
export const copyText = async (text: string): Promise<string> =>
  (await copyToClipboard(text))
    ? msg('Tiedot on kopioitu. Yhteisellä tietokoneella seuraava käyttäjä voi nähdä ne.', {
        desc: 'event-signup-form: what was filled in is copied',
      })
    : msg('Kopiointi ei onnistunut. Valitse tekstit ja kopioi ne itse.', { desc: 'event-signup-form: copying failed' });
