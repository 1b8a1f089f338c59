/** The questions of a signup form while they are written. Pure. What a question asks for is the same in every language; its words are in each. */
import type { EventBody } from '../../../src/contract/staff-events.js';
import type { Question } from '../../../src/contract/surveys.js';
import { QUESTION_TYPES } from '../../../src/contract/vocabulary.js';

type QuestionType = Question['type'];

interface QuestionWords {
  readonly text: string;
  readonly hint: string;
  /** By the value of the choice. */
  readonly options: Readonly<Record<string, string>>;
}

export interface DraftQuestion {
  readonly id: string;
  readonly type: QuestionType;
  readonly isRequired: boolean;
  /** The longest text, in characters. */
  readonly limit: string;
  /** Values of the choices. Answers refer to them, so that they stay when the words change. */
  readonly options: readonly string[];
  readonly words: Readonly<Record<string, QuestionWords>>;
  /** On which answer it depends: not written at the desk, and kept. */
  readonly when?: Question['when'];
}

export type QuestionEvent =
  /** With an id that no removed question had: answers to that one may be stored. */
  | { readonly type: 'question-added'; readonly id: string }
  | { readonly type: 'question-removed'; readonly id: string }
  | { readonly type: 'question-raised'; readonly id: string }
  | { readonly type: 'question'; readonly id: string; readonly change: Partial<Pick<DraftQuestion, 'type' | 'isRequired' | 'limit'>> }
  | {
      readonly type: 'question-words';
      readonly id: string;
      readonly language: string;
      readonly name: 'text' | 'hint';
      readonly value: string;
    }
  | { readonly type: 'option-added'; readonly id: string; readonly option: string }
  | { readonly type: 'option-removed'; readonly id: string; readonly option: string }
  | { readonly type: 'option-words'; readonly id: string; readonly language: string; readonly option: string; readonly value: string };

export const MOST_QUESTIONS = 10;
export const MOST_OPTIONS = 30;
export const FEWEST_OPTIONS = 2;

const NO_WORDS: QuestionWords = { text: '', hint: '', options: {} };

export const hasOptions = ({ type }: Pick<DraftQuestion, 'type'>): boolean => type === 'one-of' || type === 'many-of';

export const isQuestionType = (value: string): value is QuestionType => QUESTION_TYPES.some((type) => type === value);

/** Of a choice's words among the faults. */
export const optionKey = (language: string, id: string, option: string): string => `${language}.${id}.option.${option}`;

export const wordsIn = ({ words }: DraftQuestion, language: string): QuestionWords => words[language] ?? NO_WORDS;

/** Of a choice: two to begin with. */
const withOptions = (question: DraftQuestion): DraftQuestion =>
  hasOptions(question) && question.options.length === 0 ? { ...question, options: ['option-1', 'option-2'] } : question;

const optionsOf = (question: Question) => ('options' in question ? question.options : []);

/** Questions as they were written; the first language that has one says what it is. */
export const draftQuestions = (texts: EventBody['texts']): readonly DraftQuestion[] => {
  const all = Object.entries(texts).flatMap(([language, { questions = [] }]) => questions.map((question) => ({ language, question })));
  return [...new Set(all.map(({ question }) => question.id))].flatMap((id) => {
    const written = all.filter(({ question }) => question.id === id);
    const [first] = written;
    if (!first) return [];
    const { type, required = false, when } = first.question;
    const words = written.map(({ language, question }): [string, QuestionWords] => [
      language,
      {
        text: question.text,
        hint: question.hint ?? '',
        options: Object.fromEntries(optionsOf(question).map(({ value, label }) => [value, label])),
      },
    ]);
    return {
      ...{ id, type, isRequired: required },
      limit: 'limit' in first.question && first.question.limit !== undefined ? String(first.question.limit) : '',
      options: optionsOf(first.question).map(({ value }) => value),
      words: Object.fromEntries(words),
      ...(when && { when }),
    };
  });
};

/** The questions in one language, as they are sent. */
export const questionsBody = (questions: readonly DraftQuestion[], language: string): Question[] =>
  questions.map((question) => {
    const { id, type, isRequired, limit, options, when } = question;
    const { text, hint, options: labels } = wordsIn(question, language);
    const common = {
      id,
      text: text.trim(),
      ...(hint.trim() && { hint: hint.trim() }),
      ...(isRequired && { required: true }),
      ...(when && { when }),
    };
    if (type === 'one-of' || type === 'many-of')
      return { type, ...common, options: options.map((value) => ({ value, label: (labels[value] ?? '').trim() })) };
    if (type === 'text') return { type, ...common, ...(limit !== '' && { limit: Number(limit) }) };
    return { type, ...common };
  });

const isAbout = ({ when }: DraftQuestion, id: string): boolean => when?.question === id;

/** What depended on a question that is not there any more depends on nothing. */
const withoutQuestion = (questions: readonly DraftQuestion[], id: string): readonly DraftQuestion[] =>
  questions
    .filter((question) => question.id !== id)
    .map((question) => {
      if (!isAbout(question, id)) return question;
      const { when: _, ...rest } = question;
      return rest;
    });

const raised = (questions: readonly DraftQuestion[], id: string): readonly DraftQuestion[] => {
  const place = questions.findIndex((question) => question.id === id);
  const [question] = questions.slice(place, place + 1);
  if (place < 1 || !question) return questions;
  const others = questions.filter((other) => other !== question);
  return [...others.slice(0, place - 1), question, ...others.slice(place - 1)];
};

type EventOfOne = Exclude<QuestionEvent, { type: 'question-added' | 'question-removed' | 'question-raised' }>;

const changed = (question: DraftQuestion, event: EventOfOne): DraftQuestion => {
  const inLanguage = (language: string, words: Partial<QuestionWords>): DraftQuestion => ({
    ...question,
    words: { ...question.words, [language]: { ...wordsIn(question, language), ...words } },
  });
  switch (event.type) {
    case 'question':
      return withOptions({ ...question, ...event.change });
    case 'question-words':
      return inLanguage(event.language, { [event.name]: event.value });
    case 'option-added':
      return { ...question, options: [...question.options, event.option] };
    case 'option-removed':
      return { ...question, options: question.options.filter((option) => option !== event.option) };
    case 'option-words':
      return inLanguage(event.language, { options: { ...wordsIn(question, event.language).options, [event.option]: event.value } });
  }
};

export function reduceQuestions(questions: readonly DraftQuestion[], event: QuestionEvent): readonly DraftQuestion[] {
  switch (event.type) {
    case 'question-added':
      return [...questions, { id: event.id, type: 'text', isRequired: false, limit: '', options: [], words: {} }];
    case 'question-removed':
      return withoutQuestion(questions, event.id);
    case 'question-raised':
      return raised(questions, event.id);
    default:
      return questions.map((question) => (question.id === event.id ? changed(question, event) : question));
  }
}
