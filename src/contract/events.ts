import * as v from 'valibot';
import { Day, HouseLevel, Id, Instant, Language, LanguageQuery, textOf } from './common.js';
import { Question } from './surveys.js';
import { ATTENDANCES, EVENT_STATUSES, SIGNUP_MODES, SUPPORT_NEEDS } from './vocabulary.js';

export const EventStatus = v.picklist(EVENT_STATUSES);
export const SupportNeed = v.picklist(SUPPORT_NEEDS);

const seats = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

/** One date of an event, with the room there is on the spot and the room there is at a distance. No `left` = not limited or not told. */
export const EventDate = v.object({
  id: Id,
  starts: Instant,
  ends: Instant,
  status: EventStatus,
  room: v.optional(v.object({ capacity: seats, left: seats })),
  remote: v.optional(v.object({ capacity: v.optional(seats), left: v.optional(seats) })),
});
export type EventDate = v.InferOutput<typeof EventDate>;

/** How one gets in, and until when. */
const Signup = v.object({
  mode: v.picklist(SIGNUP_MODES),
  opens: v.optional(Instant),
  closes: v.optional(Instant),
  waitingList: v.optional(v.object({ capacity: v.optional(seats), length: seats })),
  criteria: v.optional(textOf(1000)),
  places: v.optional(seats),
  term: v.optional(textOf(300)),
  chosenBy: v.optional(textOf(200)),
  choiceDate: v.optional(Day),
  /** The day on which a signup that is made now is deleted, with its contact and needs; the receipt tells the same. */
  deleteOn: v.optional(Day),
});

/** A participation evening, a panel, a group: what it is about, what one can influence, what it costs and pays, and how one gets in. */
export const Event = v.object({
  id: Id,
  /** One of EVENT_KINDS; a kind that nobody knows is shown by its `kindLabel`, never dropped. */
  kind: Id,
  kindLabel: v.optional(textOf(100)),
  level: HouseLevel,
  title: textOf(300),
  description: textOf(5000),
  status: EventStatus,
  influence: v.optional(v.object({ open: textOf(2000), decided: textOf(2000) })),
  agenda: v.optional(textOf(2000)),
  goal: v.optional(textOf(1000)),
  dates: v.pipe(v.array(EventDate), v.maxLength(100)),
  place: v.optional(
    v.object({
      name: textOf(200),
      address: textOf(300),
      accessibility: v.pipe(v.array(textOf(300)), v.maxLength(30)),
      note: v.optional(textOf(1000)),
    }),
  ),
  remoteNote: v.optional(textOf(1000)),
  signup: Signup,
  terms: v.object({
    reward: v.optional(textOf(500)),
    travel: v.optional(textOf(500)),
    insurance: v.optional(textOf(500)),
    orientation: v.optional(textOf(500)),
    peerSupport: v.optional(textOf(500)),
  }),
  support: v.pipe(v.array(SupportNeed), v.maxLength(SUPPORT_NEEDS.length)),
  contactPerson: v.optional(textOf(300)),
  otherWayToSignUp: v.optional(textOf(500)),
  languages: v.pipe(v.array(Language), v.maxLength(20)),
  questions: v.optional(v.pipe(v.array(Question), v.maxLength(10))),
  organiser: v.optional(textOf(200)),
  /** Id of the outcome that tells what came of it. */
  outcome: v.optional(Id),
  language: Language,
});
export type Event = v.InferOutput<typeof Event>;

/** What `GET /events` may be asked. `language` is a language of the event, `lang` the language of its texts; `from` is a day. */
export const EventQuery = v.object({
  ...LanguageQuery.entries,
  kind: v.optional(Id),
  level: v.optional(HouseLevel),
  attendance: v.optional(v.picklist(ATTENDANCES)),
  place: v.optional(textOf(200)),
  language: v.optional(Language),
  from: v.optional(Day),
  cursor: v.optional(textOf(200)),
  limit: v.optional(v.pipe(v.string(), v.regex(/^([1-9]\d?|100)$/))),
});

export const EventPage = v.object({ items: v.array(Event), nextCursor: v.optional(textOf(200)) });
export type EventPage = v.InferOutput<typeof EventPage>;
