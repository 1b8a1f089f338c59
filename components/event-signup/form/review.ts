import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Question } from '../../../src/contract/surveys.js';
import { attendances } from '../../../src/domain/event-availability.js';
import { tidyContactValue } from '../../../src/domain/contact.js';
import { msg, str } from '../../../src/localization/msg.js';
import { liveText } from '../../shared/live-text.js';
import { needNames } from '../detail/labels.js';
import { formatSpan } from '../../../src/localization/spans.js';
import { attendanceNames, companionsText, supportPersonText, wayNames } from './messages.js';
import { answerText } from './fields/questions.js';
import { sectionName } from './fields/sections.js';
import type { FormModel } from './fields/attendance.js';
import type { Section } from './fields/sections.js';

/** The event's own questions that were answered, with the answers in words. */
const answeredQuestions = ({ event, draft }: FormModel): readonly (readonly [Question, string])[] =>
  (event.questions ?? []).flatMap((question) => {
    const value = draft.answers.get(question.id);
    return value === undefined ? [] : [[question, answerText(question, value)] as const];
  });

/** When, how and with whom a person comes. */
export const chosenTexts = ({ event, draft }: FormModel): readonly string[] => [
  ...event.dates.filter(({ id }) => draft.dates.includes(id)).map(formatSpan),
  ...(attendances(event).length > 1 && draft.attendance ? [attendanceNames()[draft.attendance]] : []),
  ...(Number(draft.companions) > 0 ? [companionsText(Number(draft.companions))] : []),
  ...(draft.supportPerson ? [supportPersonText()] : []),
  ...(draft.acceptWaiting ? [msg('Jonoon, jos ei ole paikkaa', { desc: 'event-signup-form: review, waiting' })] : []),
];

const textsOfSection = (section: Section, model: FormModel): readonly string[] => {
  const { draft } = model;
  switch (section) {
    case 'coming':
      return chosenTexts(model);
    case 'who':
      return [
        draft.name,
        ...(draft.isForOther
          ? [msg(str`Ilmoittaudut tämän ihmisen puolesta: ${draft.behalf}`, { desc: 'event-signup-form: review, on behalf' })]
          : []),
        ...(draft.way ? [`${wayNames()[draft.way]}: ${tidyContactValue(draft.way, draft.value)}`] : []),
      ];
    case 'needs': {
      const names = needNames();
      return [...draft.needs.flatMap((need) => names[need] ?? []), ...(draft.otherNeed.trim() ? [draft.otherNeed] : [])];
    }
    case 'questions':
      return answeredQuestions(model).map(([{ text }, answer]) => `${text} ${answer}`);
    case 'topic':
      return draft.topic.trim() ? [draft.topic] : [];
  }
};

/** The event's own words have its language, which need not be the page's (WCAG 3.1.2). */
const questionsView = (model: FormModel): readonly TemplateResult[] => {
  const { language } = model.event;
  return answeredQuestions(model).map(
    ([question, answer]) =>
      html`<p><span lang=${language}>${question.text}</span> <span lang=${'options' in question ? language : nothing}>${answer}</span></p>`,
  );
};

const linesOf = (section: Section, model: FormModel): readonly TemplateResult[] =>
  section === 'questions' ? questionsView(model) : textsOfSection(section, model).map((text) => html`<p>${text}</p>`);

const rowOf = (section: Section, model: FormModel, change: (section: Section) => void): TemplateResult => {
  const lines = linesOf(section, model);
  const name = sectionName(section);
  const text = msg('Muuta tietoja', { desc: 'event-signup-form: review, changes a part' });
  const empty = msg('Ei vastausta', { id: 'msg-no-answer-in-signup', desc: 'event-signup-form: review, nothing was told' });
  return html`<div>
    <dt>${liveText(name)}</dt>
    <dd>${lines.length > 0 ? lines : html`<p class="soft">${empty}</p>`}</dd>
    <dd>
      <button type="button" class="link" aria-label=${`${text}: ${name}`} @click=${() => change(section)}>${liveText(text)}</button>
    </dd>
  </div>`;
};

/** All that was filled in, as text to take along. */
export const draftText = (sections: readonly Section[], model: FormModel): string =>
  sections
    .map((section) => ({ name: sectionName(section), texts: textsOfSection(section, model) }))
    .filter(({ texts }) => texts.length > 0)
    .map(({ name, texts }) => [name, ...texts].join('\n'))
    .join('\n\n');

/** All that is about to be sent, each part with the way back to it. */
export const reviewView = (sections: readonly Section[], model: FormModel, change: (section: Section) => void): TemplateResult =>
  html`<dl class="review">${sections.map((section) => rowOf(section, model, change))}</dl>
    ${
      model.event.signup.mode === 'open'
        ? nothing
        : html`<p>
            ${
              model.event.signup.mode === 'lottery'
                ? msg('Ilmoittautuminen arvontaan ei vielä varmista paikkaa. Kerromme tuloksen kaikille.', {
                    desc: 'event-signup-form: review, lot',
                  })
                : msg('Hakemus ei vielä varmista paikkaa. Kerromme tuloksen kaikille.', {
                    desc: 'event-signup-form: review of an application',
                  })
            }
          </p>`
    }`;
