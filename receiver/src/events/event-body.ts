import * as v from 'valibot';
import { Id, Instant, Language } from '../../../src/contract/common.js';
import { Event, EventDate } from '../../../src/contract/events.js';

const { room, remote, ...dateEntries } = v.omit(EventDate, ['status']).entries;

/** One date as staff give it: how many there is room for; how many are taken is counted. */
const GivenDate = v.object({
  ...dateEntries,
  room: v.optional(v.omit(room.wrapped, ['left'])),
  remote: v.optional(v.omit(remote.wrapped, ['left'])),
});

const signup = Event.entries.signup.entries;

/** How one gets in, without the words. */
export const SignupRules = v.object({
  mode: signup.mode,
  opens: v.optional(Instant),
  closes: v.optional(Instant),
  waitingList: v.optional(v.omit(signup.waitingList.wrapped, ['length'])),
  places: signup.places,
  choiceDate: signup.choiceDate,
});
export type SignupRules = v.InferOutput<typeof SignupRules>;

/** Everything of an event that is words, in one language. */
export const EventTexts = v.object({
  ...v.pick(Event, [
    'kindLabel',
    'title',
    'description',
    'influence',
    'agenda',
    'goal',
    'place',
    'remoteNote',
    'terms',
    'contactPerson',
    'otherWayToSignUp',
    'questions',
    'organiser',
  ]).entries,
  criteria: signup.criteria,
  term: signup.term,
  chosenBy: signup.chosenBy,
});
export type EventTexts = v.InferOutput<typeof EventTexts>;

/** An event as staff write it: what is the same in every language once, the words in each language that there is. */
export const EventBody = v.object({
  kind: Id,
  level: Event.entries.level,
  /** False = only staff see it. */
  published: v.optional(v.boolean(), true),
  dates: v.pipe(v.array(GivenDate), v.maxLength(100)),
  signup: SignupRules,
  support: Event.entries.support,
  languages: Event.entries.languages,
  outcome: Event.entries.outcome,
  /** Signups with their contacts and needs are deleted so many days after the last date. */
  deleteAfterDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(730)), 30),
  texts: v.pipe(v.record(Language, EventTexts), v.minEntries(1), v.maxEntries(20)),
});
export type EventBody = v.InferOutput<typeof EventBody>;
