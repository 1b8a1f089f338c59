import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../../../src/localization/msg.js';
import { liveText } from '../../../shared/live-text.js';
import type { FormState } from '../form-state.js';
import { sendAgainText } from '../messages.js';

/** Taking along what was filled in. */
export interface CopyActions {
  /** None on a shared screen. */
  readonly copy?: (() => void) | undefined;
  /** How that went. */
  readonly copying?: FormState['copying'];
}

export const copyingText = (copying: NonNullable<FormState['copying']>): string =>
  copying === 'done'
    ? msg('Tiedot on kopioitu. Yhteisellä tietokoneella seuraava käyttäjä voi nähdä ne.', {
        desc: 'event-signup-form: what was filled in is copied',
      })
    : msg('Kopiointi ei onnistunut. Valitse tekstit ja kopioi ne itse.', { desc: 'event-signup-form: copying failed' });

/** @param copy none on a shared screen, whose clipboard the next person has too */
const copyButton = (copy: (() => void) | undefined): TemplateResult | typeof nothing =>
  copy
    ? html`<button type="button" class="quiet" data-copy @click=${copy}>
        ${msg('Kopioi tietoni', { desc: 'event-signup-form: copies what the person filled in' })}
      </button>`
    : nothing;

/** The ways on where nothing may have been stored: the same again, or to sign up in another way with what was filled in. */
export const againOrCopy = (canSendAgain: boolean, { copy, copying }: CopyActions): TemplateResult =>
  html`<div class="actions">
    ${canSendAgain ? html`<button>${sendAgainText()}</button>` : nothing} ${copyButton(copy)}
    ${copying ? html`<p>${liveText(copyingText(copying))}</p>` : nothing}
  </div>`;
