/** The endpoint's answers to a signup, checked by hand like the events. */
import type { EventFullOffer, OwnSignup, SignupReceipt } from '../contract/signups.js';
import { isInstant, isListOf, isObject, isText } from './event-reader.js';
import { formatReference } from './reference.js';

const STATES: readonly unknown[] = ['confirmed', 'waiting', 'applied', 'drawn', 'not-chosen', 'cancelled'];
const isPosition = (value: unknown): boolean => value === undefined || (Number.isInteger(value) && (value as number) > 0);
const isDay = (value: unknown): boolean => isInstant(value) && /^\d{4}-\d\d-\d\d$/.test(value);
const isReference = (value: unknown): boolean => isText(value) && formatReference(value) === value;

const isSignupDate = (date: unknown): boolean =>
  isObject(date) &&
  isText(date['id']) &&
  STATES.includes(date['state']) &&
  isPosition(date['position']) &&
  (date['cancelBy'] === undefined || isDay(date['cancelBy']));

const isSpan = (date: unknown): boolean => isObject(date) && isText(date['id']) && isInstant(date['starts']) && isInstant(date['ends']);

/** The receipt, when the answer has the contract's form and status; else it is no proof that anything was stored. */
export const readSignupReceipt = (body: unknown, status: number): SignupReceipt | undefined => {
  if (status !== 201 || !isObject(body) || !isReference(body['reference']) || !Array.isArray(body['dates'])) return undefined;
  const isWhole = /^[\w-]{22}$/.test(String(body['token'])) && body['dates'].every(isSignupDate) && isDay(body['deleteOn']);
  return isWhole ? (body as unknown as SignupReceipt) : undefined;
};

const isContact = (contact: unknown): boolean =>
  contact === undefined || (isObject(contact) && isText(contact['way']) && isText(contact['value']));

/** A person's own signup. */
export const readOwnSignup = (body: unknown): OwnSignup | undefined => {
  if (!isObject(body) || !isObject(body['event']) || !Array.isArray(body['dates'])) return undefined;
  const isWhole =
    isReference(body['reference']) &&
    isText(body['event']['id']) &&
    isText(body['event']['title']) &&
    isContact(body['contact']) &&
    (body['attendance'] === 'place' || body['attendance'] === 'remote') &&
    body['dates'].every((date) => isSignupDate(date) && isSpan(date)) &&
    typeof body['needsTold'] === 'boolean' &&
    isDay(body['deleteOn']);
  return isWhole ? (body as unknown as OwnSignup) : undefined;
};

/** What comes with the problem `event-full`. What is broken in it is not offered. */
export const readOffer = (problem: Readonly<Record<string, unknown>>): EventFullOffer => {
  const { full, waitingList, otherDates } = problem;
  const isOpen = isObject(waitingList) && waitingList['open'] === true;
  const next = isObject(waitingList) ? waitingList['nextPosition'] : undefined;
  return {
    ...(isListOf(isText, full) && { full: full as string[] }),
    waitingList: { open: isOpen, ...(typeof next === 'number' && isPosition(next) && { nextPosition: next }) },
    otherDates: (Array.isArray(otherDates) ? otherDates.filter(isSpan) : []) as EventFullOffer['otherDates'],
  };
};
