import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EventFullOffer, SignupPatch } from '../../../src/contract/signups.js';
import { msg } from '../../../src/localization/msg.js';
import { stopPanel } from '../../shared/stop-panel.js';
import { eventFullPanel } from '../form/panels/event-full.js';
import { canResume } from './manage-state.js';
import type { FailureReason, ManageState, Stage } from './manage-state.js';

/** The second step of a cancellation. @param hasSeat whether there is a seat to give up; else it is a place in the queue or an application */
export const cancelPanel = (level: number, hasSeat: boolean, cancel: () => void, keep: () => void): TemplateResult =>
  stopPanel(
    'cancel',
    level,
    hasSeat
      ? msg('Haluatko perua paikkasi?', { desc: 'event-signup-manage: asks once more' })
      : msg('Haluatko perua ilmoittautumisesi?', { desc: 'event-signup-manage: asks once more, without a seat' }),
    html`<p>
        ${
          hasSeat
            ? msg('Paikkasi vapautuu muille. Et saa sitä takaisin.', { desc: 'event-signup-manage: what cancelling means' })
            : msg('Sen jälkeen et ole enää mukana.', { desc: 'event-signup-manage: what cancelling means, without a seat' })
        }
      </p>
      <div class="actions">
        <button type="button" data-cancel @click=${cancel}>${msg('Kyllä, peru', { desc: 'event-signup-manage: cancels' })}</button>
        <button type="button" class="quiet" @click=${keep}>
          ${
            hasSeat
              ? msg('Pidän paikkani', { desc: 'event-signup-manage: keeps the place' })
              : msg('Pidän ilmoittautumiseni', { desc: 'event-signup-manage: keeps the signup, without a seat' })
          }
        </button>
      </div>`,
  );

/** What a person can do after a change that was not taken. */
interface WaysOn {
  readonly level: number;
  /** Without a payload the signup is cancelled. */
  readonly send: (payload: SignupPatch | undefined) => void;
  readonly back: () => void;
}

const backButton = (state: ManageState, back: () => void): TemplateResult =>
  html`<button type="button" class="quiet" data-back @click=${back}>
    ${
      canResume(state)
        ? msg('Palaa muokkaamaan', { desc: 'event-signup-manage: back to what was typed' })
        : state.isUnsure
          ? msg('Katso, tallentuiko muutos', { desc: 'event-signup-manage: fetches the signup anew' })
          : msg('Palaa ilmoittautumiseesi', { desc: 'event-signup-manage: back to the signup' })
    }
  </button>`;

const failureTitle = (reason: FailureReason): string => {
  switch (reason) {
    case 'not-confirmed':
      return msg('Emme tiedä vielä, tallentuiko muutos', { desc: 'event-signup-manage: heading, not confirmed' });
    case 'no-endpoint':
      return msg('Muutosta ei voi lähettää täältä juuri nyt', { desc: 'event-signup-manage: heading, nowhere to send' });
    case 'signup-closed':
      return msg('Muutoksia ei voi enää tehdä', { desc: 'event-signup-manage: heading, changes are closed' });
    case 'refused':
      return msg('Muutosta ei voitu ottaa vastaan', { desc: 'event-signup-manage: heading, refused' });
  }
};

/** A change is not confirmed, or it was not taken. The same again is of no use where changes are closed. */
export const failurePanel = (
  { reason, isByHost }: Omit<Extract<Stage, { readonly name: 'failed' }>, 'name'>,
  state: ManageState,
  { level, send, back }: WaysOn,
): TemplateResult =>
  stopPanel(
    reason === 'not-confirmed' ? 'unsure' : 'refused',
    level,
    failureTitle(reason),
    html`<p>
        ${
          reason === 'not-confirmed'
            ? html`${msg('Yritä lähettää muutos uudelleen.', { desc: 'event-signup-manage: not confirmed, what to do' })}
              ${isByHost ? nothing : msg('Se tallentuu vain kerran.', { desc: 'event-signup-manage: not confirmed, stored once' })}`
            : msg('Mitään ei muutettu. Ota tarvittaessa yhteyttä järjestäjään.', { desc: 'event-signup-manage: refused, what to do' })
        }
      </p>
      <div class="actions">
        ${
          reason === 'signup-closed'
            ? nothing
            : html`<button type="button" data-again @click=${() => send(state.payload)}>
                ${msg('Yritä muutosta uudelleen', { desc: 'event-signup-manage: sends again' })}
              </button>`
        }
        ${backButton(state, back)}
      </div>`,
  );

/** There is no room for the change: what there is instead, where the event is known. */
export const fullPanel = (offer: EventFullOffer, state: ManageState, waysOn: WaysOn): TemplateResult => {
  const { event, payload = {} } = state;
  const { level, send, back } = waysOn;
  if (!event) return failurePanel({ reason: 'refused', isByHost: false }, state, waysOn);
  const { attendance, dates = [], companions = 0 } = payload;
  const panel = eventFullPanel(
    offer,
    event,
    { attendance, dates, companions: String(companions) },
    {
      level,
      come: (way) => send({ ...payload, attendance: way, acceptWaiting: false }),
      wait: () => send({ ...payload, acceptWaiting: true }),
      take: (chosen) => send({ ...payload, dates: [...chosen], acceptWaiting: false }),
    },
  );
  return html`${panel}
    <div class="actions">${backButton(state, back)}</div>`;
};
