import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Waiting } from '../../../src/contract/outcomes.js';
import { formatInstant } from '../../../src/localization/dates.js';
import { msg, str } from '../../../src/localization/msg.js';
import { heading } from '../../shared/heading.js';
import { isSame } from '../board-state.js';
import type { BoardState } from '../board-state.js';
import { liveText } from '../../shared/live-text.js';
import { waitingView } from '../counts-view.js';
import { retryButton } from './retry.js';
import { byNumber } from '../../../src/localization/by-number.js';

/** When the cards on screen were fetched, for newer ones could not be. @param isBehind the visitor's new filter has no effect on them yet */
const staleText = (time: number, isBehind: boolean): string => {
  const old = msg(str`Uusia tietoja ei saatu juuri nyt. Nämä tiedot on haettu ${formatInstant(new Date(time).toISOString())}.`, {
    desc: 'you-said-we-did-session: the endpoint does not answer, date and time of what is shown',
  });
  if (!isBehind) return old;
  return `${old} ${msg('Uusi rajauksesi ei näy niissä vielä.', { desc: 'you-said-we-did-session: the endpoint does not answer, the filter has no effect yet' })}`;
};

/** Says from when the cards on screen are when newer ones could not be fetched; else nothing. */
export const staleness = ({ cards, filter }: BoardState): string | undefined =>
  cards.stage === 'shown' && cards.isStale ? staleText(cards.receivedAt, !isSame(cards.filter, filter)) : undefined;

export const staleView = (text: string, retry: () => void): TemplateResult =>
  html`<div class="note" part="stale">
    <p>${liveText(text)}</p>
    ${retryButton(retry)}
  </div>`;

/** No card yet. Says what is true: how much is being read, and when there will be something to tell, if that is known. */
export const earlyView = (level: number, waiting: Waiting | undefined): TemplateResult =>
  html`<div class="note" part="early">
    <svg viewBox="0 0 64 44" class="bubbles" aria-hidden="true">
      <path d="M4 4h34v22H18l-8 8v-8H4zM44 14h16v20h-6v7l-8-7H26v-3M11 12h20M11 18h13M40 24l4 4 8-8"></path>
    </svg>
    ${heading(
      level,
      waiting?.count
        ? msg('Luemme palautteita juuri nyt', { desc: 'you-said-we-did-session: heading, no outcomes yet' })
        : msg('Kerrottavaa ei ole vielä', { desc: 'you-said-we-did-session: heading, no outcomes yet, and no feedback waits' }),
    )}
    ${waitingView(waiting)}
    <p>
      ${msg('Kun palautteista seuraa jotain, kerromme siitä tässä: mitä teimme, tai miksi emme tee.', {
        desc: 'you-said-we-did-session: no outcomes yet, what will be here',
      })}
    </p>
    <p>
      ${msg('Kerro sinäkin, mikä toimii ja mikä ei. Lyhytkin palaute auttaa.', { desc: 'you-said-we-did-session: no outcomes yet, an invitation' })}
    </p>
  </div>`;

/** The filter finds nothing: what to do next. */
export const nothingFoundView = (): TemplateResult =>
  html`<p class="note" part="none">
    ${msg('Näillä rajauksilla ei löytynyt mitään. Kokeile toista sanaa tai poista rajauksia.', { desc: 'you-said-we-did-session: the filter finds no card' })}
  </p>`;

/** How many cards could not be shown: a board that hides some would not be honest. */
export const leftOutView = (count: number): TemplateResult =>
  html`<p class="soft" part="left-out">
    ${
      count === 1
        ? msg('Yksi asia puuttuu, koska sen tiedot ovat puutteelliset.', { desc: 'you-said-we-did-session: one card is left out' })
        : byNumber(
            count,
            msg(str`${count} asiaa puuttuu, koska niiden tiedot ovat puutteelliset.`, {
              desc: 'you-said-we-did-session: cards are left out',
            }),
          )
    }
  </p>`;

let hasWarned = false;

/** Warns the web team once which cards are left out, never what they say. @param places in their lists, from 0 */
export const warnOfLeftOut = (places: readonly number[]): void => {
  if (hasWarned || places.length === 0) return;
  hasWarned = true;
  console.warn(
    `sote-you-said-we-did: ${places.length} cards are left out, because they are broken or their status promises what they do not tell ("done": what, where and when; "partly-done": that, why and whom to ask; "will-not-do": why and whom to ask). Places in the list, from 0: ${places.join(', ')}.`,
  );
};
