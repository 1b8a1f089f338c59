import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SignupPatch } from '../../../src/contract/signups.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { heading } from '../../shared/heading.js';
import { fullPanel } from '../form/panels/event-full.js';
import type { ChangeFlow, Trouble } from './change-flow.js';

/** The second step of a cancellation. @param hasSeat whether there is a seat to give up; else it is a place in the queue or an application */
export const cancelPanel = (level: number, hasSeat: boolean, cancel: () => void, keep: () => void): TemplateResult =>
  html`<div class="panel stop" part="cancel" role="group" data-panel>
    ${heading(
      level,
      hasSeat
        ? msg('Haluatko perua paikkasi?', { desc: 'event-signup-manage: asks once more' })
        : msg('Haluatko perua ilmoittautumisesi?', { desc: 'event-signup-manage: asks once more, without a seat' }),
    )}
    <p>
      ${
        hasSeat
          ? msg('Paikkasi vapautuu muille. Et saa sitä takaisin.', { desc: 'event-signup-manage: what cancelling means' })
          : msg('Sen jälkeen et ole enää mukana.', { desc: 'event-signup-manage: what cancelling means, without a seat' })
      }
    </p>
    <div class="actions">
      <button type="button" data-cancel @click=${cancel}>${msg('Kyllä, peru', { desc: 'event-signup-manage: cancels' })}</button>
      <button type="button" class="quiet" @click=${keep}>${msg('En peru', { desc: 'event-signup-manage: keeps the place' })}</button>
    </div>
  </div>`;

/** A way on that sends nothing. */
const backButton = ({ isUnsure }: ChangeFlow, { isEdit, back }: Again): TemplateResult =>
  html`<button type="button" class="quiet" data-back @click=${back}>
    ${
      isEdit
        ? msg('Palaa muokkaamaan', { desc: 'event-signup-manage: back to what was typed' })
        : isUnsure
          ? msg('Katso, tallentuiko muutos', { desc: 'event-signup-manage: fetches the signup anew' })
          : msg('Palaa ilmoittautumiseesi', { desc: 'event-signup-manage: back to the signup' })
    }
  </button>`;

type Told = Exclude<Trouble, 'full' | 'unknown' | 'stopped'>;

const troubleTitle = (trouble: Told): string => {
  switch (trouble) {
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

/** It is not known, or it was not taken. The same again is of no use where changes are closed. */
const troublePanel = (trouble: Told, flow: ChangeFlow, again: Again): TemplateResult => {
  const { level, send } = again;
  return html`<div class="panel stop" part=${trouble === 'not-confirmed' ? 'unsure' : 'refused'} role="group" data-panel>
    ${heading(level, troubleTitle(trouble))}
    <p>
      ${
        trouble === 'not-confirmed'
          ? html`${msg('Yritä lähettää muutos uudelleen.', { desc: 'event-signup-manage: not confirmed, what to do' })}
            ${flow.isByHost ? nothing : msg('Se tallentuu vain kerran.', { desc: 'event-signup-manage: not confirmed, stored once' })}`
          : msg('Mitään ei muutettu. Ota tarvittaessa yhteyttä järjestäjään.', { desc: 'event-signup-manage: refused, what to do' })
      }
    </p>
    <div class="actions">
      ${
        trouble === 'signup-closed'
          ? nothing
          : html`<button type="button" data-again @click=${() => send(flow.payload)}>
              ${msg('Yritä muutosta uudelleen', { desc: 'event-signup-manage: sends again' })}
            </button>`
      }
      ${backButton(flow, again)}
    </div>
  </div>`;
};

/** What leads on from a change that did not go through. */
export interface Again {
  readonly level: number;
  /** The event, for its other dates. */
  readonly event: ShownEvent | undefined;
  /** Nothing = cancels. */
  readonly send: (payload: SignupPatch | undefined) => void;
  /** Whether it was typed in a form that can be gone back to. */
  readonly isEdit: boolean;
  readonly back: () => void;
}

/** What stands in the place of the signup after a change that did not go through.*/
export const troubleView = (flow: ChangeFlow, again: Again): TemplateResult | typeof nothing => {
  const { trouble, offer, payload = {} } = flow;
  const { level, event, send } = again;
  if (trouble === 'unknown' || trouble === 'stopped') return nothing;
  if (trouble !== 'full' || !event) return troublePanel(trouble === 'full' ? 'refused' : trouble, flow, again);
  const { attendance, dates = [], companions = 0 } = payload;
  const panel = fullPanel(
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
  return html`${panel}
    <div class="actions">${backButton(flow, again)}</div>`;
};
