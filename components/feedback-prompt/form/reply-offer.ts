import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '../../../src/localization/msg.js';

/**
 * Offers a reply, directly below the text. How to reply is asked only of a person who wants it.
 *
 * @param contact the contact fields
 */
export const replyOffer = (isWanted: boolean, contact: unknown): TemplateResult =>
  html`<div class="reply" part="reply">
    <label class="tick"
      ><input type="checkbox" id="q-_reply" name="_reply" value="yes" .checked=${isWanted} />${msg('Haluan vastauksen', {
        desc: 'feedback-prompt: opens the ways to reply',
      })}</label
    >
    ${contact}
  </div>`;
