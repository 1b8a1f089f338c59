import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { statusSentence } from '../../../components/shared/follow-up/status-sentence.js';
import { FEEDBACK_MARKS } from '../../../src/contract/vocabulary.js';
import { common } from '../shared/common-texts.js';
import { selectField } from '../shared/fields.js';
import { languageName, markName, statusName, wayName } from '../shared/names.js';
import { deskLanguage } from '../shared/texts.js';
import type { DeskFeedback, FixedText } from '../transport/staff-types.js';
import { oneTexts } from './one-texts.js';
import type { OutcomeChoice } from './outcome-choice.js';
import { SETTABLE } from './work-state.js';
import type { Work, WorkEvent } from './work-state.js';

interface WorkParts {
  readonly work: Work;
  readonly feedback: DeskFeedback;
  readonly isSaving: boolean;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly fixedTexts: readonly FixedText[];
  readonly outcomes: OutcomeChoice;
  readonly dispatch: (event: WorkEvent) => void;
  readonly save: (name: 'status' | 'marks' | 'pass' | 'outcome' | 'contact') => void;
  readonly askContact: () => void;
}

/** What the person reads by the code. The sentence is in the language of the desk, the fixed text in that of the person. */
const clientView = ({ work, feedback, fixedTexts }: WorkParts): TemplateResult => {
  const note = fixedTexts.find(({ id }) => id === work.note);
  const language = note && feedback.language in note.texts ? feedback.language : 'fi';
  return html`<div class="seen" data-client>
    <p class="soft">${oneTexts().clientSees} (${languageName(feedback.language)})</p>
    <p>${statusSentence(work.status)}</p>
    ${note ? html`<p lang=${language}>${note.texts[language]}</p>` : nothing}
  </div>`;
};

const statusView = (parts: WorkParts): TemplateResult => {
  const { work, fixedTexts, dispatch, save, isSaving } = parts;
  const texts = oneTexts();
  const choose = (name: 'status' | 'note') => (value: string) => dispatch({ type: 'chosen', name, value });
  const notes = fixedTexts.map(({ id, texts: words }) => [id, words[deskLanguage()] ?? id] as const);
  const statuses = SETTABLE.map((status) => [status, statusName(status)] as const);
  return html`<section>
    <h3>${texts.statusTitle}</h3>
    ${selectField({ id: 'set-status', label: texts.status, value: work.status, changed: choose('status') }, statuses)}
    ${selectField({ id: 'note', label: texts.note, value: work.note, changed: choose('note') }, notes, texts.noNote)} ${clientView(parts)}
    <div class="actions"><button type="button" ?disabled=${isSaving} @click=${() => save('status')}>${texts.setStatus}</button></div>
  </section>`;
};

const marksView = ({ work, feedback, dispatch, save, isSaving }: WorkParts): TemplateResult => {
  const isSame = [...work.marks].sort().join() === [...feedback.marks].sort().join();
  return html`<section>
    <fieldset>
      <legend>${oneTexts().marks}</legend>
      <div class="choices">
        ${FEEDBACK_MARKS.map(
          (mark) =>
            html`<label class="choice"
              ><input
                type="checkbox"
                .checked=${work.marks.includes(mark)}
                @change=${() => dispatch({ type: 'mark-toggled', mark })}
              />${markName(mark)}</label
            >`,
        )}
      </div>
    </fieldset>
    ${isSame ? nothing : html`<button type="button" class="quiet" ?disabled=${isSaving} @click=${() => save('marks')}>${oneTexts().saveMarks}</button>`}
  </section>`;
};

const passView = ({ work, units, dispatch, save, isSaving }: WorkParts): TemplateResult => {
  const texts = oneTexts();
  const changed = (value: string) => dispatch({ type: 'chosen', name: 'passTo', value });
  const options = units.map(({ id, name }) => [id, name] as const);
  return html`<section>
    <h3>${texts.passTitle}</h3>
    ${selectField({ id: 'pass-to', label: texts.passTo, value: work.passTo, changed }, options, texts.choose)}
    ${
      work.passTo
        ? html`<div class="actions">
            <button type="button" class="quiet" ?disabled=${isSaving} @click=${() => save('pass')}>${texts.pass}</button>
          </div>`
        : nothing
    }
  </section>`;
};

const outcomeView = ({ work, feedback, outcomes, dispatch, save, isSaving }: WorkParts): TemplateResult => {
  const texts = oneTexts();
  return html`<section>
    <h3>${texts.outcomeTitle}</h3>
    ${outcomes.view({
      id: 'outcome',
      label: texts.outcome,
      value: work.outcome,
      changed: (value) => dispatch({ type: 'chosen', name: 'outcome', value }),
    })}
    ${
      work.outcome === (feedback.outcome ?? '')
        ? nothing
        : html`<div class="actions">
            <button type="button" class="quiet" ?disabled=${isSaving} @click=${() => save('outcome')}>${texts.saveOutcome}</button>
          </div>`
    }
  </section>`;
};

const shownContact = ({ work, feedback, dispatch, save, isSaving }: WorkParts): TemplateResult | typeof nothing => {
  const texts = oneTexts();
  if (work.contact.stage !== 'shown') return nothing;
  const { name, way, value } = work.contact.value;
  const hide = () => dispatch({ type: 'contact', reference: feedback.reference, contact: { stage: 'hidden' } });
  const ask = (isAsked: boolean) => () => dispatch({ type: 'contact-deletion', isAsked });
  return html`<dl>
      ${
        name
          ? html`<dt>${texts.name}</dt>
              <dd>${name}</dd>`
          : nothing
      }
      <dt>${wayName(way)}</dt>
      <dd data-contact><strong>${value}</strong></dd>
    </dl>
    ${
      work.isDeletingContact
        ? html`<div class="panel stop" role="alert" data-sure tabindex="-1">
            <p>${texts.deleteContactSure}</p>
            <button type="button" ?disabled=${isSaving} @click=${() => save('contact')}>${texts.deleteContact}</button>
            <button type="button" class="link" @click=${ask(false)}>${common().cancel}</button>
          </div>`
        : html`<div class="actions">
            <button type="button" class="link" data-hide-contact @click=${hide}>${texts.hideContact}</button>
            <button type="button" class="link" data-delete-contact @click=${ask(true)}>${texts.deleteContact}</button>
          </div>`
    }`;
};

const contactView = (parts: WorkParts): TemplateResult | typeof nothing => {
  const { work, feedback, askContact } = parts;
  const texts = oneTexts();
  if (!feedback.contactWay) return nothing;
  const { stage } = work.contact;
  return html`<section>
    <h3>${texts.contactTitle}</h3>
    <p>${texts.way}: ${wayName(feedback.contactWay)}</p>
    ${
      stage === 'shown'
        ? shownContact(parts)
        : html`<p class="hint" id="contact-hint">${texts.contactHint}</p>
            ${stage === 'failed' ? html`<p class="message" role="alert">${common().failed}</p>` : nothing}
            ${stage === 'gone' ? html`<p role="status">${texts.contactGone}</p>` : nothing}
            <button
              type="button"
              class="quiet"
              data-show-contact
              aria-describedby="contact-hint"
              ?disabled=${stage === 'asking'}
              @click=${askContact}
            >
              ${texts.showContact}
            </button>`
    }
  </section>`;
};

/** What can be done with one feedback: reply, tell, mark, pass on, link. */
export const workView = (parts: WorkParts): TemplateResult =>
  html`<div class="tools card" role="group" aria-label=${oneTexts().work}>
    ${contactView(parts)} ${statusView(parts)} ${outcomeView(parts)} ${passView(parts)} ${marksView(parts)}
  </div>`;
