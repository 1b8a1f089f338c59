import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AnswerValue } from '../../../src/contract/feedback.js';
import type { Question } from '../../../src/contract/surveys.js';
import { msg } from '../../../src/localization/msg.js';
import { faceWord } from './face.js';
import { choiceId, choicesView, joined } from './question-views.js';
import type { QuestionState } from './question-views.js';

interface Choice {
  readonly value: string | number;
  readonly label: string;
}

const agreeWord = (value: number): string => {
  switch (value) {
    case 5:
      return msg('Täysin samaa mieltä', { desc: 'feedback-prompt-form: best of the agree scale' });
    case 4:
      return msg('Melko samaa mieltä', { desc: 'feedback-prompt-form: second of the agree scale' });
    case 3:
      return msg('En samaa enkä eri mieltä', { desc: 'feedback-prompt-form: middle of the agree scale' });
    case 2:
      return msg('Melko eri mieltä', { desc: 'feedback-prompt-form: fourth of the agree scale' });
    default:
      return msg('Täysin eri mieltä', { desc: 'feedback-prompt-form: worst of the agree scale' });
  }
};

/** The answers to choose from, in the order on screen, with their words; none for a text. */
export const choicesOf = (question: Question): readonly Choice[] => {
  switch (question.type) {
    case 'recommend':
      return Array.from({ length: 11 }, (_, value) => ({ value, label: String(value) }));
    case 'agree':
      return [
        ...[5, 4, 3, 2, 1].map((value) => ({ value, label: agreeWord(value) })),
        { value: 'not-applicable', label: msg('Ei koske minua', { desc: 'feedback-prompt-form: outside the agree scale' }) },
      ];
    case 'faces':
      return [5, 4, 3, 2, 1].map((value) => ({ value, label: faceWord(value) }));
    case 'yes-no':
      return [
        { value: 'yes', label: msg('Kyllä', { desc: 'feedback-prompt-form: yes' }) },
        { value: 'no', label: msg('Ei', { desc: 'feedback-prompt-form: no' }) },
      ];
    case 'one-of':
    case 'many-of':
      return question.options;
    case 'text':
      return [];
  }
};

/** An answer in words, for the review. */
export const answerText = (question: Question, value: AnswerValue | undefined): string => {
  if (value === undefined) return '';
  const chosen = [value].flat();
  const words = choicesOf(question).filter((choice) => chosen.includes(choice.value));
  return words.length > 0 ? words.map(({ label }) => label).join(', ') : String(value).trim();
};

/** What we say of the scale or the list of a question, after its own hint. */
const limitsOf = ({ type }: Question): string | undefined =>
  type === 'recommend'
    ? msg('0 = en missään tapauksessa, 10 = aivan varmasti', { desc: 'feedback-prompt-form: ends of the recommendation scale' })
    : type === 'many-of'
      ? msg('Voit valita monta.', { desc: 'feedback-prompt-form: several may be chosen' })
      : undefined;

/** A question whose hint also explains its scale or its list. */
export const withHints = (question: Question): Question => ({ ...question, hint: joined(question.hint, limitsOf(question)) });

/** A question of choices, native and named in its own root. */
export const choiceQuestion = (question: Question, state: QuestionState): TemplateResult => {
  const { id, type } = question;
  const chosen = [state.value ?? []].flat();
  const kind = type === 'many-of' ? 'checkbox' : 'radio';
  const choices = choicesOf(question).map(
    ({ value, label }, index) =>
      html`<label class="option" part="option"
        ><input type=${kind} id=${choiceId(id, index, value)} name=${id} .value=${String(value)} .checked=${chosen.includes(value)} /><span
          lang=${'options' in question ? state.lang : nothing}
          >${label}</span
        ></label
      >`,
  );
  return choicesView(question, state, type === 'recommend' ? 'numbers' : `options ${type}`, choices, {
    isClearable: type !== 'many-of',
    limits: limitsOf(question),
  });
};
