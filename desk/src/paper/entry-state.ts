/** One form that is entered, and the heading that stays for the next one. Pure. */
import type { AnswerValue, Answer } from '../../../src/contract/feedback.js';
import type { QuestionSet } from '../../../src/contract/surveys.js';
import type { ENTERED_CHANNELS } from '../../../src/contract/vocabulary.js';
import { inspect } from '../../../src/domain/personal-data.js';
import { visibleQuestions } from '../../../src/domain/visible.js';

export type EnteredChannel = (typeof ENTERED_CHANNELS)[number];

/** The foot of the printed form, and how it came. */
export interface Foot {
  readonly set: string;
  readonly version: string;
  readonly unit: string;
  readonly language: string;
  readonly channel: EnteredChannel;
  readonly receivedOn: string;
}

export interface Entry {
  readonly foot: Foot;
  readonly questions?: QuestionSet;
  readonly answers: ReadonlyMap<string, AnswerValue>;
  /** The same for every try of one form, so that it is stored once. */
  readonly key: string;
  readonly count: number;
  readonly lastReference?: string;
}

export type EntryEvent =
  | { readonly type: 'foot'; readonly name: keyof Foot; readonly value: string }
  | { readonly type: 'set-came'; readonly questions: QuestionSet }
  | { readonly type: 'set-left' }
  | { readonly type: 'answered'; readonly question: string; readonly value: AnswerValue | undefined; readonly key: string }
  | { readonly type: 'stored'; readonly reference: string; readonly key: string };

export const newEntry = (language: string, key: string): Entry => ({
  foot: { set: '', version: '', unit: '', language, channel: 'paper', receivedOn: '' },
  answers: new Map(),
  key,
  count: 0,
});

const NOTHING: Entry['answers'] = new Map();

export function reduceEntry(entry: Entry, event: EntryEvent): Entry {
  switch (event.type) {
    case 'foot':
      return { ...entry, foot: { ...entry.foot, [event.name]: event.value } };
    case 'set-came':
      return { ...entry, questions: event.questions, answers: NOTHING };
    case 'set-left': {
      const { questions: _, ...rest } = entry;
      return { ...rest, answers: NOTHING };
    }
    case 'answered': {
      const answers = new Map(entry.answers);
      if (event.value === undefined) answers.delete(event.question);
      else answers.set(event.question, event.value);
      return { ...entry, answers, key: event.key };
    }
    case 'stored':
      return { ...entry, answers: NOTHING, key: event.key, count: entry.count + 1, lastReference: event.reference };
  }
}

/** The set of the form as its foot says it: another version asks other questions. */
export const isOtherVersion = ({ foot, questions }: Entry): boolean =>
  questions !== undefined && foot.version.trim() !== '' && foot.version.trim() !== questions.version;

const trimmed = ({ question, value }: Answer): Answer => ({ question, value: typeof value === 'string' ? value.trim() : value });

/** The answers that are sent: of questions that are shown, in their order, none empty. */
const answersOf = ({ questions, answers }: Entry): readonly Answer[] =>
  questions === undefined
    ? []
    : visibleQuestions(questions, answers)
        .map(({ id }) => ({ question: id, value: answers.get(id) }))
        .filter((answer): answer is Answer => answer.value !== undefined)
        .map(trimmed)
        .filter(({ value }) => typeof value === 'number' || value.length > 0);

/** Why a form cannot be stored; nothing when it can. */
export const entryFault = (entry: Entry): { readonly kind: 'empty' | 'code'; readonly question?: string } | undefined => {
  const answers = answersOf(entry);
  const texts = answers.flatMap(({ question, value }) => (typeof value === 'string' ? [{ id: question, text: value }] : []));
  const code = inspect(texts).codes[0]?.parts[0];
  if (code) return { kind: 'code', question: code.field };
  return answers.length === 0 ? { kind: 'empty' } : undefined;
};

export const entryBody = (entry: Entry): unknown => {
  const { foot, questions } = entry;
  return {
    questionSet: { id: questions?.id, version: questions?.version, instrument: questions?.instrument },
    answers: answersOf(entry),
    context: foot.unit ? { unit: foot.unit } : {},
    channel: foot.channel,
    language: foot.language,
    signals: { trap: false },
    ...(foot.receivedOn && { receivedOn: foot.receivedOn }),
  };
};
