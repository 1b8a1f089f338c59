import { CONTACT_WAYS } from '../contract/vocabulary/contact.js';
import type { ContactWay } from '../contract/vocabulary.js';

export type { ContactWay };

/** One fault in how a person wants the reply. */
export interface ContactFault {
  readonly field: 'way' | 'value';
  readonly problem: 'missing' | 'form';
}

const WAYS: readonly string[] = CONTACT_WAYS;

/** The contract's longest contact value, in UTF-16 units. */
const LONGEST_VALUE = 300;

/**
 * Local part and domain with a dot, letters of any script (RFC 5321, RFC 6531). Permissive: only delivery shows whether an address is
 * right.
 */
const EMAIL = /^[^\s@<>(),;:\\"[\]]{1,64}@(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,9}\p{L}[\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u;

const isEmail = (address: string): boolean => address.length <= 254 && EMAIL.test(address) && !/^\.|\.@|\.\./.test(address);

/**
 * A phone number as people read it, from any usual way of writing it: `040 123 4567`, `+358 40 123 4567`; other numbers keep the
 * person's own groups. `undefined` when it is no number that one can call: it begins with 0 or an international prefix (`+` or 00, ITU-T
 * E.164) and has 6 to 15 digits.
 */
export const formatPhone = (input: string): string | undefined => {
  const written = input
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .replace(/[\s\p{Pd}\u2212()./]+/gu, ' ')
    .trim()
    .replace(/^00 ?/, '+')
    .replace(/^\+ /, '+');
  // `+358 (0)40`: the zero is only dialled inside the country.
  const spaced = written.replace(/^\+358 ?0 ?/, '+358 ');
  const digits = spaced.replace(/ /g, '');
  if (!/^(?:0[1-9]\d{4,11}|\+[1-9]\d{5,14})$/.test(digits)) return undefined;
  const mobile = /^(0|\+358)(4\d|50)(\d{3})(\d{3,5})$/.exec(digits);
  if (!mobile) return spaced;
  const [, prefix, operator, first, rest] = mobile;
  return `${prefix === '0' ? '0' : '+358 '}${operator} ${first} ${rest}`;
};

/**
 * What is wrong with a person's contact way and value; empty = a reply can be sent. Fields in their order on the page: without a way the value
 * is only looked at for being there. E-mail: an address; text message and call: a phone number; post: anything that is not empty.
 */
export const checkContact = (contact: { readonly way?: string | undefined; readonly value: string }): readonly ContactFault[] => {
  const value = contact.value.trim();
  const faults: ContactFault[] = [];
  const { way } = contact;
  if (!way) faults.push({ field: 'way', problem: 'missing' });
  else if (!WAYS.includes(way)) faults.push({ field: 'way', problem: 'form' });
  const isPhone = way === 'text-message' || way === 'call';
  if (!value) faults.push({ field: 'value', problem: 'missing' });
  else if (value.length > LONGEST_VALUE || (way === 'email' && !isEmail(value)) || (isPhone && !formatPhone(value))) {
    faults.push({ field: 'value', problem: 'form' });
  }
  return faults;
};

/** The contact value as it travels and is shown: a phone number in groups, other values without the white space around them. */
export const tidyContactValue = (way: ContactWay, value: string): string => {
  const isPhone = way === 'text-message' || way === 'call';
  return (isPhone && formatPhone(value)) || value.trim();
};

/**
 * The day by which a reply comes: `days` calendar days after `today` (both `YYYY-MM-DD`). Throws a RangeError when `days` is no whole
 * number from 0 or `today` is no day.
 */
export const replyDate = (days: number, today: string): string => {
  const start = new Date(`${today}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(today) || Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== today) {
    throw new RangeError('today must be a day, YYYY-MM-DD');
  }
  if (!Number.isInteger(days) || days < 0) throw new RangeError('days must be a whole number, 0 or more');
  start.setUTCDate(start.getUTCDate() + days);
  return start.toISOString().slice(0, 10);
};

/** The calendar day in Finland at an instant, `YYYY-MM-DD`: the day that the organisation's clock shows, wherever the person is. */
export const dayInHelsinki = (instant: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', year: 'numeric', month: '2-digit', day: '2-digit' })
    .format(instant)
    .split('/')
    .reverse()
    .join('-');
