import * as v from 'valibot';
import { Day, Id, Instant, Language, Reference, textOf, TypedReference } from '../../../src/contract/common.js';
import { EventStatus } from '../../../src/contract/events.js';
import type { Route } from '../../../src/contract/routes.js';
import { Signup, SignupDate, SupportNeeds } from '../../../src/contract/signups.js';
import { EventBody } from '../events/event-body.js';
import { NOTICE_KINDS } from '../notices/texts.js';

const staffProblems = ['invalid', 'personal-data', 'not-found', 'in-progress', 'too-large', 'unsupported', 'rate-limited'] as const;

const Page = {
  cursor: v.optional(v.pipe(v.string(), v.regex(/^\d{1,18}$/))),
  limit: v.optional(v.pipe(v.string(), v.regex(/^([1-9]\d?|100)$/))),
};

const pageOf = <Item extends v.GenericSchema>(item: Item) => v.object({ items: v.array(item), nextCursor: v.optional(v.string()) });

/** Staff's own words to the people concerned, by language: whole sentences. */
const Reason = v.record(Language, textOf(500));

const { name, onBehalfOf, attendance, companions, supportPerson, answers, topic, language, contact } = Signup.entries;

/** How many stand where, in one event. */
const Counts = v.object({
  confirmed: v.number(),
  waiting: v.number(),
  applied: v.number(),
  drawn: v.number(),
  'not-chosen': v.number(),
  cancelled: v.number(),
});
export type Counts = v.InferOutput<typeof Counts>;

/** An event as staff see it: as it is written, with what is decided and how many have signed up. */
export const StaffEvent = v.object({
  id: Id,
  status: EventStatus,
  updatedAt: Instant,
  /** Dates that do not take place, or not at their time. */
  dateStatus: v.record(Id, EventStatus),
  signups: Counts,
  body: EventBody,
});
export type StaffEvent = v.InferInput<typeof StaffEvent>;

/** One signup as staff see it. What the person needs is not in it: that has a list of its own. */
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

const StaffNeeds = v.object({ reference: Reference, name, contact, dates: v.array(Id), ...v.omit(SupportNeeds, ['basis']).entries });
export type StaffNeeds = v.InferOutput<typeof StaffNeeds>;

/** Something that one person must be told, or a reply that one was promised, with everything that is needed for it. */
export const StaffNotice = v.object({
  id: textOf(20),
  at: Instant,
  kind: v.picklist(NOTICE_KINDS),
  /** Absent when it is about a feedback (`reply-due`). */
  event: v.optional(v.object({ id: Id, title: textOf(300) })),
  reference: Reference,
  name: v.optional(name),
  contact: v.optional(contact),
  language,
  text: textOf(2000),
  /** When the county's own sender took it (`NOTICE_WEBHOOK`). That somebody was told, only `toldAt` says. */
  handedOverAt: v.optional(Instant),
  toldAt: v.optional(Instant),
});
export type StaffNotice = v.InferOutput<typeof StaffNotice>;

/** A lot as it was drawn: with the seed and the references anybody draws the same again. */
export const Draw = v.object({ at: Instant, seed: textOf(200), order: v.array(Reference) });
export type Draw = v.InferOutput<typeof Draw>;

const get = { method: 'GET', problems: ['invalid', 'not-found', 'rate-limited'], idempotency: 'none' } as const;
const change = { method: 'POST', problems: staffProblems, idempotency: 'none' } as const;

/** Routes of this receiver for the people who arrange events. No widget calls them, so they are not in the contract's table. */
export const staffEventRoutes = {
  list: {
    ...get,
    path: '/staff/events',
    summary: 'Every event, also those that are not published or over; the one that was changed last first.',
    query: v.object({ limit: Page.limit }),
    success: { status: 200, body: v.object({ items: v.array(StaffEvent) }) },
  },
  save: {
    ...change,
    path: '/staff/events/{id}',
    summary: 'Makes an event or changes it. Whoever has signed up for a date with a new time gets a notice.',
    request: EventBody,
    success: { status: 200, body: StaffEvent },
  },
  status: {
    ...change,
    path: '/staff/events/{id}/status',
    summary: 'Cancels or postpones an event or one date of it; everybody who has signed up gets a notice.',
    request: v.object({ status: v.picklist(['cancelled', 'postponed']), date: v.optional(Id), reason: v.optional(Reason) }),
    success: { status: 200, body: StaffEvent },
  },
  choice: {
    ...change,
    path: '/staff/events/{id}/choice',
    summary: 'Chooses applicants. All others get a no with its reason: everybody gets an answer.',
    request: v.object({ chosen: v.pipe(v.array(TypedReference), v.maxLength(1000)), reason: v.optional(Reason) }),
    success: { status: 200, body: StaffEvent },
  },
  lots: {
    ...change,
    path: '/staff/events/{id}/lots',
    summary: 'Draws the lots, once. Asked again, it tells how they were drawn.',
    request: v.object({ seed: v.optional(textOf(200)) }),
    success: { status: 200, body: Draw },
  },
  signups: {
    ...get,
    path: '/staff/events/{id}/signups',
    summary: 'Who has signed up, in the order of coming in.',
    query: v.object(Page),
    success: { status: 200, body: pageOf(StaffSignup) },
  },
  needs: {
    ...get,
    path: '/staff/events/{id}/needs',
    summary: 'What people need, for the contact person alone. Each reading is written down.',
    success: { status: 200, body: v.object({ items: v.array(StaffNeeds) }) },
  },
  notices: {
    ...get,
    path: '/staff/notices',
    summary: 'Whom to tell what, the oldest first.',
    query: v.object({ ...Page, told: v.optional(v.picklist(['yes', 'no'])), event: v.optional(Id) }),
    success: { status: 200, body: pageOf(StaffNotice) },
  },
  told: {
    ...change,
    path: '/staff/notices/{id}/told',
    summary: 'Ticks a notice: the person was told. Asked twice, it is done once.',
    request: v.object({}),
    success: { status: 200, body: v.object({ id: textOf(20), toldAt: Instant }) },
  },
} as const satisfies Record<string, Route>;
