import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { EVENT_KINDS, HOUSE_LEVELS, SIGNUP_MODES, SUPPORT_NEEDS } from '../../../src/contract/vocabulary.js';
import { dayInFinland, midnightInFinland } from '../../../src/domain/finnish-clock.js';
import { areaField, checkField, selectField, textField } from '../shared/fields.js';
import { languageName, levelName } from '../shared/names.js';
import { DESK_LANGUAGES } from '../shared/texts.js';
import { TEXT_GROUPS } from './event-draft.js';
import type { DraftDate, EventDraft, EventDraftEvent, EventTextField, TextGroup, TypedFact } from './event-draft.js';
import type { EventDraftFaults } from './event-faults.js';
import { editorTexts } from './editor-texts.js';
import { kindName, modeName, needName } from './names.js';
import { questionsView } from './questions-view.js';

interface EditorParts {
  readonly draft: EventDraft;
  readonly faults: EventDraftFaults;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Whether the person may make an event of the whole organisation. */
  readonly hasAllUnits: boolean;
  readonly dispatch: (event: EventDraftEvent) => void;
}

/** Texts of one line: beside two other languages a field is narrow, so that they grow too, but have no line breaks. */
const SHORT: ReadonlySet<EventTextField> = new Set([
  ...(['kindLabel', 'title', 'placeName', 'placeAddress', 'term', 'chosenBy', 'contactPerson', 'organiser'] as const),
]);

/** What is missing is said once it was tried to save; what contradicts itself, or is an identity code, as soon as it is typed. */
const faultOf = ({ draft, faults }: EditorParts, key: string): string | undefined => {
  const fault = faults.get(key);
  if (!fault || (!draft.isChecked && (fault === 'missing' || fault === 'no-way-to-attend' || fault === 'draw-without-places')))
    return undefined;
  return editorTexts()[fault];
};

const isTextShown = ({ draft: { facts, texts, dates } }: EditorParts, name: EventTextField): boolean => {
  if (Object.values(texts).some((words) => words[name] !== '')) return true;
  const isChosen = facts.mode === 'application';
  switch (name) {
    case 'kindLabel':
      return facts.kind === 'other';
    case 'criteria':
    case 'chosenBy':
      return isChosen;
    case 'term':
      return isChosen || facts.mode === 'lottery';
    case 'otherWayToSignUp':
      return facts.mode !== 'none';
    case 'remoteNote':
      return dates.some(({ isRemote }) => isRemote);
    default:
      return true;
  }
};

const textView = (parts: EditorParts, language: string, name: EventTextField): TemplateResult => {
  const texts = editorTexts();
  const isLine = SHORT.has(name);
  const given = {
    id: `${language}-${name}`,
    label: texts[name],
    lang: language,
    hint: name === 'accessibility' ? texts.accessibilityHint : undefined,
    fault: faultOf(parts, `${language}.${name}`),
    value: parts.draft.texts[language]?.[name] ?? '',
    changed: (value: string) =>
      parts.dispatch({ type: 'text', language, name, value: isLine ? value.replaceAll(/\s*\n\s*/g, ' ') : value }),
    kind: isLine ? 'line' : '',
  };
  return areaField(given);
};

/** One group of texts, each language beside the others. */
const groupView = (parts: EditorParts, group: TextGroup): TemplateResult => {
  const names = TEXT_GROUPS[group].filter((name) => isTextShown(parts, name));
  return html`<div class="languages-side">
    ${Object.keys(parts.draft.texts).map(
      (language) =>
        html`<section aria-label="${editorTexts()[group]}: ${languageName(language)}">
          <h3 lang=${language}>${languageName(language)}</h3>
          ${names.map((name) => textView(parts, language, name))}
        </section>`,
    )}
  </div>`;
};

const factOf = (parts: EditorParts, name: TypedFact) => ({
  id: name,
  label: editorTexts()[name],
  value: parts.draft.facts[name],
  fault: faultOf(parts, name),
  changed: (value: string) => parts.dispatch({ type: 'fact', name, value }),
});

/** A kind of the organisation's own stays as it is. */
const kindOptions = (kind: string): readonly (readonly [string, string])[] => {
  const known = EVENT_KINDS.map((one) => [one, kindName(one)] as const);
  return EVENT_KINDS.some((one) => one === kind) ? known : [...known, [kind, kind]];
};

const factsView = (parts: EditorParts): TemplateResult => {
  const { draft, units, hasAllUnits, dispatch } = parts;
  const texts = editorTexts();
  const written = [...new Set([...DESK_LANGUAGES, ...Object.keys(draft.texts)])];
  const spoken = [...new Set([...DESK_LANGUAGES, 'se', ...draft.languages])];
  return html`<div class="card">
    <h2>${texts.facts}</h2>
    <div class="facts-grid">
      ${selectField(factOf(parts, 'kind'), kindOptions(draft.facts.kind))}
      ${selectField(
        factOf(parts, 'level'),
        HOUSE_LEVELS.map((level) => [level, levelName(level)] as const),
      )}
      ${selectField(
        factOf(parts, 'unit'),
        units.map(({ id, name }) => [id, name] as const),
        hasAllUnits ? texts.wholeOrganisation : texts.choose,
      )}
    </div>
    <div class="facts-grid top">
      <fieldset class="field">
        <legend>${texts.languages}</legend>
        <div class="choices">
          ${written.map((language) =>
            checkField({
              label: languageName(language),
              lang: language,
              isChecked: language in draft.texts,
              toggled: () => dispatch({ type: 'language-toggled', language }),
            }),
          )}
        </div>
      </fieldset>
      <fieldset class="field">
        <legend>${texts.spoken}</legend>
        <div class="choices">
          ${spoken.map((language) =>
            checkField({
              label: languageName(language),
              lang: language,
              isChecked: draft.languages.includes(language),
              toggled: () => dispatch({ type: 'spoken-toggled', language }),
            }),
          )}
        </div>
      </fieldset>
    </div>
  </div>`;
};

const dayAfter = (day: string): string => dayInFinland(midnightInFinland(day || dayInFinland(new Date().toISOString()), 1));

const dateView = (parts: EditorParts, date: DraftDate, index: number): TemplateResult => {
  const texts = editorTexts();
  const name = texts.date(index + 1);
  const change = (changed: Partial<DraftDate>) => parts.dispatch({ type: 'date', id: date.id, change: changed });
  const field = (key: 'day' | 'starts' | 'ends' | 'endDay' | 'room' | 'remoteRoom') => ({
    id: `${date.id}-${key}`,
    label: texts[key],
    value: date[key],
    fault: faultOf(parts, `${date.id}.${key}`),
    changed: (value: string) => change({ [key]: value }),
  });
  const isSeveral = parts.draft.dates.length > 1;
  const toggleRemote = () => change({ isRemote: !date.isRemote });
  // The day after the first one is a guess that is right for a night; the field is there to say otherwise.
  const toggleEndDay = () => change({ endDay: date.endDay ? '' : dayAfter(date.day) });
  return html`<fieldset class="date" data-date=${date.id}>
    <legend class=${isSeveral ? '' : 'unseen'}>${name}</legend>
    <div class="facts-grid narrow">
      ${textField({ ...field('day'), type: 'date' })} ${textField({ ...field('starts'), type: 'time' })}
      ${textField({ ...field('ends'), type: 'time' })}
    </div>
    <div class="facts-grid narrow">
      <div class="field">${checkField({ label: texts.isLonger, isChecked: date.endDay !== '', toggled: toggleEndDay })}</div>
      ${date.endDay === '' ? nothing : textField({ ...field('endDay'), type: 'date' })}
    </div>
    <div class="facts-grid narrow">
      ${textField({ ...field('room'), type: 'number', hint: texts.roomHint })}
      <div class="field">${checkField({ label: texts.isRemote, isChecked: date.isRemote, toggled: toggleRemote })}</div>
      ${date.isRemote ? textField({ ...field('remoteRoom'), type: 'number', hint: texts.roomHint }) : nothing}
    </div>
    ${
      isSeveral
        ? html`<button type="button" class="link" @click=${() => parts.dispatch({ type: 'date-removed', id: date.id })}>
            ${texts.removeDate(name)}
          </button>`
        : nothing
    }
  </fieldset>`;
};

const datesView = (parts: EditorParts): TemplateResult => {
  const { draft, dispatch } = parts;
  const texts = editorTexts();
  const fault = faultOf(parts, 'dates');
  const add = () => dispatch({ type: 'date-added', id: nextDateId(draft) });
  return html`<div class="card">
    <h2>${texts.when}</h2>
    ${draft.dates.some(({ was }) => was) && draft.isPublished ? html`<p class="hint">${texts.newTimeTold}</p>` : nothing}
    ${fault ? html`<p class="message" tabindex="-1" aria-invalid="true">${fault}</p>` : nothing}
    ${draft.dates.map((date, index) => dateView(parts, date, index))}
    <div class="actions"><button type="button" class="quiet" data-add-date @click=${add}>${texts.addDate}</button></div>
  </div>`;
};

/** Ids of dates stay for good, because signups are for them: a new one is none of those that there were. */
const nextDateId = ({ dates }: EventDraft): string => {
  const numbers = dates.map(({ id }) => Number(/^date-(\d+)$/.exec(id)?.[1] ?? 0));
  return `date-${Math.max(0, ...numbers) + 1}`;
};

const signupView = (parts: EditorParts): TemplateResult => {
  const { draft, dispatch } = parts;
  const texts = editorTexts();
  const { mode, hasQueue } = draft.facts;
  const isChosen = mode === 'application' || mode === 'lottery';
  const modes = SIGNUP_MODES.map((one) => [one, modeName(one)] as const);
  return html`<div class="card">
    <h2>${texts.signup}</h2>
    <div class="facts-grid">
      ${selectField(factOf(parts, 'mode'), modes)}
      ${
        mode === 'none'
          ? nothing
          : [
              textField({ ...factOf(parts, 'opens'), type: 'datetime-local', hint: texts.opensHint }),
              textField({ ...factOf(parts, 'closes'), type: 'datetime-local', hint: texts.closesHint }),
            ]
      }
      ${isChosen ? [textField({ ...factOf(parts, 'places'), type: 'number' }), textField({ ...factOf(parts, 'choiceDate'), type: 'date' })] : nothing}
      ${mode === 'none' ? nothing : textField({ ...factOf(parts, 'deleteAfterDays'), type: 'number' })}
    </div>
    ${
      mode === 'open' || mode === 'lottery'
        ? html`<div class="facts-grid">
            <div class="field">
              ${checkField({ label: texts.hasQueue, isChecked: hasQueue, toggled: () => dispatch({ type: 'queue-toggled' }) })}
            </div>
            ${hasQueue ? textField({ ...factOf(parts, 'queue'), type: 'number', hint: texts.roomHint }) : nothing}
          </div>`
        : nothing
    }
    ${groupView(parts, 'signup')}
  </div>`;
};

const supportView = ({ draft, dispatch }: EditorParts): TemplateResult => {
  const { support } = draft;
  const texts = editorTexts();
  return html`<details class="support">
    <summary>${support.length > 0 ? texts.supportChosen(support.length) : texts.support}</summary>
    <div class="choices columns-of-choices" role="group" aria-label=${texts.support}>
      ${SUPPORT_NEEDS.map((need) =>
        checkField({
          label: needName(need),
          isChecked: support.includes(need),
          toggled: () => dispatch({ type: 'support-toggled', need }),
        }),
      )}
    </div>
  </details>`;
};

/** Everything of an event in the order in which one thinks of it: what, when, where, how one gets in, what one gets. */
export const editorView = (parts: EditorParts): TemplateResult => {
  const texts = editorTexts();
  return html`${factsView(parts)}
    <div class="card">
      <h2>${texts.about}</h2>
      ${groupView(parts, 'about')}
    </div>
    ${datesView(parts)}
    <div class="card">
      <h2>${texts.place}</h2>
      ${groupView(parts, 'place')}
    </div>
    ${signupView(parts)}
    ${
      parts.draft.facts.mode === 'none'
        ? nothing
        : questionsView({
            questions: parts.draft.questions,
            languages: Object.keys(parts.draft.texts),
            faultOf: (key) => faultOf(parts, key),
            dispatch: parts.dispatch,
          })
    }
    <div class="card">
      <h2>${texts.terms}</h2>
      ${supportView(parts)} ${groupView(parts, 'terms')}
    </div>`;
};
