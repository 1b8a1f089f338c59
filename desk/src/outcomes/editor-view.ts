import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { HOUSE_LEVELS, OUTCOME_STATUSES } from '../../../src/contract/vocabulary.js';
import { areaField, selectField, textField } from '../shared/fields.js';
import { languageName, levelName, outcomeStatusName } from '../shared/names.js';
import { DESK_LANGUAGES, deskLanguage } from '../shared/texts.js';
import { isFieldShown, TEXT_FIELDS } from './draft.js';
import type { Draft, DraftEvent, DraftFaults, TextField } from './draft.js';
import { outcomeTexts } from './texts.js';

interface EditorParts {
  readonly draft: Draft;
  readonly faults: DraftFaults;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  /** Whether the person may work for any unit, also a new one. */
  readonly mayAddUnit: boolean;
  readonly dispatch: (event: DraftEvent) => void;
}

/** A name that is not in the list: it is added when it is confirmed, and chosen at once. */
const addView = ({ dispatch }: EditorParts, what: 'unit' | 'theme'): TemplateResult => {
  const texts = outcomeTexts();
  const [id, label] = [`new-${what}`, what === 'unit' ? texts.newUnit : texts.newTheme];
  const add = (field: HTMLInputElement) => {
    if (!field.value.trim()) return;
    dispatch({ type: 'added', what, name: field.value, language: deskLanguage() });
    field.value = '';
    field.focus();
  };
  const fieldOf = ({ currentTarget }: Event) => (currentTarget as HTMLElement).parentElement?.querySelector('input');
  const pressed = (event: Event) => {
    const field = fieldOf(event);
    if (field && (!(event instanceof KeyboardEvent) || event.key === 'Enter')) add(field);
  };
  return html`<div class="field">
    <label class="name" for=${id}>${label}</label>
    <div class="add">
      <input id=${id} maxlength="100" autocomplete="off" @keydown=${pressed} />
      <button type="button" class="quiet" aria-label="${texts.add}: ${label}" @click=${pressed}>${texts.add}</button>
    </div>
  </div>`;
};

/** Fields of one line; the others grow with their text. */
const SHORT: ReadonlySet<TextField> = new Set(['title', 'didWhere', 'didWhen', 'askFrom', 'responsible', 'decidedBy']);

/** What is wrong is shown once it was tried to save; a code at once. */
const faultOf = ({ draft, faults }: EditorParts, key: string): string | undefined => {
  const fault = faults.get(key);
  if (!fault || (!draft.isChecked && fault !== 'code')) return undefined;
  const texts = outcomeTexts();
  return { missing: texts.missing, code: texts.code, next: texts.nextMissing }[fault];
};

const languageView = (parts: EditorParts, language: string): TemplateResult => {
  const { draft, dispatch } = parts;
  const texts = outcomeTexts();
  const field = (name: TextField) => {
    const given = {
      id: `${language}-${name}`,
      label: texts[name],
      lang: language,
      hint: name === 'didWhen' ? texts.didWhenHint : undefined,
      fault: faultOf(parts, `${language}.${name}`),
      value: draft.texts[language]?.[name] ?? '',
      changed: (value: string) => dispatch({ type: 'text', language, name, value }),
    };
    return SHORT.has(name) ? textField(given) : areaField(given);
  };
  return html`<section aria-label=${languageName(language)}>
    <h3 lang=${language}>${languageName(language)}</h3>
    ${TEXT_FIELDS.filter((name) => isFieldShown(draft, name)).map(field)}
  </section>`;
};

const languagesView = ({ draft, dispatch }: EditorParts): TemplateResult => {
  const tags = [...new Set([...DESK_LANGUAGES, ...Object.keys(draft.texts)])];
  return html`<fieldset class="field">
    <legend>${outcomeTexts().languages}</legend>
    <div class="choices">
      ${tags.map(
        (language) =>
          html`<label class="choice" lang=${language}
            ><input
              type="checkbox"
              .checked=${language in draft.texts}
              @change=${() => dispatch({ type: 'language-toggled', language })}
            />${languageName(language)}</label
          >`,
      )}
    </div>
  </fieldset>`;
};

/** The facts that stand once, then each language beside the others. */
export const editorView = (parts: EditorParts): TemplateResult => {
  const { draft, units, themes, dispatch } = parts;
  const texts = outcomeTexts();
  const fact = (name: 'status' | 'level' | 'unit' | 'saidCount' | 'nextBy') => ({
    id: name,
    label: texts[name],
    value: draft[name],
    changed: (value: string) => dispatch({ type: 'fact', name, value }),
  });
  return html`<div class="card">
      <h2>${texts.facts}</h2>
      <div class="facts-grid">
        ${selectField(
          fact('status'),
          OUTCOME_STATUSES.map((status) => [status, outcomeStatusName(status)] as const),
        )}
        ${selectField(
          { ...fact('unit'), fault: faultOf(parts, 'unit') },
          units.map(({ id, name }) => [id, name] as const),
          texts.choose,
        )}
        ${parts.mayAddUnit ? addView(parts, 'unit') : nothing}
        ${selectField(
          fact('level'),
          HOUSE_LEVELS.map((level) => [level, levelName(level)] as const),
          texts.noLevel,
        )}
        ${textField({ ...fact('saidCount'), type: 'number', hint: texts.saidCountHint })} ${textField({ ...fact('nextBy'), type: 'date' })}
      </div>
      <fieldset class="field">
        <legend>${texts.themes}</legend>
        <div class="choices">
          ${themes.map(
            ({ id, name }) =>
              html`<label class="choice"
                ><input
                  type="checkbox"
                  .checked=${draft.themes.includes(id)}
                  @change=${() => dispatch({ type: 'theme-toggled', theme: id })}
                />${name}</label
              >`,
          )}
        </div>
      </fieldset>
      <div class="facts-grid">${addView(parts, 'theme')}</div>
      ${languagesView(parts)}
    </div>
    <div class="card languages-side">${Object.keys(draft.texts).map((language) => languageView(parts, language))}</div>`;
};
