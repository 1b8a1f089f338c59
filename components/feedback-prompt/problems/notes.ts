import { html, nothing } from 'lit';
import { inspect } from '../../../src/domain/personal-data.js';
import type { Hint, TextField } from '../../../src/domain/personal-data.js';
import { msg, str } from '../../../src/localization/msg.js';
import { liveText } from '../../shared/live-text.js';
import type { FeedbackState } from '../feedback-state.js';
import type { QuestionNotes } from '../form/question-views.js';

/** What may be a code, a phone number or an address. @param texts of the questions alone: the contact fields ask for a phone number */
export const adviceFor = (texts: readonly TextField[]): FeedbackState['advice'] =>
  new Map(inspect(texts).hints.map(({ kind, span }) => [span.field, kind]));

/** Advice at a text that may hold a code, a phone number or an address: the person decides. */
export const adviceText = (kind: Hint['kind']): string =>
  kind === 'perhaps-code'
    ? msg('Onko tämä henkilötunnus? Jos on, poista se.', { desc: 'feedback-prompt-form: advice, perhaps a code' })
    : msg('Tekstissä näyttää olevan puhelinnumero tai sähköpostiosoite. Saat jättää sen, mutta emme ota sen perusteella yhteyttä.', {
        desc: 'feedback-prompt-form: advice, phone number or e-mail address',
      });

/** How much room a text has left, in words. */
export const roomText = (left: number): string =>
  left < 0
    ? msg(str`Liikaa merkkejä: ${-left}`, { desc: 'feedback-prompt-form: characters over the limit' })
    : msg(str`Merkkejä jäljellä: ${left}`, { desc: 'feedback-prompt-form: characters left' });

interface Found {
  readonly error: string | undefined;
  readonly advice: string | undefined;
  /** How much room is left, when the limit is near. */
  readonly room: string | undefined;
  /** A message above all the questions concerns this one too. */
  readonly hasGroupError: boolean;
}

/** What the checks say of one question. */
export const questionNotes = (id: string, { error, advice, room, hasGroupError }: Found): QuestionNotes => ({
  describedBy: [hasGroupError && 'error-all', error && `error-${id}`],
  advice: advice && `advice-${id}`,
  message: error ? html`<p class="message" id="error-${id}">${liveText(error)}</p>` : undefined,
  below: html`${room ? html`<p class="hint room" aria-hidden="true">${liveText(room)}</p>` : nothing}${advice ? html`<p class="advice" id="advice-${id}">${liveText(advice)}</p>` : nothing}`,
});

/** That nothing was answered concerns all the questions. */
export const groupError = (text: string) => html`<p class="message" id="error-all">${text}</p>`;
