import type { TemplateResult } from 'lit';
import type { Question } from '../../../../src/contract/surveys.js';
import type { AnswerValue } from '../../../../src/contract/feedback.js';
import { msg } from '../../../../src/localization/msg.js';
import { choiceField, textField } from './controls.js';
import type { Choice, FieldState } from './controls.js';

const numbered = (from: number, to: number): Choice[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ value: String(from + index), label: String(from + index) }));

const yesNo = (): Choice[] => [
  { value: 'yes', label: msg('Kyllä, näin on', { desc: 'event-signup-form: answer yes' }) },
  { value: 'no', label: msg('Ei, näin ei ole', { desc: 'event-signup-form: answer no' }) },
];

const choicesOf = (question: Question, language: string): Choice[] => {
  switch (question.type) {
    case 'one-of':
    case 'many-of':
      return question.options.map(({ value, label }) => ({ value, label, language }));
    case 'yes-no':
      return yesNo();
    case 'recommend':
      return numbered(0, 10);
    default:
      return numbered(1, 5);
  }
};

/** An answer in words, for the review. */
export const answerText = (question: Question, value: AnswerValue): string => {
  const chosen = [value].flat().map(String);
  const words = question.type === 'text' ? [] : choicesOf(question, '').filter((choice) => chosen.includes(choice.value));
  return words.length > 0 ? words.map(({ label }) => label).join(', ') : chosen.join(', ');
};

/** What the ends of a scale mean: a number alone says nothing. */
const endsOf = (type: Question['type']): string | undefined => {
  switch (type) {
    case 'recommend':
      return msg('0 = en suosittele, 10 = suosittelen varmasti', { desc: 'event-signup-form: ends of the scale 0–10' });
    case 'agree':
      return msg('1 = täysin eri mieltä, 5 = täysin samaa mieltä', { desc: 'event-signup-form: ends of the scale of agreement' });
    case 'faces':
      return msg('1 = erittäin huonosti, 5 = erittäin hyvin', { desc: 'event-signup-form: ends of the scale of faces' });
    default:
      return undefined;
  }
};

const mayBeLeft = (): string => msg('Voit jättää vastaamatta.', { desc: 'event-signup-form: hint, a question that may be left' });

/** One question of the event's own. @param language of the event's texts */
export const questionField = (question: Question, language: string, value: AnswerValue | undefined, state: FieldState): TemplateResult => {
  const { id, type, text } = question;
  const field = {
    ...state,
    id: `q-${id}`,
    label: text,
    language,
    ownHint: question.hint,
    hint: [endsOf(type), question.required ? undefined : mayBeLeft()].filter(Boolean).join(' '),
  };
  if (type === 'text') return textField({ ...field, value: typeof value === 'string' ? value : '' });
  const chosen = value === undefined ? [] : [value].flat().map(String);
  return choiceField({ ...field, type: type === 'many-of' ? 'checkbox' : 'radio', choices: choicesOf(question, language), chosen });
};

/** The answer as the contract has it, from what was chosen or written; nothing when there is none. */
export const answerOf = (question: Question, values: readonly string[]): AnswerValue | undefined => {
  const [first] = values;
  if (question.type === 'many-of') return values.length > 0 ? [...values] : undefined;
  if (first === undefined || first === '') return undefined;
  return ['recommend', 'agree', 'faces'].includes(question.type) ? Number(first) : first;
};
