import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { hasNeeds } from '../../../../src/domain/signup-draft.js';
import type { Basis, SignupDraft } from '../../../../src/domain/signup-draft.js';
import { needNames } from '../../detail/labels.js';
import { textField, tickField } from './controls.js';
import type { FieldState } from './controls.js';
import { liveText } from '../../../shared/live-text.js';

/** What the checklist of needs shows; a change of a signup asks with the same one. */
export interface NeedsModel {
  readonly draft: Pick<SignupDraft, 'needs' | 'otherNeed' | 'consent'>;
  readonly basis: Basis;
  /** Who sees them; in the basic form. */
  readonly seenBy: string | undefined;
  /** The day on which they are deleted, as it is written. */
  readonly until: string | undefined;
  readonly state: (field: 'other-need' | 'consent') => FieldState;
}

const whyView = ({ seenBy, until }: NeedsModel): TemplateResult =>
  html`<p>
      ${msg('Kerro, mitä tarvitset, jotta voit osallistua. Voit jättää tämän tyhjäksi.', { desc: 'event-signup-form: why needs are asked' })}
    </p>
    ${
      seenBy || until
        ? html`<p class="soft">
            ${seenBy ? msg(str`Tarpeesi näkee vain ${seenBy}.`, { desc: 'event-signup-form: who sees the needs' }) : nothing}
            ${until ? msg(str`Tarpeet poistetaan viimeistään ${until}.`, { desc: 'event-signup-form: when the needs are deleted' }) : nothing}
            ${msg('Niitä ei näytetä myöhemmin edes sinulle.', { desc: 'event-signup-form: needs are never shown again' })}
          </p>`
        : nothing
    }`;

const checklist = ({ draft }: NeedsModel): TemplateResult =>
  html`<fieldset class="field">
    <legend>${msg('Valitse, mitä tarvitset', { desc: 'event-signup-form: name of the checklist of needs' })}</legend>
    <div class="choices many">
      ${Object.entries(needNames()).map(
        ([need, name]) =>
          html`<label class="choice"
            ><input type="checkbox" name="needs" .value=${need} .checked=${(draft.needs as readonly string[]).includes(need)} /><span
              >${liveText(name)}</span
            ></label
          >`,
      )}
    </div>
  </fieldset>`;

/** A checklist and a free text, with their own explanation: these may tell of one's health. */
export const needsFields = (model: NeedsModel): TemplateResult => {
  const { draft, basis, state } = model;
  return html`${whyView(model)} ${checklist(model)}
  ${textField({
    ...state('other-need'),
    id: 'other-need',
    label: msg('Mitä muuta tarvitset?', { desc: 'event-signup-form: free text of the needs' }),
    value: draft.otherNeed,
  })}
  ${
    basis === 'consent' && hasNeeds(draft)
      ? tickField({
          ...state('consent'),
          id: 'consent',
          label: msg('Annan luvan käyttää näitä tietoja tapahtuman järjestelyihin.', { desc: 'event-signup-form: consent to the needs' }),
          isChecked: draft.consent,
        })
      : nothing
  }`;
};
