import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg, str } from '../../../src/localization/msg.js';
import { liveText } from '../../shared/live-text.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { attendances, comingDates, stateOf } from '../../../src/domain/event-availability.js';
import type { EventState } from '../../../src/domain/event-availability.js';
import { formatMoment } from '../../../src/localization/weekdays.js';
import { presentTime } from '../../../src/transport/present-time.js';

/** Paths of the icons: a shape of its own for each kind of status, for colour alone is not enough (WCAG 1.4.1). */
export const ROOM = 'm4 12 6 6L20 6';
export const WAIT = 'M12 6v6l4 3M12 2a10 10 0 1 0 .1 0';
export const NOTE = 'M12 11v6M12 7v.1M12 2a10 10 0 1 0 .1 0';
export const END = 'M6 6l12 12M18 6 6 18';

/** Of the states that no other has the icon of: {@link NOTE}. */
const icons: Partial<Record<EventState, string>> = {
  open: ROOM,
  queue: WAIT,
  'not-yet': WAIT,
  postponed: WAIT,
  full: END,
  closed: END,
  over: END,
  cancelled: END,
};

/** How many seats are left on the only coming date with one way to come; with more of them a number would say little. */
const roomText = (event: ShownEvent, now: number): string => {
  const [date, another] = comingDates(event, now);
  const left = another || date?.remote ? undefined : date?.room?.left;
  return left === undefined
    ? msg('Paikkoja on vapaana', { desc: 'event-signup: there is room' })
    : msg(str`Vapaita paikkoja: ${left}`, { desc: 'event-signup: how many seats are left' });
};

const applyText = (event: ShownEvent): string => {
  const { mode, closes } = event.signup;
  const until = closes && formatMoment(closes);
  if (mode === 'lottery') {
    return until
      ? msg(str`Paikat arvotaan. Ilmoittautuminen päättyy: ${until}`, { desc: 'event-signup: places by lot, until when' })
      : msg('Paikat arvotaan', { desc: 'event-signup: places by lot' });
  }
  return until
    ? msg(str`Hae mukaan. Haku päättyy: ${until}`, { desc: 'event-signup: by application, until when' })
    : msg('Mukaan haetaan', { desc: 'event-signup: by application' });
};

/** Whether and how one can come, in words. */
const statusText = (event: ShownEvent, state: EventState, now: number): string => {
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

/** Where one can come, in one line; '' where a calendar does not say. */
export const whereText = (event: ShownEvent): string => {
  const place = event.place?.name ?? msg('Paikan päällä', { desc: 'event-signup: on the spot' });
  const [way, other] = attendances(event);
  if (other) return msg(str`${place} tai etänä`, { desc: 'event-signup: on the spot or at a distance' });
  if (way === 'remote') return msg('Etänä', { desc: 'event-signup: at a distance' });
  return way ? place : '';
};

/** A status in words, with the icon of its kind. */
export const statusLabel = (icon: string, text: string): TemplateResult =>
  html`<span class="status"
    ><svg viewBox="0 0 24 24" aria-hidden="true"><path d=${icon} /></svg><span>${liveText(text)}</span></span
  >`;

/** When signups begin is said by the device's clock, too: who may try already, because the endpoint does not tell its time, should know. */
export const eventStatus = (event: ShownEvent, state: EventState, now: number): TemplateResult => {
  const said = stateOf(event, presentTime()) === 'not-yet' ? 'not-yet' : state;
  return statusLabel(icons[said] ?? NOTE, statusText(event, said, now));
};
