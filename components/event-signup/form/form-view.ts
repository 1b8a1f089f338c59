import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import type { SignupDraft } from '../../../src/domain/signup-draft.js';
import { msg, str } from '../../../src/localization/msg.js';
import { heading } from '../../shared/heading.js';
import { liveText } from '../../shared/live-text.js';
import { hyphenated } from '../common/hyphenated.js';
import { applyText, drawText } from '../detail/labels.js';
import type { FormModel } from './fields/attendance.js';
import { sectionName, sectionView } from './fields/sections.js';
import type { Section } from './fields/sections.js';
import { sendAgainText } from './messages.js';
import { chosenTexts } from './review.js';
import type { Stage } from './form-state.js';
import type { Steps } from './steps.js';

/** All sections, or the one on screen with how far one has come. */
export const sectionsView = ({ sections, position }: Steps, section: Section, model: FormModel): TemplateResult => {
  const level = model.settings.level + 1;
  if (!model.settings.isOneAtATime) {
    return html`${sections.map((one) => html`<section class="part">${heading(level, sectionName(one))}${sectionView(one, model)}</section>`)}`;
  }
  return html`<section class="part">
    <div class="step">
      ${heading(level, sectionName(section))}
      <p class="soft">${msg(str`Vaihe ${position}, yhteensä ${sections.length + 1}`, { desc: 'event-signup-form: progress' })}</p>
    </div>
    ${sectionView(section, model)}
  </section>`;
};

/** The form's first heading. */
export const formTitle = ({ signup: { mode } }: ShownEvent, { isInReview }: Steps): string => {
  if (isInReview) return msg('Tarkista tietosi', { desc: 'event-signup-form: heading of the review' });
  if (mode === 'application') return applyText();
  return mode === 'lottery' ? drawText() : msg('Ilmoittaudu mukaan', { desc: 'event-signup-form: heading of a signup' });
};

/** What was chosen so far, above the fields and at each step; in the review that is a row of its own. */
export const summaryView = (model: FormModel, { isInReview }: Steps): TemplateResult => {
  const { event, draft } = model;
  const place = draft.attendance === 'remote' ? undefined : event.place?.name;
  return html`<div class="summary" part="summary">
    <p class="about" dir="auto" lang=${event.language}>${liveText(hyphenated(event.title, event.language))}</p>
    ${isInReview ? nothing : html`<p>${liveText([...chosenTexts(model), place].filter(Boolean).join(' · '))}</p>`}
  </div>`;
};

/** What the one primary button does next. */
const buttonText = (stage: Stage, { isReviewed, isInReview, next, isApplication }: Steps): string => {
  if (stage.name === 'not-confirmed' || stage.name === 'refused') return sendAgainText();
  if (isReviewed && !isInReview) {
    return next
      ? msg('Jatka', { desc: 'event-signup-form: to the next step' })
      : msg('Jatka tietojen tarkistukseen', { desc: 'event-signup-form: to the review' });
  }
  return isApplication
    ? msg('Lähetä hakemus', { desc: 'event-signup-form: sends an application' })
    : msg('Lähetä ilmoittautuminen', { desc: 'event-signup-form: sends a signup' });
};

/** The one primary button, or the progress of the sending. Where the event is full for just this draft, its panel has the buttons. */
export const actionsView = (stage: Stage, draft: SignupDraft, steps: Steps, status: string): TemplateResult => {
  const isSending = stage.name === 'sending';
  const send = html`<button part="send" ?hidden=${isSending}>${liveText(buttonText(stage, steps))}</button>`;
  return html`<div class="actions no-print">
    ${stage.name === 'full' && draft === stage.draft ? nothing : send}
    <p id="status" tabindex="-1" ?hidden=${!isSending}>${liveText(isSending ? status : '')}</p>
  </div>`;
};
