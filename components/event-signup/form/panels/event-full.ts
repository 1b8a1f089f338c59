import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EventFullOffer } from '../../../../src/contract/signups.js';
import type { Attendance } from '../../../../src/contract/vocabulary.js';
import type { ShownEvent } from '../../../../src/domain/event-reader.js';
import { datesLeft, otherWay, seemsToHaveRoom } from '../../../../src/domain/signup-check.js';
import type { Coming } from '../../../../src/domain/signup-check.js';
import { msg, str } from '../../../../src/localization/msg.js';
import { liveText } from '../../../shared/live-text.js';
import { stopPanel } from '../../../shared/stop-panel.js';
import { formatSpan } from '../../../../src/localization/spans.js';

/** What a person may do when there was no room. */
export interface EventFullActions {
  readonly level: number;
  /** Takes the place on the waiting list that was offered. */
  readonly wait: () => void;
  /** Takes these dates instead. */
  readonly take: (dates: readonly string[]) => void;
  /** Comes on the same dates in the other way. */
  readonly come: (attendance: Attendance) => void;
}

const waitText = ({ nextPosition }: EventFullOffer['waitingList']): string =>
  nextPosition === undefined
    ? msg('Lähetä tiedot ja mene jonoon', { desc: 'event-signup-form: waits' })
    : msg(str`Mene jonoon, sijasi on ${nextPosition}`, { desc: 'event-signup-form: waits at a position' });

const comeText = (way: Attendance): string =>
  way === 'remote'
    ? msg('Lähetä ja osallistu etänä', { desc: 'event-signup-form: full, sends with the other way, at a distance' })
    : msg('Lähetä ja tule paikan päälle', { desc: 'event-signup-form: full, sends with the other way, on the spot' });

/** What there is instead. */
interface Instead extends EventFullOffer {
  /** The chosen dates that have room. */
  readonly kept: readonly string[];
  /** The way to come that has room. */
  readonly way: Attendance | undefined;
}

const offers = ({ waitingList, otherDates, kept, way }: Instead, { wait, take, come }: EventFullActions): TemplateResult =>
  html`<div class="actions">
    ${way ? html`<button type="button" data-come @click=${() => come(way)}>${comeText(way)}</button>` : nothing}
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
          ${msg(str`Vaihda aikaan: ${formatSpan(date)}`, { desc: 'event-signup-form: takes another date' })}
        </button>`,
    )}
  </div>`;

const offerText = ({ waitingList: { open }, otherDates, kept, way }: Instead): string | undefined => {
  if (open && otherDates.length > 0)
    return msg('Voit valita toisen päivän tai mennä jonoon.', { desc: 'event-signup-form: full, another date or the waiting list' });
  if (open) return msg('Voit mennä jonoon.', { desc: 'event-signup-form: full, the waiting list' });
  if (otherDates.length > 0) return msg('Voit valita toisen päivän.', { desc: 'event-signup-form: full, another date' });
  return way || kept.length > 0
    ? undefined
    : msg('Jonoon ei nyt pääse. Voit kertoa ajatuksesi antamalla palautetta.', { desc: 'event-signup-form: full, nothing is offered' });
};

/** A seat is said to have gone meanwhile only where the event had one. */
const whyText = (hadRoom: boolean): string =>
  hadRoom
    ? msg('Viimeinen paikka varattiin, kun täytit lomaketta. Tietosi ovat tallella tällä sivulla.', {
        desc: 'event-signup-form: full meanwhile',
      })
    : msg('Valinnallesi ei ole tarpeeksi paikkoja. Tietosi ovat tallella tällä sivulla.', {
        desc: 'event-signup-form: full, as the event told before',
      });

const titleOf = (hasKept: boolean, hadRoom: boolean): string => {
  if (hasKept)
    return msg('Osa valitsemistasi päivistä on täynnä', { desc: 'event-signup-form: heading, some of the dates are full meanwhile' });
  return hadRoom
    ? msg('Kaikki paikat ehtivät mennä', { desc: 'event-signup-form: heading, full meanwhile' })
    : msg('Paikkoja ei ole tarpeeksi', { desc: 'event-signup-form: heading, full, as the event told before' });
};

/**
 * There is no room for what was asked: nothing filled in is lost, and what there is instead is offered.
 *
 * @param asked the dates, the way to come and the company
 */
export const eventFullPanel = (offer: EventFullOffer, event: ShownEvent, asked: Coming, actions: EventFullActions): TemplateResult => {
  const chosen = event.dates.filter(({ id }) => asked.dates.includes(id));
  const kept = datesLeft(chosen, offer).map(({ id }) => id);
  const instead: Instead = { ...offer, kept, way: otherWay(event, asked) };
  const hadRoom = seemsToHaveRoom(event, asked);
  const text = offerText(instead);
  const full = chosen.filter(({ id }) => kept.length > 0 && !kept.includes(id));
  const inside = html`${full.map((date) => html`<p>${msg(str`Täynnä: ${formatSpan(date)}`, { desc: 'event-signup-form: a date that is full' })}</p>`)}
    <p>${liveText(whyText(hadRoom))}</p>
    ${text ? html`<p>${liveText(text)}</p>` : nothing}
    ${
      instead.way
        ? html`<p>
            ${msg('Voit vielä osallistua toisella tavalla.', { desc: 'event-signup-form: full, the other way to come has room' })}
          </p>`
        : nothing
    }
    ${offers(instead, actions)}`;
  return stopPanel('full', actions.level, titleOf(kept.length > 0, hadRoom), inside);
};
