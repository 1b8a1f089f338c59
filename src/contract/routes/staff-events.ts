import * as v from 'valibot';
import { textOf } from '../common.js';
import { ApplicantChoice, Draw, EventBody, EventStatusChange, StaffEvent, StaffNeeds, StaffSignup } from '../staff-events.js';
import { SIGNUP_STATES } from '../vocabulary.js';
import { pageOf, PageLimit, RowCursor, VERSIONED_CHANGE_PROBLEMS, type StaffRoute } from './route.js';

const read = {
  method: 'GET',
  problems: ['invalid', 'not-found', 'forbidden', 'rate-limited'],
  idempotency: 'none',
  security: 'bearerAuth',
  role: 'reader',
} as const;

/** Each change is written to the audit; repeated, it is done once. */
const change = {
  success: { status: 200, body: StaffEvent },
  problems: [...VERSIONED_CHANGE_PROBLEMS, 'personal-data', 'in-progress'],
  idempotency: 'none',
  security: 'bearerAuth',
  role: 'editor',
  versioned: true,
} as const;

/** For those who organise events. */
export const staffEventRoutes = {
  staffEventList: {
    ...read,
    path: '/staff/events',
    summary: 'Every event, published or not, past or coming; the last changed first, with `when` in the order of their dates.',
    query: v.object({
      /** `coming` = published and not over, the next first; `draft` = not published; `past` = published and over, the latest first. */
      when: v.optional(v.picklist(['coming', 'draft', 'past'])),
      cursor: v.optional(textOf(200)),
      limit: PageLimit,
    }),
    success: { status: 200, body: pageOf(StaffEvent) },
  },
  staffEvent: {
    ...read,
    path: '/staff/events/{id}',
    summary: 'One event as it was written, with its status and how many have signed up.',
    success: { status: 200, body: StaffEvent },
    versioned: true,
  },
  saveEvent: {
    ...change,
    method: 'PUT',
    path: '/staff/events/{id}',
    summary: 'Saves a whole event, new or existing. Whoever has signed up for a date with a new time gets a notice.',
    request: EventBody,
  },
  setEventStatus: {
    ...change,
    method: 'POST',
    path: '/staff/events/{id}/status',
    summary: 'Cancels or postpones an event or one date of it; everybody who has signed up gets a notice.',
    request: EventStatusChange,
  },
  chooseApplicants: {
    ...change,
    method: 'POST',
    path: '/staff/events/{id}/choice',
    summary: 'Chooses applicants. All others get a notice with the reason: everybody gets an answer.',
    request: ApplicantChoice,
  },
  drawPlaces: {
    ...change,
    method: 'POST',
    path: '/staff/events/{id}/lots',
    summary: 'Draws lots for the places, once. Repeated, it answers how they were drawn.',
    request: v.object({ seed: v.optional(textOf(200)) }),
    success: { status: 200, body: Draw },
  },
  drawnPlaces: {
    ...read,
    path: '/staff/events/{id}/lots',
    summary: 'How the places were drawn: with the seed and the codes anybody can draw the same again. 404 before the draw.',
    success: { status: 200, body: Draw },
  },
  staffSignupList: {
    ...read,
    path: '/staff/events/{id}/signups',
    summary:
      'Who has signed up, in the order of arrival; with `state` those of whom a date is in this state. A reader gets no names and no contacts.',
    query: v.object({ cursor: RowCursor, limit: PageLimit, state: v.optional(v.picklist(SIGNUP_STATES)) }),
    success: { status: 200, body: pageOf(StaffSignup) },
  },
  exportSignups: {
    ...read,
    role: 'editor',
    path: '/staff/events/{id}/signups.csv',
    summary: 'The same as a table for a spreadsheet, one line for each date. Each export is written to the audit.',
    query: v.object({
      /** Contacts and needs only when asked for: a file is left open longer than a page. */
      with: v.optional(v.picklist(['contacts', 'needs', 'contacts,needs'])),
      /** Finnish and Swedish spreadsheets expect semicolons; the standard (RFC 4180) has commas. */
      separator: v.optional(v.picklist(['comma', 'semicolon'])),
    }),
    success: { status: 200, mediaType: 'text/csv' },
  },
  supportNeeds: {
    ...read,
    role: 'editor',
    path: '/staff/events/{id}/needs',
    summary: 'Support needs, for the contact person alone. Each reading is written to the audit.',
    success: { status: 200, body: v.object({ items: v.array(StaffNeeds) }) },
  },
} as const satisfies Record<string, StaffRoute>;
