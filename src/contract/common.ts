import * as v from 'valibot';
import { REFERENCE_ALPHABET } from './vocabulary/feedback.js';
import { HOUSE_LEVELS } from './vocabulary/house.js';

/** A code as it travels: three groups of four with hyphens between, for example `4KT7-MX2A-9RJW`. */
export const Reference = v.pipe(
  v.string(),
  v.regex(new RegExp(`^[${REFERENCE_ALPHABET}]{4}-[${REFERENCE_ALPHABET}]{4}-[${REFERENCE_ALPHABET}]{4}$`)),
  v.description('Twelve characters in three groups of four, without look-alikes and sound-alikes.'),
);

const BETWEEN = '[\\s\\u002D\\u2010-\\u2015\\u2212]*';

/** The same as a person types or reads it out: small letters, and white space, hyphens and dashes anywhere. The endpoint reads it as a `Reference`. */
export const TypedReference = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(new RegExp(`^${BETWEEN}(?:[${REFERENCE_ALPHABET}${REFERENCE_ALPHABET.replace(/\d/g, '').toLowerCase()}]${BETWEEN}){12}$`)),
  v.description('A code in any way of writing it: capital or small letters, white space, hyphens and dashes anywhere.'),
);

const YEAR = '(?:19|2\\d)\\d\\d';
const LEAP_YEAR = '(?:(?:19|2\\d)(?:0[48]|[2468][048]|[13579][26])|2[048]00)';

/**
 * A day that there is: no 31st of February, and no year that a database or a calendar could read in another way. Written as a pattern, because
 * no other check of a text can stand in the OpenAPI document.
 */
const REAL_DAY = `(?:${YEAR}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|${LEAP_YEAR}-02-29)`;

/** A moment in time with its offset (RFC 3339). */
export const Instant = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${REAL_DAY}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$`)),
  v.description('RFC 3339 date and time with an offset.'),
);

/** A calendar day in Europe/Helsinki. */
export const Day = v.pipe(v.string(), v.regex(new RegExp(`^${REAL_DAY}$`)), v.description('A day, YYYY-MM-DD, in Europe/Helsinki.'));

/** One of the six levels of the participation house. */
export const HouseLevel = v.picklist(HOUSE_LEVELS);

/** A language tag (BCP 47) such as `fi`, `sv`, `en`, `fi-simple`, `se`. */
export const Language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/), v.description('BCP 47 language tag.'));

/** An identifier chosen by an organisation: letters, digits, dots, hyphens and underscores. */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/), v.description('An identifier, at most 80 characters.'));

/** Text of a given greatest length, never empty. */
export const textOf = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));

/** The same for what people read: white space alone, also the kind without a width, tells as little as nothing. */
export const wordsOf = (longest: number) =>
  v.pipe(v.string(), v.maxLength(longest), v.regex(/[^\s\u00AD\u200B-\u200F\u2060\u2800\u3164\uFEFF]/));

/** The `lang` query parameter that every GET carries. */
export const LanguageQuery = v.object({ lang: v.optional(Language) });
