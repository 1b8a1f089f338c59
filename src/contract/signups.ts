import * as v from 'valibot';
import { Day, Id, Instant, Language, Reference, textOf, wordsOf } from './common.js';
import { EventStatus, SupportNeed } from './events.js';
import { Answer, Contact } from './feedback.js';
import { ATTENDANCES, SIGNUP_STATES } from './vocabulary.js';

export const Attendance = v.picklist(ATTENDANCES);

/** What a person needs to take part. Kept apart from the rest, told to the contact person only, deleted on its date. */
export const SupportNeeds = v.object({
  needs: v.pipe(v.array(SupportNeed), v.maxLength(30)),
  other: v.optional(textOf(1000)),
  basis: Contact.entries.basis,
});
export type SupportNeeds = v.InferOutput<typeof SupportNeeds>;

/** A name or nickname and one way to be told (GDPR art. 5(1)(c): no more than is needed). */
const SignupContact = v.object({ way: Contact.entries.way, value: Contact.entries.value });
const companions = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));
const dates = v.pipe(v.array(Id), v.minLength(1), v.maxLength(100));

/** One signup or application. A party of n needs n seats (the person and `companions`); a support person needs none. */
export const Signup = v.object({
  name: wordsOf(100),
  contact: SignupContact,
  attendance: Attendance,
  dates,
  companions,
  supportPerson: v.boolean(),
  onBehalfOf: v.optional(wordsOf(100)),
  /** False and full = 409 `event-full` with what is offered instead. */
  acceptWaiting: v.boolean(),
  supportNeeds: v.optional(SupportNeeds),
  answers: v.optional(v.pipe(v.array(Answer), v.maxLength(10))),
  topic: v.optional(textOf(1000)),
  language: Language,
});
export type Signup = v.InferOutput<typeof Signup>;

/** One date of a signup. `cancelBy` is the day until which one who moved up from the queue is asked to cancel when they cannot come. */
export const SignupDate = v.object({
  id: Id,
  state: v.picklist(SIGNUP_STATES),
  position: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  cancelBy: v.optional(Day),
});
export type SignupDate = v.InferOutput<typeof SignupDate>;

/** 128 random bits, base64url: with it one changes or cancels without an account. Only its hash is stored. */
export const Token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/), v.description('128 random bits, base64url without padding.'));

export const SignupReceipt = v.object({ reference: Reference, token: Token, dates: v.array(SignupDate), deleteOn: Day });
export type SignupReceipt = v.InferOutput<typeof SignupReceipt>;

/** The person's own signup. It says that needs were told, never which. */
export const OwnSignup = v.object({
  reference: Reference,
  event: v.object({ id: Id, title: textOf(300), language: Language }),
  name: v.optional(textOf(100)),
  contact: v.optional(SignupContact),
  attendance: Attendance,
  dates: v.array(v.object({ ...SignupDate.entries, starts: Instant, ends: Instant, status: EventStatus })),
  companions,
  supportPerson: v.boolean(),
  needsTold: v.boolean(),
  changeUntil: v.optional(Instant),
  deleteOn: Day,
});
export type OwnSignup = v.InferOutput<typeof OwnSignup>;

/** A merge patch (RFC 7396): what is left out stays; `supportNeeds: null` deletes the needs. */
export const SignupPatch = v.object({
  attendance: v.optional(Attendance),
  dates: v.optional(dates),
  companions: v.optional(companions),
  contact: v.optional(SignupContact),
  supportNeeds: v.optional(v.nullable(SupportNeeds)),
  acceptWaiting: v.optional(v.boolean()),
});
export type SignupPatch = v.InferOutput<typeof SignupPatch>;

/** What comes with the problem `event-full`: which of the asked dates have no room, whether one may wait, at which place, and where there is room. */
export const EventFullOffer = v.object({
  full: v.optional(v.array(Id)),
  waitingList: v.object({ open: v.boolean(), nextPosition: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) }),
  otherDates: v.array(
    v.object({ id: Id, starts: Instant, ends: Instant, left: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
  ),
});
export type EventFullOffer = v.InferOutput<typeof EventFullOffer>;
