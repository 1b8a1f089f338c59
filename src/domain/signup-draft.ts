/** What a person fills in to sign up, and what travels. Its rules: `signup-check.ts`. */
import type { Attendance, SupportNeed } from '../contract/vocabulary.js';
import type { Contact } from '../contract/feedback.js';
import type { Signup } from '../contract/signups.js';
import type { Question, QuestionSet } from '../contract/surveys.js';
import { tidyContactValue } from './contact.js';
import type { ContactWay } from './contact.js';
import type { ShownEvent } from './event-reader.js';
import { attendances, comingDates } from './event-availability.js';
import type { TextField } from './personal-data.js';
import { toAnswers } from './survey.js';
import type { Answers } from './visible.js';

/** All that is filled in so far. Never stored. */
export interface SignupDraft {
  readonly name: string;
  readonly way: ContactWay | undefined;
  readonly value: string;
  readonly attendance: Attendance | undefined;
  readonly dates: readonly string[];
  /** Dates that the person chose and took back again. They may be chosen once more, also where they are full. */
  readonly takenBack: readonly string[];
  /** As the person wrote it; empty = nobody. */
  readonly companions: string;
  readonly supportPerson: boolean;
  readonly isForOther: boolean;
  readonly behalf: string;
  readonly acceptWaiting: boolean;
  readonly needs: readonly SupportNeed[];
  readonly otherNeed: string;
  /** That the support needs may be used; asked only where consent is the basis. */
  readonly consent: boolean;
  readonly answers: Answers;
  readonly topic: string;
}

export type Basis = Contact['basis'];

/** The fields by their names on the page; an event's own question is `q-` and its id. */
export type SignupField =
  | 'dates'
  | 'attendance'
  | 'waiting'
  | 'name'
  | 'way'
  | 'value'
  | 'companions'
  | 'behalf'
  | 'other-need'
  | 'consent'
  | 'topic'
  | `q-${string}`;

/** The contract's most companions. */
export const MOST_COMPANIONS = 10;

/** The event's own questions as a set, for the rules of answers. */
export const setOf = ({ id, title, questions = [], language }: ShownEvent): QuestionSet => ({
  id,
  version: '1',
  language,
  instrument: 'own',
  title,
  questions,
});

/** An empty form. What there is no choice about is chosen: the only date, the only way to come. */
export const newDraft = (event: ShownEvent, now: number): SignupDraft => {
  const dates = comingDates(event, now);
  const [way, otherWay] = attendances(event);
  return {
    name: '',
    way: undefined,
    value: '',
    attendance: otherWay ? undefined : way,
    dates: dates.length === 1 || event.signup.mode !== 'open' ? dates.map(({ id }) => id) : [],
    takenBack: [],
    companions: '',
    supportPerson: false,
    isForOther: false,
    behalf: '',
    acceptWaiting: false,
    needs: [],
    otherNeed: '',
    consent: false,
    answers: new Map(),
    topic: '',
  };
};

/** How many come along; `undefined` when it is no number from 0 to 10. */
export const companionsOf = ({ companions }: Pick<SignupDraft, 'companions'>): number | undefined => {
  const text = companions.trim();
  const count = Number(text);
  return /^\d*$/.test(text) && count <= MOST_COMPANIONS ? count : undefined;
};

/** Whether there is any support need. */
export const hasNeeds = ({ needs, otherNeed }: Pick<SignupDraft, 'needs' | 'otherNeed'>): boolean =>
  needs.length > 0 || otherNeed.trim() !== '';

/** The free texts in the order of the page, for the guard; each by its field. */
export const textsOf = (event: ShownEvent, draft: SignupDraft): readonly TextField[] => {
  const texts: [SignupField, string][] = [
    ['name', draft.name],
    ['behalf', draft.isForOther ? draft.behalf : ''],
    ['value', draft.value],
    ['other-need', draft.otherNeed],
    ...(event.questions ?? []).map(({ id, type }: Question): [SignupField, string] => {
      const answer = type === 'text' ? draft.answers.get(id) : '';
      return [`q-${id}`, typeof answer === 'string' ? answer : ''];
    }),
    ['topic', draft.topic],
  ];
  return texts.flatMap(([id, text]) => (text ? [{ id, text }] : []));
};

/** The draft with another text in a field that `textsOf` gave. */
export const withText = (draft: SignupDraft, field: string, text: string): SignupDraft => {
  if (field.startsWith('q-')) {
    const answers = new Map(draft.answers);
    if (text) answers.set(field.slice(2), text);
    else answers.delete(field.slice(2));
    return { ...draft, answers };
  }
  return { ...draft, [field === 'other-need' ? 'otherNeed' : field]: text };
};

/** The support needs as they travel, or nothing when there are none. */
export const toSupportNeeds = (draft: Pick<SignupDraft, 'needs' | 'otherNeed'>, basis: Basis): Signup['supportNeeds'] => {
  const other = draft.otherNeed.trim();
  return draft.needs.length > 0 || other ? { needs: [...draft.needs], ...(other && { other }), basis } : undefined;
};

/** The body of `POST /events/{id}/signups`. The draft must have passed `checkSignup`. */
export const toSignup = (event: ShownEvent, draft: SignupDraft, basis: Basis, language: string): Signup => {
  const { way = 'email', attendance = 'place' } = draft;
  const answers = toAnswers(setOf(event), draft.answers);
  const supportNeeds = toSupportNeeds(draft, basis);
  const behalf = draft.isForOther && draft.behalf.trim();
  const topic = draft.topic.trim();
  return {
    name: draft.name.trim(),
    contact: { way, value: tidyContactValue(way, draft.value) },
    attendance,
    dates: event.dates.flatMap(({ id }) => (draft.dates.includes(id) ? [id] : [])),
    companions: companionsOf(draft) ?? 0,
    supportPerson: draft.supportPerson,
    ...(behalf && { onBehalfOf: behalf }),
    acceptWaiting: draft.acceptWaiting,
    ...(supportNeeds && { supportNeeds }),
    ...(answers.length > 0 && { answers }),
    ...(topic && { topic }),
    language,
  };
};
