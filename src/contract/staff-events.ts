import * as v from 'valibot';
import { Day, Id, Instant, Language, Reference, textOf, TypedReference } from './common.js';
import { Event, EventDate, EventStatus } from './events.js';
import { Signup, SignupDate, SupportNeeds } from './signups.js';

const { room, remote, ...dateEntries } = v.omit(EventDate, ['status']).entries;

/** One date as staff give it: its capacity; the taken seats are counted. */
const GivenDate = v.object({
  ...dateEntries,
  room: v.optional(v.omit(room.wrapped, ['left'])),
  remote: v.optional(v.omit(remote.wrapped, ['left'])),
});

const publicSignup = Event.entries.signup.entries;

/** How one gets in, without the texts. */
export const SignupRules = v.object({
  mode: publicSignup.mode,
  opens: v.optional(Instant),
  closes: v.optional(Instant),
  waitingList: v.optional(v.omit(publicSignup.waitingList.wrapped, ['length'])),
  places: publicSignup.places,
  choiceDate: publicSignup.choiceDate,
});
export type SignupRules = v.InferOutput<typeof SignupRules>;

/** All texts of an event in one language. */
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
  criteria: publicSignup.criteria,
  term: publicSignup.term,
  chosenBy: publicSignup.chosenBy,
});
export type EventTexts = v.InferOutput<typeof EventTexts>;

/** An event as staff write it: common facts once, texts by language. */
export const EventBody = v.object({
  kind: Id,
  level: Event.entries.level,
  /** Whose event it is: staff of other units do not see it. Absent = of the whole organisation. Clients never see this. */
  unit: v.optional(Id),
  /** False = only staff see it. */
  published: v.optional(v.boolean(), true),
  dates: v.pipe(v.array(GivenDate), v.maxLength(100)),
  signup: SignupRules,
  support: Event.entries.support,
  languages: Event.entries.languages,
  outcome: Event.entries.outcome,
  /** Signups with their contacts and needs are deleted this many days after the last date. */
  deleteAfterDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(730)), 30),
  texts: v.pipe(v.record(Language, EventTexts), v.minEntries(1), v.maxEntries(20)),
});
export type EventBody = v.InferOutput<typeof EventBody>;

/** How many dates of signups are in each state, in one event. */
const SignupCounts = v.object({
  confirmed: v.number(),
  waiting: v.number(),
  applied: v.number(),
  drawn: v.number(),
  'not-chosen': v.number(),
  cancelled: v.number(),
});
export type SignupCounts = v.InferOutput<typeof SignupCounts>;

/** An event as staff see it: as it was written, with its status and how many have signed up. */
export const StaffEvent = v.object({
  id: Id,
  status: EventStatus,
  updatedAt: Instant,
  /** The status of each date. */
  dateStatus: v.record(Id, EventStatus),
  signups: SignupCounts,
  body: EventBody,
});
export type StaffEvent = v.InferInput<typeof StaffEvent>;

/** A reason in the staff's own words, by language: whole sentences for the people concerned. */
const Reason = v.record(Language, textOf(500));

/** Cancels or postpones one date, or without `date` the whole event. */
export const EventStatusChange = v.object({
  status: v.picklist(['cancelled', 'postponed']),
  date: v.optional(Id),
  reason: v.optional(Reason),
});
export type EventStatusChange = v.InferOutput<typeof EventStatusChange>;

/** The chosen applicants; `reason` is why the others were not chosen. */
export const ApplicantChoice = v.object({
  chosen: v.pipe(v.array(TypedReference), v.maxLength(1000)),
  reason: v.optional(Reason),
});
export type ApplicantChoice = v.InferOutput<typeof ApplicantChoice>;

/** A draw as it was made: with the seed and the references anybody can repeat it. */
export const Draw = v.object({ at: Instant, seed: textOf(200), order: v.array(Reference) });
export type Draw = v.InferOutput<typeof Draw>;

const { name, onBehalfOf, attendance, companions, supportPerson, answers, topic, language, contact } = Signup.entries;

/** One signup as staff see it. Support needs are not in it: they have a list of their own. */
export const StaffSignup = v.object({
  reference: Reference,
  receivedAt: Instant,
  /** Absent when the person has cancelled everything. */
  name: v.optional(name),
  contact: v.optional(contact),
  onBehalfOf,
  attendance,
  companions,
  supportPerson,
  dates: v.array(SignupDate),
  answers,
  topic,
  language,
  needsTold: v.boolean(),
  deleteOn: Day,
});
export type StaffSignup = v.InferOutput<typeof StaffSignup>;

/** The support needs of one signup. */
export const StaffNeeds = v.object({ reference: Reference, name, contact, dates: v.array(Id), ...v.omit(SupportNeeds, ['basis']).entries });
export type StaffNeeds = v.InferOutput<typeof StaffNeeds>;
