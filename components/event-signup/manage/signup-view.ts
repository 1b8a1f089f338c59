import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OwnSignup } from '../../../src/contract/signups.js';
import { formatDay, formatInstant } from '../../../src/localization/dates.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { msg, str } from '../../../src/localization/msg.js';
import { arrivalView } from '../detail/facts.js';
import { attendanceNames, companionsText, supportPersonText, wayNames } from '../form/messages.js';
import { datesView } from '../receipt/dates.js';
import { isActive } from './change.js';
import type { Change } from './change.js';
import type { Stage } from './manage-state.js';
import { liveText } from '../../shared/live-text.js';
import { endpointTime } from '../../../src/transport/present-time.js';

/** The heading of each stage. */
export const manageTitle = (stage: Stage): string => {
  if (stage.name === 'cancelled') {
    return stage.hadSeat
      ? msg('Paikkasi on peruttu', { desc: 'event-signup-manage: heading, cancelled' })
      : msg('Ilmoittautumisesi on peruttu', { desc: 'event-signup-manage: heading, cancelled without a seat' });
  }
  if (stage.name === 'changed') return msg('Muutos on tallennettu', { desc: 'event-signup-manage: heading, changed' });
  return msg('Oma ilmoittautumisesi', { desc: 'event-signup-manage: heading' });
};

/** What a person can do with the signup. */
export interface SignupActions {
  change(what: Change): void;
  deleteNeeds(): void;
  /** None while it is being asked. */
  readonly askCancel: (() => void) | undefined;
}

const changeButton = (text: string, name: string, press: () => void) =>
  html`<button type="button" class="link" aria-label=${`${text}: ${name}`} @click=${press}>${liveText(text)}</button>`;

const changeText = (): string => msg('Muuta', { id: 'msg-change-signup', desc: 'event-signup-manage: changes one thing' });

const row = (name: string, value: unknown, buttons: unknown = nothing) =>
  html`<div>
    <dt>${liveText(name)}</dt>
    <dd>${value}</dd>
    <dd class="no-print">${buttons}</dd>
  </div>`;

const needsRow = (signup: OwnSignup, canChange: boolean, actions: SignupActions) => {
  const name = msg('Tuki', { desc: 'event-signup-manage: name of the needs' });
  const given = msg('Kerroit, mitä tukea tarvitset. Emme näytä sitä täällä.', { desc: 'event-signup-manage: needs were told' });
  const none = msg('Et ole pyytänyt tukea.', { desc: 'event-signup-manage: no needs were told' });
  const tell = signup.needsTold
    ? msg('Kerro uudelleen', { desc: 'event-signup-manage: tells the needs anew' })
    : msg('Pyydä tukea', { desc: 'event-signup-manage: tells the needs' });
  return row(
    name,
    signup.needsTold ? given : none,
    html`${canChange ? changeButton(tell, name, () => actions.change('needs')) : nothing}
    ${signup.needsTold ? changeButton(msg('Poista', { desc: 'event-signup-manage: deletes the needs' }), name, () => actions.deleteNeeds()) : nothing}`,
  );
};

const comingRow = (signup: OwnSignup, event: ShownEvent | undefined, canChange: boolean, actions: SignupActions) => {
  const name = msg('Osallistuminen', { desc: 'event-signup-manage: name of how one comes' });
  return row(
    name,
    html`<p>${attendanceNames()[signup.attendance]}</p>
      ${signup.companions > 0 ? html`<p>${companionsText(signup.companions)}</p>` : nothing}
      ${signup.supportPerson ? html`<p>${supportPersonText()}</p>` : nothing}`,
    canChange && event ? changeButton(changeText(), name, () => actions.change('coming')) : nothing,
  );
};

const contactRow = ({ contact }: OwnSignup, canChange: boolean, actions: SignupActions) => {
  const name = msg('Yhteystietosi', { desc: 'event-signup-manage: name of the contact' });
  if (!contact) return nothing;
  const button = canChange ? changeButton(changeText(), name, () => actions.change('contact')) : nothing;
  return row(name, `${wayNames()[contact.way]}: ${contact.value}`, button);
};

const rows = (signup: OwnSignup, event: ShownEvent | undefined, actions: SignupActions): TemplateResult => {
  const { changeUntil, name } = signup;
  const canChange = !changeUntil || !(Date.parse(changeUntil) <= endpointTime());
  return html`<dl class="review">
      ${name ? row(msg('Nimi', { desc: 'event-signup-manage: name of the name' }), name) : nothing}
      ${comingRow(signup, event, canChange, actions)} ${contactRow(signup, canChange, actions)} ${needsRow(signup, canChange, actions)}
    </dl>
    ${
      changeUntil && canChange
        ? html`<p class="soft">
            ${msg(str`Voit muuttaa tietoja viimeistään ${formatInstant(changeUntil)}.`, { desc: 'event-signup-manage: until when changes are taken' })}
          </p>`
        : nothing
    }`;
};

/** The signup with what can be changed. @param event absent when it could not be fetched: then its dates cannot be changed */
export const signupView = (signup: OwnSignup, event: ShownEvent | undefined, actions: SignupActions): TemplateResult =>
  html`${datesView(signup.dates)} ${event && isActive(signup) ? arrivalView(event, signup.attendance) : nothing}
    ${isActive(signup) ? rows(signup, event, actions) : nothing}
    <p class="soft">
      ${msg(str`Poistamme kaikki tietosi viimeistään ${formatDay(signup.deleteOn)}.`, { desc: 'event-signup-manage: when it is deleted' })}
    </p>
    ${
      isActive(signup) && actions.askCancel
        ? html`<div class="actions no-print">
            <button type="button" class="quiet" data-ask-cancel @click=${actions.askCancel}>
              ${msg('Peru ilmoittautuminen', { desc: 'event-signup-manage: first step of cancelling' })}
            </button>
          </div>`
        : nothing
    }`;
