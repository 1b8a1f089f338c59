import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { comingDates, seatsLeft } from '../../../src/domain/event-availability.js';
import type { EventState } from '../../../src/domain/event-availability.js';
import { END, NOTE, ROOM, WAIT } from './icons.js';
import { formatMoment } from '../../../src/localization/weekdays.js';

const shapeOf = (state: EventState): string => {
  if (state === 'cancelled' || state === 'over' || state === 'closed' || state === 'full') return END;
  if (state === 'postponed' || state === 'not-yet' || state === 'queue') return WAIT;
  return state === 'open' ? ROOM : NOTE;
};

/** How many seats are left on the only coming date with one way to come; with more of them a number would say little. */
const roomText = (event: ShownEvent, now: number): string => {
  const [date, another] = comingDates(event, now);
  const left = date && !another && !date.remote ? seatsLeft(date, 'place') : undefined;
  return left === undefined
    ? msg('Paikkoja on vapaana', { desc: 'event-signup: there is room' })
    : msg(str`Vapaita paikkoja: ${left}`, { desc: 'event-signup: how many seats are left' });
};

const applyText = (event: ShownEvent): string => {
  const { mode, closes } = event.signup;
  if (closes) return msg(str`Hae mukaan. Haku päättyy: ${formatMoment(closes)}`, { desc: 'event-signup: by application, until when' });
  return mode === 'lottery'
    ? msg('Paikat arvotaan', { desc: 'event-signup: places by lot' })
    : msg('Mukaan haetaan', { desc: 'event-signup: by application' });
};

/** How an event stands, in words. */
const standingText = (event: ShownEvent, state: EventState, now: number): string => {
  const { opens } = event.signup;
  switch (state) {
    case 'cancelled':
      return msg('Peruttu', { desc: 'event-signup: event is cancelled' });
    case 'postponed':
      return msg('Siirretty, uusi päivä kerrotaan myöhemmin', { desc: 'event-signup: event is postponed' });
    case 'over':
      return msg('Päättynyt', { desc: 'event-signup: event is over' });
    case 'just-come':
      return msg('Ei tarvitse ilmoittautua', { desc: 'event-signup: no signup needed' });
    case 'not-yet':
      return msg(str`Ilmoittautuminen alkaa: ${formatMoment(opens ?? '')}`, { desc: 'event-signup: signup opens later' });
    case 'closed':
      return msg('Ilmoittautuminen on päättynyt', { desc: 'event-signup: signup is closed' });
    case 'queue':
      return msg('Täynnä, voit mennä jonoon', { desc: 'event-signup: full with a waiting list' });
    case 'full':
      return msg('Täynnä', { desc: 'event-signup: full' });
    case 'open':
      return roomText(event, now);
    default:
      return applyText(event);
  }
};

/** Words with the shape of their kind. */
export const sign = (shape: string, text: string): TemplateResult =>
  html`<span class="standing"
    ><svg viewBox="0 0 24 24" aria-hidden="true"><path d=${shape} /></svg><span .textContent=${text}></span
  ></span>`;

export const standing = (event: ShownEvent, state: EventState, now: number): TemplateResult =>
  sign(shapeOf(state), standingText(event, state, now));
