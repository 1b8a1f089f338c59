import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EventFullOffer, SignupPatch } from '../../../src/contract/signups.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { heading } from '../../shared/heading.js';
import { fullPanel } from '../form/full-panel.js';
import type { Trouble } from './change-flow.js';

/** The second step of a cancellation. @param hasSeat whether there is a seat to give up; else it is a place in the queue or an application */
export const cancelPanel = (level: number, hasSeat: boolean, cancel: () => void, keep: () => void): TemplateResult =>
  html`<div class="panel stop" part="cancel" role="group" data-panel>
    ${heading(
      level,
      hasSeat
        ? msg('Haluatko perua paikkasi?', { desc: 'event-signup-own: asks once more' })
        : msg('Haluatko perua ilmoittautumisesi?', { desc: 'event-signup-own: asks once more, without a seat' }),
    )}
    <p>
      ${
        hasSeat
          ? msg('Paikkasi annetaan seuraavalle jonossa. Et saa sitä takaisin.', { desc: 'event-signup-own: what cancelling means' })
          : msg('Sen jälkeen et ole enää mukana.', { desc: 'event-signup-own: what cancelling means, without a seat' })
      }
    </p>
    <div class="actions">
      <button type="button" data-cancel @click=${cancel}>${msg('Kyllä, peru', { desc: 'event-signup-own: cancels' })}</button>
      <button type="button" class="quiet" @click=${keep}>${msg('En peru', { desc: 'event-signup-own: keeps the place' })}</button>
    </div>
  </div>`;

/** It is not known, or it was not taken. */
const troublePanel = (
  trouble: 'not-confirmed' | 'no-endpoint' | 'signup-closed' | 'refused',
  level: number,
  retry: () => void,
): TemplateResult => {
  const texts = {
    'not-confirmed': msg('Emme tiedä vielä, tallentuiko muutos', { desc: 'event-signup-own: heading, not confirmed' }),
    'no-endpoint': msg('Muutosta ei voi lähettää täältä juuri nyt', { desc: 'event-signup-own: heading, nowhere to send' }),
    'signup-closed': msg('Muutoksia ei voi enää tehdä', { desc: 'event-signup-own: heading, changes are closed' }),
    refused: msg('Muutosta ei voitu ottaa vastaan', { desc: 'event-signup-own: heading, refused' }),
  };
  return html`<div class="panel stop" part=${trouble === 'not-confirmed' ? 'unsure' : 'refused'} role="group" data-panel>
    ${heading(level, texts[trouble])}
    <p>
      ${
        trouble === 'not-confirmed'
          ? msg('Yritä uudelleen. Muutos tallentuu vain kerran.', { desc: 'event-signup-own: not confirmed, what to do' })
          : msg('Mitään ei muutettu. Ota tarvittaessa yhteyttä järjestäjään.', { desc: 'event-signup-own: refused, what to do' })
      }
    </p>
    <div class="actions">
      <button type="button" data-again @click=${retry}>
        ${msg('Yritä muutosta uudelleen', { desc: 'event-signup-own: sends again' })}
      </button>
    </div>
  </div>`;
};

/** What was sent, and what sends it again or something else. */
export interface Again {
  readonly level: number;
  /** The event, for its other dates. */
  readonly event: ShownEvent | undefined;
  readonly payload: SignupPatch;
  readonly send: (payload: SignupPatch) => void;
}

/** What stands in the place of the signup after a change that did not go through.*/
export const troubleView = (
  trouble: Trouble,
  offer: EventFullOffer,
  { level, event, payload, send }: Again,
): TemplateResult | typeof nothing => {
  if (trouble === 'unknown' || trouble === 'stopped') return nothing;
  if (trouble !== 'full') return troublePanel(trouble, level, () => send(payload));
  if (!event) return nothing;
  const { attendance, dates = [], companions = 0 } = payload;
  return fullPanel(
    offer,
    event,
    { attendance, dates, companions: String(companions) },
    {
      level,
      come: (way) => send({ ...payload, attendance: way, acceptWaiting: false }),
      wait: () => send({ ...payload, acceptWaiting: true }),
      take: (dates) => send({ ...payload, dates: [...dates], acceptWaiting: false }),
    },
  );
};
