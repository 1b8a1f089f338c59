/** An event while it is written. Pure: what is typed, and how it begins and changes. */
import type { EventBody, EventTexts, StaffEvent } from '../../../src/contract/staff-events.js';
import type { HouseLevel, SupportNeed } from '../../../src/contract/vocabulary.js';
import { clockInFinland } from '../../../src/domain/finnish-clock.js';
import { draftQuestions, reduceQuestions } from './questions-draft.js';
import type { DraftQuestion, QuestionEvent } from './questions-draft.js';

/** The texts of each language, as they are grouped on the page. */
export const TEXT_GROUPS = {
  about: ['kindLabel', 'title', 'description', 'influenceOpen', 'influenceDecided', 'agenda', 'goal'],
  place: ['placeName', 'placeAddress', 'accessibility', 'placeNote', 'remoteNote'],
  signup: ['criteria', 'term', 'chosenBy', 'contactPerson', 'otherWayToSignUp', 'organiser'],
  terms: ['reward', 'travel', 'insurance', 'orientation', 'peerSupport'],
} as const;
export type TextGroup = keyof typeof TEXT_GROUPS;
export type EventTextField = (typeof TEXT_GROUPS)[TextGroup][number];
export const TEXT_FIELDS: readonly EventTextField[] = Object.values(TEXT_GROUPS).flat();

export type DraftTexts = Readonly<Record<EventTextField, string>>;

/** One date by the clock in Finland. */
export interface DraftDate {
  readonly id: string;
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
  /** Only when it ends on another day. */
  readonly endDay: string;
  readonly room: string;
  readonly isRemote: boolean;
  readonly remoteRoom: string;
  /** As it was read: what nobody changes stays exactly so, and nobody is told of a new time. */
  readonly was?: { readonly starts: string; readonly ends: string };
}

interface EventFacts {
  readonly kind: string;
  readonly level: HouseLevel;
  readonly unit: string;
  readonly mode: EventBody['signup']['mode'];
  readonly opens: string;
  readonly closes: string;
  readonly hasQueue: boolean;
  readonly queue: string;
  readonly places: string;
  readonly choiceDate: string;
  readonly deleteAfterDays: string;
}
export type TypedFact = Exclude<keyof EventFacts, 'hasQueue'>;

export interface EventDraft {
  readonly id: string;
  readonly facts: EventFacts;
  readonly dates: readonly DraftDate[];
  readonly support: readonly SupportNeed[];
  readonly languages: readonly string[];
  readonly outcome?: string;
  readonly isPublished: boolean;
  readonly texts: Readonly<Record<string, DraftTexts>>;
  readonly questions: readonly DraftQuestion[];
  readonly isDirty: boolean;
  /** Whether it was tried to save: from then on what is missing is shown, and goes as it is typed. */
  readonly isChecked: boolean;
  readonly wasSignup?: EventBody['signup'];
}

export type EventDraftEvent =
  | { readonly type: 'opened'; readonly event: StaffEvent }
  | { readonly type: 'fact'; readonly name: TypedFact; readonly value: string }
  | { readonly type: 'queue-toggled' }
  | { readonly type: 'date-added'; readonly id: string }
  | { readonly type: 'date-removed'; readonly id: string }
  | { readonly type: 'date'; readonly id: string; readonly change: Partial<DraftDate> }
  | { readonly type: 'support-toggled'; readonly need: SupportNeed }
  | { readonly type: 'spoken-toggled'; readonly language: string }
  | { readonly type: 'language-toggled'; readonly language: string }
  | { readonly type: 'text'; readonly language: string; readonly name: EventTextField; readonly value: string }
  | QuestionEvent
  /** Another part of the page has changed the event: what is written here stays. */
  | { readonly type: 'rebased'; readonly event: StaffEvent }
  | { readonly type: 'checked' };

const emptyTexts: DraftTexts = Object.fromEntries(TEXT_FIELDS.map((name) => [name, ''])) as Record<EventTextField, string>;

/** Finnish clock time as a field has it. */
export const clockOf = (instant: string | undefined): string => (instant ? clockInFinland(instant).slice(0, 16) : '');

const emptyDate = (id: string): DraftDate => ({
  id,
  day: '',
  starts: '17:00',
  ends: '19:00',
  endDay: '',
  room: '',
  isRemote: false,
  remoteRoom: '',
});

/** `id` is random: a title may still change. */
export const newEventDraft = (id: string, unit = ''): EventDraft => ({
  id,
  facts: {
    kind: 'open-evening',
    level: 'dialogue',
    unit,
    mode: 'open',
    opens: '',
    closes: '',
    hasQueue: true,
    queue: '',
    places: '',
    choiceDate: '',
    deleteAfterDays: '30',
  },
  dates: [emptyDate('date-1')],
  support: [],
  languages: ['fi'],
  isPublished: false,
  texts: { fi: emptyTexts },
  questions: [],
  isDirty: false,
  isChecked: false,
});

const draftTexts = ({ influence, place, terms, ...texts }: EventTexts): DraftTexts => {
  const flat: Partial<Record<EventTextField, string | undefined>> = {
    ...texts,
    ...terms,
    influenceOpen: influence?.open,
    influenceDecided: influence?.decided,
    placeName: place?.name,
    placeAddress: place?.address,
    accessibility: place?.accessibility.join('\n'),
    placeNote: place?.note,
  };
  return Object.fromEntries(TEXT_FIELDS.map((name) => [name, flat[name] ?? ''])) as Record<EventTextField, string>;
};

const draftDate = ({ id, starts, ends, room, remote }: EventBody['dates'][number]): DraftDate => {
  const [from, to] = [clockOf(starts), clockOf(ends)];
  return {
    id,
    day: from.slice(0, 10),
    starts: from.slice(11),
    ends: to.slice(11),
    endDay: to.slice(0, 10) === from.slice(0, 10) ? '' : to.slice(0, 10),
    room: room ? String(room.capacity) : '',
    isRemote: remote !== undefined,
    remoteRoom: remote?.capacity === undefined ? '' : String(remote.capacity),
    was: { starts, ends },
  };
};

const opened = ({ id, body }: StaffEvent): EventDraft => {
  const { signup, kind, level, unit = '', outcome, published = true, deleteAfterDays = 30 } = body;
  return {
    id,
    facts: {
      kind,
      level,
      unit,
      mode: signup.mode,
      opens: clockOf(signup.opens),
      closes: clockOf(signup.closes),
      hasQueue: signup.waitingList !== undefined,
      queue: signup.waitingList?.capacity === undefined ? '' : String(signup.waitingList.capacity),
      places: signup.places === undefined ? '' : String(signup.places),
      choiceDate: signup.choiceDate ?? '',
      deleteAfterDays: String(deleteAfterDays),
    },
    dates: body.dates.map(draftDate),
    support: body.support,
    languages: body.languages,
    ...(outcome !== undefined && { outcome }),
    isPublished: published,
    texts: Object.fromEntries(Object.entries(body.texts).map(([language, texts]) => [language, draftTexts(texts)])),
    questions: draftQuestions(body.texts),
    isDirty: false,
    isChecked: false,
    wasSignup: signup,
  };
};

const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter((one) => one !== item) : [...items, item];

/** At least one language stays: an event without words is none. */
const languageToggled = (texts: EventDraft['texts'], language: string): EventDraft['texts'] => {
  const { [language]: has, ...rest } = texts;
  if (!has) return { ...rest, [language]: emptyTexts };
  return Object.keys(rest).length === 0 ? texts : rest;
};

/** A choice and a draw close the signup. Saving what was written before must not open it again. */
const rebased = (draft: EventDraft, { body: { signup } }: StaffEvent): EventDraft => {
  const isUntouched = draft.facts.closes === clockOf(draft.wasSignup?.closes);
  return { ...draft, wasSignup: signup, facts: isUntouched ? { ...draft.facts, closes: clockOf(signup.closes) } : draft.facts };
};

/** What a person writes. */
const written = (draft: EventDraft, event: Exclude<EventDraftEvent, { type: 'opened' | 'rebased' | 'checked' }>): Partial<EventDraft> => {
  switch (event.type) {
    case 'fact':
      return { facts: { ...draft.facts, [event.name]: event.value } };
    case 'queue-toggled':
      return { facts: { ...draft.facts, hasQueue: !draft.facts.hasQueue } };
    case 'date-added':
      return {
        dates: [...draft.dates, { ...(draft.dates.at(-1) ?? emptyDate(event.id)), id: event.id, day: '', endDay: '' }].map(
          withoutPast(event.id),
        ),
      };
    case 'date-removed':
      return { dates: draft.dates.filter(({ id }) => id !== event.id) };
    case 'date':
      return { dates: draft.dates.map((date) => (date.id === event.id ? { ...date, ...event.change } : date)) };
    case 'support-toggled':
      return { support: toggled(draft.support, event.need) };
    case 'spoken-toggled':
      return { languages: toggled(draft.languages, event.language) };
    case 'language-toggled':
      return { texts: languageToggled(draft.texts, event.language) };
    case 'text': {
      const texts = { ...(draft.texts[event.language] ?? emptyTexts), [event.name]: event.value };
      return { texts: { ...draft.texts, [event.language]: texts } };
    }
    default:
      return { questions: reduceQuestions(draft.questions, event) };
  }
};

/** A further date begins like the one before, but is not that one. */
const withoutPast =
  (id: string) =>
  (date: DraftDate): DraftDate => {
    if (date.id !== id) return date;
    const { was: _, ...rest } = date;
    return rest;
  };

export function reduceEventDraft(draft: EventDraft, event: EventDraftEvent): EventDraft {
  if (event.type === 'opened') return opened(event.event);
  if (event.type === 'rebased') return draft.isDirty ? rebased(draft, event.event) : opened(event.event);
  if (event.type === 'checked') return { ...draft, isChecked: true };
  return { ...draft, ...written(draft, event), isDirty: true };
}
