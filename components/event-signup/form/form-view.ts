import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SignupDraft } from '../../../src/domain/signup-draft.js';
import { heading } from '../../shared/heading.js';
import { buttonText } from './button-text.js';
import type { FormModel } from './fields/attendance.js';
import type { FormStage, SignupFlow } from './flow.js';
import { sectionName, sectionView } from './fields/sections.js';
import type { Walk } from './steps.js';

/** All sections, or the one on screen with how far one has come. */
export const sectionsView = (walk: Walk, model: FormModel): TemplateResult => {
  const level = model.settings.level + 1;
  const { sections, section, place } = walk;
  if (!model.settings.isOneAtATime) {
    return html`${sections.map((one) => html`<section class="part">${heading(level, sectionName(one))}${sectionView(one, model)}</section>`)}`;
  }
  return html`<section class="part">
    <p class="soft">${msg(str`Vaihe ${place} / ${sections.length + 1}`, { desc: 'event-signup-form: progress' })}</p>
    <div class="step">${heading(level, sectionName(section))}</div>
    ${sectionView(section, model)}
  </section>`;
};

/** The form's first heading. */
export const formTitle = ({ isApplication }: Walk): string =>
  isApplication
    ? msg('Hae mukaan tähän', { desc: 'event-signup-form: heading of an application' })
    : msg('Ilmoittaudu mukaan', { desc: 'event-signup-form: heading of a signup' });

/** The one primary button, or how the sending goes. Where the event is full for just this draft, its panel has the buttons. */
export const actionsView = (stage: FormStage, walk: Walk, flow: SignupFlow, draft: SignupDraft): TemplateResult => {
  const isSending = stage === 'sending';
  const send = html`<button part="send" ?hidden=${isSending} .textContent=${buttonText(stage, walk)}></button>`;
  return html`<div class="actions no-print">
    ${stage === 'full' && draft === flow.refused ? nothing : send}
    <p id="status" tabindex="-1" ?hidden=${!isSending} .textContent=${isSending ? flow.status : ''}></p>
  </div>`;
};
