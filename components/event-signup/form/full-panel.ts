import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EventDate } from '../../../src/contract/events.js';
import type { EventFullOffer } from '../../../src/contract/signups.js';
import { datesLeft } from '../../../src/domain/signup-check.js';
import { heading } from '../../shared/heading.js';
import { formatSpan } from '../when.js';

/** What a person may do when there was no room. */
export interface FullActions {
  readonly level: number;
  /** Takes the place on the waiting list that was offered. */
  readonly wait: () => void;
  /** Takes these dates instead. */
  readonly take: (dates: readonly string[]) => void;
}

const waitText = ({ nextPosition }: EventFullOffer['waitingList']): string =>
  nextPosition === undefined
    ? msg('Lähetä tiedot ja mene jonoon', { desc: 'event-signup-form: waits' })
    : msg(str`Mene jonoon, sijasi on ${nextPosition}`, { desc: 'event-signup-form: waits at a position' });

/** @param kept the chosen dates that have room */
const offers = ({ waitingList, otherDates }: EventFullOffer, kept: readonly string[], { wait, take }: FullActions): TemplateResult =>
  html`<div class="actions">
    ${waitingList.open ? html`<button type="button" data-wait @click=${wait}>${waitText(waitingList)}</button>` : nothing}
    ${
      kept.length > 0
        ? html`<button type="button" class="quiet" data-rest @click=${() => take(kept)}>
            ${msg('Ilmoittaudu vain muille päiville', { desc: 'event-signup-form: leaves the full dates out' })}
          </button>`
        : nothing
    }
    ${otherDates.map(
      (date) =>
        html`<button type="button" class="quiet" data-date=${date.id} @click=${() => take([...kept, date.id])}>
          ${msg(str`Valitse ${formatSpan(date)}`, { desc: 'event-signup-form: takes another date' })}
        </button>`,
    )}
  </div>`;

const offerText = ({ waitingList: { open }, otherDates }: EventFullOffer): string => {
  if (open && otherDates.length > 0)
    return msg('Voit valita toisen päivän tai mennä jonoon.', { desc: 'event-signup-form: full, another date or the waiting list' });
  if (open) return msg('Voit mennä jonoon.', { desc: 'event-signup-form: full, the waiting list' });
  return otherDates.length > 0
    ? msg('Voit valita toisen päivän.', { desc: 'event-signup-form: full, another date' })
    : msg('Jonoon ei nyt pääse. Voit kertoa ajatuksesi antamalla palautetta.', { desc: 'event-signup-form: full, nothing is offered' });
};

/**
 * The last seat went while the form was filled in: nothing typed is lost, and what there is instead stands in place.
 *
 * @param chosen the dates that were asked for
 */
export const fullPanel = (offer: EventFullOffer, chosen: readonly EventDate[], actions: FullActions): TemplateResult => {
  const kept = datesLeft(chosen, offer).map(({ id }) => id);
  const full = chosen.filter(({ id }) => kept.length > 0 && !kept.includes(id));
  return html`<div class="panel stop" part="full" role="group" data-panel>
    ${heading(
      actions.level,
      kept.length > 0
        ? msg('Osa valitsemistasi päivistä on täynnä', { desc: 'event-signup-form: heading, some of the dates are full meanwhile' })
        : msg('Kaikki paikat ehtivät mennä', { desc: 'event-signup-form: heading, full meanwhile' }),
    )}
    ${full.map((date) => html`<p>${msg(str`Täynnä: ${formatSpan(date)}`, { desc: 'event-signup-form: a date that is full' })}</p>`)}
    <p>
      ${msg('Viimeinen paikka varattiin, kun täytit lomaketta. Tietosi ovat tallella tällä sivulla.', { desc: 'event-signup-form: full meanwhile' })}
    </p>
    ${kept.length > 0 && !offer.waitingList.open && offer.otherDates.length === 0 ? nothing : html`<p .textContent=${offerText(offer)}></p>`}
    ${offers(offer, kept, actions)}
  </div>`;
};
