import { html, noChange, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SupportNeed } from '../../../../src/contract/vocabulary.js';
import { attendances } from '../../../../src/domain/event-availability.js';
import type { ShownEvent } from '../../../../src/domain/event-reader.js';
import { hasNeeds } from '../../../../src/domain/signup-draft.js';
import type { SignupDraft } from '../../../../src/domain/signup-draft.js';
import { msg, str } from '../../../../src/localization/msg.js';
import { needNames } from '../../detail/labels.js';
import type { SignupSettings } from '../../settings.js';
import { keptUntil } from '../privacy-notice.js';
import { textField, tickField } from './controls.js';
import type { FieldState } from './controls.js';

/** What the checklist of support shows; a change of a signup asks with the same one. */
export interface NeedsModel {
  readonly event: ShownEvent;
  readonly draft: Pick<SignupDraft, 'needs' | 'otherNeed' | 'consent'>;
  readonly settings: Pick<SignupSettings, 'basis' | 'reader' | 'keepDays'>;
  readonly state: (field: 'other-need' | 'consent') => FieldState;
}

const seenByText = ({ event, settings: { reader } }: NeedsModel): string | undefined => {
  if (event.contactPerson) return msg('Tiedon näkee vain yhteyshenkilö.', { desc: 'event-signup-form: who sees the needs' });
  return reader && msg(str`Tiedon näkee vain: ${reader}.`, { desc: 'event-signup-form: who sees the needs, by name' });
};

const whyView = (model: NeedsModel): TemplateResult => {
  const until = keptUntil(model.event, model.settings.keepDays);
  const seenBy = seenByText(model);
  return html`<p>
      ${msg('Kerro, mitä tukea tarvitset, jotta voit osallistua. Voit jättää tämän tyhjäksi.', { desc: 'event-signup-form: why needs are asked' })}
    </p>
    ${
      seenBy || until
        ? html`<p class="soft">
            ${seenBy}
            ${until ? msg(str`Se poistetaan viimeistään ${until}.`, { desc: 'event-signup-form: when the needs are deleted' }) : nothing}
            ${msg('Sitä ei näytetä myöhemmin edes sinulle.', { desc: 'event-signup-form: needs are never shown again' })}
          </p>`
        : nothing
    }`;
};

const boxes = (needs: readonly SupportNeed[], { draft }: NeedsModel): TemplateResult => {
  const names = needNames();
  return html`<div class="choices many">
    ${needs.map(
      (need) =>
        html`<label class="choice"
          ><input type="checkbox" name="needs" .value=${need} .checked=${draft.needs.includes(need)} /><span>${names[need]}</span></label
        >`,
    )}
  </div>`;
};

/** What this event offers is on screen, the rest is behind a press; what was chosen before is never hidden. */
const checklist = (model: NeedsModel): TemplateResult => {
  const { event, draft } = model;
  const known = (Object.keys(needNames()) as SupportNeed[]).filter((need) => need !== 'remote' || attendances(event).includes(need));
  const offered = known.filter((need) => event.support.includes(need));
  const others = known.filter((need) => !event.support.includes(need));
  const isChosen = others.some((need) => draft.needs.includes(need));
  return html`<fieldset class="field">
    <legend>${msg('Valitse tarvitsemasi tuki', { desc: 'event-signup-form: name of the checklist of needs' })}</legend>
    ${offered.length > 0 ? boxes(offered, model) : nothing}
    <details ?open=${isChosen || noChange}>
      <summary>${msg('Muu tuki', { desc: 'event-signup-form: opens the support that the event does not offer by itself' })}</summary>
      ${boxes(others, model)}
    </details>
  </fieldset>`;
};

/** A checklist and a free text, with their own explanation: these may tell of one's health. */
export const needsFields = (model: NeedsModel): TemplateResult => {
  const {
    draft,
    settings: { basis },
    state,
  } = model;
  return html`${whyView(model)} ${checklist(model)}
  ${textField({
    ...state('other-need'),
    id: 'other-need',
    label: msg('Mitä muuta tukea tarvitset?', { desc: 'event-signup-form: free text of the needs' }),
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
