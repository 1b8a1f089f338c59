/** The endpoint's answers to a signup. */
import type { EventFullOffer, OwnSignup, SignupReceipt } from '../contract/signups.js';
import { EVENT_STATUSES } from '../contract/vocabulary/events.js';
import { CONTACT_WAYS } from '../contract/vocabulary/contact.js';
import { ATTENDANCES, SIGNUP_STATES } from '../contract/vocabulary/signups.js';
import { formatReference } from './reference.js';
import { fits, isCount, isDay, isInstant, isObject, isText, oneOf, optional } from './shapes.js';
import type { Check, Shape } from './shapes.js';

const isReference: Check = (value) => isText(value) && formatReference(value) === value;
const isToken: Check = (value) => typeof value === 'string' && /^[\w-]{22}$/.test(value);
const isPosition: Check = (value) => isCount(value) && value !== 0;
const isBoolean: Check = (value) => typeof value === 'boolean';

const span = { id: isText, starts: isInstant, ends: isInstant };
const signupDate = { id: isText, state: oneOf(SIGNUP_STATES), position: optional(isPosition), cancelBy: optional(isDay) };

const receipt: Shape = { reference: isReference, token: isToken, dates: [signupDate], deleteOn: isDay };

const ownSignup: Shape = {
  reference: isReference,
  event: { id: isText, title: isText, language: isText },
  name: optional(isText),
  contact: optional({ way: oneOf(CONTACT_WAYS), value: isText }),
  attendance: oneOf(ATTENDANCES),
  dates: [{ ...signupDate, ...span, status: oneOf(EVENT_STATUSES) }],
  companions: isCount,
  needsTold: isBoolean,
  changeUntil: optional(isInstant),
  deleteOn: isDay,
};

/** The receipt, when the answer follows the contract and has its status; else it does not prove that anything was stored. */
export const readSignupReceipt = (body: unknown, status: number): SignupReceipt | undefined =>
  status === 201 && fits(body, receipt) ? (body as SignupReceipt) : undefined;

/** A person's signup. */
export const readOwnSignup = (body: unknown): OwnSignup | undefined => (fits(body, ownSignup) ? (body as OwnSignup) : undefined);

/** What comes with the problem `event-full`. What is broken in it is not offered. */
export const readOffer = ({ full, waitingList, otherDates }: Readonly<Record<string, unknown>>): EventFullOffer => {
  const isOpen = fits(waitingList, { open: oneOf([true]) });
  const next = isObject(waitingList) ? waitingList['nextPosition'] : undefined;
  return {
    ...(fits(full, [isText]) && { full: full as string[] }),
    waitingList: { open: isOpen, ...(isPosition(next) && { nextPosition: next as number }) },
    otherDates: (Array.isArray(otherDates) ? otherDates.filter((date) => fits(date, span)) : []) as EventFullOffer['otherDates'],
  };
};
