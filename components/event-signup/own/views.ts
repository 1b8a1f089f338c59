import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OwnSignup } from '../../../src/contract/signups.js';
import { formatDay } from '../../../src/localization/format.js';
import { attendances } from '../../../src/domain/event-standing.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { heading } from '../../shared/heading.js';
import { attendanceNames, wayNames } from '../form/messages.js';
import { datesView } from '../receipt/dates.js';
import { formatMoment } from '../when.js';
import { isAlive } from './draft.js';
import type { Change } from './draft.js';

/** What the view of an own signup asks the widget to do. */
export interface OwnActions {
  change(what: Change): void;
  deleteNeeds(): void;
  /** None while it is being asked. */
  readonly askCancel: (() => void) | undefined;
}

const changeButton = (text: string, name: string, press: () => void) =>
  html`<button type="button" class="link" aria-label=${`${text}: ${name}`} @click=${press} .textContent=${text}></button>`;

const row = (name: string, value: unknown, buttons: unknown = nothing) =>
  html`<div>
    <dt .textContent=${name}></dt>
    <dd>${value}</dd>
    <dd class="no-print">${buttons}</dd>
  </div>`;

const needsRow = (own: OwnSignup, canChange: boolean, actions: OwnActions) => {
  const name = msg('Tuen tarpeet', { desc: 'event-signup-own: name of the needs' });
  const told = msg('Kerroit tarpeesi. Emme näytä niitä täällä.', { desc: 'event-signup-own: needs were told' });
  const untold = msg('Et ole kertonut tarpeita.', { desc: 'event-signup-own: no needs were told' });
  const tell = own.needsTold
    ? msg('Kerro uudelleen', { desc: 'event-signup-own: tells the needs anew' })
    : msg('Kerro tarpeista', { desc: 'event-signup-own: tells the needs' });
  return row(
    name,
    own.needsTold ? told : untold,
    html`${canChange ? changeButton(tell, name, () => actions.change('needs')) : nothing}
    ${own.needsTold ? changeButton(msg('Poista', { desc: 'event-signup-own: deletes the needs' }), name, () => actions.deleteNeeds()) : nothing}`,
  );
};

/** The signup as it stands, with what can be changed. @param event unknown where it could not be had: then its dates cannot be changed */
export const ownView = (own: OwnSignup, event: ShownEvent | undefined, actions: OwnActions): TemplateResult => {
  const { contact, attendance, changeUntil, companions, name } = own;
  const canChange = isAlive(own) && (!changeUntil || Date.parse(changeUntil) > Date.now());
  const change = msg('Muuta tätä', { desc: 'event-signup-own: changes one thing' });
  const coming = msg('Osallistuminen', { desc: 'event-signup-own: name of how one comes' });
  const reach = msg('Yhteystietosi', { desc: 'event-signup-own: name of the contact' });
  const isHybrid = event !== undefined && attendances(event).length > 1;
  return html`${datesView(own.dates)}
    ${
      isAlive(own)
        ? html`<dl class="review">
              ${name ? row(msg('Nimi', { desc: 'event-signup-own: name of the name' }), name) : nothing}
              ${row(
                coming,
                html`${isHybrid || attendance === 'remote' ? html`<p>${attendanceNames()[attendance]}</p>` : nothing}
                  <p>${msg(str`Kanssasi tulijoita: ${companions}`, { desc: 'event-signup-own: companions' })}</p>`,
                canChange && event ? changeButton(change, coming, () => actions.change('coming')) : nothing,
              )}
              ${
                contact
                  ? row(
                      reach,
                      `${wayNames()[contact.way]}: ${contact.value}`,
                      canChange ? changeButton(change, reach, () => actions.change('contact')) : nothing,
                    )
                  : nothing
              }
              ${needsRow(own, canChange, actions)}
            </dl>
            ${
              changeUntil && canChange
                ? html`<p class="soft">
                    ${msg(str`Voit muuttaa tietoja, kunnes on ${formatMoment(changeUntil)}.`, { desc: 'event-signup-own: until when changes are taken' })}
                  </p>`
                : nothing
            }`
        : nothing
    }
    <p class="soft">${msg(str`Kaikki tiedot poistetaan ${formatDay(own.deleteOn)}.`, { desc: 'event-signup-own: when it is deleted' })}</p>
    ${
      isAlive(own) && actions.askCancel
        ? html`<div class="actions no-print">
            <button type="button" class="quiet" data-ask-cancel @click=${actions.askCancel}>
              ${msg('Peru ilmoittautuminen', { desc: 'event-signup-own: first step of cancelling' })}
            </button>
          </div>`
        : nothing
    }`;
};

/** The second step of a cancellation. */
export const cancelPanel = (level: number, cancel: () => void, keep: () => void): TemplateResult =>
  html`<div class="panel stop" part="cancel" role="group" data-panel>
    ${heading(level, msg('Haluatko perua paikkasi?', { desc: 'event-signup-own: asks once more' }))}
    <p>${msg('Paikkasi annetaan seuraavalle jonossa. Et saa sitä takaisin.', { desc: 'event-signup-own: what cancelling means' })}</p>
    <div class="actions">
      <button type="button" data-cancel @click=${cancel}>${msg('Kyllä, peru paikka', { desc: 'event-signup-own: cancels' })}</button>
      <button type="button" class="quiet" @click=${keep}>${msg('En peru', { desc: 'event-signup-own: keeps the place' })}</button>
    </div>
  </div>`;

/** It is not known, or it was not taken. */
export const troublePanel = (
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

/** Where one types or pastes the own link. */
export const askingView = (typed: string, isWrong: boolean): TemplateResult =>
  html`<div class="field ${isWrong ? 'wrong' : ''}">
    <label class="name" for="f-key">${msg('Oma linkki', { desc: 'event-signup-own: name of the field for the link' })}</label>
    ${
      isWrong
        ? html`<p class="message" id="error-key">
            ${msg('Tarkista linkki. Siinä on tunnus, piste ja 22 merkkiä.', { desc: 'event-signup-own: link of a wrong form' })}
          </p>`
        : nothing
    }
    <p class="hint" id="hint-key">
      ${msg('Linkki on kuitissa, jonka sait. Voit myös kirjoittaa vain sen lopun: tunnuksen, pisteen ja muut merkit.', { desc: 'event-signup-own: hint at the link' })}
    </p>
    <input
      type="text"
      id="f-key"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-describedby=${isWrong ? 'error-key hint-key' : 'hint-key'}
      aria-invalid=${isWrong ? 'true' : 'false'}
      .value=${typed}
    />
  </div>`;
