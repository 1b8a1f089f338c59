import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { areaField, checkField, selectField, textField } from '../shared/fields.js';
import { languageName } from '../shared/names.js';
import { makeKey } from '../../../src/transport/key.js';
import { questionTexts, questionTypeName } from './question-editor-texts.js';
import { FEWEST_OPTIONS, hasOptions, isQuestionType, MOST_OPTIONS, MOST_QUESTIONS, optionKey, wordsIn } from './questions-draft.js';
import type { DraftQuestion, QuestionEvent } from './questions-draft.js';

interface QuestionParts {
  readonly questions: readonly DraftQuestion[];
  readonly languages: readonly string[];
  /** What is wrong with a field, by its key in the faults. */
  readonly faultOf: (key: string) => string | undefined;
  readonly dispatch: (event: QuestionEvent) => void;
}

/** The simplest first. */
const TYPES = ['text', 'yes-no', 'one-of', 'many-of', 'faces', 'agree', 'recommend'] as const satisfies readonly DraftQuestion['type'][];

const wordsView = ({ faultOf, dispatch }: QuestionParts, question: DraftQuestion, language: string): TemplateResult => {
  const texts = questionTexts();
  const { id } = question;
  const words = wordsIn(question, language);
  const field = (name: 'text' | 'hint') =>
    areaField({
      id: `${language}-${id}-${name}`,
      label: `${texts[name]} (${languageName(language)})`,
      lang: language,
      fault: faultOf(`${language}.${id}.${name}`),
      value: words[name],
      changed: (value) => dispatch({ type: 'question-words', id, language, name, value }),
    });
  return html`<div>${field('text')} ${field('hint')}</div>`;
};

const optionView = (parts: QuestionParts, question: DraftQuestion, option: string, place: number): TemplateResult => {
  const texts = questionTexts();
  const { id, options } = question;
  const name = texts.option(place + 1);
  const field = (language: string) =>
    textField({
      id: `${language}-${id}-${option}`,
      label: `${name} (${languageName(language)})`,
      lang: language,
      fault: parts.faultOf(optionKey(language, id, option)),
      value: wordsIn(question, language).options[option] ?? '',
      changed: (value) => parts.dispatch({ type: 'option-words', id, language, option, value }),
    });
  return html`<div class="option" data-option="${id}.${option}">
    <div class="languages-side">${parts.languages.map(field)}</div>
    ${
      options.length > FEWEST_OPTIONS
        ? html`<button type="button" class="link" @click=${() => parts.dispatch({ type: 'option-removed', id, option })}>
            ${texts.removeOption(name)}
          </button>`
        : nothing
    }
  </div>`;
};

const optionsView = (parts: QuestionParts, question: DraftQuestion): TemplateResult => {
  const { id, options } = question;
  const add = () => parts.dispatch({ type: 'option-added', id, option: makeKey() });
  return html`<div role="group" aria-label=${questionTexts().options}>
    ${options.map((option, place) => optionView(parts, question, option, place))}
    <div class="actions">
      <button type="button" class="quiet" data-add-option ?disabled=${options.length >= MOST_OPTIONS} @click=${add}>
        ${questionTexts().addOption}
      </button>
    </div>
  </div>`;
};

const questionView = (parts: QuestionParts, question: DraftQuestion, place: number): TemplateResult => {
  const { faultOf, dispatch } = parts;
  const texts = questionTexts();
  const { id, type, isRequired, limit } = question;
  const name = texts.question(place + 1);
  const change = (changed: Extract<QuestionEvent, { type: 'question' }>['change']) => dispatch({ type: 'question', id, change: changed });
  const choose = (value: string) => {
    if (isQuestionType(value)) change({ type: value });
  };
  return html`<fieldset class="date" data-question=${id}>
    <legend tabindex="-1">${name}</legend>
    <div class="facts-grid">
      ${selectField(
        { id: `${id}-type`, label: texts.type, value: type, changed: choose },
        TYPES.map((one) => [one, questionTypeName(one)] as const),
      )}
      ${
        type === 'text'
          ? textField({
              id: `${id}-limit`,
              label: texts.limit,
              type: 'number',
              hint: texts.limitHint,
              value: limit,
              fault: faultOf(`${id}.limit`),
              changed: (value) => change({ limit: value }),
            })
          : nothing
      }
      <div class="field">
        ${checkField({ label: texts.isRequired, isChecked: isRequired, toggled: () => change({ isRequired: !isRequired }) })}
      </div>
    </div>
    <div class="languages-side">${parts.languages.map((language) => wordsView(parts, question, language))}</div>
    ${hasOptions(question) ? optionsView(parts, question) : nothing}
    <div class="actions">
      ${
        place > 0
          ? html`<button type="button" class="link" @click=${() => dispatch({ type: 'question-raised', id })}>${texts.raise(name)}</button>`
          : nothing
      }
      <button type="button" class="link" @click=${() => dispatch({ type: 'question-removed', id })}>${texts.remove(name)}</button>
    </div>
  </fieldset>`;
};

/** The organiser's own questions on the signup form, each language beside the others. */
export const questionsView = (parts: QuestionParts): TemplateResult => {
  const texts = questionTexts();
  const { questions, dispatch } = parts;
  const add = () => dispatch({ type: 'question-added', id: makeKey() });
  return html`<div class="card">
    <h2>${texts.heading}</h2>
    <p class="hint">${texts.intro}</p>
    ${questions.map((question, place) => questionView(parts, question, place))}
    <div class="actions">
      <button type="button" class="quiet" data-add-question ?disabled=${questions.length >= MOST_QUESTIONS} @click=${add}>
        ${texts.add}
      </button>
    </div>
  </div>`;
};
