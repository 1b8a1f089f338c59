import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShownEvent } from '../../../../src/domain/event-reader.js';
import { msg } from '../../../../src/localization/msg.js';
import { comingFields, contactFields, waitingField } from './attendance.js';
import type { FormModel } from './attendance.js';
import { lineField, textField, tickField } from './controls.js';
import { needsFields } from './needs.js';
import { questionField } from './questions.js';

/** The parts of the form, in their order. */
export type Section = 'coming' | 'who' | 'needs' | 'questions' | 'topic';

const sections: Readonly<Record<string, Section>> = {
  dates: 'coming',
  attendance: 'coming',
  companions: 'coming',
  waiting: 'coming',
  name: 'who',
  behalf: 'who',
  way: 'who',
  value: 'who',
  'other-need': 'needs',
  consent: 'needs',
  topic: 'topic',
};

/** The section that a field is in. */
export const sectionOf = (field: string): Section => sections[field] ?? 'questions';

/** The sections that this event has. */
export const sectionsOf = ({ questions = [] }: ShownEvent): readonly Section[] =>
  (['coming', 'who', 'needs', 'questions', 'topic'] as const).filter((section) => section !== 'questions' || questions.length > 0);

export const sectionName = (section: Section): string => {
  switch (section) {
    case 'coming':
      return msg('Milloin ja miten tulet?', { desc: 'event-signup-form: part of the form, coming' });
    case 'who':
      return msg('Kuka olet?', { desc: 'event-signup-form: part of the form, who' });
    case 'needs':
      return msg('Tarvitsetko tukea, jotta voit osallistua?', { desc: 'event-signup-form: part of the form, needs' });
    case 'questions':
      return msg('Järjestäjän kysymykset', { desc: 'event-signup-form: part of the form, the event’s own questions' });
    case 'topic':
      return msg('Mistä haluaisit keskustella?', { desc: 'event-signup-form: part of the form, topic' });
  }
};

const comingSection = (model: FormModel): TemplateResult => {
  const { draft } = model;
  return html`${comingFields(model)}
  ${tickField({
    id: 'supportPerson',
    label: msg('Mukanani on tukihenkilö tai avustaja. Hän ei vie paikkaa.', { desc: 'event-signup-form: support person without a seat' }),
    isChecked: draft.supportPerson,
  })}
  ${waitingField(model)}`;
};

const whoSection = (model: FormModel): TemplateResult => {
  const { draft, settings, state } = model;
  return html`${lineField({
    ...state('name'),
    id: 'name',
    label: msg('Nimi tai nimimerkki', { desc: 'event-signup-form: name or nickname' }),
    value: draft.name,
    autocomplete: settings.isKiosk ? 'off' : 'name',
  })}
  ${tickField({
    id: 'isForOther',
    label: msg('Ilmoittaudun toisen ihmisen puolesta.', { desc: 'event-signup-form: signs up for someone else' }),
    isChecked: draft.isForOther,
  })}
  ${
    draft.isForOther
      ? lineField({
          ...state('behalf'),
          id: 'behalf',
          label: msg('Kenen puolesta ilmoittaudut?', { desc: 'event-signup-form: on behalf of' }),
          value: draft.behalf,
          autocomplete: 'off',
        })
      : nothing
  }
  ${contactFields(model)}`;
};

/** One section's fields. */
export const sectionView = (section: Section, model: FormModel): TemplateResult => {
  const { event, draft, state } = model;
  switch (section) {
    case 'coming':
      return comingSection(model);
    case 'who':
      return whoSection(model);
    case 'needs':
      return needsFields(model);
    case 'questions':
      return html`${(event.questions ?? []).map((question) => questionField(question, event.language, draft.answers.get(question.id), state(`q-${question.id}`)))}`;
    case 'topic':
      return textField({
        ...state('topic'),
        id: 'topic',
        label: msg('Voit ehdottaa aihetta', { desc: 'event-signup-form: topic' }),
        hint: msg('Jätä pois henkilötunnus ja muiden ihmisten nimet.', { desc: 'event-signup-form: hint, what to leave out' }),
        value: draft.topic,
      });
  }
};
