/** What a person fills in to sign up, the rules of it, and what travels. */
import type { EventDate, SupportNeed } from '../contract/events.js';
import type { Contact } from '../contract/feedback.js';
import type { Attendance, Signup } from '../contract/signups.js';
import type { Question, QuestionSet } from '../contract/surveys.js';
import { checkContact, tidyContactValue } from './contact.js';
import type { ContactWay } from './contact.js';
import type { ShownEvent } from './event-reader.js';
import { attendances, comingDates, isQueueOpen, seatsLeft } from './event-standing.js';
import type { TextField } from './personal-data.js';
import { checkAnswers, toAnswers } from './survey.js';
import type { Answers } from './visible.js';

/** All that is typed and chosen so far. Never stored. */
export interface SignupDraft {
  readonly name: string;
  readonly way: ContactWay | undefined;
  readonly value: string;
  readonly attendance: Attendance | undefined;
  readonly dates: readonly string[];
  /** As typed; empty = nobody. */
  readonly companions: string;
  readonly supportPerson: boolean;
  readonly isForOther: boolean;
  readonly behalf: string;
  readonly acceptWaiting: boolean;
  readonly needs: readonly SupportNeed[];
  readonly otherNeed: string;
  /** That the told needs may be used; asked only where consent is the basis. */
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

/** What must be put right before sending. */
export interface SignupFault {
  readonly field: SignupField;
  readonly problem: 'missing' | 'form' | 'too-long';
}

const LONGEST = { name: 100, behalf: 100, 'other-need': 1000, topic: 1000 } as const;

/** The contract's most companions. */
export const MOST_COMPANIONS = 10;

const setOf = ({ id, title, questions = [], language }: ShownEvent): QuestionSet => ({
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

/** How many come along; `undefined` when what was typed is no number from 0 to 10. */
const companionsOf = ({ companions }: SignupDraft): number | undefined => {
  const typed = companions.trim();
  const count = Number(typed);
  return /^\d*$/.test(typed) && count <= MOST_COMPANIONS ? count : undefined;
};

/** Whether a date has room for the party in the chosen way to come. A support person takes no seat. */
const hasRoom = (date: EventDate, draft: SignupDraft): boolean =>
  (seatsLeft(date, draft.attendance ?? 'place') ?? Infinity) > (companionsOf(draft) ?? 0);

/** The dates that may be chosen: those with a seat in this way to come, and all where one may wait. */
export const isChoosable = (event: ShownEvent, date: EventDate, attendance: Attendance | undefined): boolean =>
  event.signup.mode !== 'open' ||
  isQueueOpen(event) ||
  (attendance ? [attendance] : attendances(event)).some((way) => seatsLeft(date, way) !== 0);

/** Whether the waiting list matters now: a chosen date has too few seats for the party, and one may wait. */
export const isWaitingAsked = (event: ShownEvent, draft: SignupDraft): boolean =>
  event.signup.mode === 'open' &&
  isQueueOpen(event) &&
  draft.attendance !== undefined &&
  event.dates.some((date) => draft.dates.includes(date.id) && !hasRoom(date, draft));

/** Whether any need was told. */
export const hasNeeds = ({ needs, otherNeed }: Pick<SignupDraft, 'needs' | 'otherNeed'>): boolean =>
  needs.length > 0 || otherNeed.trim() !== '';

const missing = (field: SignupField, isMissing: boolean): SignupFault[] => (isMissing ? [{ field, problem: 'missing' }] : []);
const tooLong = (field: keyof typeof LONGEST, text: string): SignupFault[] =>
  text.trim().length > LONGEST[field] ? [{ field, problem: 'too-long' }] : [];

const questionFaults = (event: ShownEvent, { answers }: SignupDraft): SignupFault[] =>
  checkAnswers(setOf(event), answers).flatMap(({ question, problem }) => {
    // Unlike in a question set, nothing at all may be answered here.
    if (question === undefined || problem === 'empty') return [];
    return [
      { field: `q-${question}`, problem: problem === 'required' ? 'missing' : problem === 'too-long' ? 'too-long' : 'form' },
    ] as const;
  });

/** What must be put right, in the order of the page; empty = it can be sent. @param basis of the support needs */
export const checkSignup = (event: ShownEvent, draft: SignupDraft, basis: Basis): readonly SignupFault[] => [
  ...missing('dates', draft.dates.length === 0),
  ...missing('attendance', !draft.attendance),
  ...(companionsOf(draft) === undefined ? [{ field: 'companions', problem: 'form' } as const] : []),
  ...missing('waiting', isWaitingAsked(event, draft) && !draft.acceptWaiting),
  ...missing('name', draft.name.trim() === ''),
  ...tooLong('name', draft.name),
  ...missing('behalf', draft.isForOther && draft.behalf.trim() === ''),
  ...tooLong('behalf', draft.isForOther ? draft.behalf : ''),
  // Without a way there is no field for the value yet.
  ...checkContact(draft).filter(({ field }) => field === 'way' || draft.way),
  ...tooLong('other-need', draft.otherNeed),
  ...missing('consent', basis === 'consent' && hasNeeds(draft) && !draft.consent),
  ...questionFaults(event, draft),
  ...tooLong('topic', draft.topic),
];

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

/** The told needs as they travel, or nothing when none were told. */
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
