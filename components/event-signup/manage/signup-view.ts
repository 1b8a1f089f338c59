import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OwnSignup } from '../../../src/contract/signups.js';
import { formatDay } from '../../../src/localization/dates.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { attendanceNames, supportPersonText, wayNames } from '../form/messages.js';
import { datesView } from '../receipt/dates.js';
import { formatMoment } from '../../../src/localization/weekdays.js';
import { isAlive } from './change.js';
import type { Change } from './change.js';
import type { Stage } from './stage.js';

/** The heading of each stage. @param hadSeat whether what was cancelled was a seat */
export const titleOf = (stage: Stage, hadSeat: boolean): string => {
  if (stage === 'cancelled') {
    return hadSeat
      ? msg('Paikkasi on peruttu', { desc: 'event-signup-manage: heading, cancelled' })
      : msg('Ilmoittautumisesi on peruttu', { desc: 'event-signup-manage: heading, cancelled without a seat' });
  }
  if (stage === 'changed') return msg('Muutos on tallennettu', { desc: 'event-signup-manage: heading, changed' });
  return msg('Oma ilmoittautumisesi', { desc: 'event-signup-manage: heading' });
};

/** What the view of an own signup asks the widget to do. */
export interface OwnActions {
  change(what: Change): void;
  deleteNeeds(): void;
  /** None while it is being asked. */
  readonly askCancel: (() => void) | undefined;
}

const changeButton = (text: string, name: string, press: () => void) =>
  html`<button type="button" class="link" aria-label=${`${text}: ${name}`} @click=${press} .textContent=${text}></button>`;

const changeText = (): string => msg('Muuta tätä', { desc: 'event-signup-manage: changes one thing' });

const row = (name: string, value: unknown, buttons: unknown = nothing) =>
  html`<div>
    <dt .textContent=${name}></dt>
    <dd>${value}</dd>
    <dd class="no-print">${buttons}</dd>
  </div>`;

const needsRow = (own: OwnSignup, canChange: boolean, actions: OwnActions) => {
  const name = msg('Tuen tarpeet', { desc: 'event-signup-manage: name of the needs' });
  const told = msg('Kerroit tarpeesi. Emme näytä niitä täällä.', { desc: 'event-signup-manage: needs were told' });
  const untold = msg('Et ole kertonut tarpeita.', { desc: 'event-signup-manage: no needs were told' });
  const tell = own.needsTold
    ? msg('Kerro uudelleen', { desc: 'event-signup-manage: tells the needs anew' })
    : msg('Kerro tarpeista', { desc: 'event-signup-manage: tells the needs' });
  return row(
    name,
    own.needsTold ? told : untold,
    html`${canChange ? changeButton(tell, name, () => actions.change('needs')) : nothing}
    ${own.needsTold ? changeButton(msg('Poista', { desc: 'event-signup-manage: deletes the needs' }), name, () => actions.deleteNeeds()) : nothing}`,
  );
};

const comingRow = (own: OwnSignup, event: ShownEvent | undefined, canChange: boolean, actions: OwnActions) => {
  const name = msg('Osallistuminen', { desc: 'event-signup-manage: name of how one comes' });
  return row(
    name,
    html`<p>${attendanceNames()[own.attendance]}</p>
      ${
        own.companions > 0
          ? html`<p>${msg(str`Kanssasi tulijoita: ${own.companions}`, { desc: 'event-signup-manage: companions' })}</p>`
          : nothing
      }
      ${own.supportPerson ? html`<p>${supportPersonText()}</p>` : nothing}`,
    canChange && event ? changeButton(changeText(), name, () => actions.change('coming')) : nothing,
  );
};

const contactRow = ({ contact }: OwnSignup, canChange: boolean, actions: OwnActions) => {
  const name = msg('Yhteystietosi', { desc: 'event-signup-manage: name of the contact' });
  if (!contact) return nothing;
  const button = canChange ? changeButton(changeText(), name, () => actions.change('contact')) : nothing;
  return row(name, `${wayNames()[contact.way]}: ${contact.value}`, button);
};

const rows = (own: OwnSignup, event: ShownEvent | undefined, actions: OwnActions): TemplateResult => {
  const { changeUntil, name } = own;
  const canChange = !changeUntil || Date.parse(changeUntil) > Date.now();
  return html`<dl class="review">
      ${name ? row(msg('Nimi', { desc: 'event-signup-manage: name of the name' }), name) : nothing}
      ${comingRow(own, event, canChange, actions)} ${contactRow(own, canChange, actions)} ${needsRow(own, canChange, actions)}
    </dl>
    ${
      changeUntil && canChange
        ? html`<p class="soft">
            ${msg(str`Voit muuttaa tietoja tähän asti: ${formatMoment(changeUntil)}.`, { desc: 'event-signup-manage: until when changes are taken' })}
          </p>`
        : nothing
    }`;
};

/** The signup as it stands, with what can be changed. @param event unknown where it could not be had: then its dates cannot be changed */
export const ownView = (own: OwnSignup, event: ShownEvent | undefined, actions: OwnActions): TemplateResult =>
  html`${datesView(own.dates)} ${isAlive(own) ? rows(own, event, actions) : nothing}
    <p class="soft">
      ${msg(str`Poistamme kaikki tietosi viimeistään ${formatDay(own.deleteOn)}.`, { desc: 'event-signup-manage: when it is deleted' })}
    </p>
    ${
      isAlive(own) && actions.askCancel
        ? html`<div class="actions no-print">
            <button type="button" class="quiet" data-ask-cancel @click=${actions.askCancel}>
              ${msg('Peru ilmoittautuminen', { desc: 'event-signup-manage: first step of cancelling' })}
            </button>
          </div>`
        : nothing
    }`;
