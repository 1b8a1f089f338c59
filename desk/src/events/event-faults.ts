/** What stands between a written event and the endpoint: the rules of the contract and of the receiver, and no identity code in any text. Pure. */
import * as v from 'valibot';
import { EventBody } from '../../../src/contract/staff-events.js';
import { eventFaults } from '../../../src/domain/event-faults.js';
import type { EventRule } from '../../../src/domain/event-faults.js';
import { inspect } from '../../../src/domain/personal-data.js';
import type { Staff } from '../session/session-state.js';
import { askedQuestions, eventBody } from './event-body.js';
import { TEXT_FIELDS } from './event-draft.js';
import type { EventDraft } from './event-draft.js';
import { optionKey, wordsIn } from './questions-draft.js';
import type { DraftQuestion } from './questions-draft.js';

export type EventDraftFault = 'missing' | 'long' | 'wrong' | 'code' | EventRule;
/** By the name of a fact, `<language>.<field>`, `<date>.<field>`, `<question>.<field>`, `<language>.<question>.<field>` or an `optionKey`. */
export type EventDraftFaults = ReadonlyMap<string, EventDraftFault>;

const SIGNUP_FIELDS: Readonly<Record<string, string>> = { waitingList: 'queue' };
const DATE_FIELDS: Readonly<Record<string, string>> = { remote: 'remoteRoom' };
const TEXT_PARTS: Readonly<Record<string, string>> = {
  'influence.open': 'influenceOpen',
  'influence.decided': 'influenceDecided',
  'place.name': 'placeName',
  'place.address': 'placeAddress',
  'place.accessibility': 'accessibility',
  'place.note': 'placeNote',
};

/** A question's words are of one language; what it asks for is of all. */
const questionField = ({ questions }: EventDraft, language: string, [index = '', part = '', option]: readonly string[]): string => {
  const { id = '', options = [] } = questions[Number(index)] ?? {};
  if (option !== undefined) return optionKey(language, id, options[Number(option)] ?? '');
  return part === 'text' || part === 'hint' ? `${language}.${id}.${part}` : `${id}.${part}`;
};

const textField = (rest: readonly string[]): string => {
  const [first = '', second = ''] = rest;
  return first === 'terms' ? second : (TEXT_PARTS[`${first}.${second}`] ?? first);
};

/** Where a part of the body is typed. */
const fieldOf = (draft: EventDraft, path: readonly string[]): string => {
  const { dates } = draft;
  const [first = '', second = '', ...rest] = path;
  if (first === 'signup') return SIGNUP_FIELDS[second] ?? second;
  if (first === 'texts' && rest[0] === 'questions') return questionField(draft, second, rest.slice(1));
  if (first === 'texts') return `${second}.${textField(rest)}`;
  if (first !== 'dates' || second === '') return first;
  const [part = 'room'] = rest;
  return `${dates[Number(second)]?.id ?? ''}.${DATE_FIELDS[part] ?? part}`;
};

const kindOf = ({ type }: v.BaseIssue<unknown>): EventDraftFault =>
  type === 'max_length' ? 'long' : type === 'min_length' || type === 'regex' ? 'missing' : 'wrong';

/** A day or a time that is not given is one fault, at its own field. */
const faultsOfClock = ({ dates }: EventDraft): [string, EventDraftFault][] =>
  dates.flatMap(({ id, day, starts, ends }) =>
    Object.entries({ day, starts, ends }).flatMap(([name, value]): [string, EventDraftFault][] =>
      value ? [] : [[`${id}.${name}`, 'missing']],
    ),
  );

const wordsOf = (question: DraftQuestion, language: string): { id: string; text: string }[] => {
  const { text, hint, options } = wordsIn(question, language);
  const common = Object.entries({ text, hint }).map(([name, words]) => ({ id: `${language}.${question.id}.${name}`, text: words }));
  return [...common, ...question.options.map((option) => ({ id: optionKey(language, question.id, option), text: options[option] ?? '' }))];
};

/** @param units of who writes it */
export const faultsOf = (draft: EventDraft, units: Staff['units'] = null): EventDraftFaults => {
  const body = eventBody(draft);
  const faults = new Map<string, EventDraftFault>(faultsOfClock(draft));
  const unclear = new Set(draft.dates.filter(({ day, starts, ends }) => !day || !starts || !ends).map(({ id }) => id));
  const add = (field: string, fault: EventDraftFault) => {
    const [date = '', part] = field.split('.');
    if (!(unclear.has(date) && (part === 'starts' || part === 'ends')) && !faults.has(field)) faults.set(field, fault);
  };
  // Who works for some units makes no event of the whole organisation.
  if (units !== null && draft.facts.unit === '') faults.set('unit', 'missing');
  for (const issue of v.safeParse(EventBody, body).issues ?? []) {
    add(
      fieldOf(
        draft,
        (issue.path ?? []).map(({ key }) => String(key)),
      ),
      kindOf(issue),
    );
  }
  for (const { pointer, rule } of eventFaults(body)) add(fieldOf(draft, pointer.slice(1).split('/')), rule);
  for (const [language, texts] of Object.entries(draft.texts)) {
    const fields = [
      ...TEXT_FIELDS.map((name) => ({ id: `${language}.${name}`, text: texts[name] })),
      ...askedQuestions(draft).flatMap((question) => wordsOf(question, language)),
    ];
    for (const { field } of inspect(fields).codes.flatMap(({ parts }) => parts)) faults.set(field, 'code');
  }
  return faults;
};
