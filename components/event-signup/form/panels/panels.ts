import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Code } from '../../../../src/domain/personal-data.js';
import type { SignupFault } from '../../../../src/domain/signup-check.js';
import type { SignupDraft } from '../../../../src/domain/signup-draft.js';
import { msg } from '../../../../src/localization/msg.js';
import { liveText } from '../../../shared/live-text.js';
import { stopPanel } from '../../../shared/stop-panel.js';
import { againOrCopy } from './copy.js';
import type { CopyActions } from './copy.js';
import type { RefusalReason } from '../form-state.js';
import { codeText, faultText } from '../messages.js';

/** What the panels above the form ask it to do. */
export interface PanelActions extends CopyActions {
  readonly level: number;
  /** Moves the focus to a field; the link's own jump would change the host page's address. */
  goTo(field: string): void;
  removeCodes(): void;
}

const link = (field: string, text: string, actions: PanelActions) => {
  const go = (event: Event) => {
    event.preventDefault();
    actions.goTo(field);
  };
  return html`<li><a href="#f-${field}" @click=${go}>${liveText(text)}</a></li>`;
};

/** What has to be fixed, with links to the fields (WCAG 3.3.1). */
export const errorSummary = (faults: readonly SignupFault[], draft: SignupDraft, actions: PanelActions): TemplateResult =>
  stopPanel(
    'error-summary',
    actions.level,
    msg('Ilmoittautumisessa on korjattavaa', { desc: 'event-signup-form: heading of the error summary' }),
    html`<ul>
      ${faults.map((fault) => link(fault.field, faultText(fault, draft), actions))}
    </ul>`,
  );

/** A personal identity code stops the sending before any request, and goes by one press. */
export const codePanel = (codes: readonly Code[], actions: PanelActions): TemplateResult => {
  const fields = [...new Set(codes.flatMap(({ parts }) => parts.map(({ field }) => field)))];
  const isPlaced = codes.some(({ parts }) => parts.some(({ start, end }) => end > start));
  const title = msg('Poista henkilötunnus, ennen kuin lähetät', { desc: 'event-signup-form: heading, a code was found' });
  const inside = html`<p>
      ${msg('Tiedoissasi näyttää olevan henkilötunnus. Emme tarvitse sitä. Mitään ei ole vielä lähetetty.', { desc: 'event-signup-form: a code was found' })}
    </p>
    <ul>
      ${fields.map((field) => link(field, codeText(), actions))}
    </ul>
    ${
      isPlaced
        ? html`<div class="actions">
            <button type="button" @click=${() => actions.removeCodes()}>
              ${msg('Poista henkilötunnus tiedoista', { desc: 'event-signup-form: removes the code' })}
            </button>
          </div>`
        : nothing
    }`;
  return stopPanel('code-panel', actions.level, title, inside);
};

/** After the removal: the rest is kept, and nothing was sent yet. */
export const codeRemovedPanel = (): TemplateResult =>
  html`<p class="panel" tabindex="-1" data-panel>
    ${msg('Henkilötunnus on poistettu. Muut tiedot ovat tallella. Voit nyt jatkaa.', { desc: 'event-signup-form: the code is removed' })}
  </p>`;

/**
 * We do not know whether it arrived. The same key goes with "try again", so our endpoint stores it once; whether the host's own does, we do
 * not know, and what was changed since is another signup.
 */
export const unsurePanel = (isEdited: boolean, isByHost: boolean, actions: PanelActions): TemplateResult =>
  stopPanel(
    'unsure',
    actions.level,
    msg('Emme tiedä vielä, tuliko ilmoittautumisesi perille', { desc: 'event-signup-form: heading, not confirmed' }),
    html`<p>
        ${msg('Tietosi ovat tallella tällä sivulla. Yritä uudelleen.', { desc: 'event-signup-form: not confirmed, what to do' })}
        ${
          isEdited || isByHost
            ? nothing
            : msg('Ilmoittautumisesi tallentuu vain kerran, vaikka se olisi jo tullut perille.', {
                desc: 'event-signup-form: not confirmed, stored once',
              })
        }
      </p>
      ${
        isEdited
          ? html`<p>
              ${msg('Muutit tietoja. Jos aiempi ilmoittautuminen tuli perille, saamme nyt kaksi. Kerro siitä järjestäjälle.', {
                desc: 'event-signup-form: not confirmed, then edited',
              })}
            </p>`
          : nothing
      }
      ${againOrCopy(true, actions)}`,
  );

/** We know that nothing was stored. */
export const refusedPanel = (reason: RefusalReason, actions: PanelActions): TemplateResult => {
  const texts = {
    'no-endpoint': msg('Ilmoittautumista ei voi lähettää täältä juuri nyt', { desc: 'event-signup-form: heading, nowhere to send' }),
    'signup-closed': msg('Ilmoittautuminen ehti päättyä', { desc: 'event-signup-form: heading, closed meanwhile' }),
    refused: msg('Ilmoittautumista ei voitu ottaa vastaan', { desc: 'event-signup-form: heading, refused' }),
  };
  return stopPanel(
    'refused',
    actions.level,
    texts[reason],
    html`<p>
        ${msg('Mitään ei tallennettu. Tietosi ovat tallella tällä sivulla. Voit yrittää uudelleen tai ilmoittautua muulla tavalla.', {
          desc: 'event-signup-form: refused, what to do',
        })}
      </p>
      ${againOrCopy(reason !== 'signup-closed', actions)}`,
  );
};
